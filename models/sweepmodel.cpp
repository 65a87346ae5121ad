#include "models/sweepmodel.h"

#include "models/figuretext.h"
#include "models/roles.h"
#include "models/tablecsv.h"

#include <algorithm>

namespace models {

namespace training = engine::training;

using engine::Result;
using training::SweepRun;
using training::SweepSummary;

SweepModel::SweepModel(QObject* parent)
    : QAbstractTableModel(parent), m_job(this, [this](const Result<void>& done) {
          if (!done && done.error().sentence.empty())
              return;
          if (!done)
              m_reason = errorText(done.error());
          setState(done ? State::Done : State::Failed);
      })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
}

void SweepModel::setState(State state)
{
    m_state = state;
    emit changed();
}

void SweepModel::start(const training::SweepOptions& options)
{
    m_job.cancel();
    const Result<void> small = training::checkSweep(options);
    std::vector<SweepRun> runs = small ? training::planSweep(options) : std::vector<SweepRun>();
    beginResetModel();
    m_options = options;
    m_runs = std::move(runs);
    m_done = 0;
    m_reason = !small ? errorText(small.error())
               : m_runs.empty()
                   ? tr("None of these combinations can be trained: GPT-2 has neither a "
                        "temperature nor a window, Llama one of the two, and its head "
                        "dimensions are even.")
                   : QString();
    endResetModel();
    setState(m_runs.empty() ? State::Failed : State::Running);
    if (!m_runs.empty())
        run();
}

void SweepModel::pause()
{
    if (m_state != State::Running)
        return;
    m_job.cancel();
    setState(State::Paused);
}

void SweepModel::resume()
{
    if (m_state != State::Paused)
        return;
    setState(State::Running);
    run();
}

void SweepModel::run()
{
    m_job.start([this, options = m_options, runs = m_runs, first = size_t(m_done),
                 courier = m_job.courier()](const std::stop_token& stop) -> Result<void> {
        for (size_t i = first; i < runs.size(); ++i) {
            const Result<SweepRun> measured = training::measureRun(options, runs[i], stop);
            if (!measured)
                return tl::make_unexpected(measured.error());
            courier->post([this, stop, i, run = *measured] {
                if (stop.stop_requested())
                    return;
                m_runs[i] = run;
                m_done = int(i) + 1;
                emit progressed(double(m_done) / double(m_runs.size()));
                emit dataChanged(index(int(i), 0), index(int(i), ColumnCount - 1));
                emit changed();
            });
        }
        return {};
    });
}

std::vector<SweepSummary> SweepModel::summaries() const
{
    return training::summarise({m_runs.begin(), m_runs.begin() + m_done});
}

QString SweepModel::nameOf(const SweepSummary& summary)
{
    const auto& a = summary.architecture;
    QString name = tr("%1, %2 layers, %3 heads, width %4, rate %5")
                       .arg(QString::fromStdString(a.family))
                       .arg(a.layers)
                       .arg(a.heads)
                       .arg(a.width)
                       .arg(figureText(summary.rate, 3));
    if (a.temperature != 1)
        name = tr("%1, temperature %2").arg(name, figureText(a.temperature, 3));
    if (a.window > 0)
        name = tr("%1, window %2").arg(name, figureText(double(a.window), 3));
    return name;
}

bool SweepModel::varies(Column column) const
{
    return std::ranges::any_of(m_runs, [&](const SweepRun& run) {
        const auto& first = m_runs.front().architecture;
        return column == Temperature ? run.architecture.temperature != first.temperature
                                     : run.architecture.window != first.window;
    });
}

PlotData SweepModel::accuracies() const
{
    PlotData plot{tr("Rank"), tr("Held-out accuracy"), {}, false};
    plot.series.push_back({tr("mean and 95 % interval"), {}, false});
    int rank = 0;
    for (const SweepSummary& summary : summaries())
        plot.series.front().points.push_back(
            {double(++rank), summary.accuracy, summary.interval, nameOf(summary)});
    return plot;
}

QString SweepModel::best() const
{
    const auto all = summaries();
    if (all.empty())
        return {};
    const SweepSummary& first = all.front();
    QString text =
        first.seeds > 1
            ? tr("Best so far: %1: accuracy %2 ± %3 (95 % interval over %4 seeds).")
                  .arg(nameOf(first), figureText(first.accuracy), figureText(first.interval, 3))
                  .arg(first.seeds)
            : tr("Best so far: %1: accuracy %2 (one seed: no interval).")
                  .arg(nameOf(first), figureText(first.accuracy));
    if (all.size() > 1 && all[1].accuracy + all[1].interval >= first.accuracy - first.interval)
        text += u' ' + tr("The next one lies within its interval: they are not told apart.");
    return text;
}

int SweepModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int SweepModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SweepModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const SweepRun& run = m_runs[size_t(index.row())];
    if (index.column() == Family)
        return role == Qt::DisplayRole ? QVariant(QString::fromStdString(run.architecture.family))
                                       : QVariant();
    const std::array<double, ColumnCount> values = {0,
                                                    double(run.architecture.layers),
                                                    double(run.architecture.heads),
                                                    double(run.architecture.width),
                                                    run.architecture.temperature,
                                                    double(run.architecture.window),
                                                    run.rate,
                                                    double(run.seed),
                                                    run.measured.loss,
                                                    run.measured.accuracy,
                                                    run.measured.whole};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (index.column() >= Loss && index.row() >= m_done)
        return role == Qt::DisplayRole ? QVariant(kAbsent) : QVariant();
    const double value = values[size_t(index.column())];
    if (role == ValueRole)
        return value;
    return role == Qt::DisplayRole ? QVariant(figureText(value)) : QVariant();
}

QVariant SweepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section == Family ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names = {tr("Family"),      tr("Layers"),   tr("Heads"),          tr("Width"),
                               tr("Temperature"), tr("Window"),   tr("Rate"),           tr("Seed"),
                               tr("Loss"),        tr("Accuracy"), tr("Whole sequences")};
    return names.value(section);
}

} // namespace models
