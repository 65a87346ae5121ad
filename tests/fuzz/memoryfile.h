#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

/// A file that exists in memory only, with a path that the readers under test can open.
class MemoryFile
{
public:
    explicit MemoryFile(std::span<const uint8_t> bytes)
        : m_file(::memfd_create("fuzz", MFD_CLOEXEC))
    {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_file, bytes.data(), bytes.size());
            if (written <= 0)
                break;
            bytes = bytes.subspan(static_cast<size_t>(written));
        }
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { ::close(m_file); }

    std::string path() const { return "/proc/self/fd/" + std::to_string(m_file); }

private:
    int m_file;
};
