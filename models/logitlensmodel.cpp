#include "models/logitlensmodel.h"

#include "engine/analysis/rollout.h"
#include "models/attentionmodel.h"
#include "models/roles.h"
#include "models/visibletoken.h"

#include <algorithm>
#include <QLocale>

namespace models {

using engine::Range;

namespace {

/// Columns that are handed over at once.
constexpr int64_t kBatch = 8;
/// Columns that are kept; what is off the screen goes first.
constexpr qsizetype kMostColumns = 2048;

} // namespace

LogitLensModel::LogitLensModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document),
      m_job(this, [this](const engine::Result<void>& result) {
          if (result || result.error().sentence.empty())
              return;
          beginResetModel();
          m_reason = errorText(result.error());
          endResetModel();
      })
{
    connect(document, &Document::traceChanged, this, &LogitLensModel::reload);
    reload();
}

engine::Result<std::vector<LogitLensModel::ColumnOf>>
LogitLensModel::compute(const engine::Trace& trace, engine::Stack stack, Range positions,
                        const std::stop_token& stop)
{
    auto levels = engine::logitLens(trace, stack, positions, kTop, stop);
    if (!levels)
        return tl::make_unexpected(levels.error());
    std::vector<ColumnOf> columns(size_t(positions.size()));
    for (auto& level : *levels)
        for (size_t i = 0; i < level.size(); ++i)
            columns[i].push_back(std::move(level[i]));
    return columns;
}

void LogitLensModel::reload()
{
    m_job.cancel();
    beginResetModel();
    m_trace = m_document->isWhole() ? m_document->trace() : nullptr;
    m_columns.clear();
    m_levels = 0;
    m_positions = 0;
    m_reason.clear();
    if (m_trace) {
        m_stack = m_trace->answering();
        const auto stack = m_trace->stacks.find(m_stack);
        if (stack != m_trace->stacks.end() && !stack->second.hidden.empty())
            m_positions = int(stack->second.hidden.front().extent(0));
    }
    endResetModel();
    if (m_trace)
        request(m_window.size() > 0 ? m_window : Range{0, 16});
}

void LogitLensModel::setWindow(Range positions)
{
    m_window = positions;
    if (m_trace && m_reason.isEmpty())
        request(positions);
}

void LogitLensModel::request(Range positions)
{
    // What is about to be scrolled to comes after what is on the screen.
    const int64_t last = std::max(1, m_positions);
    const Range seen{std::clamp<int64_t>(positions.begin, 0, last - 1),
                     std::clamp<int64_t>(positions.end, 1, last)};
    std::vector<Range> missing;
    const auto want = [&](int64_t begin, int64_t end) {
        for (int64_t at = std::max<int64_t>(0, begin); at < std::min(end, last); ++at) {
            if (m_columns.contains(int(at)))
                continue;
            if (!missing.empty() && missing.back().end == at && missing.back().size() < kBatch)
                ++missing.back().end;
            else
                missing.push_back({at, at + 1});
        }
    };
    want(seen.begin, seen.end);
    want(seen.end, seen.end + seen.size());
    want(seen.begin - seen.size(), seen.begin);
    if (missing.empty()) {
        m_job.cancel();
        return;
    }
    m_job.start([this, trace = m_trace, stack = m_stack, missing,
                 courier = m_job.courier()](const std::stop_token& stop) -> engine::Result<void> {
        for (const Range& part : missing) {
            auto columns = compute(*trace, stack, part, stop);
            if (!columns)
                return tl::make_unexpected(columns.error());
            courier->post([this, stop, first = part.begin, columns = std::move(*columns)] {
                if (!stop.stop_requested())
                    store(first, columns);
            });
        }
        return {};
    });
}

void LogitLensModel::computeNow(Range positions)
{
    if (!m_trace || !m_reason.isEmpty())
        return;
    m_window = positions;
    const int64_t end = std::min<int64_t>(positions.end, std::max(1, m_positions));
    for (int64_t at = std::max<int64_t>(0, positions.begin); at < end;) {
        if (m_columns.contains(int(at))) {
            ++at;
            continue;
        }
        Range missing{at, at + 1};
        while (missing.end < end && missing.size() < kBatch &&
               !m_columns.contains(int(missing.end)))
            ++missing.end;
        auto columns = compute(*m_trace, m_stack, missing, {});
        if (!columns) {
            m_reason = errorText(columns.error());
            return;
        }
        store(at, std::move(*columns));
        at = missing.end;
    }
}

void LogitLensModel::store(int64_t first, std::vector<ColumnOf> columns)
{
    const bool begins = m_levels == 0 && !columns.empty();
    if (begins) {
        beginResetModel();
        m_levels = int(columns.front().size());
    }
    if (m_columns.size() + qsizetype(columns.size()) > kMostColumns)
        m_columns.removeIf([this](const std::pair<const int&, ColumnOf&>& item) {
            return item.first < m_window.begin || item.first >= m_window.end;
        });
    const int last = int(first) + int(columns.size()) - 1;
    for (size_t i = 0; i < columns.size(); ++i)
        m_columns.insert(int(first) + int(i), std::move(columns[i]));
    if (begins)
        endResetModel();
    else
        emit dataChanged(index(0, int(first)), index(m_levels - 1, last));
    emit computed(int(first), last);
}

std::vector<Candidate> LogitLensModel::candidates(int row, int column) const
{
    std::vector<Candidate> result;
    const auto found = m_columns.find(column);
    if (found == m_columns.end() || row < 0 || row >= m_levels)
        return result;
    for (const engine::Prediction::Candidate& one : (*found)[size_t(row)].top)
        result.push_back({QString::fromStdString(one.token), one.id, double(one.probability), 0});
    return result;
}

int LogitLensModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_levels;
}

int LogitLensModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_levels == 0 ? 0 : m_positions;
}

QVariant LogitLensModel::data(const QModelIndex& index, int role) const
{
    const auto found = index.isValid() ? m_columns.find(index.column()) : m_columns.end();
    if (found == m_columns.end())
        return {};
    const auto& top = (*found)[size_t(index.row())].top;
    const auto line = [](const engine::Prediction::Candidate& one) {
        return tr("%1  %2").arg(visibleToken(QString::fromStdString(one.token), one.id),
                                QLocale().toString(double(one.probability), 'g', 6));
    };
    switch (role) {
    case Qt::DisplayRole:
        return visibleToken(QString::fromStdString(top.front().token), top.front().id);
    case ValueRole:
        return double(top.front().probability);
    case TokenIdRole:
        return qint64(top.front().id);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList lines = {
            tr("%1, after “%2”")
                .arg(headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString(),
                     headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString())};
        for (const engine::Prediction::Candidate& one : top)
            lines << line(one);
        return lines.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant LogitLensModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || (role != Qt::DisplayRole && role != Qt::ToolTipRole) || !m_trace)
        return {};
    if (orientation == Qt::Vertical)
        return section == 0              ? tr("embeddings")
               : section + 1 == m_levels ? tr("layer %1, output").arg(layerOf(section))
                                         : tr("layer %1").arg(layerOf(section));
    const auto& tokens = m_trace->tokens(m_stack);
    const QString text =
        size_t(section) < tokens.size() ? axisText(tokens[size_t(section)]) : QString();
    if (role == Qt::ToolTipRole)
        return tr("position %L1").arg(section);
    return text.isEmpty() ? QLocale().toString(section) : text;
}

} // namespace models
