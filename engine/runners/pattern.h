#pragma once

#include "engine/runners/runner.h"

namespace engine {

/// Runs synthetic inputs (see engine/patterns).
class PatternRunner : public Runner
{
public:
    Result<std::shared_ptr<const Trace>> trace(const TraceRequest& request,
                                               const TraceControl& control) const override;
};

} // namespace engine
