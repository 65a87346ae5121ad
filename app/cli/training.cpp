#include "app/cli/training.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "engine/analysis/metrics.h"
#include "engine/training/sweep.h"
#include "models/figuretext.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <QElapsedTimer>
#include <QFile>
#include <system_error>
#include <unistd.h>

namespace app {

using engine::Result;
using engine::training::Evaluation;
using engine::training::StepReport;
using engine::training::SweepRun;
using engine::training::SweepSummary;
using engine::training::Trainer;

namespace {

namespace training = engine::training;

constexpr int64_t kHeldOut = 256;          ///< sequences that training never sees
constexpr qint64 kSaveMilliseconds = 4000; ///< no more than this is lost, whatever ends the program

constexpr int kDigits = 6; ///< of what people read

/// Digits of measured figures: what a file holds is read back as it was.
int digitsOf(const QString& format)
{
    return format == QLatin1String("csv") || format == QLatin1String("json") ? 0 : kDigits;
}

QString number(double value, int digits = kDigits)
{
    return models::plainNumber(value, digits);
}

/// Whether --data is a table of texts and labels, not a text.
bool isTable(const Options& options)
{
    const QString path = options.text("data");
    return options.has("text-column") || options.has("label-column") ||
           path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive);
}

training::TrainingOptions trainingOptions(const Options& options)
{
    training::TrainingOptions result;
    if (options.has("task"))
        result.task.name = options.text("task").toStdString();
    else if (options.has("data"))
        result.task.name = isTable(options) ? "classification" : "characters";
    result.task.length = options.number("length", 0);
    result.task.data = options.text("data").toStdString();
    result.task.textColumn = options.text("text-column").toStdString();
    result.task.labelColumn = options.text("label-column").toStdString();
    training::Architecture& a = result.architecture;
    if (options.has("family"))
        a.family = options.text("family").toStdString();
    a.layers = int(options.number("layers", a.layers));
    a.heads = int(options.number("heads", a.heads));
    a.width = options.has("dimension") ? a.heads * options.number("dimension", 1)
                                       : options.number("width", a.width);
    result.batch = options.number("batch", result.batch);
    result.steps = options.number("steps", result.steps);
    if (options.has("rate"))
        result.learningRate = options.text("rate").toDouble();
    result.warmUp = options.number("warm-up", result.warmUp);
    result.seed = uint64_t(options.number("seed", qint64(result.seed)));
    result.threads = int(options.number("threads", 0));
    return result;
}

QStringList rowOf(const StepReport& step, const Evaluation& held, int digits)
{
    QStringList row = {QString::number(step.step)};
    for (const double value : {step.loss, step.accuracy, held.loss, held.accuracy, held.whole,
                               step.gradientNorm, step.learningRate})
        row << number(value, digits);
    return row;
}

/// Lists of choices, a column each: "1,2,4".
template <class T, class Read>
std::vector<T> choices(const Options& options, const char* name, const Read& read)
{
    std::vector<T> list;
    for (const QString& part : options.text(name).split(u',', Qt::SkipEmptyParts))
        list.push_back(read(part.trimmed()));
    return list;
}

QStringList sweepHeader()
{
    return {QStringLiteral("family"),   QStringLiteral("layers"),      QStringLiteral("heads"),
            QStringLiteral("width"),    QStringLiteral("temperature"), QStringLiteral("window"),
            QStringLiteral("rate"),     QStringLiteral("seed"),        QStringLiteral("loss"),
            QStringLiteral("accuracy"), QStringLiteral("whole")};
}

QStringList rowOf(const SweepRun& run, int digits)
{
    return {QString::fromStdString(run.architecture.family),
            QString::number(run.architecture.layers),
            QString::number(run.architecture.heads),
            QString::number(run.architecture.width),
            models::plainNumber(run.architecture.temperature),
            QString::number(run.architecture.window),
            models::plainNumber(run.rate),
            QString::number(run.seed),
            number(run.measured.loss, digits),
            number(run.measured.accuracy, digits),
            number(run.measured.whole, digits)};
}

/// The runs that an earlier sweep wrote into its file.
std::vector<SweepRun> earlierRuns(const QString& path, const training::Architecture& base)
{
    std::vector<SweepRun> runs;
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return runs;
    const QStringList rows = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    if (rows.isEmpty() || rows.front() != sweepHeader().join(u','))
        return runs;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QStringList cells = rows[i].split(u',');
        if (cells.size() != sweepHeader().size())
            continue;
        SweepRun run;
        run.architecture = base;
        run.architecture.family = cells[0].toStdString();
        run.architecture.layers = cells[1].toInt();
        run.architecture.heads = cells[2].toInt();
        run.architecture.width = cells[3].toLongLong();
        run.architecture.temperature = cells[4].toDouble();
        run.architecture.window = cells[5].toLongLong();
        run.rate = cells[6].toDouble();
        run.seed = cells[7].toULongLong();
        run.measured = {cells[8].toDouble(), cells[9].toDouble(), cells[10].toDouble()};
        runs.push_back(run);
    }
    return runs;
}

void sayBest(const SweepSummary& best)
{
    std::fprintf(
        stderr, "%s\n",
        qUtf8Printable(CommandLine::tr("Best: %1, %2 layers, %3 heads, width %4, rate %5: accuracy "
                                       "%6 ± %7 over %8 seeds.")
                           .arg(QString::fromStdString(best.architecture.family),
                                QString::number(best.architecture.layers),
                                QString::number(best.architecture.heads),
                                QString::number(best.architecture.width), number(best.rate),
                                number(best.accuracy), number(best.interval),
                                QString::number(best.seeds))));
}

