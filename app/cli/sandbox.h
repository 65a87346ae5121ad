#pragma once

#include <filesystem>
#include <vector>

namespace app {

class Options;

/// What a command may still do while it reads files that nobody vouches for.
struct Permissions
{
    std::vector<std::filesystem::path> written; ///< folders in which files may be written
    bool sockets = false;                       ///< a display is reached through them
};

/// What the command of these options needs.
Permissions permissionsOf(const Options& options, bool paints);

/// From now on this thread, and those that it starts, run no other program, open no socket (but
/// where they may), watch no process, and write, make and remove files nowhere but in those folders
/// and /dev. Reading is free: a model may be linked from anywhere. Held by the kernel (Landlock,
/// seccomp), whatever a file makes a parser do; where a kernel has neither, nothing changes.
void confine(const Permissions& permissions);

} // namespace app
