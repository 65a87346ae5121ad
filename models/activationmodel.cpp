#include "models/activationmodel.h"

#include "models/attentionmodel.h"
#include "models/figuretext.h"
#include "models/roles.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <QLocale>

namespace models {

using engine::Range;
using engine::Stack;
using engine::StackTrace;

namespace {

constexpr std::array kKeys = {"strips",  "norms",   "similarity", "movement",
                              "turning", "rollout", "flow"};
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

const StackTrace* stackOf(const TracePtr& trace, Stack stack)
{
    if (!trace)
        return nullptr;
    const auto found = trace->stacks.find(stack);
    if (found == trace->stacks.end() || found->second.hidden.empty() ||
        found->second.hidden.front().empty())
        return nullptr;
    return &found->second;
}

float cosine(const auto& a, const auto& b)
{
    const double lengths = double(a.norm()) * double(b.norm());
    return lengths > 0 ? float(double(a.dot(b)) / lengths) : 0;
}

/// Nothing comes before the embeddings: what compares levels begins with the next.
int firstLevel(Activation shown)
{
    return shown == Activation::Movement || shown == Activation::Turning ? 1 : 0;
}

/// What all share: a stack that stays alive.
class StackSource : public BlockSource
{
public:
    StackSource(TracePtr trace, Stack stack)
        : m_trace(std::move(trace)), m_stack(*stackOf(m_trace, stack))
    {
    }

protected:
    int64_t tokens() const { return m_stack.hidden.front().extent(0); }
    int64_t width() const { return m_stack.hidden.front().extent(1); }
    int64_t levels() const { return int64_t(m_stack.hidden.size()); }
    engine::MatrixMap level(int64_t number) const
    {
        return m_stack.hidden[size_t(number)].matrix();
    }

private:
    TracePtr m_trace;
    const StackTrace& m_stack;
};

class StripSource : public StackSource
{
public:
    StripSource(TracePtr trace, Stack stack, int shown)
        : StackSource(std::move(trace), stack), m_level(shown)
    {
    }
    int64_t rows() const override
    {
        return m_level == ActivationModel::kAllLevels ? levels() * tokens() : tokens();
    }
    int64_t columns() const override { return width(); }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        for (int64_t row = rows.begin; row < rows.end; ++row) {
            const bool all = m_level == ActivationModel::kAllLevels;
            const engine::MatrixMap from = level(all ? row / tokens() : m_level);
            out.row(row - rows.begin) =
                from.row(all ? row % tokens() : row).segment(columns.begin, columns.size());
        }
    }

private:
    int m_level;
};

class CosineSource : public StackSource
{
public:
    CosineSource(TracePtr trace, Stack stack, int shown)
        : StackSource(std::move(trace), stack), m_level(shown)
    {
    }
    int64_t rows() const override { return tokens(); }
    int64_t columns() const override { return tokens(); }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        const engine::MatrixMap from = level(m_level);
        const auto unit = [&from](Range part) {
            engine::Matrix result = from.middleRows(part.begin, part.size());
            for (Eigen::Index row = 0; row < result.rows(); ++row)
                if (const float length = result.row(row).norm(); length > 0)
                    result.row(row) /= length;
            return result;
        };
        out.noalias() = unit(rows) * unit(columns).transpose();
        // A vector with itself: 1, not what rounding leaves of it.
        for (int64_t token = std::max(rows.begin, columns.begin);
             token < std::min(rows.end, columns.end); ++token)
            if (float& own = out(token - rows.begin, token - columns.begin); own > 0.5F)
                own = 1;
    }

private:
    int m_level;
};

/// One number for each level and token.
class TokenSource : public StackSource
{
public:
    TokenSource(TracePtr trace, Stack stack, Activation shown)
        : StackSource(std::move(trace), stack), m_shown(shown)
    {
    }
    int64_t rows() const override { return levels() - firstLevel(m_shown); }
    int64_t columns() const override { return tokens(); }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        for (int64_t row = rows.begin; row < rows.end; ++row)
            for (int64_t token = columns.begin; token < columns.end; ++token)
                out(row - rows.begin, token - columns.begin) =
                    value(row + firstLevel(m_shown), token);
    }

