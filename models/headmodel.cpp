#include "models/headmodel.h"

#include "engine/analysis/similarity.h"
#include "engine/atlas/atlas.h"
#include "engine/linear/threads.h"
#include "engine/trace/pyramid.h"
#include "models/atlas/atlasmodel.h"
#include "models/attentionmodel.h"
#include "models/figuretext.h"
#include "models/headtext.h"
#include "models/maskgroups.h"
#include "models/roles.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <limits>
#include <mutex>
#include <numeric>
#include <QCoreApplication>
#include <QLocale>

namespace models {

using engine::Attention;
using engine::Kind;
using engine::Matrix;
using engine::Range;
using engine::Stack;

namespace {

constexpr int kMostThumbnails = 4096;
constexpr auto kBatch = std::chrono::milliseconds(15);

QString translated(std::string_view text)
{
    return QCoreApplication::translate("Engine", std::string(text).c_str());
}

/// Makes one item for each of `count` tasks on all cores, `make(i)`, and hands over what is ready
/// every `interval`, so that a receiver repaints at a steady rate. Ends early when asked to stop.
template <class Item>
void makeInBatches(size_t count, std::chrono::milliseconds interval, const std::stop_token& stop,
                   const std::function<Item(size_t)>& make,
                   const std::function<void(std::vector<Item>)>& deliver)
{
    std::mutex mutex;
    std::vector<Item> ready;
    auto sent = std::chrono::steady_clock::now();
    engine::parallelFor(
        0, int64_t(count), 1, 0,
        [&](Range part) {
            for (int64_t i = part.begin; i < part.end && !stop.stop_requested(); ++i) {
                Item made = make(size_t(i));
                const std::scoped_lock lock(mutex);
                if (stop.stop_requested())
                    return;
                ready.push_back(std::move(made));
                const auto now = std::chrono::steady_clock::now();
                if (now - sent < interval)
                    continue;
                sent = now;
                deliver(std::exchange(ready, {}));
            }
        },
        stop);
    if (!stop.stop_requested())
        deliver(std::move(ready));
}

} // namespace

Thumbnail makeThumbnail(const Attention& attention, int head, int size, int64_t wholeUpTo,
                        const std::stop_token& stop)
{
    const int64_t rows = std::min<int64_t>(size, attention.queries);
    const int64_t columns = std::min<int64_t>(size, attention.keys);
    const Range queries{0, attention.queries};
    const Range keys{0, attention.keys};
    const bool whole = std::max(attention.queries, attention.keys) <= wholeUpTo;
    // One thread: the caller spreads the heads over the cores.
    engine::Reduced reduced = (whole ? engine::reduceBlock : engine::estimateBlock)(
        attention, head, engine::Quantity::Weights, queries, keys, rows, columns, 1, stop);
    const MaskGroups groups(attention.mask, head, attention.keys, queries, keys,
                            reduced.maximum.rows(), reduced.maximum.cols());
    for (int64_t r = 0; r < reduced.maximum.rows(); ++r)
        for (int64_t c = 0; c < reduced.maximum.cols(); ++c)
            if (groups.hides(r, c))
                reduced.maximum(r, c) = -std::numeric_limits<float>::infinity();
    return std::make_shared<Matrix>(std::move(reduced.maximum));
}

QStringList figuresHeader()
{
    QStringList header = {QStringLiteral("stack"), QStringLiteral("layer"), QStringLiteral("kind"),
                          QStringLiteral("head")};
    for (const engine::MetricInfo& info : engine::metricInfos())
        header.append(QString::fromStdString(std::string(info.id)));
    return header;
}

QStringList figuresOf(const engine::HeadMetrics& head, int digits, const QString& absent)
{
    QStringList row = {QString::fromStdString(std::string(engine::name(head.attention->stack))),
                       QString::number(head.attention->layer),
                       QString::fromStdString(std::string(engine::name(head.attention->kind))),
                       QString::number(head.head)};
    for (const engine::MetricInfo& info : engine::metricInfos()) {
        const auto& value = head[info.metric];
        row.append(value ? plainNumber(*value, digits) : absent);
    }
    return row;
}

HeadModel::HeadModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document), m_thumbnailJob(this, [](bool) {}),
      m_metricsJob(this, [](bool) {})
{
    connect(document, &Document::traceChanged, this, &HeadModel::reload);
    reload();
}

