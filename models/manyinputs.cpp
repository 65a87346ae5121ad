#include "models/manyinputs.h"

#include "engine/explanations/paths.h"
#include "models/dataset.h"

#include <algorithm>

namespace models {

namespace explanations = engine::explanations;

using engine::Result;
using engine::gradient::Scalar;
using explanations::Activity;
using explanations::Replacement;
using explanations::Subject;

Result<std::vector<std::string>> readTexts(const QString& path, const QString& column, qint64 most,
                                           const std::stop_token& stop)
{
    const QStringList asked = column.isEmpty() ? QStringList() : QStringList(column);
    const auto table = DataSet::open(path, stop, {}, asked);
    if (!table)
        return tl::make_unexpected(table.error());
    int at = (*table)->guessTextColumn();
    if (!column.isEmpty()) {
        bool whole = false;
        const int number = column.toInt(&whole);
        at = int((*table)->header().indexOf(column));
        if (at < 0 && whole && number >= 1 && number <= (*table)->columnCount())
            at = number - 1;
    }
    if (at < 0)
        return engine::fail(engine::translatable("Engine", "The file has no column “%1”."),
                            {column.toStdString()});
    std::vector<std::string> texts;
    const qint64 all = (*table)->rowCount();
    for (qint64 row = 0; row < (most > 0 ? std::min(most, all) : all); ++row)
        texts.push_back((*table)->row(row)[at].toStdString());
    if (texts.empty())
        return engine::fail(engine::translatable("Engine", "The file %1 has no texts."),
                            {path.toStdString()});
    return texts;
}

std::vector<double> AblationEffects::changes(size_t unit) const
{
    std::vector<double> changes;
    for (size_t input = 0; input < whole.size(); ++input)
        changes.push_back(ablated[unit][input] - whole[input]);
    return changes;
}

namespace {

/// The mean activity of all inputs.
Result<Activity> meanActivity(size_t inputs, const SubjectAt& at)
{
    Result<Activity> all = engine::fail("");
    for (size_t i = 0; i < inputs; ++i) {
        const Result<Subject> subject = at(i);
        if (!subject)
            return tl::make_unexpected(subject.error());
        Result<Activity> own = Activity::of(*subject);
        if (!own)
            return own;
        if (i == 0)
            all = std::move(own);
        else
            all->addToMean(*own);
    }
    return all;
}

} // namespace

Result<AblationEffects> ablateOver(size_t inputs, const SubjectAt& at, const ScalarOf& scalarOf,
                                   const AblationOptions& options)
{
    if (options.replacement == Replacement::Resampled && inputs < 2)
        return engine::fail(
            engine::translatable("Engine", "Another input's activity needs two texts at least."));
    AblationEffects effects;
    Result<Activity> source = engine::fail("");
    if (options.replacement == Replacement::Mean) {
        source = meanActivity(inputs, at);
        if (!source)
            return tl::make_unexpected(source.error());
    }
    for (size_t i = 0; i < inputs; ++i) {
        const Result<Subject> subject = at(i);
        if (!subject)
            return tl::make_unexpected(subject.error());
        const Result<Scalar> scalar = scalarOf(*subject);
        if (!scalar)
            return tl::make_unexpected(scalar.error());
        const Result<double> whole = subject->value(*scalar);
        if (!whole)
            return tl::make_unexpected(whole.error());
        if (options.replacement == Replacement::Resampled) {
            const Result<Subject> donor = at((i + 1) % inputs);
            source = donor ? Activity::of(*donor) : tl::make_unexpected(donor.error());
            if (!source)
                return tl::make_unexpected(source.error());
        }
        if (i == 0) {
            effects.units = explanations::unitsOf(*subject, options.headsAlone);
            effects.ablated.resize(effects.units.size());
        }
        if (options.seen)
            if (const Result<void> seen = options.seen(i, *subject, *scalar, *whole); !seen)
                return tl::make_unexpected(seen.error());
        const auto values =
            explanations::ablateUnits(*subject, *scalar, effects.units, options.replacement,
                                      source ? &*source : nullptr, [&](float share) {
                                          if (options.progress)
                                              options.progress((float(i) + share) / float(inputs));
                                      });
        if (!values)
            return tl::make_unexpected(values.error());
        effects.whole.push_back(*whole);
        for (size_t unit = 0; unit < values->size(); ++unit)
            effects.ablated[unit].push_back((*values)[unit]);
    }
    return effects;
}

Result<std::vector<PromptPair>> readPairs(const QString& path, qint64 most,
                                          const std::stop_token& stop)
{
    const auto table = DataSet::open(path, stop);
    if (!table)
        return tl::make_unexpected(table.error());
    // A first row of names is not told from texts where every column holds words.
    const QStringList first = (*table)->rowCount() > 0 ? (*table)->row(0) : QStringList();
    const bool named = first.contains(QLatin1String("clean"));
    const QStringList names = named ? first : (*table)->header();
    const auto column = [&](const char* name, int otherwise) {
        const auto at = int(names.indexOf(QLatin1String(name)));
        return at >= 0 ? at : otherwise;
    };
    const int clean = column("clean", 0);
    const int corrupted = column("corrupted", 1);
    const int target = column("target", -1);
    const int against = column("against", -1);
    if ((*table)->columnCount() < 2)
        return engine::fail(
            engine::translatable("Engine", "%1 is no file of pairs: each row holds a clean and a "
                                           "corrupted text."),
            {path.toStdString()},
            engine::translatable("Engine", "Name the columns clean, corrupted, and where you like "
                                           "target and against."));
    std::vector<PromptPair> pairs;
    const qint64 begin = named ? 1 : 0;
    const qint64 all = (*table)->rowCount();
    const qint64 end = most > 0 ? std::min(all, begin + most) : all;
    for (qint64 row = begin; row < end; ++row) {
        const QStringList fields = (*table)->row(row);
        const auto field = [&](int at) {
            return at < 0 ? std::string() : fields.value(at).toStdString();
        };
        pairs.push_back({field(clean), field(corrupted), field(target), field(against)});
    }
    return pairs;
}

bool PairEffects::aligned() const
{
    return std::ranges::all_of(
        resid, [&](const engine::Matrix& one) { return one.cols() == resid.front().cols(); });
}

namespace {

/// Sets what a pair asks for in place of the likeliest token.
Result<Scalar> scalarOfPair(const Subject& clean, const PromptPair& pair, const ScalarOf& scalarOf)
{
    Result<Scalar> scalar = scalarOf(clean);
    if (!scalar || scalar->terms.empty())
        return scalar;
    if (!pair.target.empty()) {
        const Result<int64_t> entry = entryNamed(clean, pair.target);
        if (!entry)
            return tl::make_unexpected(entry.error());
        scalar->terms.front().entry = *entry;
    }
    if (!pair.against.empty()) {
        const Result<int64_t> entry = entryNamed(clean, pair.against);
        if (!entry)
            return tl::make_unexpected(entry.error());
        scalar->terms.resize(1);
        scalar->terms.push_back({scalar->terms.front().row, *entry, -1});
    }
    return scalar;
}

} // namespace

Result<PairEffects> patchPairs(const std::vector<PromptPair>& pairs,
                               const std::function<Result<Subject>(const std::string&)>& subjectOf,
                               const ScalarOf& scalarOf, const std::function<void(float)>& progress)
{
    PairEffects effects;
    for (const PromptPair& pair : pairs) {
        const Result<Subject> clean = subjectOf(pair.clean);
        if (!clean)
            return tl::make_unexpected(clean.error());
        const Result<Subject> corrupted = subjectOf(pair.corrupted);
        if (!corrupted)
            return tl::make_unexpected(corrupted.error());
        const Result<Scalar> scalar = scalarOfPair(*clean, pair, scalarOf);
        if (!scalar)
            return tl::make_unexpected(scalar.error());
        const Result<double> own = clean->value(*scalar);
        const Result<double> other = corrupted->value(*scalar);
        if (!own || !other)
            return tl::make_unexpected(own ? other.error() : own.error());
        const auto heads = explanations::patchWholeHeads(*clean, *corrupted, *scalar);
        if (!heads)
            return tl::make_unexpected(heads.error());
        const auto resid = explanations::patchResid(*clean, *corrupted, *scalar);
        if (!resid)
            return tl::make_unexpected(resid.error());
        effects.clean.push_back(*own);
        effects.corrupted.push_back(*other);
        effects.heads.push_back(heads->array() - float(*own));
        effects.resid.push_back(resid->array() - float(*own));
        if (progress)
            progress(float(effects.clean.size()) / float(pairs.size()));
    }
    return effects;
}

} // namespace models
