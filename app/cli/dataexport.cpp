#include "app/cli/dataexport.h"

#include "engine/files/filewriter.h"
#include "engine/files/npy.h"
#include "engine/numbertext.h"
#include "engine/trace/tracefile.h"

#include <QFileInfo>

namespace app {

using engine::Attention;
using engine::fail;
using engine::Matrix;
using engine::Result;
using engine::translatable;

namespace {

/// A token as a field of a table: quoted where it holds the separator, a quote or a line break.
QByteArray field(const std::vector<engine::TraceToken>& tokens, int64_t i, char separator)
{
    QByteArray text = size_t(i) < tokens.size() ? QByteArray::fromStdString(tokens[size_t(i)].text)
                                                : QByteArray::number(qint64(i));
    if (text.contains(separator) || text.contains('"') || text.contains('\n') ||
        text.contains('\r'))
        text = '"' + text.replace("\"", "\"\"") + '"';
    return text;
}

Result<void> exportTable(const QString& path, const engine::Trace& trace,
                         const Attention& attention, int head, engine::Quantity quantity,
                         char separator, const std::stop_token& stop,
                         const std::function<void(float)>& progress)
{
    auto file = engine::FileWriter::create(path.toStdString());
    if (!file)
        return tl::make_unexpected(file.error());
    const auto write = [&file](const QByteArray& line) {
        return (*file)->write({line.constData(), size_t(line.size())});
    };
    const auto& queries = trace.queryTokens(attention);
    const auto& keys = trace.keyTokens(attention);
    QByteArray line;
    for (int64_t key = 0; key < attention.keys; ++key)
        line += separator + field(keys, key, separator);
    if (Result<void> done = write(line + '\n'); !done)
        return done;
    Matrix row(1, attention.keys);
    for (int64_t query = 0; query < attention.queries; ++query) {
        if (stop.stop_requested())
            return fail("");
        if (progress)
            progress(float(query) / float(attention.queries));
        engine::fillBlock(attention, head, quantity, {query, query + 1}, {0, attention.keys}, row);
        line = field(queries, query, separator);
        for (int64_t key = 0; key < attention.keys; ++key)
            line += separator + QByteArray::fromStdString(engine::numberText(double(row(0, key))));
        if (Result<void> done = write(line + '\n'); !done)
            return done;
    }
    return (*file)->commit();
}

} // namespace

Result<void> exportData(const QString& path, const models::TracePtr& trace,
                        const Attention& attention, int head, models::Shown shown,
                        const std::stop_token& stop, const std::function<void(float)>& progress)
{
    const auto quantity =
        shown == models::Shown::Weights ? engine::Quantity::Weights : engine::Quantity::Scores;
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("safetensors")) {
        engine::TraceFileOptions options;
        options.dense = true;
        options.stop = stop;
        options.progress = progress;
        return engine::writeTrace(path.toStdString(), *trace, options);
    }
    if (suffix == QLatin1String("npy")) {
        Matrix matrix(attention.queries, attention.keys);
        engine::fillBlock(attention, head, quantity, {0, attention.queries}, {0, attention.keys},
                          matrix);
        return engine::writeNpy(path.toStdString(), engine::DataType::F32,
                                {attention.queries, attention.keys},
                                std::as_bytes(std::span(matrix.data(), size_t(matrix.size()))));
    }
    if (suffix == QLatin1String("csv") || suffix == QLatin1String("tsv"))
        return exportTable(path, *trace, attention, head, quantity,
                           suffix == QLatin1String("csv") ? ',' : '\t', stop, progress);
    return fail(translatable("Engine", "Data cannot be written as “.%1”."), {suffix.toStdString()},
                translatable("Engine", "Choose .csv, .tsv, .npy or .safetensors."));
}

} // namespace app