HeadModel::~HeadModel() = default;

void HeadModel::reload()
{
    m_thumbnailJob.cancel();
    m_metricsJob.cancel();
    beginResetModel();
    m_trace = m_document->trace();
    m_cache = MetricCache::of(m_trace);
    m_entries.clear();
    m_thumbnails.clear();
    m_wanted.clear();
    m_measuring = false;
    m_measured = 0;
    if (m_trace) {
        const auto addLayer = [&](const Attention& attention) {
            const auto add = [&](int head) {
                HeadEntry entry;
                entry.attention = &attention;
                entry.head = head;
                m_entries.push_back(entry);
            };
            for (int head = 0; head < attention.heads; ++head)
                add(head);
            if (m_mean)
                add(engine::kMeanHead);
            if (m_maximum)
                add(engine::kMaxHead);
        };
        for (const Attention& attention : m_trace->attentions)
            addLayer(attention);
        for (const Attention& attention : m_trace->overLayers)
            if (attention.layer == engine::kMeanLayer ? m_mean : m_maximum)
                addLayer(attention);
    }
    findInAtlas();
    endResetModel();
}

void HeadModel::findInAtlas()
{
    m_inAtlas.assign(m_entries.size(), -1);
    if (!m_atlas)
        return;
    for (size_t row = 0; row < m_entries.size(); ++row) {
        const Attention& attention = *m_entries[row].attention;
        const engine::atlas::HeadPlace place{attention.stack, attention.layer, attention.kind,
                                             m_entries[row].head};
        if (const auto* head = m_atlas->find(place))
            m_inAtlas[row] = int(head - m_atlas->heads.data());
    }
}

void HeadModel::setAtlas(std::shared_ptr<const engine::atlas::Atlas> atlas)
{
    if (atlas == m_atlas)
        return;
    m_atlas = std::move(atlas);
    findInAtlas();
    emit metricsChanged();
}

std::optional<double> HeadModel::figure(int row, int measure) const
{
    if (!m_atlas)
        return measure < int(engine::kMetricCount)
                   ? m_entries[size_t(row)].metrics.values[size_t(measure)]
                   : std::nullopt;
    const int head = m_inAtlas[size_t(row)];
    if (head < 0)
        return std::nullopt;
    const auto& moments = m_atlas->heads[size_t(head)].measures[size_t(measure)];
    return moments.count > 0 ? std::optional(moments.mean) : std::nullopt;
}

QString HeadModel::figureName(int measure) const
{
    const QString name = AtlasModel::measureName(measure);
    return m_atlas ? tr("%1, mean of the atlas").arg(name) : name;
}

QString HeadModel::figureAbsence(int measure) const
{
    if (m_atlas)
        return tr("The atlas has it for none of its texts.");
    if (measure >= int(engine::kMetricCount))
        return tr("It is measured over many texts: Options → Figures chooses an atlas.");
    return metricAbsence(engine::Metric(measure), *m_entries.front().attention);
}

void HeadModel::setAggregates(bool mean, bool maximum)
{
    if (mean == m_mean && maximum == m_maximum)
        return;
    m_mean = mean;
    m_maximum = maximum;
    reload();
}

