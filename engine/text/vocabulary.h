#pragma once

#include "engine/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace engine::text {

/// Hashes strings and views alike, so that lookups copy nothing.
struct StringHash
{
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// Pieces by id and ids by piece.
class Vocabulary
{
public:
    /// Ids above this are taken for damage: no vocabulary in use comes near.
    static constexpr int64_t kLargestId = (1 << 24) - 1;

    Vocabulary() = default;
    Vocabulary(Vocabulary&&) noexcept = default;
    Vocabulary& operator=(Vocabulary&&) noexcept = default;
    // Pieces by id point into the table of ids by piece.
    Vocabulary(const Vocabulary&) = delete;
    Vocabulary& operator=(const Vocabulary&) = delete;
    ~Vocabulary() = default;

    void reserve(size_t count);
    /// Adds a piece or gives it another id. Fails on ids that are negative or absurdly large.
    Result<void> add(std::string_view piece, int64_t id);
    std::optional<int64_t> idOf(std::string_view piece) const;
    /// Null for ids that no piece has.
    const std::string* pieceOf(int64_t id) const;
    /// One more than the largest id.
    int64_t size() const { return static_cast<int64_t>(m_pieces.size()); }
    bool empty() const { return m_ids.empty(); }
    /// Bytes of the longest piece.
    size_t longestPiece() const { return m_longest; }

private:
    std::unordered_map<std::string, int32_t, StringHash, std::equal_to<>> m_ids;
    std::vector<const std::string*> m_pieces;
    size_t m_longest = 0;
};

} // namespace engine::text
