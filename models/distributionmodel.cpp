#include "models/distributionmodel.h"

#include "engine/attention/blocks.h"
#include "models/attentionmodel.h"
#include "models/figuretext.h"
#include "models/roles.h"
#include "models/tablecsv.h"

#include <QLocale>
#include <span>

namespace models {

using engine::Attention;
using engine::Tensor;

namespace {

constexpr int kBins = 48;

void examine(Distribution& result, std::span<const float> values)
{
    result.summary = engine::summarise(values);
    result.bins = engine::histogram(values, kBins);
}

/// The whole of a tensor, or the slice of one head.
void examine(Distribution& result, const Tensor& tensor, int head = -1)
{
    if (tensor.empty()) {
        result.absent = Distribution::Absent::NotKept;
        return;
    }
    const auto size = size_t(tensor.size());
    if (head < 0 || tensor.shape().size() != 3) {
        result.shape = tensor.shape();
        examine(result, std::span(tensor.data(), size));
        return;
    }
    const size_t slice = size / size_t(tensor.extent(0));
    result.shape = {tensor.extent(1), tensor.extent(2)};
    examine(result, std::span(tensor.data() + slice * size_t(head), slice));
}

void examine(Distribution& result, const Attention& attention, int head, engine::Quantity quantity,
             const std::stop_token& stop)
{
    if (quantity == engine::Quantity::Scores && !engine::hasScores(attention)) {
        result.absent = Distribution::Absent::NoScores;
        return;
    }
    engine::BlockStatistics found =
        engine::headStatistics(attention, head, quantity, kBins, 0, 0, stop);
    result.shape = {attention.queries, attention.keys};
    result.summary = found.summary;
    result.bins = std::move(found.bins);
    result.hidden = found.hidden;
}

/// What `one.examined` names, of an attention and its stack.
void examine(Distribution& one, const engine::Trace& trace, const Attention& attention, int head,
             const std::stop_token& stop)
{
    const auto stack = trace.stacks.find(attention.stack);
    const engine::StackTrace* kept = stack == trace.stacks.end() ? nullptr : &stack->second;
    const auto hidden = [kept](int64_t number) {
        return kept && number >= 0 && number < int64_t(kept->hidden.size())
                   ? kept->hidden[size_t(number)]
                   : Tensor();
    };
    const int64_t level = trace.level(attention);
    switch (one.examined) {
    case Examined::InputEmbedding:
        examine(one, hidden(0));
        break;
    case Examined::LayerInput:
        examine(one, hidden(level));
        break;
    case Examined::LayerOutput:
        examine(one, hidden(level < 0 ? -1 : level + 1));
        break;
    case Examined::OutputEmbedding:
        examine(one, trace.isPart ? Tensor()
                     : kept && !kept->finalNorm.empty()
                         ? kept->finalNorm
                         : hidden(kept ? int64_t(kept->hidden.size()) - 1 : -1));
        break;
    case Examined::Query:
        examine(one, attention.whole()->query, head);
        break;
    case Examined::Key:
        examine(one, attention.whole()->key, head < 0 ? -1 : attention.keyHead(head));
        break;
    case Examined::Value:
        examine(one, attention.whole()->value, head < 0 ? -1 : attention.keyHead(head));
        break;
    case Examined::Scores:
        examine(one, attention, head, engine::Quantity::Scores, stop);
        break;
    case Examined::Weights:
        examine(one, attention, head, engine::Quantity::Weights, stop);
        break;
    case Examined::Multiplier:
        if (attention.hasVectors()) {
            one.shape = {1};
            examine(one, std::span(&attention.scale, 1));
        } else {
            one.absent = Distribution::Absent::NotKept;
        }
        break;
    }
}

} // namespace

std::vector<Distribution> DistributionModel::compute(const engine::Trace& trace,
                                                     const SelectionState& state,
                                                     const std::stop_token& stop,
                                                     const std::function<void(double)>& progress)
{
    const Attention* attention = trace.find(state.stack, state.layer, state.kind);
    if (!attention)
        return {};
    std::vector<Distribution> result;
    for (int i = 0; i < kExaminedCount && !stop.stop_requested(); ++i) {
        Distribution one;
        one.examined = Examined(i);
        examine(one, trace, *attention, state.head, stop);
        result.push_back(std::move(one));
        if (progress)
            progress(double(i + 1) / kExaminedCount);
    }
    return result;
}

std::vector<Distribution> DistributionModel::computeWord(const engine::Trace& trace,
                                                         engine::Stack stack, qint64 position)
{
    const auto found = trace.stacks.find(stack);
    std::vector<Distribution> result;
    for (const Examined examined : {Examined::InputEmbedding, Examined::OutputEmbedding}) {
        Distribution one;
        one.examined = examined;
        one.absent = Distribution::Absent::NotKept;
        const bool isThere = examined == Examined::InputEmbedding || !trace.isPart;
        if (isThere && found != trace.stacks.end() && !found->second.hidden.empty()) {
            const engine::StackTrace& kept = found->second;
            const Tensor& from = examined == Examined::InputEmbedding ? kept.hidden.front()
                                 : kept.finalNorm.empty()             ? kept.hidden.back()
                                                                      : kept.finalNorm;
            if (position >= 0 && position < from.extent(0)) {
                one.absent = Distribution::Absent::No;
                one.shape = {from.extent(1)};
                examine(one,
                        std::span(from.data() + position * from.extent(1), size_t(from.extent(1))));
            }
        }
        result.push_back(std::move(one));
    }
    return result;
}

DistributionModel::DistributionModel(Document* document, QObject* parent, Extent extent)
    : QAbstractTableModel(parent), m_document(document), m_extent(extent),
      m_job(this, [this](std::vector<Distribution> found) { store(std::move(found)); })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
    connect(document, &Document::traceChanged, this, &DistributionModel::reload);
    connect(&document->selection(), &Selection::headChanged, this, &DistributionModel::reload);
    if (extent == Extent::Word)
        connect(&document->selection(), &Selection::cellChanged, this, &DistributionModel::reload);
    reload();
}

