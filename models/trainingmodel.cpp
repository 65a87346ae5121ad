#include "models/trainingmodel.h"

#include "engine/analysis/metrics.h"
#include "engine/attention/blocks.h"
#include "models/figuretext.h"
#include "models/roles.h"

#include <chrono>
#include <cmath>
#include <limits>
#include <map>

namespace models {

namespace training = engine::training;

using engine::Result;
using training::Evaluation;
using training::StepReport;
using training::Trainer;
using training::TrainingOptions;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int64_t kHeldOut = 32;      ///< sequences that a checkpoint is measured on
constexpr int64_t kCheckpoints = 40;  ///< of a run
constexpr int64_t kMostPixels = 64;   ///< of a head's picture, across
constexpr double kTellSeconds = 0.05; ///< between news from the worker
constexpr int64_t kOneMore = -1;      ///< steps, in place of their number
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

std::vector<TrainingModel::HeadPicture> picturesOf(const engine::Trace& trace)
{
    std::vector<TrainingModel::HeadPicture> pictures;
    for (const engine::Attention& a : trace.attentions) {
        const int64_t every = (a.queries + kMostPixels - 1) / kMostPixels;
        const engine::Steps queries(0, (a.queries + every - 1) / every, every);
        const engine::Steps keys(0, (a.keys + every - 1) / every, every);
        for (int head = 0; head < a.heads; ++head) {
            engine::Matrix weights(queries.count, keys.count);
            engine::sampleBlock(a, head, engine::Quantity::Weights, queries, keys, weights);
            pictures.push_back({a.layer, head, std::move(weights)});
        }
    }
    return pictures;
}

std::vector<TrainingModel::HeadFigure> figuresOf(const engine::Trace& trace)
{
    std::vector<TrainingModel::HeadFigure> figures;
    for (const engine::Attention& a : trace.attentions)
        for (int head = 0; head < a.heads; ++head) {
            const engine::HeadMetrics m = engine::headMetrics(trace, a, head);
            const auto repeated = m[engine::Metric::InductionRepeated];
            figures.push_back({a.layer, head,
                               repeated ? *repeated : m[engine::Metric::Induction].value_or(0),
                               m[engine::Metric::PreviousToken].value_or(0)});
        }
    return figures;
}

/// Everything that is kept of a step.
Result<TrainingModel::Checkpoint> checkpointOf(Trainer& trainer)
{
    TrainingModel::Checkpoint checkpoint;
    checkpoint.step = trainer.stepsDone();
    const Result<Evaluation> held = trainer.evaluate(kHeldOut);
    if (!held)
        return tl::make_unexpected(held.error());
    checkpoint.held = *held;
    const auto trace = trainer.watch();
    if (!trace)
        return tl::make_unexpected(trace.error());
    checkpoint.pictures = picturesOf(**trace);
    checkpoint.figures = figuresOf(**trace);
    for (const engine::TraceToken& token : (*trace)->tokens(engine::Stack::Decoder))
        checkpoint.tokens << QString::fromStdString(token.text);
    checkpoint.parameters = trainer.parameters();
    checkpoint.state = trainer.keep();
    return checkpoint;
}

/// The layer that a tensor belongs to; −1: none.
int layerOf(const std::string& name)
{
    const size_t mark = name.find(".h.") != std::string::npos        ? name.find(".h.") + 3
                        : name.find(".layers.") != std::string::npos ? name.find(".layers.") + 8
                                                                     : std::string::npos;
    return mark == std::string::npos ? -1 : std::atoi(name.c_str() + mark);
}

} // namespace

struct TrainingModel::Session
{
    std::mutex mutex; ///< a worker that was stopped may still be within a step
    std::unique_ptr<Trainer> trainer;
};

struct TrainingModel::News
{
    std::vector<Record> records;
    std::shared_ptr<const Checkpoint> checkpoint;
    double seconds = 0;
};

TrainingModel::TrainingModel(QObject* parent)
    : QAbstractTableModel(parent), m_job(this, [this](const Result<bool>& ended) {
          if (!ended && ended.error().sentence.empty())
              return;
          if (!ended)
              m_reason = errorText(ended.error());
          setState(!ended ? State::Failed : *ended ? State::Done : State::Paused);
      })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
}

TrainingModel* TrainingModel::of(Document* document)
{
    auto* model = document->findChild<TrainingModel*>(QString(), Qt::FindDirectChildrenOnly);
    return model ? model : new TrainingModel(document);
}

void TrainingModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void TrainingModel::openSession(const TrainingOptions& options, const StopRules& rules)
{
    m_job.cancel();
    m_options = options;
    m_rules = rules;
    m_reason.clear();
    m_session = std::make_shared<Session>();
    beginResetModel();
    m_before = std::move(m_records);
    m_records.clear();
    m_seconds = 0;
    endResetModel();
}

