#pragma once

#include "engine/runners/runner.h"

namespace engine {

/// Opens traces, sessions and imported tensors. A session that holds a request alone is traced
/// again by `again`.
class FileRunner : public Runner
{
public:
    using Again = std::function<Result<std::shared_ptr<const Trace>>(const TraceRequest& request,
                                                                     const TraceControl& control)>;
    explicit FileRunner(Again again) : m_again(std::move(again)) {}

    Result<std::shared_ptr<const Trace>> trace(const TraceRequest& request,
                                               const TraceControl& control) const override;

private:
    Again m_again;
};

} // namespace engine
