#pragma once

#include "engine/trace/trace.h"

#include <filesystem>
#include <stop_token>

namespace engine {

/// What a trace file holds besides Q, K, V and the residual stream.
struct TraceFileOptions
{
    bool dense = false;  ///< scores and weights, [H, Tq, Tk] each
    bool logits = false; ///< logits, class logits, pooled
    bool tensors = true; ///< false: the request alone, from which the trace can be made again
    std::string session; ///< JSON with the view state; empty = no session
    std::map<std::string, std::string> metadata; ///< further entries, kept as they are
    int threads = 0;
    std::stop_token stop = {};
    std::function<void(float)> progress = {};
};

/// Writes a trace as safetensors (layout: docs of the trace file in README). Large tensors are
/// computed and written piece by piece. An old file of that name is replaced only by a whole new
/// one. Fails with an empty sentence when stopped.
Result<void> writeTrace(const std::filesystem::path& path, const Trace& trace,
                        const TraceFileOptions& options = {});

class SafetensorsFile;
/// Whether a file is a trace or a session that writeTrace() wrote.
bool isTraceFile(const SafetensorsFile& file);

/// A trace or session file, mapped.
struct TraceFile
{
    std::shared_ptr<const Trace> trace;          ///< null where the file holds only the request
    std::optional<TraceRequest> request;         ///< what made it
    std::string session;                         ///< JSON; empty where it is no session
    std::map<std::string, std::string> metadata; ///< everything that this program does not know
};

/// Opens a trace or session file, or a file of attention tensors that another program wrote (see
/// attentionfile.h). Nothing is copied. Every shape, name and number is checked; a newer format is
/// refused with the version that is needed.
Result<TraceFile> openTraceFile(const std::filesystem::path& path);

/// The trace of such a file; fails where it holds only a request.
Result<std::shared_ptr<const Trace>> readTrace(const std::filesystem::path& path);

} // namespace engine
