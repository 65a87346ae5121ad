#pragma once

#include <array>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
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

/// A folder in memory with the files that an input holds, one after the other, each but the last
/// closed by a byte 0xFF, which no text holds; an empty one is left out.
template <size_t Count>
class MemoryFolder
{
public:
    MemoryFolder(std::string_view input, const std::array<const char*, Count>& names)
        : m_path("/dev/shm/fuzz." + std::to_string(::getpid())), m_names(names)
    {
        ::mkdir(m_path.c_str(), S_IRWXU);
        for (size_t i = 0; i < Count; ++i) {
            const size_t end = i + 1 < Count ? input.find('\xFF') : std::string_view::npos;
            const std::string_view content = input.substr(0, end);
            input.remove_prefix(end == std::string_view::npos ? input.size() : end + 1);
            if (!content.empty())
                write(path() / names[i], content);
        }
    }
    MemoryFolder(const MemoryFolder&) = delete;
    MemoryFolder& operator=(const MemoryFolder&) = delete;
    ~MemoryFolder()
    {
        for (const char* name : m_names)
            ::unlink((path() / name).c_str());
        ::rmdir(m_path.c_str());
    }

    std::filesystem::path path() const { return m_path; }

private:
    static void write(const std::filesystem::path& path, std::string_view content)
    {
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRWXU);
        if (file < 0 || ::write(file, content.data(), content.size()) < 0)
            std::abort();
        ::close(file);
    }

    std::string m_path;
    std::array<const char*, Count> m_names;
};
