#include "models/headsummary.h"

#include "engine/analysis/metrics.h"
#include "models/attentionmodel.h"
#include "models/defaultrow.h"
#include "models/headtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace models {

namespace {

constexpr int64_t kMostCells = 1 << 14;
constexpr double kMostly = 0.4; ///< share of its attention from which a head is named after it

struct HeadSummary
{
    Q_DECLARE_TR_FUNCTIONS(HeadSummary)
};

/// What a head does with most of its attention; its name alone where that would cost too much.
QString habit(const engine::Trace& trace, const engine::Attention& attention, int head)
{
    using engine::Metric;
    if (attention.queries * attention.keys > kMostCells)
        return headName(head);
    const engine::HeadMetrics metrics = engine::headMetrics(trace, attention, head);
    const std::pair<Metric, const char*> habits[] = {
        {Metric::PreviousToken, QT_TRANSLATE_NOOP("models::HeadSummary", "the previous token")},
        {Metric::NextToken, QT_TRANSLATE_NOOP("models::HeadSummary", "the next token")},
        {Metric::SelfToken, QT_TRANSLATE_NOOP("models::HeadSummary", "the token itself")},
        {Metric::Induction,
         QT_TRANSLATE_NOOP("models::HeadSummary", "what followed the same token before")},
        {Metric::FirstToken, QT_TRANSLATE_NOOP("models::HeadSummary", "the first token")},
        {Metric::SpecialToken, QT_TRANSLATE_NOOP("models::HeadSummary", "special tokens")}};
    const char* most = nullptr;
    double share = kMostly;
    for (const auto& [metric, name] : habits)
        if (const auto& value = metrics[metric]; value && *value > share) {
            share = *value;
            most = name;
        }
    return most
               ? HeadSummary::tr("%1 looks mostly at %2").arg(headName(head), HeadSummary::tr(most))
               : HeadSummary::tr("%1 looks at nothing in particular").arg(headName(head));
}

} // namespace

QString headSummary(const Document& document)
{
    const TracePtr& trace = document.trace();
    const engine::Attention* attention = document.attention();
    const SelectionState& state = document.selection().state();
    if (!trace || !attention || attention->queries == 0 || attention->keys == 0)
        return {};
    const QString head = habit(*trace, *attention, state.head);
    const int64_t row = state.query >= 0 && state.query < attention->queries
                            ? state.query
                            : defaultRow(*trace, *attention);
    engine::Matrix weights(1, attention->keys);
    engine::fillBlock(*attention, state.head, engine::Quantity::Weights, {row, row + 1},
                      {0, attention->keys}, weights);
    Eigen::Index key = 0;
    const float weight = weights.row(0).maxCoeff(&key);
    const auto name = [](const std::vector<engine::TraceToken>& tokens, int64_t position) {
        return size_t(position) < tokens.size()
                   ? numberedToken(axisText(tokens[size_t(position)]), tokens, position)
                   : QLocale().toString(qint64(position));
    };
    return HeadSummary::tr("%1; “%2” looks at “%3”, %4")
        .arg(head, name(trace->queryTokens(*attention), row),
             name(trace->keyTokens(*attention), key), QLocale().toString(double(weight), 'f', 2));
}

} // namespace models
