#include "models/attentionmodel.h"

#include "engine/attention/blocks.h"
#include "engine/linear/threads.h"
#include "engine/trace/pyramid.h"
#include "models/maskgroups.h"
#include "models/roles.h"
#include "models/visibletoken.h"

#include <cmath>
#include <limits>
#include <mutex>
#include <QLocale>

namespace models {

using engine::Attention;
using engine::Matrix;
using engine::Range;
using engine::TraceToken;

namespace {

class HeadSource : public BlockSource
{
public:
    HeadSource(TracePtr trace, const Attention* attention, int head, Shown shown, bool masked)
        : m_attention(attention), m_head(head),
          m_quantity(shown == Shown::Weights ? engine::Quantity::Weights
                                             : engine::Quantity::Scores),
          m_marked(masked && shown == Shown::Weights),
          m_pyramid(std::move(trace), attention, head, m_quantity)
    {
    }
    int64_t rows() const override { return m_attention->queries; }
    int64_t columns() const override { return m_attention->keys; }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        constexpr int64_t kPiece = 64;
        constexpr int64_t kWorthThreads = int64_t(1) << 18; // cells
        const std::shared_ptr<const Attention> whole = hold();
        const auto fill = [&](Range part) {
            auto block = out.middleRows(part.begin - rows.begin, part.size());
            engine::fillBlock(*whole, m_head, m_quantity, part, columns, block);
            if (m_marked)
                m_attention->mask.apply(m_head, part, columns, block);
        };
        if (rows.size() * columns.size() < kWorthThreads)
            fill(rows);
        else
            engine::parallelFor(rows.begin, rows.end, kPiece, 0, fill);
    }
    void reduce(Range rows, Range columns, engine::MatrixRef maximum, engine::MatrixRef mean,
                std::stop_token stop) const override
    {
        hold();
        take(m_pyramid.reduce(rows, columns, maximum.rows(), maximum.cols(), 0, stop), rows,
             columns, maximum, mean);
    }
    void estimate(Range rows, Range columns, engine::MatrixRef maximum, engine::MatrixRef mean,
                  std::stop_token stop) const override
    {
        hold();
        take(m_pyramid.estimate(rows, columns, maximum.rows(), maximum.cols(), 0, stop), rows,
             columns, maximum, mean);
    }

private:
    /// Keeps vectors that the trace does not keep at hand, for as long as this is shown.
    std::shared_ptr<const Attention> hold() const
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_whole)
            m_whole = m_attention->whole();
        return m_whole;
    }
    void take(const engine::Reduced& reduced, Range rows, Range columns, engine::MatrixRef maximum,
              engine::MatrixRef mean) const
    {
        if (reduced.maximum.rows() != maximum.rows() || reduced.maximum.cols() != maximum.cols())
            return; // stopped
        maximum = reduced.maximum;
        mean = reduced.mean.size() != 0 ? reduced.mean : reduced.maximum;
        if (m_marked)
            markHidden(rows, columns, maximum, mean);
    }
    /// Weights of hidden cells are 0; groups of nothing else become −inf.
    void markHidden(Range rows, Range columns, engine::MatrixRef maximum,
                    engine::MatrixRef mean) const
    {
        const MaskGroups groups(m_attention->mask, m_head, m_attention->keys, rows, columns,
                                maximum.rows(), maximum.cols());
        for (int64_t r = 0; r < maximum.rows(); ++r)
            for (int64_t c = 0; c < maximum.cols(); ++c)
                if (groups.hides(r, c) && maximum(r, c) == 0)
                    maximum(r, c) = mean(r, c) = -std::numeric_limits<float>::infinity();
    }

    const Attention* m_attention;
    int m_head;
    engine::Quantity m_quantity;
    bool m_marked;
    engine::Pyramid m_pyramid; ///< keeps the trace alive
    mutable std::mutex m_mutex;
    mutable std::shared_ptr<const Attention> m_whole;
};

class MatrixSource : public BlockSource
{
public:
    explicit MatrixSource(Matrix matrix) : m_matrix(std::move(matrix)) {}
    int64_t rows() const override { return m_matrix.rows(); }
    int64_t columns() const override { return m_matrix.cols(); }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        out = m_matrix.block(rows.begin, columns.begin, rows.size(), columns.size());
    }

private:
    Matrix m_matrix;
};

} // namespace

BlockSourcePtr headSource(TracePtr trace, const Attention* attention, int head, Shown shown,
                          bool masked)
{
    return std::make_shared<HeadSource>(std::move(trace), attention, head, shown, masked);
}

engine::Vector pooledRow(const Attention& attention, int head, const QList<qint64>& queries,
                         Pool pool, const std::stop_token& stop)
{
    constexpr float kHidden = -std::numeric_limits<float>::infinity();
    engine::Vector pooled = engine::Vector::Constant(attention.keys, kHidden);
    Matrix row(1, attention.keys);
    for (const qint64 query : queries) {
        if (stop.stop_requested())
            break;
        const Range rows{query, query + 1};
        engine::fillBlock(attention, head, engine::Quantity::Weights, rows, {0, attention.keys},
                          row);
        attention.mask.apply(head, rows, {0, attention.keys}, row);
        if (pool == Pool::Maximum)
            pooled = pooled.cwiseMax(row.row(0));
        else // what one query does not see, others may
            pooled =
                (pooled.array() == kHidden).select(row.row(0), pooled + row.row(0).cwiseMax(0.0F));
    }
    if (pool == Pool::Mean)
        pooled /= float(std::max<qsizetype>(1, queries.size()));
    return pooled;
}

