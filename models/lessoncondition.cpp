#include "models/lessoncondition.h"

#include "engine/analysis/metrics.h"
#include "models/document.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QJsonArray>

namespace models {

namespace {

using engine::fail;
using engine::Result;
using engine::translatable;

constexpr qint64 kMostCells = 1 << 20;
constexpr double kLittle = 1e-9; ///< of a weight that counts as none

/// Which keys an entry of a condition may have beside those of a place.
const QHash<QString, QStringList>& conditionKeys()
{
    static const QHash<QString, QStringList> keys = [] {
        const auto list = [](std::initializer_list<const char*> names) {
            QStringList all;
            for (const char* name : names)
                all.append(QLatin1String(name));
            return all;
        };
        return QHash<QString, QStringList>{
            {QStringLiteral("selected"), {}},
            {QStringLiteral("weight"), list({"at_least", "at_most"})},
            {QStringLiteral("largest"), {}},
            {QStringLiteral("metric"), list({"id", "at_least", "at_most"})},
            {QStringLiteral("row_entropy"), list({"at_least", "at_most"})},
            {QStringLiteral("temperature"), list({"at_least", "at_most"})},
            {QStringLiteral("ablated"), {}},
            {QStringLiteral("hidden"), {}},
            {QStringLiteral("predicted"), list({"token", "at_least", "position"})},
            {QStringLiteral("text"), list({"contains"})},
            {QStringLiteral("written"), list({"contains"})},
            {QStringLiteral("class"), list({"label", "at_least"})}};
    }();
    return keys;
}

const QStringList& placeKeys()
{
    static const QStringList keys = {QStringLiteral("stack"), QStringLiteral("kind"),
                                     QStringLiteral("layer"), QStringLiteral("head"),
                                     QStringLiteral("query"), QStringLiteral("key")};
    return keys;
}

tl::unexpected<engine::Error> unknown(const QString& where)
{
    return fail(translatable("Engine", "The lesson's condition %1 is not known."),
                {where.toStdString()},
                translatable("Engine", "resources/lessons/FORMAT.md lists all conditions."));
}

bool between(double value, const QJsonObject& bounds)
{
    return value >= bounds.value(QStringLiteral("at_least")).toDouble(-INFINITY) &&
           value <= bounds.value(QStringLiteral("at_most")).toDouble(INFINITY);
}

/// The head that a condition speaks of.
struct Spot
{
    SelectionState state;
    const engine::Attention* attention = nullptr;

