#include "engine/files/mappedfile.h"

#include "engine/files/lfspointer.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace engine {

namespace {

class Descriptor
{
public:
    explicit Descriptor(int value) : m_value(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    int value() const { return m_value; }

private:
    int m_value;
};

} // namespace

MappedFile::MappedFile(std::filesystem::path path, std::span<const std::byte> bytes)
    : m_path(std::move(path)), m_bytes(bytes)
{
}

MappedFile::~MappedFile()
{
    ::munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
}

void MappedFile::forget(std::span<const std::byte> part) const
{
    const auto page = static_cast<size_t>(::sysconf(_SC_PAGESIZE));
    const auto offset = static_cast<size_t>(part.data() - m_bytes.data());
    const size_t first = (offset + page - 1) / page * page;
    const size_t last = (offset + part.size()) / page * page;
    if (first < last)
        ::madvise(const_cast<std::byte*>(m_bytes.data()) + first, last - first, MADV_DONTNEED);
}

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path& path)
{
    // O_NONBLOCK: opening a pipe must not wait for a writer before it is refused below.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.value() < 0) {
        if (errno == ENOENT)
            return fail(
                translatable("Engine", "There is no file %1."), {path.string()},
                translatable("Engine", "It may have been moved or renamed; check its path."));
        return fail(translatable("Engine", "Cannot open %1: %2."),
                    {path.string(), std::generic_category().message(errno)});
    }
    struct stat status = {};
    if (::fstat(file.value(), &status) != 0)
        return fail(translatable("Engine", "Cannot read %1: %2."),
                    {path.string(), std::generic_category().message(errno)});
    if (S_ISDIR(status.st_mode))
        return fail(translatable("Engine", "%1 is a folder, not a file."), {path.string()});
    if (!S_ISREG(status.st_mode))
        return fail(translatable("Engine", "%1 is a device or a pipe, not a file."),
                    {path.string()});
    if (status.st_size <= 0)
        return fail(translatable("Engine", "%1 is empty."), {path.string()},
                    translatable("Engine", "Download the file again."));
    const size_t size = static_cast<size_t>(status.st_size);
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.value(), 0);
    if (address == MAP_FAILED)
        return fail(translatable("Engine", "Cannot map %1 into memory: %2."),
                    {path.string(), std::generic_category().message(errno)});
    const std::shared_ptr<const MappedFile> mapped(
        new MappedFile(path, {static_cast<const std::byte*>(address), size}));
    if (const Result<void> whole = refuseLfsPointer(mapped->bytes(), path); !whole)
        return tl::make_unexpected(whole.error());
    return mapped;
}

} // namespace engine