BlockSourcePtr matrixSource(Matrix matrix)
{
    return std::make_shared<MatrixSource>(std::move(matrix));
}

QString axisText(const TraceToken& token)
{
    return visibleToken(QString::fromStdString(token.text), token.id);
}

AttentionModel::AttentionModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document)
{
    connect(document, &Document::traceChanged, this, &AttentionModel::reload);
    connect(&document->selection(), &Selection::headChanged, this, &AttentionModel::reload);
    reload();
}

void AttentionModel::reload()
{
    beginResetModel();
    m_trace = m_document->trace();
    m_attention = m_document->attention();
    m_source = m_attention
                   ? headSource(m_trace, m_attention, m_document->selection().state().head, m_shown)
                   : nullptr;
    endResetModel();
}

BlockSourcePtr AttentionModel::maskedSnapshot() const
{
    if (!m_source || m_shown == Shown::Scores)
        return m_source;
    return headSource(m_trace, m_attention, m_document->selection().state().head, m_shown, true);
}

void AttentionModel::setShown(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    reload();
}

int AttentionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_source ? 0 : int(m_source->rows());
}

int AttentionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_source ? 0 : int(m_source->columns());
}

bool AttentionModel::isAtHand() const
{
    return m_source && m_attention->isAtHand();
}

float AttentionModel::value(qint64 query, qint64 key) const
{
    if (!isAtHand() || query < 0 || key < 0 || query >= m_source->rows() ||
        key >= m_source->columns())
        return std::numeric_limits<float>::quiet_NaN();
    Matrix cell(1, 1);
    m_source->read({query, query + 1}, {key, key + 1}, cell);
    return cell(0, 0);
}

engine::Vector AttentionModel::row(qint64 query) const
{
    if (!isAtHand() || query < 0 || query >= m_source->rows())
        return {};
    Matrix row(1, m_source->columns());
    m_source->read({query, query + 1}, {0, m_source->columns()}, row);
    return row.row(0);
}

CellFacts AttentionModel::facts(qint64 query, qint64 key) const
{
    CellFacts facts;
    if (!isAtHand() || query < 0 || key < 0 || query >= m_source->rows() ||
        key >= m_source->columns())
        return facts;
    const int head = m_document->selection().state().head;
    Matrix row(1, m_source->columns());
    const Range rows{query, query + 1};
    headSource(m_trace, m_attention, head, Shown::Weights, true)
        ->read(rows, {0, m_source->columns()}, row);
    const float weight = row(0, key);
    facts.hidden = std::isinf(weight);
    facts.weight = facts.hidden ? 0 : double(weight);
    facts.visible = (row.array() >= std::numeric_limits<float>::lowest()).count();
    facts.rank = 1 + (row.array() > weight).count();
    if (hasScores()) {
        Matrix score(1, 1);
        headSource(m_trace, m_attention, head, Shown::Scores)->read(rows, {key, key + 1}, score);
        facts.score = double(score(0, 0));
    }
    return facts;
}

bool AttentionModel::hasScores() const
{
    return m_attention && engine::hasScores(*m_attention);
}

bool AttentionModel::isEditable() const
{
    return m_attention && m_attention->hasVectors() && m_trace &&
           !std::holds_alternative<engine::FileSource>(m_trace->request.source);
}

QVariant AttentionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_source)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(double(value(index.row(), index.column())), 'f', 4);
    case ValueRole:
        return double(value(index.row(), index.column()));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1 to %2: %3")
            .arg(headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString(),
                 headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                 QLocale().toString(double(value(index.row(), index.column())), 'g', 6));
    default:
        return {};
    }
}

QVariant AttentionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_attention || section < 0)
        return {};
    const std::vector<TraceToken>& tokens = orientation == Qt::Vertical
                                                ? m_trace->queryTokens(*m_attention)
                                                : m_trace->keyTokens(*m_attention);
    const bool known = size_t(section) < tokens.size();
    switch (role) {
    case Qt::DisplayRole:
        if (const QString text = known ? axisText(tokens[size_t(section)]) : QString();
            !text.isEmpty())
            return text;
        return QLocale().toString(section);
    case TokenIdRole:
        return known ? qint64(tokens[size_t(section)].id) : qint64(-1);
    case SpecialRole:
        return known && tokens[size_t(section)].special;
    case GeneratedRole:
        return known && tokens[size_t(section)].generated;
    case WordRole:
        return known ? tokens[size_t(section)].word : -1;
    case SegmentRole:
        return known ? tokens[size_t(section)].segment : 0;
    default:
        return {};
    }
}

} // namespace models
