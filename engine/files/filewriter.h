#pragma once

#include "engine/error.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace engine {

/// Writes a file so that the target is either the old file or the whole new one: the bytes go to a
/// nameless (or hidden temporary) file beside it, which takes the name only in commit(). Destroying
/// the writer before that leaves the old file as it was. For one thread.
class FileWriter
{
public:
    /// Fails if the folder cannot be written, or the target is a folder or a device.
    static Result<std::unique_ptr<FileWriter>> create(const std::filesystem::path& path);

    FileWriter(const FileWriter&) = delete;
    FileWriter& operator=(const FileWriter&) = delete;
    ~FileWriter();

    /// Appends bytes. Fails if the disk is full.
    Result<void> write(std::span<const std::byte> bytes);
    Result<void> write(std::string_view text);

    /// Flushes to the disk and takes the target's name. Nothing may be written afterwards.
    Result<void> commit();

private:
    FileWriter(std::filesystem::path path, std::filesystem::path target);
    tl::unexpected<Error> systemError(int code) const;
    Result<void> flush();
    Result<void> writeThrough(std::span<const std::byte> bytes);

    std::filesystem::path m_path;      // as asked for, for messages
    std::filesystem::path m_target;    // with symbolic links followed
    std::filesystem::path m_temporary; // empty while the file has no name
    int m_file = -1;
    std::vector<std::byte> m_buffer;
};

} // namespace engine
