#pragma once

#include "engine/atlas/atlas.h"
#include "engine/atlas/rows.h"
#include "engine/runners/runner.h"

namespace engine::atlas {

/// Makes traces, as Tracer::trace() does. Any number of threads call it at once.
using TraceMaker =
    std::function<Result<std::shared_ptr<const Trace>>(const TraceRequest&, const TraceControl&)>;

struct RunOptions
{
    int threads = 0; ///< 0 = threadCount()
    std::stop_token stop;
    std::filesystem::path output; ///< empty: nothing is written
    /// Between two savings; up to 15 times as long where saving takes long.
    std::chrono::milliseconds checkpoint{4'000};
    /// Told what there is from time to time, with the share that is done; on this thread.
    std::function<void(const Atlas&, double)> progress = {};
};

/// What an atlas of a model over a data set would be, before it is begun. `shard` counts from 1.
/// Fails where the model cannot be opened.
Result<Atlas> planAtlas(Plan plan, const Rows& rows, int64_t shard = 1, int64_t shards = 1);

/// The unfinished or finished atlas of the same plan and shard that a file holds; else nothing.
std::optional<Atlas> resumable(const Atlas& planned, const std::filesystem::path& path);

/// Reads the rows that the atlas has not read yet, window by window, and saves it now and then and
/// at the end. Inputs that the model refuses are left out and counted; fails where it refuses all,
/// and where the file cannot be written. Stopped, it is saved as far as it is: running it again
/// goes on with the row after.
Result<Atlas> run(Atlas atlas, const Rows& rows, const TraceMaker& trace,
                  const RunOptions& options);

} // namespace engine::atlas
