#pragma once

#include <stop_token>

namespace engine {

/// While one lives, parallelFor() on its thread, and in the bodies that it runs on others, hands
/// out no more pieces once a stop is requested: products and the like end in the middle. Who opens
/// one must ask the token afterwards and use nothing of what was computed.
class StopScope
{
public:
    explicit StopScope(const std::stop_token& stop);
    StopScope(const StopScope&) = delete;
    StopScope& operator=(const StopScope&) = delete;
    ~StopScope();

private:
    const std::stop_token* m_outer;
};

} // namespace engine