private:
    float value(int64_t number, int64_t token) const
    {
        const auto now = level(number).row(token);
        if (m_shown == Activation::Norms)
            return now.norm();
        const auto before = level(number - 1).row(token);
        return m_shown == Activation::Movement ? (now - before).norm() : cosine(now, before);
    }

    Activation m_shown;
};

} // namespace

QString activationKey(Activation shown)
{
    return QLatin1String(kKeys[size_t(shown)]);
}

BlockSourcePtr cosineSource(TracePtr trace, Stack stack, int level)
{
    return std::make_shared<CosineSource>(std::move(trace), stack, level);
}

ActivationModel::ActivationModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document),
      m_job(this, [this](engine::Result<engine::Matrix> found) { store(std::move(found)); })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
    connect(document, &Document::traceChanged, this, &ActivationModel::reload);
    connect(&document->selection(), &Selection::headChanged, this, &ActivationModel::followHead);
    reload();
}

const StackTrace* ActivationModel::stack() const
{
    return stackOf(m_trace, m_stack);
}

const engine::Attention* ActivationModel::attention() const
{
    if (!m_trace)
        return nullptr;
    const auto found =
        std::ranges::find_if(m_trace->attentions, [this](const engine::Attention& attention) {
            return attention.stack == m_stack && attention.kind == engine::Kind::Self;
        });
    return found == m_trace->attentions.end() ? nullptr : &*found;
}

bool ActivationModel::isPairs() const
{
    return m_shown == Activation::Similarity || isReach();
}

int ActivationModel::levels() const
{
    if (stack())
        return int(stack()->hidden.size());
    if (!isReach() || !attention())
        return 0;
    return 1 + int(std::ranges::count_if(
                   m_trace->attentions, [this](const engine::Attention& attention) {
                       return attention.stack == m_stack && attention.kind == engine::Kind::Self &&
                              attention.isKnown();
                   }));
}

qint64 ActivationModel::tokens() const
{
    if (stack())
        return stack()->hidden.front().extent(0);
    return isReach() && attention() ? attention()->queries : 0;
}

void ActivationModel::setShown(Activation shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    reload();
}

void ActivationModel::setLevel(int level)
{
    if (level == m_level)
        return;
    m_level = level;
    reload();
}

void ActivationModel::setFusion(engine::HeadFusion fusion, double discard)
{
    if (fusion == m_fusion && discard == m_discard)
        return;
    m_fusion = fusion;
    m_discard = discard;
    if (m_shown == Activation::Rollout)
        reload();
}

ActivationModel::Question ActivationModel::question() const
{
    return {m_trace, m_stack, m_shown, m_level < 0 ? levels() - 1 : m_level, m_fusion, m_discard};
}

engine::Result<engine::Matrix> ActivationModel::compute(const Question& question,
                                                        const std::stop_token& stop)
{
    if (question.shown == Activation::Flow)
        return engine::attentionFlow(*question.trace, question.stack, stop);
    engine::RolloutOptions options;
    options.fusion = question.fusion;
    options.discard = question.discard;
    options.stop = stop;
    return engine::rolloutThrough(*question.trace, question.stack, question.layers, options);
}

void ActivationModel::store(engine::Result<engine::Matrix> found)
{
    beginResetModel();
    m_source = found ? matrixSource(std::move(*found)) : nullptr;
    m_reason = found ? QString() : errorText(found.error());
    endResetModel();
}

void ActivationModel::cancel()
{
    if (!isBusy())
        return;
    m_job.cancel();
    m_reason = tr("This was stopped; choose it again to go on.");
    beginResetModel();
    endResetModel();
}

void ActivationModel::computeNow()
{
    if (!isBusy())
        return;
    m_job.cancel();
    store(compute(question(), {}));
}

void ActivationModel::followHead()
{
    if (m_document->selection().state().stack != m_stack)
        reload();
}

