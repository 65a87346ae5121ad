#pragma once

#include "engine/trace/trace.h"

#include <stop_token>

namespace engine {

/// Cells of a modality that take much of every query's attention whatever it asks, and so say
/// nothing of what it looks at (Darcet et al. 2024; Kang et al. 2025): those whose mean weight over
/// the queries is more than kSinkShare times the median of the cells. Ascending; `head` may be
/// kMeanHead or kMaxHead. Queries that are themselves cells do not count where there are others.
std::vector<int64_t> sinkCells(const Attention& attention, const Modality& modality, int head,
                               const std::stop_token& stop = {});

constexpr float kSinkShare = 8;

/// Whether queries of the attention are cells too, and where there are others, which queries these
/// are: the words that look.
std::vector<int64_t> lookingQueries(const Attention& attention, const Modality& modality);

} // namespace engine