int HeadModel::find(const SelectionState& state) const
{
    const auto found = std::ranges::find_if(
        m_entries, [&](const HeadEntry& entry) { return entry.selection().sameHead(state); });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

void HeadModel::requestThumbnails(const QList<int>& rows)
{
    QList<int> missing;
    for (const int row : rows)
        if (row >= 0 && row < int(m_entries.size()) && !m_thumbnails.contains(row) &&
            m_entries[size_t(row)].attention->isKnown())
            missing << row;
    if (missing.isEmpty() || (missing == m_wanted && m_thumbnailJob.isBusy()))
        return;
    m_wanted = missing;
    struct Task
    {
        int row;
        std::shared_ptr<const Attention> attention; ///< keeps the trace alive
        int head;
    };
    std::vector<Task> tasks;
    for (const int row : std::as_const(missing))
        tasks.push_back(
            {row, {m_trace, m_entries[size_t(row)].attention}, m_entries[size_t(row)].head});
    m_thumbnailJob.start(
        [this, tasks = std::move(tasks), courier = m_thumbnailJob.courier()](std::stop_token stop) {
            using Made = std::pair<int, Thumbnail>;
            makeInBatches<Made>(
                tasks.size(), kBatch, stop,
                [&](size_t i) {
                    const Task& task = tasks[i];
                    return Made(task.row, makeThumbnail(*task.attention, task.head, kThumbnailSize,
                                                        kSeenWholeUpTo, stop));
                },
                [&](std::vector<Made> ready) {
                    courier->post([this, stop, ready = std::move(ready)] {
                        if (!stop.stop_requested())
                            store(ready);
                    });
                });
            return true;
        });
}

void HeadModel::waitForThumbnails(const QList<int>& rows)
{
    QList<int> missing;
    for (const int row : rows)
        if (!m_thumbnails.contains(row) && m_entries[size_t(row)].attention->isKnown())
            missing << row;
    std::vector<Thumbnail> made(size_t(missing.size()));
    engine::parallelFor(0, missing.size(), 1, 0, [&](Range part) {
        for (int64_t i = part.begin; i < part.end; ++i) {
            const HeadEntry& entry = m_entries[size_t(missing[i])];
            made[size_t(i)] =
                makeThumbnail(*entry.attention, entry.head, kThumbnailSize, kPrintedWholeUpTo);
        }
    });
    for (qsizetype i = 0; i < missing.size(); ++i)
        m_thumbnails.insert(missing[i], made[size_t(i)]);
}

void HeadModel::store(const std::vector<std::pair<int, Thumbnail>>& ready)
{
    // Bounded: what was asked for last stays.
    if (m_thumbnails.size() + qsizetype(ready.size()) > kMostThumbnails) {
        const QSet<int> wanted(m_wanted.begin(), m_wanted.end());
        m_thumbnails.removeIf([&wanted](const std::pair<const int&, Thumbnail&>& item) {
            return !wanted.contains(item.first);
        });
    }
    for (const auto& [row, thumbnail] : ready)
        m_thumbnails.insert(row, thumbnail);
    emit thumbnailsChanged();
}

void HeadModel::requestMetrics()
{
    if (m_measuring || m_entries.empty())
        return;
    m_measuring = true;
    std::vector<std::pair<int, std::pair<const Attention*, int>>> heads;
    for (size_t row = 0; row < m_entries.size(); ++row)
        if (!m_entries[row].measured)
            heads.push_back({int(row), {m_entries[row].attention, m_entries[row].head}});
    m_metricsJob.start(
        [this, heads = std::move(heads), cache = m_cache, epsilon = m_epsilon,
         courier = m_metricsJob.courier()](std::stop_token stop) {
            makeInBatches<MetricsOf>(
                heads.size(), 4 * kBatch, stop,
                [&](size_t i) {
                    const auto& [row, head] = heads[i];
                    return MetricsOf{row, cache->metrics(*head.first, head.second, epsilon, stop)};
                },
                [&](std::vector<MetricsOf> ready) {
                    courier->post([this, stop, ready = std::move(ready)] {
                        if (!stop.stop_requested())
                            store(ready);
                    });
                });
            return true;
        },
        -1);
}

void HeadModel::cancelMetrics()
{
    m_metricsJob.cancel();
    m_measuring = false;
    emit metricsChanged();
}

void HeadModel::setEpsilon(std::optional<double> epsilon)
{
    if (epsilon == m_epsilon)
        return;
    const bool again = m_measuring;
    m_metricsJob.cancel();
    m_epsilon = epsilon;
    m_measuring = false;
    m_measured = 0;
    for (HeadEntry& entry : m_entries)
        entry.measured = false; // its figures stay on the screen until the new ones are there
    if (again)
        requestMetrics();
}

void HeadModel::waitForMetrics()
{
    if (m_entries.empty() || isMeasured())
        return;
    m_metricsJob.cancel();
    m_measuring = true;
    std::vector<std::pair<const Attention*, int>> heads;
    for (const HeadEntry& entry : m_entries)
        heads.emplace_back(entry.attention, entry.head);
    const std::vector<engine::HeadMetrics> found = m_cache->metrics(heads, m_epsilon, {});
    std::vector<MetricsOf> ready;
    for (size_t row = 0; row < found.size(); ++row)
        ready.push_back({int(row), found[row]});
    store(ready);
}

void HeadModel::store(const std::vector<MetricsOf>& ready)
{
    if (ready.empty())
        return;
    int first = int(m_entries.size());
    int last = 0;
    for (const MetricsOf& one : ready) {
        HeadEntry& entry = m_entries[size_t(one.row)];
        m_measured += entry.measured ? 0 : 1;
        entry.metrics = one.metrics;
        entry.measured = true;
        first = std::min(first, one.row);
        last = std::max(last, one.row);
    }
    emit dataChanged(index(first, 1), index(last, columnCount() - 1));
    emit metricsChanged();
}

int HeadModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HeadModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + int(engine::kMetricCount);
}

