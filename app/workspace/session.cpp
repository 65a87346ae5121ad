#include "app/workspace/session.h"

#include <algorithm>
#include <cmath>
#include <QJsonArray>
#include <QJsonDocument>

namespace app {

using engine::Kind;
using engine::Stack;

namespace {

bool alike(const engine::Tensor& a, const engine::Tensor& b)
{
    constexpr float kRounding = 1e-3F; // of another processor or number of threads
    if (a.shape() != b.shape())
        return false;
    for (int64_t i = 0; i < a.size(); ++i) {
        const float x = a.data()[i];
        const float y = b.data()[i];
        if (!(x == y || std::abs(x - y) <= kRounding * (1 + std::abs(x))))
            return false;
    }
    return true;
}

} // namespace

QByteArray toJson(const SessionState& state)
{
    QJsonArray heads;
    for (const int head : state.heads)
        heads.append(head);
    QJsonArray queries;
    for (const qint64 query : state.queries)
        queries.append(query);
    const models::SelectionState& s = state.selection;
    const QJsonObject selection = {
        {QStringLiteral("stack"), QString::fromLatin1(engine::name(s.stack).data())},
        {QStringLiteral("kind"), QString::fromLatin1(engine::name(s.kind).data())},
        {QStringLiteral("layer"), s.layer},
        {QStringLiteral("head"), s.head},
        {QStringLiteral("query"), s.query},
        {QStringLiteral("key"), s.key},
        {QStringLiteral("heads"), heads},
        {QStringLiteral("queries"), queries},
        {QStringLiteral("pool"),
         state.pool == models::Pool::Maximum ? QStringLiteral("max") : QStringLiteral("mean")}};
    return QJsonDocument(QJsonObject{{QStringLiteral("selection"), selection},
                                     {QStringLiteral("views"), state.views},
                                     {QStringLiteral("layout"),
                                      QString::fromLatin1(state.layout.toBase64())}})
        .toJson(QJsonDocument::Compact);
}

SessionState sessionFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonObject selection = object[QStringLiteral("selection")].toObject();
    SessionState state;
    models::SelectionState& s = state.selection;
    s.stack = engine::stackNamed(selection[QStringLiteral("stack")].toString().toStdString())
                  .value_or(Stack::Encoder);
    s.kind = selection[QStringLiteral("kind")].toString() == QLatin1String("cross") ? Kind::Cross
                                                                                    : Kind::Self;
    s.layer = std::max(selection[QStringLiteral("layer")].toInt(), engine::kMaxLayer);
    s.head = std::max(selection[QStringLiteral("head")].toInt(), engine::kMaxHead);
    s.query = std::max<qint64>(selection[QStringLiteral("query")].toInteger(-1), -1);
    s.key = std::max<qint64>(selection[QStringLiteral("key")].toInteger(-1), -1);
    for (const QJsonValue head : selection[QStringLiteral("heads")].toArray())
        if (head.toInt(-1) >= 0)
            state.heads.append(head.toInt());
    for (const QJsonValue query : selection[QStringLiteral("queries")].toArray())
        if (query.toInteger(-1) >= 0)
            state.queries.append(query.toInteger());
    if (selection[QStringLiteral("pool")].toString() == QLatin1String("max"))
        state.pool = models::Pool::Maximum;
    state.views = object[QStringLiteral("views")].toObject();
    state.layout = QByteArray::fromBase64(object[QStringLiteral("layout")].toString().toLatin1());
    return state;
}

engine::Result<void> saveSession(const QString& path, const engine::Trace& trace,
                                 const SessionState& state, bool withTensors, std::stop_token stop,
                                 std::function<void(float)> progress)
{
    engine::TraceFileOptions options;
    options.metadata = state.metadata;
    options.stop = std::move(stop);
    options.progress = std::move(progress);
    options.tensors = withTensors;
    options.session = toJson(state).toStdString();
    return engine::writeTrace(path.toStdString(), trace, options);
}

bool alike(const engine::Trace& a, const engine::Trace& b)
{
    return std::ranges::equal(a.attentions, b.attentions,
                              [](const engine::Attention& one, const engine::Attention& other) {
                                  const auto first = one.whole();
                                  const auto second = other.whole();
                                  const engine::Attention& x = *first;
                                  const engine::Attention& y = *second;
                                  return x.stack == y.stack && x.layer == y.layer &&
                                         x.kind == y.kind && alike(x.query, y.query) &&
                                         alike(x.key, y.key) && alike(x.logSumExp, y.logSumExp) &&
                                         x.chosenKey == y.chosenKey;
                              });
}

} // namespace app
