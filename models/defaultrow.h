#pragma once

#include "engine/trace/trace.h"

#include <QString>

namespace models {

/// The row that a picture of one row begins with where none is selected: the longest word, which
/// says more than padding or a first token that sees itself alone; of a model that continues a text
/// the last one, from which it does. 0 where nothing is known of the queries.
int64_t defaultRow(const engine::Trace& trace, const engine::Attention& attention);

/// What a decoder of text writes after it has read the token of a query, on one line: the next
/// token, or after the last one the best candidate. Empty elsewhere, and where the tokens are what
/// is written (a captioner's words).
QString writtenAfter(const engine::Trace& trace, const engine::Attention& attention, int64_t query);

/// A token's number among those that read alike, from 1, in words that may follow its name; the
/// name alone where no other reads so.
QString numberedToken(const QString& name, const std::vector<engine::TraceToken>& tokens,
                      int64_t position);

} // namespace models
