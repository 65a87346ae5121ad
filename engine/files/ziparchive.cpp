#include "engine/files/ziparchive.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <zip.h>

namespace engine {

namespace {

// Deflate cannot exceed 1,032 : 1; attention of zeros and ones comes near. An archive may inflate
// that much only while the result stays small.
constexpr uint64_t kHarmlessBytes = uint64_t(256) << 20;
constexpr uint64_t kPlausibleRatio = 100;
constexpr uint64_t kLargestRatio = 1100;
constexpr size_t kMaxEntries = 1'000'000;

} // namespace

// What libzip reads the archive through. It notes where the last read was, because libzip does not
// say where in the file an entry's bytes lie.
struct ZipArchive::Reader
{
    std::span<const std::byte> bytes;
    uint64_t position = 0;
    uint64_t lastOffset = 0;
    uint64_t lastLength = 0;
    zip_error_t error = {};
    zip_t* archive = nullptr;

    ~Reader()
    {
        if (archive)
            zip_discard(archive);
        zip_error_fini(&error);
    }

    /// Fails where the bytes are no archive.
    Result<void> connect(const std::string& path);

    static zip_int64_t serve(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command)
    {
        return static_cast<Reader*>(self)->serve(data, length, command);
    }

    zip_int64_t serve(void* data, zip_uint64_t length, zip_source_cmd_t command)
    {
        switch (command) {
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(
                ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, -1);
        case ZIP_SOURCE_OPEN:
            position = 0;
            return 0;
        case ZIP_SOURCE_READ: {
            const uint64_t count = std::min<uint64_t>(length, bytes.size() - position);
            if (count > 0)
                std::memcpy(data, bytes.data() + position, count);
            lastOffset = position;
            lastLength = count;
            position += count;
            return static_cast<zip_int64_t>(count);
        }
        case ZIP_SOURCE_SEEK: {
            const zip_int64_t target =
                zip_source_seek_compute_offset(position, bytes.size(), data, length, &error);
            if (target < 0)
                return -1;
            position = static_cast<uint64_t>(target);
            return 0;
        }
        case ZIP_SOURCE_TELL:
            return static_cast<zip_int64_t>(position);
        case ZIP_SOURCE_STAT: {
            auto* status = static_cast<zip_stat_t*>(data);
            zip_stat_init(status);
            status->size = bytes.size();
            status->valid = ZIP_STAT_SIZE;
            return sizeof(zip_stat_t);
        }
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(&error, data, length);
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE:
            return 0;
        default:
            zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0);
            return -1;
        }
    }
};

ZipArchive::~ZipArchive() = default;

bool ZipArchive::looksLikeZip(std::span<const std::byte> bytes)
{
    constexpr std::array<char, 4> kLocalHeader = {'P', 'K', 3, 4};
    constexpr std::array<char, 4> kEmptyArchive = {'P', 'K', 5, 6};
    return bytes.size() >= 4 && (std::memcmp(bytes.data(), kLocalHeader.data(), 4) == 0 ||
                                 std::memcmp(bytes.data(), kEmptyArchive.data(), 4) == 0);
}

tl::unexpected<Error> ZipArchive::damaged(std::string_view entry, std::string why) const
{
    return fail(translatable("Engine", "The entry %2 of %1 cannot be read: %3."),
                {m_file->path().string(), std::string(entry), std::move(why)});
}

Result<void> ZipArchive::Reader::connect(const std::string& path)
{
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t* source = zip_source_function_create(&Reader::serve, this, &problem);
    if (source)
        archive = zip_open_from_source(source, ZIP_RDONLY, &problem);
    if (!archive) {
        const std::string why = zip_error_strerror(&problem);
        zip_error_fini(&problem);
        if (source)
            zip_source_free(source);
        return fail(translatable("Engine", "%1 is not a whole zip file: %2."), {path, why},
                    translatable("Engine", "Was the download or the copy cut short?"));
    }
    zip_error_fini(&problem);
    return {};
}