qint64 DistributionModel::position() const
{
    const engine::Attention* attention = m_document->attention();
    if (!attention)
        return -1;
    const qint64 query = m_document->selection().state().query;
    return query >= 0 ? query : qint64(attention->queries) - 1;
}

QString DistributionModel::word() const
{
    const TracePtr& trace = m_document->trace();
    const engine::Attention* attention = m_document->attention();
    const qint64 at = position();
    if (!attention || size_t(at) >= trace->queryTokens(*attention).size())
        return {};
    return axisText(trace->queryTokens(*attention)[size_t(at)]);
}

void DistributionModel::reload()
{
    const TracePtr trace = m_document->trace();
    if (!m_document->attention()) {
        m_job.cancel();
        store({});
        return;
    }
    if (m_extent == Extent::Word) {
        // Two rows of the residual stream: no work for a worker.
        store(computeWord(*trace, m_document->selection().state().stack, position()));
        return;
    }
    m_job.start([this, trace, state = m_document->selection().state(),
                 courier = m_job.courier()](const std::stop_token& stop) {
        return compute(*trace, state, stop, [this, courier, stop](double share) {
            courier->post([this, stop, share] {
                if (!stop.stop_requested())
                    emit progressChanged(share);
            });
        });
    });
}

void DistributionModel::store(std::vector<Distribution> found)
{
    if (found.size() == m_found.size() && !found.empty()) {
        m_found = std::move(found);
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_found = std::move(found);
        endResetModel();
    }
}

void DistributionModel::cancel()
{
    m_job.cancel();
}

void DistributionModel::computeNow()
{
    if (m_extent == Extent::Word)
        return; // is there already
    m_job.cancel();
    store(m_document->attention()
              ? compute(*m_document->trace(), m_document->selection().state(), {})
              : std::vector<Distribution>());
}

