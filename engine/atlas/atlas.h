#pragma once

#include "engine/atlas/states.h"

#include <nlohmann/json_fwd.hpp>
#include <set>

namespace engine::atlas {

/// What an atlas is made of. Parts of one plan join; parts of others do not.
struct Plan
{
    ModelSource model; ///< folder and languages; its inputs are replaced
    /// Whether files name the folder by the way to it from where they lie, so that both may move.
    bool besideModel = false;
    std::string data;        ///< the data set's path, as it was given
    std::string fingerprint; ///< of what the data set and the model hold
    std::string column;      ///< as it was given; empty: the one that looks like text
    int64_t rows = 0;        ///< of the data set that are read
    int64_t window = 256;    ///< tokens
    uint64_t seed = 1;       ///< of the samples
    Sizes sizes;
};

/// How far it is.
struct Progress
{
    int64_t shards = 1;
    std::set<int64_t> parts{1}; ///< numbers of the shards that are in it, from 1
    int64_t next = 0;           ///< row to go on with; only of a single part
    int64_t within = 0;         ///< windows of that row that are in it
    int64_t windows = 0;
    int64_t tokens = 0;
    int64_t leftOut = 0;    ///< rows that the model could not read
    std::string whyLeftOut; ///< the first of them, in English
    bool complete = false;  ///< all rows of its parts were read
};

/// A window that an example points to.
struct WindowRecord
{
    std::map<Stack, std::vector<int32_t>> ids; ///< empty where positions are no tokens
    std::string picture;                       ///< path, where one was looked at
};

/// Token kinds of one stack.
struct Vocabulary
{
    struct Entry
    {
        int64_t count = 0;
        std::string text;
    };
    std::unordered_map<int32_t, Entry> entries;

    int64_t total() const;
};

/// What the weights of a head write, whatever it looks at.
struct WrittenTokens
{
    struct Direction
    {
        float strength = 0;          ///< singular value of W_V W_O
        std::vector<int32_t> reads;  ///< tokens whose embeddings it answers to most
        std::vector<int32_t> writes; ///< tokens whose logits it raises most then
        std::vector<int32_t> lowers; ///< and those that it lowers most
    };
    double copying = 0; ///< Σλ / Σ|λ| of the tokens' way through the head (Elhage et al. 2021)
    std::vector<Direction> directions;
};

/// One trace and the number of its window.
struct WindowTrace
{
    int64_t id = 0; ///< row · kWindowsPerRow + number in the row
    std::shared_ptr<const Trace> trace;
};
constexpr int64_t kWindowsPerRow = int64_t{1} << 24;

/// What the heads of a model do over a data set. A value; not thread-safe.
class Atlas
{
public:
    explicit Atlas(Plan plan);

    /// Adds windows, in this order, on so many threads. Equal windows in equal order give equal
    /// bits whatever the threads and however many are added at once. Fails where a trace has other
    /// heads than those before; nothing is added then.
    Result<void> add(std::span<const WindowTrace> windows, int threads);
    /// Fails where the two are not parts of one whole, or overlap.
    Result<void> merge(const Atlas& other);

    /// Completes an old file or writes a new one, whole or not at all.
    Result<void> save(const std::filesystem::path& path);
    /// Checks everything that it reads. Fails on files that are no atlas, and on newer ones.
    static Result<Atlas> load(const std::filesystem::path& path);
    /// Whether a file says that it is an atlas.
    static bool isAtlas(const std::filesystem::path& path);

    Plan plan;
    Progress progress;
    std::string title; ///< of the model
    std::string family;
    std::vector<HeadAtlas> heads; ///< in the order of traces
    std::map<Stack, Reservoir> samples;
    std::map<Stack, States> states; ///< of the stacks that have hidden states
    std::map<int64_t, WindowRecord> windows;
    std::map<Stack, Vocabulary> vocabulary;
    /// [heads], where the model is at hand and its logits are sums over heads; else empty.
    std::vector<WrittenTokens> written;
    /// Of the tokens in `written` and of those that the logit lens reads.
    std::unordered_map<int32_t, std::string> writtenTexts;

    const HeadAtlas* find(const HeadPlace& place) const;
    /// The stack that the keys of a head belong to.
    static Stack keyStack(const HeadPlace& place)
    {
        return place.kind == Kind::Cross ? Stack::Encoder : place.stack;
    }
    const WindowRecord* window(int64_t id) const;
    std::string tokenText(Stack stack, int32_t id) const;
    /// What would show a window as a trace.
    TraceRequest requestOf(int64_t window) const;

private:
    struct Shared;
    Result<void> layOut(const Trace& trace);
    WindowInput describe(const WindowTrace& window, const HeadMeter& meter);
    /// Forgets windows that nothing points to; not every time, unless `now`.
    void pruneWindows(bool now = false);
    void saveTokens(ArchiveWriter& to) const;
    void loadTokens(ArchiveReader& from);
    void saveWindows(ArchiveWriter& to) const;
    void loadWindows(ArchiveReader& from, const nlohmann::json& pictures);
    /// `path` is the file's.
    nlohmann::json facts(const std::filesystem::path& path) const;
    Result<void> readFacts(const nlohmann::json& facts, const std::filesystem::path& path);

    std::map<std::pair<size_t, int>, Matrix>
        m_outputs;       ///< HeadView::outputs, by attention and head
    size_t m_needed = 0; ///< windows that were pointed to when they were last counted
};

/// Whether a token is punctuation: visible characters, none of them a letter, digit or mark.
bool isPunctuation(const std::string& text);

} // namespace engine::atlas
