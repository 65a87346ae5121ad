#pragma once

#include "engine/trace/trace.h"

namespace engine {

/// How the router of one layer deals out the tokens (Fedus et al. 2022).
struct RoutingFigures
{
    Stack stack = Stack::Decoder;
    int layer = 0;
    std::vector<double>
        load;            ///< per expert: share of the tokens that go to it, alone or among others
    double loadGini = 0; ///< of the loads: 0 when all are alike
    double entropy = 0;  ///< of the router's softmax over all experts, nats, mean over tokens
};

/// Of every layer that has experts, in their order. Tokens that the attention mask hides are left
/// out.
std::vector<RoutingFigures> routingFigures(const Trace& trace);

} // namespace engine
