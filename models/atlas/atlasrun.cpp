#include "models/atlas/atlasrun.h"

#include "engine/atlas/run.h"
#include "engine/tracer.h"
#include "models/atlas/datarows.h"
#include "models/document.h"

#include <chrono>
#include <cmath>
#include <QLocale>

namespace models {

namespace {

namespace atlas = engine::atlas;

using engine::Result;
using Clock = std::chrono::steady_clock;

/// Between two pictures of an atlas that grows.
constexpr std::chrono::milliseconds kShowEvery{1500};
constexpr std::chrono::milliseconds kTellEvery{100};

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

atlas::Plan planOf(const AtlasRun::Plan& plan)
{
    atlas::Plan result;
    result.model.folder = plan.model.toStdString();
    result.data = plan.data.toStdString();
    result.column = plan.column.toStdString();
    result.rows = plan.rows;
    result.window = plan.window;
    return result;
}

} // namespace

QString durationText(double seconds)
{
    if (seconds < 90)
        return AtlasRun::tr("%n seconds", nullptr, std::max(1, int(std::lround(seconds))));
    const bool hours = seconds >= 90 * 60;
    const QString number = QLocale().toString(seconds / (hours ? 3600 : 60), 'f', 1);
    return hours ? AtlasRun::tr("%1 hours").arg(number) : AtlasRun::tr("%1 minutes").arg(number);
}

AtlasRun::AtlasRun(std::shared_ptr<engine::Tracer> tracer, QObject* parent)
    : QObject(parent), m_tracer(std::move(tracer)), m_job(this, [this](const Outcome& outcome) {
          emit finished(outcome.atlas, outcome.failure ? errorText(*outcome.failure) : QString(),
                        outcome.failure ? errorHint(*outcome.failure) : QString());
      })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
}

void AtlasRun::start(const Plan& plan)
{
    m_plan = plan;
    m_halt = std::stop_source();
    m_job.start([plan, tracer = m_tracer, halt = m_halt.get_token(), courier = m_job.courier(),
                 this](const std::stop_token& superseded) {
        // Either a newer run or stop() ends it; stop() wants what there is.
        std::stop_source both;
        const std::stop_callback first(superseded, [&both] { both.request_stop(); });
        const std::stop_callback second(halt, [&both] { both.request_stop(); });
        return work(plan, *tracer, both.get_token(),
                    [&](double share, double left, AtlasPtr grown) {
                        courier->post([this, share, left, grown = std::move(grown)] {
                            emit progressChanged(share, left);
                            if (grown)
                                emit atlasChanged(grown);
                        });
                    });
    });
}

void AtlasRun::stop()
{
    m_halt.request_stop();
}

AtlasRun::Outcome AtlasRun::work(const Plan& plan, engine::Tracer& tracer,
                                 const std::stop_token& halt,
                                 const std::function<void(double, double, AtlasPtr)>& tell)
{
    const auto rows = dataRows(plan.data, plan.column, {}, halt);
    if (!rows)
        return {nullptr, rows.error()};
    Result<atlas::Atlas> planned = atlas::planAtlas(planOf(plan), *rows);
    if (!planned)
        return {nullptr, planned.error()};
    atlas::RunOptions options;
    options.stop = halt;
    options.output = plan.path.toStdString();
    const auto begin = Clock::now();
    Clock::time_point told, shown;
    std::optional<double> from;
    options.progress = [&](const atlas::Atlas& grown, double share) {
        const auto now = Clock::now();
        if (!from)
            from = share; // a run that was resumed does not begin at 0
        if (now - told < kTellEvery)
            return;
        told = now;
        const double done = share - *from;
        const double left = done > 0 ? secondsSince(begin) / done * (1 - share) : -1;
        AtlasPtr picture;
        if (now - shown >= kShowEvery) {
            picture = std::make_shared<const atlas::Atlas>(grown);
            shown = now;
        }
        tell(share, left, std::move(picture));
    };
    auto resumed = atlas::resumable(*planned, options.output);
    Result<atlas::Atlas> made = atlas::run(
        resumed ? std::move(*resumed) : std::move(*planned), *rows,
        [&tracer](const engine::TraceRequest& request, const engine::TraceControl& control) {
            return tracer.trace(request, control);
        },
        options);
    if (!made)
        return {nullptr, made.error()};
    return {std::make_shared<const atlas::Atlas>(std::move(*made)), std::nullopt};
}

Result<AtlasRun::Estimate> AtlasRun::estimate(const Plan& plan, engine::Tracer& tracer,
                                              const std::stop_token& stop)
{
    constexpr qint64 kTried = 3; // rows; the first also opens the model
    const auto rows = dataRows(plan.data, plan.column, {}, stop);
    if (!rows)
        return tl::make_unexpected(rows.error());
    Plan few = plan;
    few.rows = std::min<qint64>(kTried, rows->count);
    Result<atlas::Atlas> planned = atlas::planAtlas(planOf(few), *rows);
    if (!planned)
        return tl::make_unexpected(planned.error());
    atlas::RunOptions options;
    options.stop = stop;
    std::optional<Clock::time_point> first;
    int64_t after = 0;
    options.progress = [&](const atlas::Atlas& grown, double) {
        if (!first) {
            first = Clock::now();
            after = grown.progress.windows;
        }
    };
    const auto begin = Clock::now();
    const Result<atlas::Atlas> made = atlas::run(
        std::move(*planned), *rows,
        [&tracer](const engine::TraceRequest& request, const engine::TraceControl& control) {
            return tracer.trace(request, control);
        },
        options);
    if (!made)
        return tl::make_unexpected(made.error());
    Estimate result;
    result.rows = plan.rows > 0 ? std::min<qint64>(plan.rows, rows->count) : rows->count;
    const auto windows = double(std::max<int64_t>(made->progress.windows, 1));
    const bool several = first && made->progress.windows > after;
    const double perWindow = several ? secondsSince(*first) / double(made->progress.windows - after)
                                     : secondsSince(begin) / windows;
    result.secondsPerRow = perWindow * windows / double(std::max<qint64>(few.rows, 1));
    constexpr qint64 kBytesOfPair = 160;
    for (const atlas::HeadAtlas& head : made->heads)
        result.bytes += qint64(made->plan.sizes.samples) * qint64(sizeof(atlas::Half)) *
                            (head.samples.outputSize + 2 * head.samples.querySize) +
                        qint64(made->plan.sizes.pairs) * kBytesOfPair;
    for (const auto& [stack, states] : made->states)
        result.bytes += qint64(states.places.capacity() * states.levels.size()) * states.size *
                        qint64(sizeof(atlas::Half));
    return result;
}

} // namespace models
