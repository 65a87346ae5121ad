#include "engine/files/filewriter.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace engine {

namespace {

constexpr size_t kBufferSize = size_t(1) << 20;
constexpr mode_t kNewFileMode = 0666; // the process's mask takes away what it must

std::filesystem::path temporaryName(const std::filesystem::path& target)
{
    static std::atomic<unsigned> counter = 0;
    std::string name = target.filename().string();
    name.insert(name.begin(), '.');
    name.append(".").append(std::to_string(::getpid()));
    name.append("-").append(std::to_string(counter++));
    return target.parent_path() / name;
}

} // namespace

FileWriter::FileWriter(std::filesystem::path path, std::filesystem::path target)
    : m_path(std::move(path)), m_target(std::move(target))
{
    m_buffer.reserve(kBufferSize);
}

FileWriter::~FileWriter()
{
    if (m_file >= 0)
        ::close(m_file);
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

tl::unexpected<Error> FileWriter::systemError(int code) const
{
    return fail(translatable("Engine", "Cannot write %1: %2."),
                {m_path.string(), std::generic_category().message(code)},
                translatable("Engine", "Check that the folder is there, that you may write to it "
                                       "and that the disk is not full."));
}

Result<std::unique_ptr<FileWriter>> FileWriter::create(const std::filesystem::path& path)
{
    // A link stays a link: the file that it points to is replaced.
    std::error_code ignored;
    std::filesystem::path target = std::filesystem::weakly_canonical(path, ignored);
    if (ignored || target.empty())
        target = std::filesystem::absolute(path, ignored);
    std::unique_ptr<FileWriter> writer(new FileWriter(path, target));

    struct stat old = {};
    const bool exists = ::stat(target.c_str(), &old) == 0;
    if (exists && S_ISDIR(old.st_mode))
        return fail(translatable("Engine", "Cannot write %1: it is a folder."), {path.string()});
    if (exists && !S_ISREG(old.st_mode))
        return fail(
            translatable("Engine", "Cannot write %1: it is a device or a pipe, not a file."),
            {path.string()});
    if (exists && ::access(target.c_str(), W_OK) != 0)
        return writer->systemError(errno);

#ifdef O_TMPFILE
    writer->m_file =
        ::open(target.parent_path().c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kNewFileMode);
#endif
    if (writer->m_file < 0) { // not every file system has nameless files
        const std::filesystem::path temporary = temporaryName(target);
        writer->m_file =
            ::open(temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, kNewFileMode);
        if (writer->m_file < 0)
            return writer->systemError(errno);
        writer->m_temporary = temporary;
    }
    if (exists && ::fchmod(writer->m_file, old.st_mode & 07777) != 0)
        return writer->systemError(errno);
    return writer;
}

Result<void> FileWriter::writeThrough(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return systemError(written < 0 ? errno : ENOSPC);
        bytes = bytes.subspan(static_cast<size_t>(written));
    }
    return {};
}

Result<void> FileWriter::flush()
{
    Result<void> done = writeThrough(m_buffer);
    m_buffer.clear();
    return done;
}

Result<void> FileWriter::write(std::span<const std::byte> bytes)
{
    if (m_buffer.size() + bytes.size() <= kBufferSize) {
        m_buffer.insert(m_buffer.end(), bytes.begin(), bytes.end());
        return {};
    }
    if (Result<void> done = flush(); !done)
        return done;
    if (bytes.size() >= kBufferSize)
        return writeThrough(bytes);
    m_buffer.insert(m_buffer.end(), bytes.begin(), bytes.end());
    return {};
}

Result<void> FileWriter::write(std::string_view text)
{
    return write(std::as_bytes(std::span(text)));
}

Result<void> FileWriter::commit()
{
    if (Result<void> done = flush(); !done)
        return done;
    if (::fsync(m_file) != 0)
        return systemError(errno);
    if (m_temporary.empty()) {
        // A nameless file can only take a free name, so it gets a temporary one just before the
        // rename.
        const std::string descriptor = "/proc/self/fd/" + std::to_string(m_file);
        const std::filesystem::path temporary = temporaryName(m_target);
        if (::linkat(AT_FDCWD, descriptor.c_str(), AT_FDCWD, temporary.c_str(),
                     AT_SYMLINK_FOLLOW) != 0)
            return systemError(errno);
        m_temporary = temporary;
    }
    if (::close(std::exchange(m_file, -1)) != 0)
        return systemError(errno);
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
        return systemError(errno);
    m_temporary.clear();
    // The rename itself survives a power cut only after the folder is on the disk; best effort.
    const int folder = ::open(m_target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

} // namespace engine