QString DistributionModel::name(Examined examined)
{
    switch (examined) {
    case Examined::InputEmbedding:
        return tr("Input embeddings");
    case Examined::LayerInput:
        return tr("Hidden states into the layer");
    case Examined::LayerOutput:
        return tr("Hidden states out of the layer");
    case Examined::OutputEmbedding:
        return tr("Output embeddings");
    case Examined::Query:
        return tr("Queries");
    case Examined::Key:
        return tr("Keys");
    case Examined::Value:
        return tr("Values");
    case Examined::Scores:
        return tr("Scores");
    case Examined::Weights:
        return tr("Attention weights");
    case Examined::Multiplier:
        return tr("Score multiplier");
    }
    return {};
}

QString DistributionModel::absence(Distribution::Absent absent)
{
    switch (absent) {
    case Distribution::Absent::No:
        return {};
    case Distribution::Absent::NotKept:
        return tr("What is open does not hold these numbers.");
    case Distribution::Absent::NoScores:
        return tr("What is open holds no scores, only weights.");
    }
    return {};
}

QString DistributionModel::shapeText(const Distribution& distribution)
{
    QStringList sizes;
    for (const int64_t size : distribution.shape)
        sizes << QLocale().toString(qint64(size));
    return sizes.join(QStringLiteral(" × "));
}

int DistributionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
}

int DistributionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DistributionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Distribution& row = m_found[size_t(index.row())];
    const int column = index.column();
    if (column == Name || column == Shape) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return column == Name ? name(row.examined) : shapeText(row);
        if (role == Qt::ToolTipRole && row.examined == Examined::Multiplier)
            return tr("Every product q·k is multiplied by it, usually 1/√d_k.");
        return role == Qt::ToolTipRole ? QVariant(absence(row.absent)) : QVariant();
    }
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const engine::Summary& s = row.summary;
    const bool counts = column == Count || column >= NotNumbers;
    const bool known = row.absent == Distribution::Absent::No && (counts || s.count > 0);
    if (role == Qt::ToolTipRole && row.absent != Distribution::Absent::No)
        return absence(row.absent);
    if (!known)
        return role == Qt::DisplayRole ? QVariant(kAbsent) : QVariant();
    const auto value = [&]() -> double {
        switch (column) {
        case Count:
            return double(s.count);
        case Least:
            return s.least;
        case Mean:
            return s.mean;
        case Deviation:
            return s.deviation;
        case LowerQuartile:
            return s.lowerQuartile;
        case Median:
            return s.median;
        case UpperQuartile:
            return s.upperQuartile;
        case Largest:
            return s.largest;
        case NotNumbers:
            return double(s.notNumbers);
        case Infinities:
            return double(s.infinities);
        default:
            return double(row.hidden);
        }
    }();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return figureText(value);
    case ValueRole:
        return value;
    case Qt::ToolTipRole:
        return QLocale().toString(value, 'g', 9);
    default:
        return {};
    }
}

QVariant DistributionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section <= Shape ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Hidden)
        return tr("Cells that the mask hides; they are left out of the other figures");
    if (role == Qt::ToolTipRole && section == Deviation)
        return tr("Standard deviation");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Numbers");
    case Shape:
        return tr("Shape");
    case Count:
        return tr("Count");
    case Least:
        return tr("Minimum");
    case Mean:
        return tr("Mean");
    case Deviation:
        return tr("Deviation");
    case LowerQuartile:
        return tr("Lower quartile");
    case Median:
        return tr("Median");
    case UpperQuartile:
        return tr("Upper quartile");
    case Largest:
        return tr("Maximum");
    case NotNumbers:
        return tr("NaN");
    case Infinities:
        return tr("Inf");
    case Hidden:
        return tr("Hidden");
    default:
        return {};
    }
}

} // namespace models
