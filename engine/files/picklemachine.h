#pragma once

#include "engine/error.h"
#include "engine/files/datatype.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace engine::pickle {

constexpr size_t kMaxValues = 2'000'000;
/// Bytes copied by calls beyond those of the program: they could copy one list or text, which the
/// memo names in two bytes, again and again.
constexpr size_t kMaxCopied = size_t{80} << 20;
constexpr size_t kMaxRank = 32;
constexpr int64_t kMaxExpanded = int64_t(1) << 28; // elements of a tensor with less of them stored

/// What a pickle may name.
enum class Global {
    OrderedDict,
    RebuildTensor,
    RebuildParameter,
    Size,
    Storage,
    Inert,       ///< its objects are kept as dictionaries of their members, by call or class
    Unknown,     ///< a class may be; what calls it is refused, by the name in the texts
    Encode,      ///< bytes, as Python 2 could read them
    MakeArray,   ///< an empty array of NumPy, which a state then fills
    ArrayType,   ///< numpy.ndarray
    ElementType, ///< numpy.dtype
};

/// Values live in one arena and refer to each other by index: sharing and cycles cost nothing, and
// nothing is destroyed recursively however deep a hostile file nests.
using Id = uint32_t;

struct Value
{
    enum class Kind : uint8_t {
        None,
        Bool,
        Int,
        Float,
        Text,
        Tuple,
        List,
        Dict,
        Global,
        Storage,
        Tensor,
        Bytes,
        ElementType,
        Array
    };

    Kind kind = Kind::None;
    uint8_t detail = 0; // Global; of Storage the DataType; of Dict whether it is such an object
    int64_t number = 0; // of Bool and Int; of Storage, its length
    uint32_t index = 0; // into texts, sequences or tensors, by kind
};

struct StoredTensor
{
    Id storage = 0;
    int64_t offset = 0;
    std::vector<int64_t> shape;
    std::vector<int64_t> strides;
};

struct StoredArray
{
    std::vector<int64_t> shape;
    std::string type; // as in the header of a .npy
    bool columnMajor = false;
    std::span<const std::byte> bytes; // of numbers and texts
    Id items = 0;                     // of objects: a list
    bool filled = false;
};

/// The pickle machine. Opcodes: Python's Lib/pickle.py. It makes tensors, arrays, storages, plain
/// containers, numbers and texts; of other classes it keeps the members, and nothing is ever
/// called.
class PickleMachine
{
public:
    PickleMachine(std::span<const std::byte> program, std::string path)
        : m_program(program), m_path(std::move(path))
    {
    }

    Result<Id> run();

    // Bytes that the program takes, once it has run.
    size_t length() const { return m_at; }
    // Everything that was made, to find the storages in.
    size_t valueCount() const { return m_values.size(); }
    // Whether the storages that tensors name are parts of others, which the newer format lacks.
    bool hasViews() const { return m_hasViews; }
    const Value& value(Id id) const { return m_values[id]; }
    const std::string& text(Id id) const { return m_texts[m_values[id].index]; }
    // Items of a tuple or list; keys and values in turn of a dict.
    const std::vector<Id>& items(Id id) const { return m_sequences[m_values[id].index]; }
    const StoredTensor& tensor(Id id) const { return m_tensors[m_values[id].index]; }
    const StoredArray& array(Id id) const { return m_arrays[m_values[id].index]; }
    std::span<const std::byte> bytes(Id id) const { return m_bytes[m_values[id].index]; }

private:
    using Kind = Value::Kind;

    tl::unexpected<Error> malformed() const
    {
        return fail(translatable("Engine", "The pickle in %1 is damaged at byte %2."),
                    {m_path, std::to_string(m_start)});
    }

    bool take(size_t count, std::span<const std::byte>& bytes)
    {
        if (count > m_program.size() - m_at)
            return false;
        bytes = m_program.subspan(m_at, count);
        m_at += count;
        return true;
    }

    bool takeNumber(size_t count, uint64_t& number) // little-endian, unsigned
    {
        std::span<const std::byte> bytes;
        if (!take(count, bytes))
            return false;
        number = 0;
        std::memcpy(&number, bytes.data(), count);
        return true;
    }

    bool takeLine(std::string& line)
    {
        const auto rest = m_program.subspan(m_at);
        const auto end = std::find(rest.begin(), rest.end(), std::byte('\n'));
        if (end == rest.end())
            return false;
        line.assign(reinterpret_cast<const char*>(rest.data()),
                    static_cast<size_t>(end - rest.begin()));
        m_at += line.size() + 1;
        return true;
    }

    bool push(const Value& value)
    {
        if (m_values.size() >= kMaxValues)
            return false;
        m_values.push_back(value);
        m_stack.push_back(static_cast<Id>(m_values.size() - 1));
        return true;
    }

    bool pushNumber(Kind kind, int64_t number) { return push({kind, 0, number, 0}); }

