#pragma once

#include "engine/error.h"
#include "engine/files/mappedfile.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace engine {

/// Bytes and what keeps them alive: a piece of a mapped file, or memory of their own.
struct SharedBytes
{
    std::span<const std::byte> bytes;
    std::shared_ptr<const void> owner;
};

/// A zip file, mapped, read through libzip. Entries stored without compression are handed out as
/// pieces of the mapping. An archive whose entries would inflate to implausibly more than the file
/// (a zip bomb) is refused before anything is inflated. For one thread.
class ZipArchive
{
public:
    static Result<std::unique_ptr<ZipArchive>> open(std::shared_ptr<const MappedFile> file);

    /// Whether the bytes start as a zip file does.
    static bool looksLikeZip(std::span<const std::byte> bytes);

    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;
    ~ZipArchive();

    /// Names of the entries that are files, in the archive's order.
    const std::vector<std::string>& names() const { return m_names; }
    bool contains(std::string_view name) const { return m_entries.contains(name); }
    /// Bytes of an entry once inflated; 0 if there is none.
    uint64_t size(std::string_view name) const;

    /// The bytes of an entry. Fails if there is none, or if it is encrypted, damaged, or compressed
    /// in an unknown way. Checksums of entries taken from the mapping are not computed.
    Result<SharedBytes> read(std::string_view name);

private:
    struct Reader;
    struct Entry
    {
        uint64_t index = 0;
        uint64_t size = 0;
        bool stored = false;
    };

    ZipArchive() = default;
    /// Reads the names and sizes of the entries.
    Result<void> list();
    tl::unexpected<Error> damaged(std::string_view entry, std::string why) const;

    std::shared_ptr<const MappedFile> m_file;
    std::unique_ptr<Reader> m_reader;
    std::vector<std::string> m_names;
    std::unordered_map<std::string_view, Entry> m_entries; // views of m_names
};

} // namespace engine
