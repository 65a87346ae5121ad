#include "models/datasetmodel.h"

#include "engine/analysis/metrics.h"
#include "engine/analysis/similarity.h"
#include "engine/files/filewriter.h"
#include "models/roles.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QLocale>
#include <tuple>

namespace models {

namespace {

constexpr qsizetype kShownCharacters = 300;
constexpr qsizetype kTipCharacters = 2000;
constexpr int kCachedKilobytes = 32 << 10;
/// So many rows fail one after another from the first before a batch is given up.
constexpr qint64 kHopeless = 20;
/// Bytes of weights for the variability: further rows are left out of that figure.
constexpr qint64 kMostVariability = qint64(128) << 20;

QString beginning(const QString& text, qsizetype length)
{
    return text.size() <= length ? text : text.left(length) + QChar(0x2026);
}

using HeadKey = std::tuple<engine::Stack, int, engine::Kind, int>;

struct Means
{
    std::array<double, engine::kMetricCount> sum{};
    std::array<qint64, engine::kMetricCount> count{};
};

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 9);
}

/// ",stack,layer,kind,head" of a head.
QByteArray headFields(const HeadKey& key)
{
    const auto& [stack, layer, kind, head] = key;
    return ',' + QByteArray::fromStdString(std::string(engine::name(stack))) + ',' +
           QByteArray::number(layer) + ',' +
           QByteArray::fromStdString(std::string(engine::name(kind))) + ',' +
           QByteArray::number(head);
}

/// ",class,probability" of a classifier; two empty fields for all other models.
QByteArray predictedClass(const engine::Trace& trace)
{
    if (trace.classLogits.empty() || trace.classLogits.size() == 0)
        return ",,";
    const float* logits = trace.classLogits.data();
    const int64_t count = trace.classLogits.size();
    const int64_t best = std::max_element(logits, logits + count) - logits;
    double sum = 0;
    for (int64_t i = 0; i < count; ++i)
        sum += std::exp(double(logits[i]) - double(logits[best]));
    const QString label = size_t(best) < trace.labels.size()
                              ? QString::fromStdString(trace.labels[size_t(best)])
                              : QString::number(best);
    return ',' + csvField(label) + ',' + number(1 / sum);
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
        // Markup in a review is text as all the rest.
        return field.size() <= 40 ? QString()
                                  : QStringLiteral("<p>%1</p>")
                                        .arg(beginning(field, kTipCharacters).toHtmlEscaped());
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

engine::TraceRequest withText(const engine::TraceRequest& request, const QString& text,
                              bool translates, int64_t padTo, bool cut)
{
    engine::TraceRequest changed = request;
    auto* source = std::get_if<engine::ModelSource>(&changed.source);
    if (!source)
        return changed;
    engine::ModelInputs& inputs = source->inputs;
    inputs.tokenIds.clear();
    inputs.sourceTokenIds.clear();
    inputs.targetTokenIds.clear();
    inputs.tokenTypeIds.clear();
    inputs.attentionMask.clear();
    inputs.textPair.reset();
    inputs.target.reset();
    inputs.text.reset();
    inputs.source.reset();
    (translates ? inputs.source : inputs.text) = text.toStdString();
    inputs.padTo = padTo;
    inputs.cut = cut;
    return changed;
}

BatchMetrics::BatchMetrics(std::shared_ptr<engine::Tracer> tracer, QObject* parent)
    : QObject(parent), m_tracer(std::move(tracer)),
      m_job(this, [this](const Outcome& outcome) { emit finished(outcome); })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
}

void BatchMetrics::start(Plan plan)
{
    const auto total = qint64(plan.rows.size());
    m_job.start([this, plan = std::move(plan), tracer = m_tracer, courier = m_job.courier(),
                 total](const std::stop_token& stop) {
        return run(plan, *tracer, stop, [&](qint64 done) {
            courier->post([this, stop, done, total] {
                if (!stop.stop_requested())
                    emit progressChanged(done, total);
            });
        });
    });
}

void BatchMetrics::cancel()
{
    m_job.cancel();
}

BatchMetrics::Outcome BatchMetrics::run(const Plan& plan, engine::Tracer& tracer,
                                        const std::stop_token& stop,
                                        const std::function<void(qint64)>& progress)
{
    using engine::translatable;
    Outcome outcome;
    outcome.path = plan.path;
    auto file = engine::FileWriter::create(plan.path.toStdString());
    if (!file) {
        outcome.failure = file.error();
        return outcome;
    }
    engine::Result<void> written;
    const auto write = [&](const QByteArray& text) {
        if (written)
            written = (*file)->write({text.constData(), size_t(text.size())});
    };
    QByteArray line = "row,text,label,predicted,probability,stack,layer,kind,head";
    for (const engine::MetricInfo& info : engine::metricInfos())
        line += ',' + QByteArray::fromStdString(std::string(info.id));
    write(line + ",variability\n");

    std::map<HeadKey, Means> means;
    engine::Variability variability;
    engine::TraceControl control;
    control.stop = stop;
    engine::MetricOptions options;
    options.stop = stop;
    qint64 done = 0;
    for (const uint32_t row : plan.rows) {
        if (stop.stop_requested())
            return outcome;
        const QStringList fields = plan.set->row(row);
        const QString& text = fields[plan.textColumn];
        const auto trace = tracer.trace(
            withText(plan.request, text, plan.translates, plan.padTo, plan.cut), control);
        const auto measured =
            trace ? engine::traceMetrics(**trace, options) : tl::make_unexpected(trace.error());
        if (stop.stop_requested())
            return outcome;
        progress(++done);
        if (!measured) {
            if (outcome.leftOut++ == 0)
                outcome.why = measured.error();
            if (outcome.measured == 0 && outcome.leftOut >= kHopeless)
                break;
            continue;
        }
        ++outcome.measured;
        const QByteArray begin =
            QByteArray::number(qint64(row) + 1) + ',' + csvField(text) + ',' +
            (plan.labelColumn >= 0 ? csvField(fields[plan.labelColumn]) : QByteArray()) +
            predictedClass(**trace);
        for (const engine::HeadMetrics& head : *measured) {
            const HeadKey key{head.attention->stack, head.attention->layer, head.attention->kind,
                              head.head};
            Means& mean = means[key];
            line = begin + headFields(key);
            for (size_t i = 0; i < engine::kMetricCount; ++i) {
                line += ',';
                if (!head.values[i])
                    continue;
                line += number(*head.values[i]);
                mean.sum[i] += *head.values[i];
                ++mean.count[i];
            }
            write(line + ",\n");
        }
        if (variability.size() < kMostVariability)
            variability.add(**trace);
        if (!written) // a full disk need not wait for the end
            break;
    }
    if (written && outcome.measured == 0) {
        outcome.failure = outcome.why;
        return outcome;
    }
    std::map<HeadKey, std::optional<double>> varying;
    for (const auto& [head, value] : variability.result())
        varying[{head.stack, head.layer, head.kind, head.head}] = value;
    for (const auto& [key, mean] : means) {
        line = "mean,,,," + headFields(key);
        for (size_t i = 0; i < engine::kMetricCount; ++i) {
            line += ',';
            if (mean.count[i] > 0)
                line += number(mean.sum[i] / double(mean.count[i]));
        }
        const auto value = varying.find(key);
        line += ',';
        if (value != varying.end() && value->second)
            line += number(*value->second);
        write(line + '\n');
    }
    if (written)
        written = (*file)->commit();
    if (!written)
        outcome.failure = written.error();
    return outcome;
}

} // namespace models