    bool pushText(size_t lengthBytes)
    {
        uint64_t length = 0;
        std::span<const std::byte> bytes;
        if (!takeNumber(lengthBytes, length) || !take(length, bytes))
            return false;
        m_texts.emplace_back(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        return push({Kind::Text, 0, 0, static_cast<uint32_t>(m_texts.size() - 1)});
    }

    // Not copied: the numbers of arrays are bytes.
    bool pushBytes(size_t lengthBytes)
    {
        uint64_t length = 0;
        std::span<const std::byte> bytes;
        if (!takeNumber(lengthBytes, length) || !take(length, bytes))
            return false;
        m_bytes.push_back(bytes);
        return push({Kind::Bytes, 0, 0, static_cast<uint32_t>(m_bytes.size() - 1)});
    }

    // Whether a class and its arguments are on top, of whose objects the members are kept.
    bool makesObject() const
    {
        if (available() < 2)
            return false;
        const Value& callable = m_values[m_stack[m_stack.size() - 2]];
        return callable.kind == Kind::Global &&
               (callable.detail == static_cast<uint8_t>(Global::Inert) ||
                callable.detail == static_cast<uint8_t>(Global::Unknown));
    }

    bool pushObject() { return pushSequence(Kind::Dict, {}) && (m_values.back().detail = 1) == 1; }

    bool pushSequence(Kind kind, std::vector<Id> items)
    {
        m_sequences.push_back(std::move(items));
        return push({kind, 0, 0, static_cast<uint32_t>(m_sequences.size() - 1)});
    }

    bool pushTuple(size_t count)
    {
        if (available() < count)
            return false;
        std::vector<Id> items(m_stack.end() - static_cast<std::ptrdiff_t>(count), m_stack.end());
        m_stack.resize(m_stack.size() - count);
        return pushSequence(Kind::Tuple, std::move(items));
    }

    // Values above the topmost mark.
    size_t available() const { return m_stack.size() - (m_marks.empty() ? 0 : m_marks.back()); }

    bool pop(Id& id)
    {
        if (available() == 0)
            return false;
        id = m_stack.back();
        m_stack.pop_back();
        return true;
    }

    bool popMarked(std::vector<Id>& items)
    {
        if (m_marks.empty())
            return false;
        items.assign(m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back()), m_stack.end());
        m_stack.resize(m_marks.back());
        m_marks.pop_back();
        return true;
    }

    bool appendTo(Kind kind, const std::vector<Id>& items)
    {
        if (available() == 0)
            return false;
        // What an object holds as a list is not kept (a set, a queue).
        const Value& top = m_values[m_stack.back()];
        if (kind == Kind::List && top.kind == Kind::Dict && top.detail == 1)
            return true;
        if (top.kind != kind || (kind == Kind::Dict && items.size() % 2 != 0))
            return false;
        std::vector<Id>& target = m_sequences[m_values[m_stack.back()].index];
        target.insert(target.end(), items.begin(), items.end());
        return true;
    }

    bool memoize(uint64_t slot)
    {
        if (available() == 0 || m_memo.size() >= kMaxValues)
            return false;
        m_memo[slot] = m_stack.back();
        return true;
    }

    bool recall(uint64_t slot)
    {
        const auto at = m_memo.find(slot);
        if (at == m_memo.end() || m_stack.size() >= kMaxValues)
            return false;
        m_stack.push_back(at->second);
        return true;
    }

    // Opcodes by what they do; none where an opcode is of another kind.
    std::optional<bool> constant(uint8_t opcode);
    std::optional<bool> textual(uint8_t opcode);
    std::optional<bool> container(uint8_t opcode);
    std::optional<bool> memo(uint8_t opcode);
    Result<void> object(uint8_t opcode);
    Result<void> step(uint8_t opcode);
    bool pushLong();

    // Objects (pickleobjects.cpp).
    Result<void> pushGlobal(const std::string& module, const std::string& name);
    Result<void> persistentId();
    Result<void> reduce();
    bool call(const Value& callable, const std::vector<Id>& arguments);
    bool mayCopy(size_t bytes);
    bool makeSequence(const std::vector<Id>& arguments);
    bool makeDict(const std::vector<Id>& arguments);
    bool makeElementType(const std::vector<Id>& arguments);
    Result<void> rebuildTensor(const std::vector<Id>& arguments);
    bool encode(const std::vector<Id>& arguments);
    bool build(Id state);
    bool fillArray(StoredArray& array, const std::vector<Id>& state);
    bool takeSizes(Id id, std::vector<int64_t>& sizes) const;
    tl::unexpected<Error> refused(const std::string& callable) const;

    std::span<const std::byte> m_program;
    std::string m_path;
    size_t m_at = 0;
    size_t m_start = 0; // of the current opcode
    std::vector<Value> m_values;
    std::vector<std::string> m_texts;
    std::vector<std::vector<Id>> m_sequences;
    std::vector<StoredTensor> m_tensors;
    std::vector<StoredArray> m_arrays;
    std::vector<std::span<const std::byte>> m_bytes;
    std::deque<std::string> m_encoded; // what some of m_bytes are views of
    std::vector<Id> m_stack;
    std::vector<size_t> m_marks;
    std::unordered_map<uint64_t, Id> m_memo;
    size_t m_copied = 0; // bytes
    bool m_hasViews = false;
};

} // namespace engine::pickle
