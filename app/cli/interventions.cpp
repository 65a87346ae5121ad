#include "app/cli/interventions.h"

#include "app/cli/options.h"
#include "engine/files/boundedjson.h"
#include "engine/trace/request.h"
#include "models/figuretext.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <QFileInfo>
#include <tuple>

namespace app {

using engine::Intervention;
using engine::MaskChoice;
using engine::Scope;

namespace {

constexpr std::pair<const char*, engine::Stack> kStacks[] = {{"encoder", engine::Stack::Encoder},
                                                             {"decoder", engine::Stack::Decoder}};
constexpr std::pair<const char*, engine::Kind> kKinds[] = {{"self", engine::Kind::Self},
                                                           {"cross", engine::Kind::Cross}};
constexpr MaskChoice kMasks[] = {MaskChoice::Model, MaskChoice::None, MaskChoice::Causal,
                                 MaskChoice::Window, MaskChoice::Padding};

template <class T, size_t N>
bool take(QStringList& parts, const std::pair<const char*, T> (&names)[N], std::optional<T>& place)
{
    for (const auto& [name, value] : names)
        if (!parts.isEmpty() && parts.first() == QLatin1String(name)) {
            place = value;
            parts.removeFirst();
            return true;
        }
    return false;
}

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

/// “window:8” apart; nothing where the mask is not known or its size is none.
std::optional<std::pair<MaskChoice, int64_t>> maskFrom(const QString& value)
{
    const QString name = value.section(u':', 0, 0);
    const bool sized = value.contains(u':');
    for (const MaskChoice choice : kMasks) {
        if (name != text(engine::name(choice)))
            continue;
        const bool needsSize = choice == MaskChoice::Window || choice == MaskChoice::Padding;
        bool whole = !sized;
        const qint64 size = sized ? value.section(u':', 1).toLongLong(&whole) : 0;
        if (!whole || size < 0 || sized != needsSize)
            return std::nullopt;
        return std::pair(choice, int64_t(size));
    }
    return std::nullopt;
}

Intervention at(const Scope& scope)
{
    Intervention intervention;
    intervention.scope = scope;
    return intervention;
}

/// Fails on interventions with members that are none, and on those that change nothing.
engine::Result<void> checkMembers(const nlohmann::json& list)
{
    constexpr std::string_view kScope = "scope";
    constexpr std::array<std::string_view, 7> kChanges = {
        "ablate", "keep_only", "temperature", "normaliser", "mask", "hidden_cells", "mask_size"};
    const auto names = [](const nlohmann::json& object, const auto& known) -> std::string {
        for (const auto& [key, value] : object.items())
            if (std::ranges::find(known, std::string_view(key)) == known.end())
                return key;
        return {};
    };
    constexpr std::array<std::string_view, 4> kPlaces = {"stack", "kind", "layer", "head"};
    for (const nlohmann::json& one : list.is_array() ? list : nlohmann::json::array()) {
        if (!one.is_object())
            continue;
        std::vector<std::string_view> known(kChanges.begin(), kChanges.end());
        known.insert(known.end(), {kScope, "seed"});
        std::string wrong = names(one, known);
        if (const auto scope = one.find(kScope); wrong.empty() && scope != one.end())
            wrong = scope->is_object() ? names(*scope, kPlaces) : std::string();
        if (!wrong.empty())
            return engine::fail(
                engine::translatable("Engine", "An intervention has no part “%1”."), {wrong},
                engine::translatable("Engine", "Its parts are scope (stack, kind, layer, head), "
                                               "ablate, keep_only, temperature, normaliser, seed, "
                                               "mask, mask_size and hidden_cells."));
        if (std::ranges::none_of(kChanges, [&](std::string_view key) {
                return one.contains(key) && one[std::string(key)] != false;
            }))
            return engine::fail(
                engine::translatable("Engine", "An intervention changes nothing: "
                                               "%1."),
                {one.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)});
    }
    return {};
}

/// The list in JSON, or in a file of it.
engine::Result<std::vector<Intervention>> listed(const QString& given)
{
    const bool file = !given.trimmed().startsWith(u'[') && QFileInfo::exists(given);
    constexpr size_t kMostBytes = size_t{16} << 20;
    const engine::Result<nlohmann::json> list =
        file ? engine::readJsonFile(given.toStdString(), kMostBytes)
             : engine::parseJson(given.toStdString(), "--interventions");
    if (!list)
        return tl::make_unexpected(list.error());
    if (engine::Result<void> known = checkMembers(*list); !known)
        return tl::make_unexpected(known.error());
    const auto request =
        engine::requestFromJson({{"pattern", nlohmann::json::object()}, {"interventions", *list}});
    if (!request)
        return tl::make_unexpected(request.error());
    return request->interventions;
}

/// What the short options say of one intervention, apart from where; empty where they cannot.
QStringList shortForm(const Intervention& i)
{
    Intervention rest = i;
    rest.scope = {};
    QStringList arguments;
    if (i.temperature) {
        arguments << QStringLiteral("--temperature") << models::plainNumber(double(*i.temperature));
        rest.temperature.reset();
    } else if (i.mask) {
        const bool sized = *i.mask == MaskChoice::Window || *i.mask == MaskChoice::Padding;
        const QString name = text(engine::name(*i.mask));
        arguments << QStringLiteral("--mask")
                  << (sized ? name + u':' + QString::number(i.maskSize) : name);
        rest.mask.reset();
        rest.maskSize = 0;
    } else if (i.normaliser == engine::Normaliser::Hard) {
        arguments << QStringLiteral("--hard");
        rest.normaliser.reset();
    }
    return rest == Intervention{} ? arguments : QStringList();
}

QStringList asJson(const std::vector<Intervention>& interventions)
{
    engine::TraceRequest request;
    request.interventions = interventions;
    return {QStringLiteral("--interventions"),
            QString::fromStdString(engine::toJson(request)["interventions"].dump())};
}

} // namespace

