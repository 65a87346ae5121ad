#pragma once

#include "engine/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

namespace engine {

/// What tells one state of a file from another: a file that was written again, or replaced by
/// another of its name, is not the same.
struct FileState
{
    uint64_t device = 0;
    uint64_t number = 0; ///< of the file on its device
    uint64_t size = 0;
    int64_t seconds = 0; ///< when it was last written
    int64_t nanoseconds = 0;

    /// Nothing where there is no such file.
    static std::optional<FileState> of(const std::filesystem::path& path);
    bool operator==(const FileState&) const = default;
};

/// A whole file, read-only. A small one is copied when it is opened, so that nothing that happens
/// to it afterwards matters. A large one is mapped: opening costs no copy, pages are read as they
/// are touched. Replacing or deleting it is harmless; where another program shortens or rewrites
/// it, or its drive goes, reading gives wrong values instead of ending the process, and check()
/// says so from then on. Immutable and safe to share between threads.
class MappedFile
{
public:
    /// Files of at most this many bytes are copied.
    static constexpr size_t kCopiedBytes = size_t(32) << 20;

    /// Opens a regular file that has at least one byte. Fails by name: missing, unreadable, a
    /// folder, a device or pipe, empty, changed while it was copied.
    static Result<std::shared_ptr<const MappedFile>> open(const std::filesystem::path& path);

    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    std::span<const std::byte> bytes() const { return m_bytes; }
    const std::filesystem::path& path() const { return m_path; }
    /// Lets the pages within `part` leave this process's memory; they are read again when touched.
    void forget(std::span<const std::byte> part) const;

    /// Fails where what was read may not be what was opened: the file was written since, or could
    /// not be read.
    Result<void> check() const;
    /// The same of the open file that holds `data`; memory of any other kind never fails.
    static Result<void> checkAt(const void* data);
    /// Whether checkAt() succeeds; quick.
    static bool isIntactAt(const void* data);

private:
    struct Guard;
    class Descriptor;

    MappedFile(std::filesystem::path path, std::span<const std::byte> bytes, Guard* guard);
    static Result<std::span<const std::byte>> copy(const std::filesystem::path& path, int file,
                                                   size_t size);
    static Result<Guard*> map(const std::filesystem::path& path, Descriptor& file,
                              const FileState& state);
    static bool isIntact(const Guard& guard);

    std::filesystem::path m_path;
    std::span<const std::byte> m_bytes;
    Guard* m_guard; ///< null where the file was copied
};

} // namespace engine