void TrainingModel::start(const TrainingOptions& options, const StopRules& rules)
{
    openSession(options, rules);
    m_checkpoints.clear();
    emit checkpointAdded(-1);
    auto trainer = Trainer::create(options);
    if (!trainer) {
        m_reason = errorText(trainer.error());
        setState(State::Failed);
        return;
    }
    m_session->trainer = std::move(*trainer);
    setState(State::Running);
    run(options.steps);
}

void TrainingModel::branch(int checkpoint, const TrainingOptions& options, const StopRules& rules)
{
    if (checkpoint < 0 || checkpoint >= int(m_checkpoints.size()))
        return;
    TrainingOptions own = options;
    // What the weights belong to stays as it was.
    own.architecture = m_options.architecture;
    own.task = m_options.task;
    auto trainer = Trainer::create(own);
    if (!trainer) {
        m_reason = errorText(trainer.error());
        setState(State::Failed);
        return;
    }
    const auto from = m_checkpoints[size_t(checkpoint)];
    std::vector<Record> until = m_records;
    std::erase_if(until, [&](const Record& r) { return r.report.step > from->step; });
    openSession(own, rules);
    beginResetModel();
    m_records = std::move(until);
    endResetModel();
    m_checkpoints.resize(size_t(checkpoint) + 1);
    emit checkpointAdded(checkpoint);
    (*trainer)->restore(*from->state);
    m_session->trainer = std::move(*trainer);
    setState(State::Running);
    run(own.steps);
}

void TrainingModel::pause()
{
    if (m_state != State::Running)
        return;
    m_job.cancel();
    setState(State::Paused);
}

void TrainingModel::resume()
{
    if (m_state != State::Paused || !m_session || !m_session->trainer)
        return;
    setState(State::Running);
    run(m_options.steps);
}

void TrainingModel::stepOnce()
{
    if (m_state != State::Paused || !m_session || !m_session->trainer)
        return;
    setState(State::Running);
    run(kOneMore);
}

void TrainingModel::run(qint64 steps)
{
    m_job.start([this, session = m_session, steps, rules = m_rules, all = m_options.steps,
                 courier = m_job.courier()](const std::stop_token& stop) -> Result<bool> {
        const std::scoped_lock lock(session->mutex);
        Trainer& trainer = *session->trainer;
        const int64_t every = std::max<int64_t>(1, all / kCheckpoints);
        auto told = Clock::now();
        auto began = told;
        News news;
        const auto tell = [&] {
            news.seconds = std::chrono::duration<double>(Clock::now() - began).count();
            began = Clock::now();
            told = began;
            courier->post([this, session, news = std::move(news)] {
                if (m_session == session)
                    take(news);
            });
            news = {};
        };
        if (trainer.stepsDone() == 0) {
            auto checkpoint = checkpointOf(trainer);
            if (!checkpoint)
                return tl::make_unexpected(checkpoint.error());
            news.checkpoint = std::make_shared<const Checkpoint>(std::move(*checkpoint));
            tell();
        }
        const int64_t until = steps == kOneMore ? trainer.stepsDone() + 1 : steps;
        bool reached = false;
        while (trainer.stepsDone() < until && !reached) {
            // A step that was begun is ended: equal options give equal runs, paused or not.
            const Result<StepReport> step = trainer.step();
            if (!step) {
                tell();
                return tl::make_unexpected(step.error());
            }
            news.records.push_back({*step, kNone, kNone});
            if (step->step % every == 0 || step->step == all) {
                auto checkpoint = checkpointOf(trainer);
                if (!checkpoint)
                    return tl::make_unexpected(checkpoint.error());
                const Evaluation& held = checkpoint->held;
                news.records.back().heldLoss = held.loss;
                news.records.back().heldAccuracy = held.accuracy;
                reached = (rules.accuracy > 0 && held.accuracy >= rules.accuracy) ||
                          (rules.loss > 0 && held.loss <= rules.loss);
                news.checkpoint = std::make_shared<const Checkpoint>(std::move(*checkpoint));
                tell();
            } else if (std::chrono::duration<double>(Clock::now() - told).count() > kTellSeconds) {
                tell();
            }
            if (stop.stop_requested())
                break;
        }
        tell();
        return reached || trainer.stepsDone() >= all;
    });
}

void TrainingModel::take(const News& news)
{
    m_seconds += news.seconds;
    if (!news.records.empty()) {
        const int first = int(m_records.size());
        beginInsertRows({}, first, first + int(news.records.size()) - 1);
        m_records.insert(m_records.end(), news.records.begin(), news.records.end());
        endInsertRows();
        emit recordsAdded();
    }
    if (news.checkpoint) {
        m_checkpoints.push_back(news.checkpoint);
        emit checkpointAdded(int(m_checkpoints.size()) - 1);
    }
}

