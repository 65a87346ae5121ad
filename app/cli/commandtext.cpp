#include "app/cli/commandtext.h"

#include "app/cli/commandof.h"
#include "engine/attention/attention.h"
#include "models/comparison.h"

#include <QStringList>

namespace app {

namespace {

QString place(int number)
{
    return number == engine::kMeanHead  ? QStringLiteral("mean")
           : number == engine::kMaxHead ? QStringLiteral("max")
                                        : QString::number(number);
}

/// What the command line calls a view in this state; empty where it cannot paint it.
QString viewName(const QString& id, const QJsonObject& state)
{
    static const QStringList same = {
        QStringLiteral("heatmap"), QStringLiteral("flow"),    QStringLiteral("overview"),
        QStringLiteral("text"),    QStringLiteral("overlay"), QStringLiteral("steps"),
        QStringLiteral("lens"),    QStringLiteral("compare"), QStringLiteral("experts")};
    if (id == QLatin1String("interpretability"))
        return QStringLiteral("metrics");
    if (id == QLatin1String("charts"))
        return state[QStringLiteral("chart")].toString() == QLatin1String("distribution")
                   ? QStringLiteral("distribution")
                   : QString();
    if (id == QLatin1String("scene"))
        return state[QStringLiteral("mode")].toString() == QLatin1String("surface")
                   ? QStringLiteral("surface")
                   : QStringLiteral("scene");
    return same.contains(id) ? id : QString();
}

} // namespace

QString commandText(const engine::TraceRequest& request, const models::SelectionState& selection,
                    const QString& view, const QJsonObject& state)
{
    const QString name = viewName(view, state);
    QString command = commandOf(request, name, selection);
    if (name.isEmpty())
        return command;
    const auto add = [&command](const char* option, const QString& value) {
        command += QStringLiteral(" --%1 %2").arg(QLatin1String(option), quotedForShell(value));
    };
    const QString map = state[QStringLiteral("colormap")].toString();
    if (!map.isEmpty())
        add("colormap", map);
    const bool base = state[QStringLiteral("with")].toInt() == int(models::Comparison::With::Base);
    if (name == QLatin1String("compare") && base) {
        command += QStringLiteral(" --with-base");
    } else if (name == QLatin1String("compare") && state.contains(QStringLiteral("layer"))) {
        add("with-layer", place(state[QStringLiteral("layer")].toInt()));
        add("with-head", place(state[QStringLiteral("head")].toInt()));
    }
    return command;
}

} // namespace app
