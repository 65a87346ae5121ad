#pragma once

#include "engine/error.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace engine {

/// A whole file mapped read-only: opening costs no copy, pages are read as they are touched.
/// Immutable and safe to share between threads. Another program that shortens the file while it is
/// mapped makes the lost pages unreadable; replacing it by rename is harmless.
class MappedFile
{
public:
    /// Maps a regular file that has at least one byte. Fails by name: missing, unreadable, a
    /// folder, a device or pipe, empty.
    static Result<std::shared_ptr<const MappedFile>> open(const std::filesystem::path& path);

    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    std::span<const std::byte> bytes() const { return m_bytes; }
    const std::filesystem::path& path() const { return m_path; }
    /// Lets the pages within `part` leave this process's memory; they are read again when touched.
    void forget(std::span<const std::byte> part) const;

private:
    MappedFile(std::filesystem::path path, std::span<const std::byte> bytes);

    std::filesystem::path m_path;
    std::span<const std::byte> m_bytes;
};

} // namespace engine
