#include "app/cli/optionrules.h"

#include <algorithm>

namespace app {

namespace {

constexpr unsigned bit(Command command)
{
    return 1U << unsigned(command);
}

template <class... Commands>
constexpr unsigned of(Commands... commands)
{
    return (bit(commands) | ...);
}

constexpr unsigned kAll = ~0U;
constexpr unsigned kRuns = of(Command::Trace, Command::Render, Command::Metrics, Command::Rank);
constexpr unsigned kReads = kRuns | bit(Command::Predict);

/// An option and what else must be given for it to act. Conditions stand one beside another; each
/// is an option, an option and its value (method=integrated), or INPUT.
struct Rule
{
    const char* option;
    unsigned commands;
    const char* others;
};

constexpr Rule kNeeds[] = {
    {"length", kRuns, "pattern"},
    {"heads", kRuns, "pattern"},
    {"dimension", kRuns, "pattern"},
    {"layers", kReads, "pattern model"},
    {"seed", bit(Command::Circuits), "what=repeated sample"},
    {"seed", bit(Command::Sweep), "random"},
    {"seed", bit(Command::Atlas), "data"},
    {"base", kReads, "model"},
    {"ignore-unknown", kReads, "model"},
    {"text", kReads, "model"},
    {"text-file", kReads, "model"},
    {"text-pair", kAll, "text text-file"},
    {"source", kReads, "model"},
    {"target", kReads, "model"},
    {"source-language", kReads, "model"},
    {"target-language", kReads, "model"},
    {"image", bit(Command::Predict), "model"},
    {"image", kRuns, "model attention INPUT"},
    {"token-ids", kReads, "model"},
    {"source-token-ids", kReads, "model"},
    {"target-token-ids", kReads, "model"},
    {"token-type-ids", kReads, "model"},
    {"attention-mask", kReads, "model"},
    {"pad-to", kReads, "model"},
    {"cut", kReads, "model"},
    {"pixels", kReads, "model"},
    {"sound", kReads, "model"},
    {"sound-start", kAll, "sound"},
    {"features", kReads, "model"},
    {"samples", kReads, "model"},
    {"generate", kReads, "model"},
    {"beams", kReads, "model"},
    {"sample", kReads, "model"},
    {"top-k", kAll, "sample"},
    {"top-p", kAll, "sample"},
    {"at", kAll, "temperature mask hard"},
    {"texts", bit(Command::Metrics), "model"},
    {"column", bit(Command::Metrics), "texts"},
    {"rows", bit(Command::Metrics), "texts"},
    {"baseline", bit(Command::Explain), "method=integrated"},
    {"steps", bit(Command::Explain), "method=integrated"},
    {"replace", bit(Command::Explain), "method=ablation"},
    {"units", bit(Command::Explain), "method=ablation"},
    {"texts", bit(Command::Explain), "method=ablation"},
    {"column", bit(Command::Explain), "texts"},
    {"rows", bit(Command::Explain), "texts"},
    {"corrupted-token-ids", bit(Command::Explain), "dense"},
    {"rows", bit(Command::Patch), "pairs"},
    {"of", bit(Command::Circuits), "what=vectors what=feeding what="},
    {"top", bit(Command::Circuits), "of"},
    {"length", bit(Command::Circuits), "what=repeated"},
    {"sequences", bit(Command::Circuits), "what=repeated"},
    {"other-model", bit(Command::Rank), "model"},
    {"other-text", bit(Command::Rank), "model"},
    {"columns", bit(Command::Render), "sheet"},
    {"text-column", kAll, "data"},
    {"label-column", kAll, "data"},
    {"column", bit(Command::Atlas), "data"},
    {"target-column", bit(Command::Atlas), "data"},
    {"rows", bit(Command::Atlas), "data"},
    {"window", bit(Command::Atlas), "data"},
    {"sample-size", bit(Command::Atlas), "data"},
    {"pair-kinds", bit(Command::Atlas), "data"},
    {"shard", bit(Command::Atlas), "data"},
    {"base", bit(Command::Atlas), "data"},
    {"ignore-unknown", bit(Command::Atlas), "data"},
    {"source-language", bit(Command::Atlas), "data"},
    {"target-language", bit(Command::Atlas), "data"},
    {"threads", bit(Command::Atlas), "data"},
};

/// An option that does nothing beside any of the others.
constexpr Rule kExcludes[] = {
    {"text", kAll, "text-file token-ids source source-token-ids"},
    {"text-file", kAll, "token-ids source source-token-ids"},
    {"token-ids", kAll, "source source-token-ids"},
    {"source", kAll, "source-token-ids"},
    {"target", kRuns | bit(Command::Predict), "target-token-ids"},
    {"target-text", kAll, "target-token-ids"},
    {"image", kAll, "pixels"},
    {"sound", kAll, "features samples"},
    {"features", kAll, "samples"},
    {"texts", bit(Command::Metrics),
     "text text-file text-pair source target image token-ids source-token-ids target-token-ids "
     "token-type-ids attention-mask pixels sound features samples generate beams sample"},
    {"texts", bit(Command::Explain),
     "text text-file text-pair source target-text image token-ids source-token-ids "
     "target-token-ids token-type-ids attention-mask pixels sound features samples"},
    {"token", kAll, "target"},
    {"faithful", kAll, "method=importance method=ablation method=direct dense"},
    {"method", kAll, "dense"},
    {"scalar", kAll, "method=direct"},
    {"format", bit(Command::Explain), "dense"},
    {"clean", kAll, "text text-file text-pair token-ids pairs"},
    {"corrupted", kAll, "corrupted-token-ids pairs"},
    {"corrupted-token-ids", kAll, "pairs"},
    {"exact", kAll, "paths end pairs"},
    {"paths", kAll, "pairs"},
    {"end", kAll, "pairs edge"},
    {"edge", kAll, "pairs paths exact"},
    {"by", kAll, "cell"},
    {"other", kAll, "other-text other-model"},
    {"size", bit(Command::Render), "preset width-mm height-mm"},
    {"dimension", of(Command::Train, Command::Sweep), "width dimension-choices"},
    {"width", kAll, "dimension-choices"},
    {"layers", bit(Command::Sweep), "layer-choices"},
    {"heads", bit(Command::Sweep), "head-choices"},
    {"family", kAll, "families"},
    {"rate", kAll, "rate-choices"},
    {"describe", kAll, "base ignore-unknown format"},
    {"head", bit(Command::Atlas), "data merge"},
    {"format", bit(Command::Atlas), "data merge"},
    {"merge", kAll, "compare"},
};

/// Whether a condition holds. An option with an empty value is one that was not given.
bool holds(const Options& options, const QString& condition)
{
    if (condition == QLatin1String("INPUT"))
        return !options.input().isEmpty();
    const QByteArray name = condition.section(u'=', 0, 0).toLatin1();
    if (!condition.contains(u'='))
        return options.has(name.constData());
    return options.text(name.constData()) == condition.section(u'=', 1);
}

/// A condition as it is typed.
QString typed(const QString& condition)
{
    return condition == QLatin1String("INPUT")
               ? condition
               : QStringLiteral("--") + QString(condition).replace(u'=', u' ');
}

QString typed(const QStringList& conditions)
{
    QStringList all;
    for (const QString& condition : conditions)
        if (!condition.endsWith(u'='))
            all.append(typed(condition));
    return all.join(QLatin1String(", "));
}

QString wrongByRule(Command command, const Options& options)
{
    const auto applies = [&](const Rule& rule) {
        return (rule.commands & bit(command)) != 0 && options.has(rule.option);
    };
    const auto holding = [&](const QString& condition) { return holds(options, condition); };
    for (const Rule& rule : kNeeds) {
        const QStringList others = QString::fromLatin1(rule.others).split(u' ');
        if (applies(rule) && std::ranges::none_of(others, holding))
            return CommandLine::tr("--%1 does nothing here without one of these: %2.")
                .arg(QLatin1String(rule.option), typed(others));
    }
    for (const Rule& rule : kExcludes) {
        const QStringList others = QString::fromLatin1(rule.others).split(u' ');
        const auto other = std::ranges::find_if(others, holding);
        if (applies(rule) && other != others.end())
            return CommandLine::tr("--%1 and %2 do not go together: give one of them.")
                .arg(QLatin1String(rule.option), typed(*other));
    }
    return {};
}

/// What is wrong with how a picture is asked for.
QString wrongPicture(Command command, const Options& options)
{
    if (command != Command::Render)
        return {};
    const bool other = options.has("with-layer") || options.has("with-head");
    if ((other || options.has("with") || options.has("with-stack")) &&
        options.text("view") != QLatin1String("compare"))
        return CommandLine::tr("--with, --with-stack, --with-layer and --with-head say what --view "
                               "compare compares; no other view reads them.");
    if (options.has("with-base") && options.text("view") != QLatin1String("compare"))
        return CommandLine::tr("--with-base says what --view compare compares; no other view reads "
                               "it.");
    if (options.has("with-base") && (other || options.has("with")))
        return CommandLine::tr("Give --with-base alone, without --with, --with-layer and "
                               "--with-head.");
    if (other && options.has("with"))
        return CommandLine::tr("Give either --with, for the same head of another file, or "
                               "--with-layer and --with-head, for another head.");
    if (options.has("scale") &&
        !options.text("o").endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return CommandLine::tr("--scale says how many pixels a PNG has; other formats have none.");
    return {};
}

} // namespace

QString wrongTogether(Command command, const Options& options)
{
    if (QString why = wrongPicture(command, options); !why.isEmpty())
        return why;
    if (command == Command::Rank && !options.has("by") && !options.has("cell"))
        return CommandLine::tr("Say what to rank by with --by or --cell.");
    if (command == Command::Tokenize && !options.has("text") && !options.has("text-file"))
        return CommandLine::tr("Give the text with --text or --text-file.");
    if (QString why = wrongByRule(command, options); !why.isEmpty())
        return why;
    if (options.number("beams", 1) > 1 && options.has("sample"))
        return CommandLine::tr("--%1 and %2 do not go together: give one of them.")
            .arg(QLatin1String("beams"), QStringLiteral("--sample"));
    if (command == Command::Sweep && options.has("o") && options.has("format") &&
        options.text("format") != QLatin1String("csv"))
        return CommandLine::tr("A sweep writes its file as CSV, so that it can go on there; "
                               "--format is for what it prints.");
    return {};
}

} // namespace app
