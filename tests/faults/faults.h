#pragma once

/// Calls of the system on files that fail when a test wants them to. Linked before the C library,
/// the functions take the place of its open, read, write and so on, for this program and every
/// library of it; they do nothing of their own until a test arms them.
namespace faults {

enum class Kind {
    None,        ///< counts alone
    Short,       ///< reads and writes do half of what was asked for
    Interrupted, ///< EINTR
    NoSpace,     ///< ENOSPC, where the call writes
    Io           ///< EIO
};

/// From now on the n-th call (from 1) on a file below `folder` fails, or all from the n-th on.
void arm(Kind kind, long n, const char* folder, bool allAfter = false);
/// Back to normal; how many calls there were since.
long disarm();

} // namespace faults
