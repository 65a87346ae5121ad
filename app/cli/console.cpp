#include "app/cli/console.h"

#include "app/cli/commandline.h"
#include "app/cli/options.h"
#include "engine/files/mappedfiles.h"
#include "engine/numbertext.h"
#include "engine/plaintext.h"
#include "models/dataset.h"
#include "models/document.h"
#include "models/files.h"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <QLocale>
#include <QRegularExpression>
#include <unistd.h>

namespace app {

using nlohmann::json;

int failed(const QString& message)
{
    std::fprintf(stderr, "error: %s\n", qUtf8Printable(message));
    return kFailed;
}

int failed(const engine::Error& error)
{
    if (error.sentence.empty())
        return failed(CommandLine::tr("Stopped before the work was done."));
    std::fprintf(stderr, "error: %s\n", qUtf8Printable(models::errorText(error)));
    if (!error.hint.empty())
        std::fprintf(stderr, "hint: %s\n", qUtf8Printable(models::errorHint(error)));
    return kFailed;
}

int deliver(const QByteArray& data, const QString& path)
{
    // No number is better than a wrong one.
    if (const auto whole = engine::checkMappedFiles(); !whole)
        return failed(whole.error());
    if (path.isEmpty())
        return std::fwrite(data.constData(), 1, size_t(data.size()), stdout) ==
                           size_t(data.size()) &&
                       std::fflush(stdout) == 0
                   ? kDone
                   : failed(CommandLine::tr("Standard output cannot be written."));
    if (const auto written = models::writeFile(path, data); !written)
        return failed(written.error());
    return kDone;
}

QByteArray lines(json value)
{
    engine::writeShortly(value);
    return QByteArray::fromStdString(value.dump(2, ' ', false, json::error_handler_t::replace)) +
           '\n';
}

QString shownOnTerminal(const QString& text)
{
    constexpr size_t kLongest = 4096; // bytes of a cell or line
    return QString::fromStdString(engine::plainText(text.toStdString(), kLongest));
}

QByteArray table(QList<QStringList> rows)
{
    for (QStringList& row : rows)
        for (QString& cell : row)
            cell = shownOnTerminal(cell);
    QList<qsizetype> widths;
    for (const QStringList& row : rows)
        for (qsizetype c = 0; c < row.size(); ++c) {
            if (c >= widths.size())
                widths.append(0);
            widths[c] = std::max(widths[c], row[c].size());
        }
    QString text;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype c = 0; c < row.size(); ++c) {
            bool number = false;
            QLocale::c().toDouble(row[c], &number);
            line += number ? row[c].rightJustified(widths[c]) : row[c].leftJustified(widths[c]);
            line += QLatin1String("  ");
        }
        text += line.trimmed().isEmpty()
                    ? QString()
                    : line.replace(QRegularExpression(QStringLiteral(" +$")), QString());
        text += u'\n';
    }
    return text.toUtf8();
}

QByteArray csv(const QList<QStringList>& rows)
{
    QByteArray text;
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            text += (i > 0 ? "," : "") + models::csvField(row[i]);
        text += '\n';
    }
    return text;
}

ProgressBar::ProgressBar() : m_terminal(isatty(fileno(stderr)) != 0) {}

ProgressBar::~ProgressBar()
{
    if (m_shown)
        std::fputs("\r\033[K", stderr);
}

void ProgressBar::show(float share)
{
    constexpr int kWidth = 40;
    const int filled = int(share * kWidth);
    if (!m_terminal || filled == m_filled)
        return;
    m_filled = filled;
    m_shown = true;
    const std::string bar =
        std::string(size_t(filled), '#') + std::string(size_t(kWidth - filled), '.');
    std::fprintf(stderr, "\r[%s] %3d %%", bar.c_str(), int(share * 100));
}

QByteArray formatted(const QList<QStringList>& rows, const QString& format)
{
    if (format == QLatin1String("csv"))
        return csv(rows);
    if (format != QLatin1String("json"))
        return table(rows);
    json list = json::array();
    for (qsizetype i = 1; i < rows.size(); ++i) {
        json object = json::object();
        for (qsizetype c = 0; c < rows[i].size(); ++c) {
            bool number = false;
            const double value = rows[i][c].toDouble(&number);
            const std::string key = rows.front()[c].toStdString();
            if (number)
                object[key] = value;
            else
                object[key] = rows[i][c].toStdString();
        }
        list.push_back(std::move(object));
    }
    return lines(list);
}

} // namespace app
