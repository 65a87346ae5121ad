#include "tests/faults/faults.h"

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/types.h>
#include <unistd.h>

namespace {

std::atomic<faults::Kind> g_kind = faults::Kind::None;
std::atomic<bool> g_armed = false;
std::atomic<bool> g_all = false;
std::atomic<long> g_at = 0;
std::atomic<long> g_count = 0;
std::string g_folder;

template <class Function>
Function* original(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool isMeant(const char* path)
{
    return path && std::strncmp(path, g_folder.c_str(), g_folder.size()) == 0;
}

bool isMeant(int file)
{
    char link[32];
    char path[PATH_MAX];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = ::readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = '\0';
    return isMeant(path);
}

/// What this call is to do; None: what it always does.
faults::Kind next()
{
    const long number = ++g_count;
    return number == g_at || (g_all && number > g_at) ? g_kind.load() : faults::Kind::None;
}

/// Sets errno where the call fails.
bool fails(faults::Kind kind, bool writes)
{
    switch (kind) {
    case faults::Kind::Interrupted:
        errno = EINTR;
        return true;
    case faults::Kind::NoSpace:
        errno = ENOSPC;
        return writes;
    case faults::Kind::Io:
        errno = EIO;
        return true;
    case faults::Kind::None:
    case faults::Kind::Short:
        break;
    }
    return false;
}

/// For calls that can only succeed or fail; they are not interrupted on disks.
bool failsWhole(bool writes)
{
    const faults::Kind kind = next();
    return kind != faults::Kind::Interrupted && fails(kind, writes);
}

int opened(const char* name, const char* path, int flags, mode_t mode)
{
    if (g_armed && isMeant(path) && failsWhole((flags & (O_CREAT | O_WRONLY | O_RDWR)) != 0))
        return -1;
    return original<int(const char*, int, ...)>(name)(path, flags, mode);
}

} // namespace

namespace faults {

void arm(Kind kind, long n, const char* folder, bool allAfter)
{
    g_folder = folder;
    g_kind = kind;
    g_at = n;
    g_all = allAfter;
    g_count = 0;
    g_armed = true;
}

long disarm()
{
    g_armed = false;
    return g_count;
}

} // namespace faults

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const auto mode = static_cast<mode_t>(va_arg(list, int));
    va_end(list);
    return opened("open", path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const auto mode = static_cast<mode_t>(va_arg(list, int));
    va_end(list);
    return opened("open64", path, flags, mode);
}

ssize_t read(int file, void* bytes, size_t size)
{
    if (g_armed && isMeant(file)) {
        const faults::Kind kind = next();
        if (fails(kind, false))
            return -1;
        if (kind == faults::Kind::Short)
            size = (size + 1) / 2;
    }
    return original<ssize_t(int, void*, size_t)>("read")(file, bytes, size);
}

ssize_t write(int file, const void* bytes, size_t size)
{
    if (g_armed && isMeant(file)) {
        const faults::Kind kind = next();
        if (fails(kind, true))
            return -1;
        if (kind == faults::Kind::Short)
            size = (size + 1) / 2;
    }
    return original<ssize_t(int, const void*, size_t)>("write")(file, bytes, size);
}

int fsync(int file)
{
    if (g_armed && isMeant(file) && failsWhole(true))
        return -1;
    return original<int(int)>("fsync")(file);
}

int ftruncate64(int file, off64_t size)
{
    if (g_armed && isMeant(file) && failsWhole(true))
        return -1;
    return original<int(int, off64_t)>("ftruncate64")(file, size);
}

int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags)
{
    if (g_armed && isMeant(to) && failsWhole(true))
        return -1;
    return original<int(int, const char*, int, const char*, int)>("linkat")(fromFolder, from,
                                                                            toFolder, to, flags);
}

int rename(const char* from, const char* to)
{
    if (g_armed && isMeant(to) && failsWhole(true))
        return -1;
    return original<int(const char*, const char*)>("rename")(from, to);
}

} // extern "C"
