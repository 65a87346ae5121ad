#include "engine/files/mappedfile.h"

#include "engine/files/lfspointer.h"
#include "engine/files/mappedfiles.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <mutex>
#include <set>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace engine {

namespace {

FileState stateOf(const struct stat& status)
{
    return {static_cast<uint64_t>(status.st_dev), static_cast<uint64_t>(status.st_ino),
            static_cast<uint64_t>(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

tl::unexpected<Error> changed(const std::filesystem::path& path)
{
    return fail(translatable("Engine", "%1 was changed by another program while it was in use, or "
                                       "can no longer be read."),
                {path.string()},
                translatable("Engine", "Open it again once it is written to its end."));
}

tl::unexpected<Error> cannotRead(const std::filesystem::path& path, int code)
{
    return fail(translatable("Engine", "Cannot read %1: %2."),
                {path.string(), std::generic_category().message(code)});
}

/// Where the files begin that are mapped now.
struct Mappings
{
    std::mutex mutex;
    std::set<const std::byte*> begins;

    static Mappings& all()
    {
        static auto* const mappings = new Mappings; // outlives whatever ends with the program
        return *mappings;
    }
};

} // namespace

std::optional<FileState> FileState::of(const std::filesystem::path& path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return stateOf(status);
}

class MappedFile::Descriptor
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
    int release() { return std::exchange(m_value, -1); }

private:
    int m_value;
};

/// A mapping, found by its addresses. A signal handler looks for it: no locks, no allocation.
struct MappedFile::Guard
{
    std::atomic<uintptr_t> begin = 0; ///< 0: free
    std::atomic<uintptr_t> end = 0;
    std::atomic<bool> broken = false; ///< a page could not be read
    bool taken = false;               ///< under `mutex`
    int file = -1;
    FileState state;
    const std::filesystem::path* path = nullptr;

    static constexpr size_t kMost = 4096;
    static std::array<Guard, kMost> all;
    static std::atomic<size_t> used; ///< of `all`, from the front
    static std::mutex mutex;         ///< of whoever takes or frees one
    static struct sigaction before;

    static Guard* at(uintptr_t address)
    {
        const size_t count = used.load(std::memory_order_acquire);
        for (size_t i = 0; i < count; ++i)
            if (const uintptr_t from = all[i].begin.load(std::memory_order_acquire);
                from != 0 && address >= from && address < all[i].end)
                return &all[i];
        return nullptr;
    }

    /// A page of a mapped file that is not there any more raises SIGBUS. Zeros take its place and
    /// that of all that follows; whoever reads asks afterwards whether it was so.
    static void onBusError(int /*signal*/, siginfo_t* info, void* /*context*/)
    {
        const int error = errno;
        const auto address = reinterpret_cast<uintptr_t>(info->si_addr);
        if (Guard* guard = at(address)) {
            const auto page = static_cast<uintptr_t>(::sysconf(_SC_PAGESIZE));
            const uintptr_t first = address / page * page;
            const uintptr_t last = (guard->end + page - 1) / page * page;
            if (::mmap(reinterpret_cast<void*>(first), last - first, PROT_READ,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED) {
                guard->broken = true;
                errno = error;
                return;
            }
        }
        // Not a file of ours: as it would have been without this.
        ::sigaction(SIGBUS, &before, nullptr);
    }

    static Guard* take()
    {
        static const bool installed = [] {
            struct sigaction action = {};
            action.sa_sigaction = &Guard::onBusError;
            action.sa_flags = SA_SIGINFO;
            sigemptyset(&action.sa_mask);
            return ::sigaction(SIGBUS, &action, &before) == 0;
        }();
        if (!installed)
            return nullptr;
        const std::lock_guard lock(mutex);
        for (size_t i = 0; i < kMost; ++i)
            if (!all[i].taken) {
                if (i >= used)
                    used = i + 1;
                all[i].taken = true;
                all[i].broken = false;
                return &all[i];
            }
        return nullptr;
    }

    void release()
    {
        const std::lock_guard lock(mutex);
        if (file >= 0)
            ::close(std::exchange(file, -1));
        taken = false;
    }
};

std::array<MappedFile::Guard, MappedFile::Guard::kMost> MappedFile::Guard::all;
std::atomic<size_t> MappedFile::Guard::used = 0;
std::mutex MappedFile::Guard::mutex;
struct sigaction MappedFile::Guard::before = {};

MappedFile::MappedFile(std::filesystem::path path, std::span<const std::byte> bytes, Guard* guard)
    : m_path(std::move(path)), m_bytes(bytes), m_guard(guard)
{
    if (m_guard) {
        m_guard->path = &m_path;
        Mappings& mappings = Mappings::all();
        const std::lock_guard lock(mappings.mutex);
        mappings.begins.insert(m_bytes.data());
    }
}

MappedFile::~MappedFile()
{
    if (m_guard) {
        Mappings& mappings = Mappings::all();
        const std::lock_guard lock(mappings.mutex);
        mappings.begins.erase(m_bytes.data());
    }
    // Nobody looks for an address in it any more, so the order does not matter to readers.
    if (m_guard)
        m_guard->begin = 0;
    ::munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
    if (m_guard)
        m_guard->release();
}

void MappedFile::forget(std::span<const std::byte> part) const
{
    if (!m_guard)
        return;
    const auto page = static_cast<size_t>(::sysconf(_SC_PAGESIZE));
    const auto offset = static_cast<size_t>(part.data() - m_bytes.data());
    const size_t first = (offset + page - 1) / page * page;
    const size_t last = (offset + part.size()) / page * page;
    if (first < last)
        ::madvise(const_cast<std::byte*>(m_bytes.data()) + first, last - first, MADV_DONTNEED);
}

bool MappedFile::isIntact(const Guard& guard)
{
    struct stat now = {};
    return !guard.broken && ::fstat(guard.file, &now) == 0 && stateOf(now) == guard.state;
}

Result<void> MappedFile::check() const
{
    return m_guard && !isIntact(*m_guard) ? changed(m_path) : Result<void>();
}

bool MappedFile::isIntactAt(const void* data)
{
    const Guard* guard = data ? Guard::at(reinterpret_cast<uintptr_t>(data)) : nullptr;
    return !guard || isIntact(*guard);
}

Result<void> MappedFile::checkAt(const void* data)
{
    const Guard* guard = data ? Guard::at(reinterpret_cast<uintptr_t>(data)) : nullptr;
    return guard && !isIntact(*guard) ? changed(*guard->path) : Result<void>();
}

Result<void> checkMappedFiles()
{
    Mappings& mappings = Mappings::all();
    const std::lock_guard lock(mappings.mutex);
    for (const std::byte* begin : mappings.begins)
        if (Result<void> whole = MappedFile::checkAt(begin); !whole)
            return whole;
    return {};
}

Result<std::span<const std::byte>> MappedFile::copy(const std::filesystem::path& path, int file,
                                                    size_t size)
{
    void* address =
        ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (address == MAP_FAILED)
        return cannotRead(path, errno);
    auto* bytes = static_cast<std::byte*>(address);
    size_t done = 0;
    int problem = 0;
    while (done < size) {
        const ssize_t got = ::read(file, bytes + done, size - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            problem = got < 0 ? errno : 0;
            break;
        }
        done += static_cast<size_t>(got);
    }
    if (done < size) {
        ::munmap(address, size);
        return problem != 0 ? cannotRead(path, problem) : changed(path);
    }
    ::mprotect(address, size, PROT_READ);
    return std::span<const std::byte>{bytes, size};
}

Result<MappedFile::Guard*> MappedFile::map(const std::filesystem::path& path, Descriptor& file,
                                           const FileState& state)
{
    Guard* guard = Guard::take();
    if (!guard)
        return fail(translatable("Engine", "Cannot map %1 into memory: %2."),
                    {path.string(), std::generic_category().message(EMFILE)});
    void* address = ::mmap(nullptr, state.size, PROT_READ, MAP_SHARED, file.value(), 0);
    if (address == MAP_FAILED) {
        const int code = errno;
        guard->release();
        return fail(translatable("Engine", "Cannot map %1 into memory: %2."),
                    {path.string(), std::generic_category().message(code)});
    }
    guard->file = file.release();
    guard->state = state;
    guard->end = reinterpret_cast<uintptr_t>(address) + state.size;
    guard->begin = reinterpret_cast<uintptr_t>(address);
    return guard;
}

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path& path)
{
    // O_NONBLOCK: opening a pipe must not wait for a writer before it is refused below.
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
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
        return cannotRead(path, errno);
    if (S_ISDIR(status.st_mode))
        return fail(translatable("Engine", "%1 is a folder, not a file."), {path.string()});
    if (!S_ISREG(status.st_mode))
        return fail(translatable("Engine", "%1 is a device or a pipe, not a file."),
                    {path.string()});
    if (status.st_size <= 0)
        return fail(translatable("Engine", "%1 is empty."), {path.string()},
                    translatable("Engine", "Download the file again."));
    const FileState state = stateOf(status);
    Guard* guard = nullptr;
    std::span<const std::byte> bytes;
    if (state.size <= kCopiedBytes) {
        const auto copied = copy(path, file.value(), state.size);
        if (!copied)
            return tl::make_unexpected(copied.error());
        bytes = *copied;
    } else {
        const auto mapped = map(path, file, state);
        if (!mapped)
            return tl::make_unexpected(mapped.error());
        guard = *mapped;
        bytes = {reinterpret_cast<const std::byte*>(guard->begin.load()), state.size};
    }
    const std::shared_ptr<const MappedFile> opened(new MappedFile(path, bytes, guard));
    if (const Result<void> whole = refuseLfsPointer(opened->bytes(), path); !whole)
        return tl::make_unexpected(whole.error());
    return opened;
}

} // namespace engine