QVariant HeadModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const HeadEntry& entry = m_entries[size_t(index.row())];
    switch (role) {
    case LayerRole:
        return entry.attention->layer;
    case HeadRole:
        return entry.head;
    case StackRole:
        return int(entry.attention->stack);
    case KindRole:
        return int(entry.attention->kind);
    default:
        break;
    }
    if (index.column() == 0)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                   ? headText(entry.selection())
                   : QVariant();
    const std::optional<double>& value = entry.metrics.values[size_t(index.column() - 1)];
    if (!value) {
        if (!entry.measured)
            return {};
        if (role == Qt::DisplayRole)
            return QStringLiteral("–");
        if (role == Qt::ToolTipRole)
            return metricAbsence(engine::Metric(index.column() - 1), *entry.attention);
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    }
    if (role == ValueRole)
        return *value;
    if (role == Qt::DisplayRole)
        return figureText(*value);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant HeadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section == 0)
        return role == Qt::DisplayRole ? tr("Head") : QVariant();
    const auto metric = engine::Metric(section - 1);
    if (role == Qt::DisplayRole)
        return metricName(metric);
    if (role == Qt::ToolTipRole || role == DefinitionRole)
        return metricDefinition(metric);
    if (role == UserRole) { // what it is called in files
        const std::string_view id = engine::metricInfos()[size_t(metric)].id;
        return QString::fromLatin1(id.data(), qsizetype(id.size()));
    }
    return {};
}

QString HeadModel::metricName(engine::Metric metric)
{
    return translated(engine::metricInfos()[size_t(metric)].name);
}

QString HeadModel::metricDefinition(engine::Metric metric)
{
    return translated(engine::metricInfos()[size_t(metric)].definition);
}

QString HeadModel::metricAbsence(engine::Metric metric, const engine::Attention& attention)
{
    using engine::Metric;
    switch (metric) {
    case Metric::DistanceMean:
    case Metric::PreviousToken:
    case Metric::NextToken:
    case Metric::SelfToken:
    case Metric::DuplicateToken:
    case Metric::Induction:
    case Metric::Sink:
        if (attention.kind == Kind::Cross)
            return tr("Only self-attention has it: here queries and keys are places in different "
                      "sequences.");
        return metric == Metric::DuplicateToken || metric == Metric::Induction
                   ? tr("The tokens have no identity that could repeat, such as patches.")
                   : tr("No query sees the key that it is about.");
    case Metric::SinkMass:
        return tr("The heads of this model have no learned sink.");
    case Metric::SpecialToken:
        return tr("There are no special tokens among the keys.");
    case Metric::InductionRepeated:
        return tr(
            "The input is not one sequence repeated. Input → Sequence type → Random, repeated "
            "makes one.");
    case Metric::EntropyNormalised:
        return tr("No query sees more than one key.");
    default:
        return tr("No query sees a key.");
    }
}

QList<int> clustered(const std::vector<Thumbnail>& thumbnails)
{
    std::vector<const Matrix*> pictures;
    QList<int> with;
    QList<int> without;
    for (int i = 0; i < int(thumbnails.size()); ++i)
        if (const Thumbnail& thumbnail = thumbnails[size_t(i)]) {
            pictures.push_back(thumbnail.get());
            with << i;
        } else {
            without << i;
        }
    QList<int> result;
    if (const auto clustering = engine::cluster(engine::pictureDistances(pictures)))
        for (const int item : clustering->order)
            result << with[item];
    return result + without;
}

} // namespace models