std::optional<Scope> scopeFrom(const QString& given)
{
    Scope scope;
    if (given == QLatin1String("all"))
        return scope;
    QStringList parts = given.split(u'.');
    take(parts, kStacks, scope.stack);
    take(parts, kKinds, scope.kind);
    if (parts.size() > 2 || (parts.isEmpty() && !scope.stack && !scope.kind))
        return std::nullopt;
    for (const auto& [index, place] :
         {std::pair<qsizetype, std::optional<int>*>{0, &scope.layer}, {1, &scope.head}}) {
        if (index >= parts.size())
            break;
        bool whole = false;
        const int number = parts[index].toInt(&whole);
        if (!whole || number < 0)
            return std::nullopt;
        *place = number;
    }
    return scope;
}

QString scopeText(const Scope& scope)
{
    QStringList parts;
    if (scope.stack)
        parts << text(engine::name(*scope.stack));
    if (scope.kind)
        parts << text(engine::name(*scope.kind));
    if (scope.layer)
        parts << QString::number(*scope.layer);
    if (scope.head)
        parts << QString::number(*scope.head);
    return parts.isEmpty() ? QStringLiteral("all") : parts.join(u'.');
}

QString wrongMask(const QString& value)
{
    if (maskFrom(value))
        return {};
    return CommandLine::tr("--mask is one of none, causal, window:N and padding:N, not “%1”.")
        .arg(value);
}

engine::Result<std::vector<Intervention>> interventionsOf(const Options& options)
{
    std::vector<Intervention> all;
    for (const auto& [name, member] :
         {std::pair{"ablate", &Intervention::ablate}, std::pair{"keep", &Intervention::keepOnly}})
        for (const QString& place : options.list(name)) {
            Intervention intervention = at(*scopeFrom(place));
            intervention.*member = true;
            all.push_back(intervention);
        }
    const Scope scope =
        options.has("at") ? scopeFrom(options.text("at")).value_or(Scope()) : Scope();
    // With --sample, the temperature is that of sampling.
    if (options.has("temperature") && !options.has("sample")) {
        Intervention intervention = at(scope);
        intervention.temperature = options.text("temperature").toFloat();
        all.push_back(intervention);
    }
    if (options.has("mask")) {
        Intervention intervention = at(scope);
        std::tie(intervention.mask, intervention.maskSize) = *maskFrom(options.text("mask"));
        all.push_back(intervention);
    }
    if (options.has("hard")) {
        Intervention intervention = at(scope);
        intervention.normaliser = engine::Normaliser::Hard;
        all.push_back(intervention);
    }
    if (options.has("interventions")) {
        engine::Result<std::vector<Intervention>> more = listed(options.text("interventions"));
        if (!more)
            return more;
        all.insert(all.end(), more->begin(), more->end());
    }
    return all;
}

QStringList interventionArguments(const std::vector<Intervention>& interventions, bool sampled)
{
    if (interventions.empty())
        return {};
    const auto tempers = [](const Intervention& i) { return i.temperature.has_value(); };
    if (sampled && std::ranges::any_of(interventions, tempers))
        return asJson(interventions);
    // Short options act in their own order and in one place: a list that they would change is JSON.
    QStringList arguments;
    std::optional<Scope> place;
    int reached = 0;
    for (const Intervention& i : interventions) {
        Intervention rest = i;
        rest.scope = {};
        rest.ablate = rest.keepOnly = false;
        const bool simple = rest == Intervention{} && i.ablate != i.keepOnly;
        const QStringList form =
            simple ? QStringList{i.ablate ? QStringLiteral("--ablate") : QStringLiteral("--keep"),
                                 scopeText(i.scope)}
                   : shortForm(i);
        const QStringList order = {QStringLiteral("--ablate"), QStringLiteral("--keep"),
                                   QStringLiteral("--temperature"), QStringLiteral("--mask"),
                                   QStringLiteral("--hard")};
        const auto rank = form.isEmpty() ? -1 : int(order.indexOf(form.first()));
        const bool again = rank == reached && !simple && arguments.contains(form.value(0));
        if (rank < reached || again || (!simple && place && *place != i.scope))
            return asJson(interventions);
        reached = rank;
        if (!simple)
            place = i.scope;
        arguments << form;
    }
    if (place && *place != Scope())
        arguments << QStringLiteral("--at") << scopeText(*place);
    return arguments;
}

} // namespace app
