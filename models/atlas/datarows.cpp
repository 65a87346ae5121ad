#include "models/atlas/datarows.h"

#include "models/dataset.h"

#include <QFileInfo>

namespace models {

namespace {

using engine::Result;
using engine::atlas::Row;
using engine::atlas::Rows;

Result<int> columnNamed(const DataSet& set, const QString& name)
{
    if (const auto named = set.header().indexOf(name); named >= 0)
        return int(named);
    bool whole = false;
    const int number = name.toInt(&whole);
    if (!whole || number < 1 || number > set.columnCount())
        return engine::fail(engine::translatable("Engine", "%1 has no column “%2”."),
                            {set.path().toStdString(), name.toStdString()});
    return number - 1;
}

} // namespace

Result<Rows> dataRows(const QString& path, const QString& column, const QString& targetColumn,
                      const std::stop_token& stop)
{
    const std::filesystem::path file = path.toStdString();
    if (QFileInfo(path).isDir())
        return engine::atlas::folderRows(file);
    QStringList asked = {column, targetColumn};
    asked.removeAll(QString());
    const Result<DataSetPtr> set = DataSet::open(path, stop, {}, asked);
    if (!set)
        return tl::make_unexpected(set.error());
    const bool plain = (*set)->format().delimiter == 0;
    if (plain && column.isEmpty() && targetColumn.isEmpty())
        return engine::atlas::textRows(file);
    Result<int> text =
        column.isEmpty() ? Result<int>((*set)->guessTextColumn()) : columnNamed(**set, column);
    if (!text)
        return tl::make_unexpected(text.error());
    Result<int> target =
        targetColumn.isEmpty() ? Result<int>(-1) : columnNamed(**set, targetColumn);
    if (!target)
        return tl::make_unexpected(target.error());
    Rows rows;
    rows.count = (*set)->rowCount();
    rows.fingerprint = engine::atlas::contentName(file);
    rows.fingerprint.append("/")
        .append(std::to_string(*text))
        .append("/")
        .append(std::to_string(*target));
    rows.row = [set = *set, text = *text, target = *target](int64_t index) -> Result<Row> {
        const QStringList fields = set->row(index);
        Row row;
        row.text = fields.value(text).toStdString();
        if (target >= 0)
            row.target = fields.value(target).toStdString();
        return row;
    };
    return rows;
}

} // namespace models
