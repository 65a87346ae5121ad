#pragma once

#include "engine/files/safetensors.h"
#include "engine/trace/tracefile.h"

#include <nlohmann/json_fwd.hpp>

namespace engine {

/// What a trace file's metadata say of a trace; without `tensors` only what makes it again.
nlohmann::json describeTrace(const Trace& trace, bool tensors);

/// The tensors of a trace file and what produces them. Trace and options must outlive it, and it
/// must outlive what it gave.
class TraceTensors
{
public:
    TraceTensors(const Trace& trace, const TraceFileOptions& options);

    std::vector<TensorSource> take() { return std::move(m_tensors); }

private:
    void add(std::string tensorName, const Tensor& tensor);
    void add(const Attention& attention);
    /// Queries, keys or values that the trace does not keep, computed when they are written.
    void addComputed(const Attention& attention, std::string tensorName, int heads, int64_t tokens,
                     Tensor Attention::*vectors);
    /// A bias by distance, written out.
    void addBias(const Attention& attention, const std::string& prefix);
    /// Scores or weights, computed a band of rows at a time.
    void addCells(const Attention& attention, std::string tensorName, Quantity quantity);
    Result<void> writeCells(const Attention& attention, Quantity quantity,
                            const TensorSink& sink) const;
    void addModalities();
    void addAnswers();
    void addClassLogits();
    /// Of the stack that answers, where the model has a head over a vocabulary.
    void addLogits();

    const Trace& m_trace;
    const TraceFileOptions& m_options;
    std::vector<TensorSource> m_tensors;
    Tensor m_mean; ///< of both class logits
};

} // namespace engine