Result<void> ZipArchive::list()
{
    const std::string path = m_file->path().string();
    const zip_int64_t count = zip_get_num_entries(m_reader->archive, 0);
    if (count < 0 || static_cast<size_t>(count) > kMaxEntries)
        return fail(translatable("Engine", "%1 has too many entries."), {path});
    const uint64_t fileSize = m_reader->bytes.size();
    uint64_t inflated = 0;
    std::vector<Entry> entries;
    for (uint64_t i = 0; i < static_cast<uint64_t>(count); ++i) {
        zip_stat_t status;
        zip_stat_init(&status);
        constexpr zip_uint64_t kNeeded =
            ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
        if (zip_stat_index(m_reader->archive, i, ZIP_FL_ENC_RAW, &status) != 0 ||
            (status.valid & kNeeded) != kNeeded)
            return fail(translatable("Engine", "%1 is not a whole zip file: %2."),
                        {path, zip_strerror(m_reader->archive)});
        const std::string name = status.name;
        if (name.empty() || name.ends_with('/'))
            continue;
        const bool stored = status.comp_method == ZIP_CM_STORE;
        if (status.comp_size > fileSize || (stored && status.size != status.comp_size))
            return damaged(name, "its size");
        if (!stored) {
            if (status.size / kLargestRatio > status.comp_size ||
                __builtin_add_overflow(inflated, status.size, &inflated) ||
                (inflated > kHarmlessBytes && inflated / kPlausibleRatio > fileSize))
                return fail(translatable("Engine",
                                         "%1 would inflate to implausibly more than its %2 "
                                         "bytes; it is refused."),
                            {path, std::to_string(fileSize)},
                            translatable("Engine", "If it is yours, save it without compression."));
        }
        m_names.push_back(name);
        entries.push_back({i, status.size, stored});
    }
    for (size_t i = 0; i < entries.size(); ++i)
        if (!m_entries.emplace(m_names[i], entries[i]).second)
            return fail(translatable("Engine", "%1 has two entries called %2."),
                        {path, m_names[i]});
    return {};
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(std::shared_ptr<const MappedFile> file)
{
    std::unique_ptr<ZipArchive> result(new ZipArchive);
    result->m_file = std::move(file);
    result->m_reader = std::make_unique<Reader>();
    result->m_reader->bytes = result->m_file->bytes();
    zip_error_init(&result->m_reader->error);
    Result<void> done = result->m_reader->connect(result->m_file->path().string());
    if (done)
        done = result->list();
    if (!done)
        return tl::make_unexpected(done.error());
    return result;
}

uint64_t ZipArchive::size(std::string_view name) const
{
    const auto at = m_entries.find(name);
    return at == m_entries.end() ? 0 : at->second.size;
}

Result<SharedBytes> ZipArchive::read(std::string_view name)
{
    const auto at = m_entries.find(name);
    if (at == m_entries.end())
        return fail(translatable("Engine", "%1 has no entry %2."),
                    {m_file->path().string(), std::string(name)});
    const Entry& entry = at->second;
    if (entry.size == 0)
        return SharedBytes{{}, m_file};
    std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> opened(
        zip_fopen_index(m_reader->archive, entry.index, 0), &zip_fclose);
    if (!opened)
        return damaged(name, zip_strerror(m_reader->archive));

    if (entry.stored) {
        // Where libzip reads the first bytes from is where the entry lies. Should a version of
        // libzip read otherwise (in larger blocks), the lengths differ and the entry is copied
        // below.
        std::array<std::byte, 64> start = {};
        const uint64_t length = std::min<uint64_t>(entry.size, start.size());
        if (zip_fread(opened.get(), start.data(), length) != static_cast<zip_int64_t>(length))
            return damaged(name, zip_file_strerror(opened.get()));
        const uint64_t offset = m_reader->lastOffset;
        const std::span<const std::byte> all = m_file->bytes();
        if (m_reader->lastLength == length && offset <= all.size() &&
            entry.size <= all.size() - offset &&
            std::memcmp(all.data() + offset, start.data(), length) == 0)
            return SharedBytes{all.subspan(offset, entry.size), m_file};
        opened.reset(zip_fopen_index(m_reader->archive, entry.index, 0));
        if (!opened)
            return damaged(name, zip_strerror(m_reader->archive));
    }

    auto memory = std::shared_ptr<std::byte[]>(new (std::nothrow) std::byte[entry.size]);
    if (!memory)
        return damaged(name, "out of memory");
    uint64_t done = 0;
    while (done < entry.size) {
        const zip_int64_t count = zip_fread(opened.get(), memory.get() + done, entry.size - done);
        if (count <= 0)
            return damaged(name, count < 0 ? zip_file_strerror(opened.get()) : "it is too short");
        done += static_cast<uint64_t>(count);
    }
    std::byte beyond = {}; // reading on to the end makes libzip check the checksum and the length
    if (zip_fread(opened.get(), &beyond, 1) != 0)
        return damaged(name, "its checksum or its length is wrong");
    return SharedBytes{{memory.get(), entry.size}, memory};
}

} // namespace engine