    engine::Vector row() const
    {
        engine::Matrix row(1, attention->keys);
        engine::fillBlock(*attention, state.head, engine::Quantity::Weights,
                          {state.query, state.query + 1}, {0, attention->keys}, row);
        return row.row(0);
    }
};

bool findSpot(const QJsonObject& condition, const Document& document, Spot& spot)
{
    const auto place = lessonPlace(condition, {});
    const TracePtr& trace = document.trace();
    if (!place || !trace)
        return false;
    spot.state = selectionAt(*place, document.selection().state(), *trace);
    spot.attention = trace->find(spot.state.stack, spot.state.layer, spot.state.kind);
    return spot.attention && spot.state.head < spot.attention->heads;
}

bool isSelected(const QJsonObject& condition, const Document& document)
{
    const auto place = lessonPlace(condition, {});
    if (!place || !document.trace())
        return false;
    const SelectionState& now = document.selection().state();
    const SelectionState wanted = selectionAt(*place, now, *document.trace());
    const bool found = (!place->query || wanted.query >= 0) && (!place->key || wanted.key >= 0);
    return found && wanted == now;
}

/// What is asked of the cell or row of a spot.
bool holdsOfRow(const QString& name, const QJsonObject& condition, const Spot& spot)
{
    const SelectionState& at = spot.state;
    if (at.query < 0 || at.query >= spot.attention->queries)
        return false;
    const engine::Vector row = spot.row();
    if (name == QLatin1String("row_entropy")) {
        double entropy = 0;
        for (const float weight : row)
            if (weight > 0)
                entropy -= double(weight) * std::log(double(weight));
        return between(entropy, condition);
    }
    if (at.key < 0 || at.key >= row.size())
        return false;
    if (name == QLatin1String("weight"))
        return between(double(row[at.key]), condition);
    if (name == QLatin1String("largest"))
        return row[at.key] >= row.maxCoeff();
    return std::abs(double(row[at.key])) < kLittle;
}

bool holdsOfMetric(const QJsonObject& condition, const Document& document, const Spot& spot)
{
    if (spot.attention->queries * spot.attention->keys > kMostCells)
        return false;
    const std::string id = condition.value(QStringLiteral("id")).toString().toStdString();
    const auto& infos = engine::metricInfos();
    const auto info = std::ranges::find(infos, id, &engine::MetricInfo::id);
    if (info == infos.end())
        return false;
    const auto metrics = engine::headMetrics(*document.trace(), *spot.attention, spot.state.head);
    const std::optional<double>& value = metrics[info->metric];
    return value && between(*value, condition);
}

bool isAblated(const QJsonObject& condition, const Document& document)
{
    const auto place = lessonPlace(condition, {});
    if (!place || !document.trace())
        return false;
    for (const engine::Attention& attention : document.trace()->attentions)
        for (int head = 0; head < attention.heads; ++head)
            if ((!place->stack || *place->stack == attention.stack) &&
                (!place->kind || *place->kind == attention.kind) &&
                (!place->layer || *place->layer == attention.layer) &&
                (!place->head || *place->head == head) && attention.rule(head).ablated)
                return true;
    return false;
}

bool isPredicted(const QJsonObject& condition, const engine::Trace& trace)
{
    if (trace.predictions.empty())
        return false;
    const engine::Prediction* asked = &trace.predictions.front();
    for (const engine::Prediction& prediction : trace.predictions)
        if (prediction.position > asked->position)
            asked = &prediction;
    if (const QJsonValue at = condition.value(QStringLiteral("position")); at.isDouble()) {
        const auto count = int64_t(trace.tokens(trace.answering()).size());
        const int64_t position = at.toInt() < 0 ? count + at.toInt() : at.toInt();
        const auto found =
            std::ranges::find(trace.predictions, position, &engine::Prediction::position);
        if (found == trace.predictions.end())
            return false;
        asked = &*found;
    }
    if (asked->top.empty())
        return false;
    const auto& first = asked->top.front();
    return QString::fromStdString(first.token).trimmed() ==
               condition.value(QStringLiteral("token")).toString() &&
           between(double(first.probability), condition);
}

bool isClass(const QJsonObject& condition, const engine::Trace& trace)
{
    if (trace.classLogits.size() == 0 || trace.labels.empty())
        return false;
    const float* logits = trace.classLogits.data();
    const auto count = size_t(trace.classLogits.size());
    const size_t best = size_t(std::max_element(logits, logits + count) - logits);
    double sum = 0;
    for (size_t i = 0; i < count; ++i)
        sum += std::exp(double(logits[i] - logits[best]));
    return best < trace.labels.size() &&
           QString::fromStdString(trace.labels[best]) ==
               condition.value(QStringLiteral("label")).toString() &&
           between(1 / sum, condition);
}

bool contains(const std::string& text, const QJsonObject& condition)
{
    return QString::fromStdString(text).contains(
        condition.value(QStringLiteral("contains")).toString(), Qt::CaseInsensitive);
}

bool isTyped(const QJsonObject& condition, const Document& document)
{
    const auto* model = std::get_if<engine::ModelSource>(&document.request().source);
    return model &&
           contains(model->inputs.source.value_or(model->inputs.text.value_or("")), condition);
}

/// What translators and captioners wrote, or the target that was given to them.
bool isWritten(const QJsonObject& condition, const engine::Trace& trace)
{
    std::string text = trace.generatedText;
    if (text.empty())
        for (const engine::TraceToken& token : trace.tokens(engine::Stack::Decoder))
            text += token.text;
    return contains(text, condition);
}

} // namespace

Result<void> checkCondition(const QJsonObject& condition, const QString& where)
{
    if (condition.size() != 1)
        return unknown(where + QStringLiteral(".condition"));
    const QString name = condition.begin().key();
    const QJsonValue value = condition.begin().value();
    const QString here = where + u'.' + name;
    if (name == QLatin1String("not"))
        return checkCondition(value.toObject(), here);
    if (name == QLatin1String("all") || name == QLatin1String("any")) {
        for (const QJsonValue one : value.toArray())
            if (const Result<void> checked = checkCondition(one.toObject(), here); !checked)
                return checked;
        return value.toArray().isEmpty() ? Result<void>(unknown(here)) : Result<void>();
    }
    if (name == QLatin1String("view") || name == QLatin1String("quantity"))
        return value.isString() ? Result<void>() : Result<void>(unknown(here));
    const auto known = conditionKeys().constFind(name);
    if (known == conditionKeys().constEnd() || !value.isObject())
        return unknown(here);
    for (const QString& key : value.toObject().keys())
        if (!known->contains(key) && !placeKeys().contains(key))
            return unknown(here + u'.' + key);
    const auto place = lessonPlace(value.toObject(), here);
    return place ? Result<void>() : Result<void>(tl::make_unexpected(place.error()));
}

bool holds(const QJsonObject& condition, const Document& document,
           const LessonSurroundings& surroundings)
{
    if (condition.isEmpty())
        return true;
    const QString name = condition.begin().key();
    const QJsonValue value = condition.begin().value();
    const auto one = [&](const QJsonValue& part) {
        return holds(part.toObject(), document, surroundings);
    };
    const QJsonArray parts = value.toArray();
    if (name == QLatin1String("not"))
        return !one(value);
    if (name == QLatin1String("all"))
        return std::all_of(parts.begin(), parts.end(), one);
    if (name == QLatin1String("any"))
        return std::any_of(parts.begin(), parts.end(), one);
    if (name == QLatin1String("view"))
        return surroundings.viewInFront && surroundings.viewInFront() == value.toString();
    if (name == QLatin1String("quantity"))
        return surroundings.stateOf &&
               surroundings.stateOf(QStringLiteral("heatmap")).value(QStringLiteral("shown")) ==
                   value;
    const QJsonObject asked = value.toObject();
    if (!document.trace())
        return false;
    if (name == QLatin1String("selected"))
        return isSelected(asked, document);
    if (name == QLatin1String("ablated"))
        return isAblated(asked, document);
    if (name == QLatin1String("predicted"))
        return isPredicted(asked, *document.trace());
    if (name == QLatin1String("class"))
        return isClass(asked, *document.trace());
    if (name == QLatin1String("text"))
        return isTyped(asked, document);
    if (name == QLatin1String("written"))
        return isWritten(asked, *document.trace());
    Spot spot;
    if (!findSpot(asked, document, spot))
        return false;
    if (name == QLatin1String("metric"))
        return holdsOfMetric(asked, document, spot);
    if (name == QLatin1String("temperature"))
        return spot.state.head >= 0 &&
               between(double(spot.attention->rule(spot.state.head).temperature), asked);
    return holdsOfRow(name, asked, spot);
}

qint64 indexOf(const LessonPosition& position, const std::vector<engine::TraceToken>& tokens,
               qint64 count)
{
    if (position.index) {
        const qint64 index = *position.index < 0 ? count + *position.index : *position.index;
        return index >= 0 && index < count ? index : -1;
    }
    int met = 0;
    for (size_t i = 0; i < tokens.size() && qint64(i) < count; ++i)
        if (QString::fromStdString(tokens[i].text).trimmed() == position.token &&
            ++met == position.nth)
            return qint64(i);
    return -1;
}

SelectionState selectionAt(const LessonPlace& place, const SelectionState& from,
                           const engine::Trace& trace)
{
    SelectionState state = from;
    state.stack = place.stack.value_or(state.stack);
    state.kind = place.kind.value_or(state.kind);
    state.layer = place.layer.value_or(state.layer);
    state.head = place.head.value_or(state.head);
    const engine::Attention* attention = trace.find(state.stack, state.layer, state.kind);
    if (!attention)
        return state;
    if (place.query)
        state.query = indexOf(*place.query, trace.queryTokens(*attention), attention->queries);
    if (place.key)
        state.key = indexOf(*place.key, trace.keyTokens(*attention), attention->keys);
    return state;
}

} // namespace models