/// Fails where a trained model could not be kept, before it is trained.
Result<void> checkPlace(const std::filesystem::path& folder)
{
    std::error_code code;
    std::filesystem::path place = std::filesystem::absolute(folder, code);
    while (!code && place.has_relative_path() && !std::filesystem::exists(place, code))
        place = place.parent_path();
    const bool isFolder = std::filesystem::is_directory(place, code);
    if (isFolder && ::access(place.c_str(), W_OK) == 0)
        return {};
    const int why = isFolder ? errno : ENOTDIR;
    return engine::fail(engine::translatable("Engine", "The folder %1 cannot be made: %2."),
                        {folder.string(), std::generic_category().message(why)});
}

/// What was trained before a failure, or before Ctrl-C, is kept.
int stopped(const Trainer& trainer, const std::filesystem::path& folder, const engine::Error& error)
{
    if (trainer.stepsDone() > 0 && trainer.save(folder))
        std::fprintf(stderr, "%s\n",
                     qUtf8Printable(CommandLine::tr("The model as it was after step %1 is in %2.")
                                        .arg(QString::number(trainer.stepsDone()),
                                             QString::fromStdString(folder.string()))));
    return failed(error);
}

} // namespace

int runTrain(const Options& options)
{
    const training::TrainingOptions chosen = trainingOptions(options);
    const std::filesystem::path folder = options.text("o").toStdString();
    if (const Result<void> place = checkPlace(folder); !place)
        return failed(place.error());
    const auto trainer = Trainer::create(chosen);
    if (!trainer)
        return failed(trainer.error());
    QList<QStringList> rows = {{QStringLiteral("step"), QStringLiteral("loss"),
                                QStringLiteral("accuracy"), QStringLiteral("held_out_loss"),
                                QStringLiteral("held_out_accuracy"),
                                QStringLiteral("held_out_whole"), QStringLiteral("gradient_norm"),
                                QStringLiteral("rate")}};
    const int64_t every = std::max<int64_t>(1, chosen.steps / 20);
    QElapsedTimer unsaved;
    unsaved.start();
    ProgressBar bar;
    while ((*trainer)->stepsDone() < chosen.steps) {
        const Result<StepReport> step = (*trainer)->step(interruptToken());
        if (!step)
            return stopped(**trainer, folder, step.error());
        bar.show(float(step->step) / float(chosen.steps));
        if (unsaved.elapsed() > kSaveMilliseconds) {
            if (const auto saved = (*trainer)->save(folder); !saved)
                return failed(saved.error());
            unsaved.restart();
        }
        if (step->step % every != 0 && step->step != chosen.steps)
            continue;
        const Result<Evaluation> held = (*trainer)->evaluate(kHeldOut);
        if (!held)
            return failed(held.error());
        rows.append(rowOf(*step, *held, digitsOf(options.text("format"))));
    }
    if (const auto saved = (*trainer)->save(folder); !saved)
        return failed(saved.error());
    return deliver(formatted(rows, options.text("format")), {});
}

int runSweep(const Options& options)
{
    training::SweepOptions sweep;
    sweep.base = trainingOptions(options);
    const auto whole = [](const QString& text) { return text.toInt(); };
    sweep.families = choices<std::string>(options, "families",
                                          [](const QString& text) { return text.toStdString(); });
    sweep.layers = choices<int>(options, "layer-choices", whole);
    sweep.heads = choices<int>(options, "head-choices", whole);
    sweep.headSizes = choices<int64_t>(options, "dimension-choices",
                                       [](const QString& text) { return text.toLongLong(); });
    const auto real = [](const QString& text) { return text.toDouble(); };
    sweep.rates = choices<double>(options, "rate-choices", real);
    sweep.temperatures = choices<double>(options, "temperature-choices", real);
    sweep.windows = choices<int64_t>(options, "window-choices",
                                     [](const QString& text) { return text.toLongLong(); });
    sweep.seeds.clear();
    for (qint64 seed = 1; seed <= options.number("seeds", 3); ++seed)
        sweep.seeds.push_back(uint64_t(seed));
    sweep.random = options.number("random", 0);
    if (const Result<void> small = training::checkSweep(sweep); !small)
        return failed(small.error());
    const std::vector<SweepRun> plan = training::planSweep(sweep);
    if (plan.empty())
        return failed(CommandLine::tr("None of these combinations can be trained."));
    const QString path = options.text("o");
    const std::vector<SweepRun> earlier = earlierRuns(path, sweep.base.architecture);
    std::vector<SweepRun> done;
    QList<QStringList> rows = {sweepHeader()};
    const int digits = path.isEmpty() ? digitsOf(options.text("format")) : 0;
    ProgressBar bar;
    for (const SweepRun& run : plan) {
        const auto known = std::ranges::find_if(
            earlier, [&](const SweepRun& other) { return other.sameChoice(run); });
        Result<SweepRun> measured = known != earlier.end()
                                        ? Result<SweepRun>(*known)
                                        : training::measureRun(sweep, run, interruptToken());
        if (!measured)
            return failed(measured.error());
        done.push_back(*measured);
        rows.append(rowOf(*measured, digits));
        bar.show(float(done.size()) / float(plan.size()));
        // What is done stays done when the rest is interrupted.
        if (!path.isEmpty())
            if (const int code = deliver(formatted(rows, QStringLiteral("csv")), path);
                code != kDone)
                return code;
    }
    const auto best = training::summarise(done);
    if (!best.empty())
        sayBest(best.front());
    return path.isEmpty() ? deliver(formatted(rows, options.text("format")), {}) : int(kDone);
}

} // namespace app