Result<void> TrainingModel::save(const QString& folder, int checkpoint)
{
    if (!m_session || !m_session->trainer || m_state == State::Running)
        return engine::fail(
            engine::translatable("Engine", "No trained model is there to be saved."), {},
            engine::translatable("Engine", "Train one, and pause it."));
    const std::scoped_lock lock(m_session->mutex);
    Trainer& trainer = *m_session->trainer;
    if (checkpoint < 0 || checkpoint >= int(m_checkpoints.size()))
        return trainer.save(folder.toStdString());
    const auto present = trainer.keep();
    trainer.restore(*m_checkpoints[size_t(checkpoint)]->state);
    Result<void> saved = trainer.save(folder.toStdString());
    trainer.restore(*present);
    return saved;
}

int TrainingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int TrainingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrainingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != ValueRole))
        return {};
    const Record& r = m_records[size_t(index.row())];
    const std::array<double, ColumnCount> values = {
        double(r.report.step), r.report.loss,         r.report.accuracy,    r.heldLoss,
        r.heldAccuracy,        r.report.gradientNorm, r.report.learningRate};
    const double value = values[size_t(index.column())];
    if (std::isnan(value))
        return {};
    return role == ValueRole ? QVariant(value) : QVariant(figureText(value));
}

QVariant TrainingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Step:
        return tr("Step");
    case Loss:
        return tr("Loss");
    case Accuracy:
        return tr("Accuracy");
    case HeldLoss:
        return tr("Held-out loss");
    case HeldAccuracy:
        return tr("Held-out accuracy");
    case GradientNorm:
        return tr("Gradient norm");
    default:
        return tr("Learning rate");
    }
}

namespace {

/// A column of the records, thinned out to what a plot can show.
PlotData::Series seriesOf(const QString& name, const std::vector<TrainingModel::Record>& records,
                          double (*value)(const TrainingModel::Record&))
{
    constexpr size_t kMostPoints = 600;
    PlotData::Series series{name, {}, true};
    const size_t every = std::max<size_t>(1, records.size() / kMostPoints);
    for (size_t i = 0; i < records.size(); ++i)
        if (const double y = value(records[i]);
            std::isfinite(y) && (i % every == 0 || std::isfinite(records[i].heldLoss)))
            series.points.push_back({double(records[i].report.step), y, 0, {}});
    return series;
}

} // namespace

PlotData TrainingModel::lossCurves() const
{
    PlotData plot{tr("Step"), tr("Loss (nats)"), {}, false};
    plot.series.push_back(
        seriesOf(tr("batch"), m_records, [](const Record& r) { return r.report.loss; }));
    plot.series.push_back(
        seriesOf(tr("held out"), m_records, [](const Record& r) { return r.heldLoss; }));
    if (!m_before.empty())
        plot.series.push_back(seriesOf(tr("held out, run before"), m_before,
                                       [](const Record& r) { return r.heldLoss; }));
    return plot;
}

PlotData TrainingModel::accuracyCurves() const
{
    PlotData plot{tr("Step"), tr("Accuracy"), {}, false};
    plot.series.push_back(
        seriesOf(tr("batch"), m_records, [](const Record& r) { return r.report.accuracy; }));
    plot.series.push_back(
        seriesOf(tr("held out"), m_records, [](const Record& r) { return r.heldAccuracy; }));
    if (!m_before.empty())
        plot.series.push_back(seriesOf(tr("held out, run before"), m_before,
                                       [](const Record& r) { return r.heldAccuracy; }));
    return plot;
}

PlotData TrainingModel::headCurves() const
{
    PlotData plot{tr("Step"), tr("Induction"), {}, false};
    for (const auto& checkpoint : m_checkpoints)
        for (size_t i = 0; i < checkpoint->figures.size(); ++i) {
            const HeadFigure& figure = checkpoint->figures[i];
            if (plot.series.size() == i)
                plot.series.push_back({tr("%1.%2").arg(figure.layer).arg(figure.head), {}, true});
            plot.series[i].points.push_back({double(checkpoint->step), figure.induction, 0, {}});
        }
    return plot;
}

PlotData TrainingModel::gradientCurves() const
{
    PlotData plot{tr("Step"), tr("Gradient (root mean square)"), {}, false};
    for (const auto& checkpoint : m_checkpoints) {
        if (checkpoint->step == 0)
            continue;
        std::map<int, std::pair<double, int>> layers;
        for (const training::ParameterReport& report : checkpoint->parameters)
            if (const int layer = layerOf(report.name); layer >= 0) {
                layers[layer].first += report.gradient * report.gradient;
                ++layers[layer].second;
            }
        size_t at = 0;
        for (const auto& [layer, sum] : layers) {
            if (plot.series.size() == at)
                plot.series.push_back({tr("layer %1").arg(layer), {}, true});
            plot.series[at++].points.push_back(
                {double(checkpoint->step), std::sqrt(sum.first / sum.second), 0, {}});
        }
    }
    return plot;
}

} // namespace models
