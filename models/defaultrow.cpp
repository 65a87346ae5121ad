#include "models/defaultrow.h"

#include "models/visibletoken.h"

#include <algorithm>
#include <QCoreApplication>

namespace models {

namespace {

/// Without the space in front, which the name of a row needs no room for.
QString oneWord(const std::string& token)
{
    const QString text = QString::fromStdString(token);
    return visibleToken(text.trimmed().isEmpty() ? text : text.trimmed());
}

} // namespace

int64_t defaultRow(const engine::Trace& trace, const engine::Attention& attention)
{
    const auto& tokens = trace.queryTokens(attention);
    const auto count = std::min<int64_t>(attention.queries, int64_t(tokens.size()));
    const auto says = [&](int64_t row) {
        const engine::TraceToken& token = tokens[size_t(row)];
        return !token.special && attention.mask.visibleCount(0, row, attention.keys) > 1;
    };
    if (trace.queryModality(attention))
        return 0;
    if (trace.task == engine::Task::CausalLanguage && count > 0 && says(count - 1))
        return count - 1;
    int64_t best = 0;
    qsizetype longest = 0;
    for (int64_t row = 0; row < count; ++row) {
        const qsizetype length = QString::fromStdString(tokens[size_t(row)].text).trimmed().size();
        if (length > longest && says(row)) {
            longest = length;
            best = row;
        }
    }
    return best;
}

QString writtenAfter(const engine::Trace& trace, const engine::Attention& attention, int64_t query)
{
    using engine::Task;
    const auto& tokens = trace.queryTokens(attention);
    const bool writes = trace.task == Task::Translation || trace.task == Task::CausalLanguage ||
                        trace.task == Task::Transcription;
    if (!writes || attention.stack != engine::Stack::Decoder || trace.queryModality(attention) ||
        query < 0 || size_t(query) >= tokens.size())
        return {};
    if (size_t(query) + 1 < tokens.size())
        return oneWord(tokens[size_t(query) + 1].text);
    const auto found = std::ranges::find(trace.predictions, query, &engine::Prediction::position);
    return found != trace.predictions.end() && !found->top.empty()
               ? oneWord(found->top.front().token)
               : QString();
}

QString numberedToken(const QString& name, const std::vector<engine::TraceToken>& tokens,
                      int64_t position)
{
    if (position < 0 || size_t(position) >= tokens.size())
        return name;
    const auto read = [&tokens](size_t i) {
        return QString::fromStdString(tokens[i].text).trimmed();
    };
    const QString mine = read(size_t(position));
    int before = 0;
    int all = 0;
    for (size_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].text.size() <= tokens[size_t(position)].text.size() + 4 && read(i) == mine) {
            ++all;
            before += int64_t(i) <= position;
        }
    return all < 2 ? name
                   : QCoreApplication::translate("models::NumberedToken", "%1 [%L2]",
                                                 "a word, and which of those that read alike")
                         .arg(name)
                         .arg(before);
}

} // namespace models