void ActivationModel::reload()
{
    m_job.cancel();
    beginResetModel();
    m_trace = m_document->trace();
    m_stack = m_document->selection().state().stack;
    m_level = std::clamp(m_level, int(kAllLevels), std::max(0, levels() - 1));
    m_source = nullptr;
    m_reason.clear();
    if (stack() && !isReach()) {
        switch (m_shown) {
        case Activation::Strips:
            m_source = std::make_shared<StripSource>(m_trace, m_stack, m_level);
            break;
        case Activation::Similarity:
            m_source = cosineSource(m_trace, m_stack, m_level < 0 ? levels() - 1 : m_level);
            break;
        default:
            m_source = std::make_shared<TokenSource>(m_trace, m_stack, m_shown);
            break;
        }
    }
    if (m_source && m_source->rows() == 0)
        m_source = nullptr;
    if (isReach() && m_trace)
        m_job.start(
            [asked = question()](const std::stop_token& stop) { return compute(asked, stop); });
    endResetModel();
}

float ActivationModel::value(qint64 row, qint64 column) const
{
    if (!m_source || row < 0 || column < 0 || row >= m_source->rows() ||
        column >= m_source->columns())
        return kNaN;
    engine::Matrix cell(1, 1);
    m_source->read({row, row + 1}, {column, column + 1}, cell);
    return cell(0, 0);
}

int ActivationModel::levelOf(qint64 row) const
{
    switch (m_shown) {
    case Activation::Strips:
        return m_level >= 0 ? m_level : int(row / std::max<qint64>(1, tokens()));
    case Activation::Similarity:
    case Activation::Rollout:
    case Activation::Flow:
        return m_level >= 0 && m_shown != Activation::Flow ? m_level : levels() - 1;
    default:
        return int(row) + firstLevel(m_shown);
    }
}

qint64 ActivationModel::tokenOf(qint64 row, qint64 column) const
{
    switch (m_shown) {
    case Activation::Strips:
        return m_level >= 0 ? row : row % std::max<qint64>(1, tokens());
    case Activation::Similarity:
    case Activation::Rollout:
    case Activation::Flow:
        return row;
    default:
        return column;
    }
}

std::pair<qint64, qint64> ActivationModel::placeOf(qint64 token, qint64 other) const
{
    if (token < 0 || token >= tokens())
        return {-1, -1};
    switch (m_shown) {
    case Activation::Strips:
        return {m_level >= 0 ? token : -1, -1};
    case Activation::Similarity:
    case Activation::Rollout:
    case Activation::Flow:
        return {token, other < tokens() ? other : -1};
    default:
        return {-1, token};
    }
}

QString ActivationModel::levelName(int level) const
{
    return level == 0 ? tr("embeddings") : tr("after layer %1").arg(level - 1);
}

QString ActivationModel::tokenText(qint64 token) const
{
    if (!m_trace || token < 0)
        return {};
    const auto& all = m_trace->tokens(m_stack);
    const QString text = size_t(token) < all.size() ? axisText(all[size_t(token)]) : QString();
    return text.isEmpty() ? QLocale().toString(token) : text;
}

QString ActivationModel::rowName(qint64 row) const
{
    if (!m_source)
        return {};
    switch (m_shown) {
    case Activation::Strips:
        // By the layer that it comes out of; embeddings come out of none.
        return levelOf(row) == 0 || m_level >= 0
                   ? tokenText(tokenOf(row, 0))
                   : tr("%1 · %2").arg(QLocale().toString(levelOf(row) - 1),
                                       tokenText(tokenOf(row, 0)));
    case Activation::Similarity:
    case Activation::Rollout:
    case Activation::Flow:
        return tokenText(row);
    default:
        return levelName(levelOf(row));
    }
}

QString ActivationModel::columnName(qint64 column) const
{
    return m_shown == Activation::Strips ? QLocale().toString(column) : tokenText(column);
}

int ActivationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_source ? 0 : int(m_source->rows());
}

int ActivationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_source ? 0 : int(m_source->columns());
}

QVariant ActivationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_source)
        return {};
    const float number = value(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return std::isnan(number) ? QStringLiteral("–") : figureText(double(number));
    case ValueRole:
        return std::isnan(number) ? QVariant() : QVariant(double(number));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(rowName(index.row()), columnName(index.column()),
                 QLocale().toString(double(number), 'g', 6));
    default:
        return {};
    }
}

QVariant ActivationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    return orientation == Qt::Vertical ? rowName(section) : columnName(section);
}

} // namespace models
