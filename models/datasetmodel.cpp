#include "models/datasetmodel.h"

#include "models/roles.h"

#include <algorithm>
#include <QLocale>

namespace models {

namespace {

constexpr qsizetype kShownCharacters = 300;
constexpr qsizetype kTipCharacters = 2000;
constexpr int kCachedKilobytes = 32 << 10;
QString beginning(const QString& text, qsizetype length)
{
    return text.size() <= length ? text : text.left(length) + QChar(0x2026);
}

/// In lines, as a tip of plain text is shown.
QString wrapped(const QString& text)
{
    constexpr qsizetype kLine = 90;
    QString lines;
    qsizetype length = 0;
    for (const QString& word : text.simplified().split(u' ')) {
        if (length > 0 && length + word.size() > kLine) {
            lines += u'\n';
            length = 0;
        }
        lines += (length > 0 ? QStringLiteral(" ") : QString()) + word;
        length += word.size() + 1;
    }
    return lines;
}

} // namespace

DatasetModel::DatasetModel(QObject* parent)
    : QAbstractTableModel(parent), m_cache(kCachedKilobytes),
      m_loading(this,
                [this](engine::Result<Loaded> result) {
                    if (!result) {
                        emit failed(result.error());
                        return;
                    }
                    m_filtering.cancel();
                    beginResetModel();
                    m_cache.clear();
                    m_set = std::move(result->set);
                    m_textColumn = result->textColumn;
                    m_labelColumn = result->labelColumn;
                    m_filtered = {};
                    m_filter.clear();
                    endResetModel();
                    emit columnsChanged();
                    emit loaded();
                }),
      m_filtering(this, [this](Filtered filtered) {
          beginResetModel();
          m_filtered = std::move(filtered);
          endResetModel();
      })
{
    const auto tell = [this](bool) {
        if (std::exchange(m_wasBusy, isBusy()) != isBusy())
            emit busyChanged(isBusy());
    };
    m_loading.onBusyChanged(tell);
    m_filtering.onBusyChanged(tell);
}

void DatasetModel::open(const QString& path)
{
    m_loading.start([this, path, courier = m_loading.courier()](
                        const std::stop_token& stop) -> engine::Result<Loaded> {
        const auto progress = [this, &courier, &stop](double share) {
            courier->post([this, stop, share] {
                if (!stop.stop_requested())
                    emit progressChanged(share);
            });
        };
        auto set = DataSet::open(path, stop, progress);
        if (!set)
            return tl::make_unexpected(set.error());
        Loaded loaded;
        loaded.set = std::move(*set);
        loaded.textColumn = loaded.set->guessTextColumn();
        loaded.labelColumn = loaded.set->guessLabelColumn();
        return loaded;
    });
}

void DatasetModel::cancel()
{
    m_loading.cancel();
    m_filtering.cancel();
}

DatasetModel::Filtered DatasetModel::search(const DataSet& set, const QString& text,
                                            const std::stop_token& stop)
{
    Filtered filtered;
    filtered.all = false;
    for (qint64 row = 0; row < set.rowCount() && !stop.stop_requested(); ++row)
        for (const QString& field : set.row(row))
            if (field.contains(text, Qt::CaseInsensitive)) {
                filtered.rows.push_back(uint32_t(row));
                break;
            }
    return filtered;
}

void DatasetModel::setFilter(const QString& text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    m_filtering.cancel();
    if (text.isEmpty() || !m_set) {
        beginResetModel();
        m_filtered = {};
        endResetModel();
    } else {
        m_filtering.start(
            [set = m_set, text](const std::stop_token& stop) { return search(*set, text, stop); });
    }
}

int DatasetModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_set)
        return 0;
    return m_filtered.all ? int(m_set->rowCount()) : int(m_filtered.rows.size());
}

int DatasetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_set ? 0 : m_set->columnCount();
}

qint64 DatasetModel::sourceRow(int row) const
{
    return m_filtered.all ? row : qint64(m_filtered.rows[size_t(row)]);
}

std::vector<uint32_t> DatasetModel::sourceRows(int count) const
{
    std::vector<uint32_t> rows;
    for (int row = 0; row < std::min(count, rowCount()); ++row)
        rows.push_back(uint32_t(sourceRow(row)));
    return rows;
}

const QStringList& DatasetModel::fields(qint64 row) const
{
    if (const QStringList* kept = m_cache.object(row))
        return *kept;
    auto read = std::make_unique<QStringList>(m_set->row(row));
    qsizetype characters = 0;
    for (const QString& field : std::as_const(*read))
        characters += field.size() + 32;
    // A row is at most 8 MB as text, so that the cache takes every one.
    QStringList* kept = read.release();
    m_cache.insert(row, kept, int(std::min<qsizetype>(characters / 512 + 1, kCachedKilobytes)));
    return *kept;
}

QVariant DatasetModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    const QString& field = fields(sourceRow(index.row()))[index.column()];
    if (role == Qt::EditRole)
        return field;
    if (role == Qt::ToolTipRole)
        return field.size() <= 40 ? QString() : wrapped(beginning(field, kTipCharacters));
    return beginning(field.left(kShownCharacters * 2).simplified(), kShownCharacters);
}

QVariant DatasetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0 || !m_set)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? QLocale().toString(sourceRow(section) + 1) : QVariant();
    return section < columnCount() ? columnName(section) : QVariant();
}

QString DatasetModel::columnName(int column) const
{
    if (!m_set || column < 0 || column >= m_set->columnCount())
        return {};
    const QString name = m_set->hasHeader() ? m_set->header()[column].simplified() : QString();
    return name.isEmpty() ? tr("Column %1").arg(QLocale().toString(column + 1)) : name;
}

void DatasetModel::setTextColumn(int column)
{
    if (column < 0 || column >= columnCount() || column == m_textColumn)
        return;
    m_textColumn = column;
    emit columnsChanged();
}

void DatasetModel::setLabelColumn(int column)
{
    if (column < -1 || column >= columnCount() || column == m_labelColumn)
        return;
    m_labelColumn = column;
    emit columnsChanged();
}

QString DatasetModel::text(int row) const
{
    return fields(sourceRow(row))[m_textColumn];
}

} // namespace models
