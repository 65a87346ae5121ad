#include "engine/files/pickle.h"

#include "engine/files/npy.h"
#include "engine/files/ziparchive.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <deque>
#include <map>
#include <unordered_map>

namespace engine {

namespace {

constexpr uint64_t kMaxPickleBytes = uint64_t(16)
                                     << 20; // names and shapes only: far below in practice
constexpr size_t kMaxValues = 2'000'000;
constexpr size_t kMaxCopied =
    20'000'000; // items copied by calls, which could copy one list again and again
constexpr size_t kMaxRank = 32;
constexpr int64_t kMaxExpanded = int64_t(1) << 28; // elements of a tensor with less of them stored

struct StorageName
{
    std::string_view name;
    DataType type;
};

constexpr std::array<StorageName, 10> kStorages = {{{"DoubleStorage", DataType::F64},
                                                    {"FloatStorage", DataType::F32},
                                                    {"HalfStorage", DataType::F16},
                                                    {"BFloat16Storage", DataType::BF16},
                                                    {"LongStorage", DataType::I64},
                                                    {"IntStorage", DataType::I32},
                                                    {"ShortStorage", DataType::I16},
                                                    {"CharStorage", DataType::I8},
                                                    {"ByteStorage", DataType::U8},
                                                    {"BoolStorage", DataType::Bool}}};

enum class Global {
    OrderedDict,
    RebuildTensor,
    RebuildParameter,
    Size,
    Storage,
    Inert,       ///< of transformers: its objects are kept as dictionaries of their members
    Encode,      ///< bytes, as Python 2 could read them
    MakeArray,   ///< an empty array of NumPy, which a state then fills
    ArrayType,   ///< numpy.ndarray
    ElementType, ///< numpy.dtype
};

// Values live in one arena and refer to each other by index: sharing and cycles cost nothing, and
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
    uint8_t detail = 0; // Global; of Storage the DataType; of Dict whether it is an inert object
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

// The pickle machine. Opcodes: Python's Lib/pickle.py.
class Machine
{
public:
    Machine(std::span<const std::byte> program, std::string path)
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

    // Whether a class of inert objects and its arguments are on top.
    bool makesObject() const
    {
        if (available() < 2)
            return false;
        const Value& callable = m_values[m_stack[m_stack.size() - 2]];
        return callable.kind == Kind::Global &&
               callable.detail == static_cast<uint8_t>(Global::Inert);
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
        if (available() == 0 || m_values[m_stack.back()].kind != kind ||
            (kind == Kind::Dict && items.size() % 2 != 0))
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

    Result<void> pushGlobal(const std::string& module, const std::string& name);
    Result<void> persistentId();
    Result<void> reduce();
    Result<void> rebuildTensor(const std::vector<Id>& arguments);
    bool encode(const std::vector<Id>& arguments);
    bool build(Id state);
    bool fillArray(StoredArray& array, const std::vector<Id>& state);
    Result<void> step(uint8_t opcode);
    bool takeSizes(Id id, std::vector<int64_t>& sizes) const;

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
    size_t m_copied = 0;
    bool m_hasViews = false;
};

Result<void> Machine::pushGlobal(const std::string& module, const std::string& name)
{
    const auto known = [&](Global global, DataType type = DataType::Other) -> Result<void> {
        Value value{Kind::Global, static_cast<uint8_t>(global), static_cast<int64_t>(type), 0};
        if (!push(value))
            return malformed();
        return {};
    };
    if (module == "collections" && name == "OrderedDict")
        return known(Global::OrderedDict);
    if (module == "torch._utils" && (name == "_rebuild_tensor_v2" || name == "_rebuild_tensor"))
        return known(Global::RebuildTensor);
    if (module == "torch._utils" && name == "_rebuild_parameter")
        return known(Global::RebuildParameter);
    if (module == "torch" && name == "Size")
        return known(Global::Size);
    if (module == "torch")
        for (const StorageName& storage : kStorages)
            if (storage.name == name)
                return known(Global::Storage, storage.type);
    if (module == "_codecs" && name == "encode")
        return known(Global::Encode);
    if ((module == "numpy.core.multiarray" || module == "numpy._core.multiarray") &&
        name == "_reconstruct")
        return known(Global::MakeArray);
    if (module == "numpy" && name == "ndarray")
        return known(Global::ArrayType);
    if (module == "numpy" && name == "dtype")
        return known(Global::ElementType);
    if (module.starts_with("transformers."))
        return known(Global::Inert);
    if (module == "torch" && name.ends_with("Storage"))
        return fail(
            translatable("Engine", "%1 holds tensors of the type %2, which cannot be read."),
            {m_path, module + "." + name},
            translatable("Engine", "Types that can: float16, bfloat16, float32, float64, "
                                   "integers, booleans."));
    return fail(translatable("Engine",
                             "%1 asks to run “%2”. Only tensors are read from such files, so it is "
                             "refused."),
                {m_path, module + "." + name},
                translatable("Engine",
                             "If you trust the file, save its tensors alone, in Python: "
                             "torch.save(model.state_dict(), path), or save_pretrained(folder)."));
}

Result<void> Machine::persistentId()
{
    Id id = 0;
    if (!pop(id) || value(id).kind != Kind::Tuple || items(id).size() < 5)
        return malformed();
    const std::vector<Id>& parts = items(id); // ("storage", type, key, location, length)
    if (value(parts[0]).kind != Kind::Text || text(parts[0]) != "storage" ||
        value(parts[1]).kind != Kind::Global ||
        value(parts[1]).detail != static_cast<uint8_t>(Global::Storage) ||
        value(parts[2]).kind != Kind::Text || value(parts[4]).kind != Kind::Int ||
        value(parts[4]).number < 0)
        return malformed();
    if (!push({Kind::Storage, static_cast<uint8_t>(value(parts[1]).number), value(parts[4]).number,
               value(parts[2]).index}))
        return malformed();
    m_hasViews = m_hasViews || (parts.size() > 5 && value(parts[5]).kind != Kind::None);
    return {};
}

bool Machine::takeSizes(Id id, std::vector<int64_t>& sizes) const
{
    if (value(id).kind != Kind::Tuple && value(id).kind != Kind::List)
        return false;
    if (items(id).size() > kMaxRank)
        return false;
    for (Id item : items(id)) {
        if (value(item).kind != Kind::Int || value(item).number < 0)
            return false;
        sizes.push_back(value(item).number);
    }
    return true;
}

Result<void> Machine::rebuildTensor(const std::vector<Id>& arguments)
{
    StoredTensor tensor;
    if (arguments.size() < 4 || value(arguments[0]).kind != Kind::Storage ||
        value(arguments[1]).kind != Kind::Int || value(arguments[1]).number < 0 ||
        !takeSizes(arguments[2], tensor.shape) || !takeSizes(arguments[3], tensor.strides) ||
        tensor.shape.size() != tensor.strides.size())
        return malformed();
    tensor.storage = arguments[0];
    tensor.offset = value(arguments[1]).number;
    const int64_t length = value(arguments[0]).number;
    const std::optional<int64_t> count = elementCount(tensor.shape);
    int64_t last = tensor.offset;
    // A tensor that was expanded says the same elements again and again, with strides of 0.
    bool fits = count.has_value() && *count <= std::max(length, kMaxExpanded);
    for (size_t axis = 0; fits && *count > 0 && axis < tensor.shape.size(); ++axis) {
        int64_t reach = 0;
        fits = !__builtin_mul_overflow(tensor.shape[axis] - 1, tensor.strides[axis], &reach) &&
               !__builtin_add_overflow(last, reach, &last);
    }
    if (!fits || (*count > 0 ? last >= length : tensor.offset > length))
        return fail(translatable("Engine",
                                 "In %1, a tensor of shape %2 reaches beyond its storage of "
                                 "%3 elements."),
                    {m_path, shapeText(tensor.shape), std::to_string(length)});
    m_tensors.push_back(std::move(tensor));
    if (!push({Kind::Tensor, 0, 0, static_cast<uint32_t>(m_tensors.size() - 1)}))
        return malformed();
    return {};
}

Result<void> Machine::reduce()
{
    Id argumentsId = 0;
    Id callable = 0;
    if (!pop(argumentsId) || !pop(callable) || value(argumentsId).kind != Kind::Tuple ||
        value(callable).kind != Kind::Global)
        return malformed();
    const std::vector<Id> arguments = items(argumentsId);
    m_copied += arguments.size();
    for (Id argument : arguments)
        if (value(argument).kind == Kind::List || value(argument).kind == Kind::Tuple)
            m_copied += items(argument).size();
    if (m_copied > kMaxCopied)
        return malformed();
    bool done = false;
    switch (static_cast<Global>(value(callable).detail)) {
    case Global::RebuildTensor:
        return rebuildTensor(arguments);
    case Global::RebuildParameter:
        if (arguments.empty() || value(arguments[0]).kind != Kind::Tensor)
            return malformed();
        m_stack.push_back(arguments[0]);
        return {};
    case Global::Size:
        done = arguments.size() == 1 &&
               (value(arguments[0]).kind == Kind::Tuple || value(arguments[0]).kind == Kind::List);
        done = done && pushSequence(Kind::Tuple, std::vector<Id>(items(arguments[0])));
        break;
    case Global::OrderedDict: {
        std::vector<Id> pairs;
        done =
            arguments.empty() || (arguments.size() == 1 && value(arguments[0]).kind == Kind::List);
        if (done && !arguments.empty()) {
            for (Id pair : items(arguments[0])) {
                if ((value(pair).kind != Kind::Tuple && value(pair).kind != Kind::List) ||
                    items(pair).size() != 2)
                    return malformed();
                pairs.insert(pairs.end(), items(pair).begin(), items(pair).end());
            }
        }
        done = done && pushSequence(Kind::Dict, std::move(pairs));
        break;
    }
    case Global::Inert:
        done = pushObject();
        break;
    case Global::Encode:
        done = encode(arguments);
        break;
    case Global::MakeArray:
        m_arrays.emplace_back();
        done = push({Kind::Array, 0, 0, static_cast<uint32_t>(m_arrays.size() - 1)});
        break;
    case Global::ElementType:
        done = !arguments.empty() && value(arguments[0]).kind == Kind::Text;
        if (done) {
            m_texts.push_back("|" + std::string(text(arguments[0])));
            done = push({Kind::ElementType, 0, 0, static_cast<uint32_t>(m_texts.size() - 1)});
        }
        break;
    case Global::ArrayType:
    case Global::Storage:
        break;
    }
    if (!done)
        return malformed();
    return {};
}

// Bytes in an old pickle: their values as characters, and the name of the code (Latin-1).
bool Machine::encode(const std::vector<Id>& arguments)
{
    if (arguments.empty() || value(arguments[0]).kind != Kind::Text)
        return false;
    const std::string& characters = text(arguments[0]);
    std::string bytes;
    for (size_t i = 0; i < characters.size(); ++i) {
        const auto lead = static_cast<uint8_t>(characters[i]);
        if (lead < 0x80) {
            bytes += characters[i];
            continue;
        }
        if ((lead != 0xc2 && lead != 0xc3) || i + 1 == characters.size())
            return false;
        bytes += static_cast<char>((lead << 6) | (static_cast<uint8_t>(characters[++i]) & 0x3f));
    }
    m_encoded.push_back(std::move(bytes));
    m_bytes.push_back(std::as_bytes(std::span(m_encoded.back())));
    return push({Kind::Bytes, 0, 0, static_cast<uint32_t>(m_bytes.size() - 1)});
}

bool Machine::fillArray(StoredArray& array, const std::vector<Id>& state)
{
    // (version, shape, dtype, is_fortran, bytes or list)
    if (array.filled || state.size() != 5 || !takeSizes(state[1], array.shape) ||
        value(state[2]).kind != Kind::ElementType || value(state[3]).kind != Kind::Bool)
        return false;
    array.type = text(state[2]);
    array.columnMajor = value(state[3]).number != 0;
    array.filled = true;
    if (value(state[4]).kind == Kind::Bytes)
        array.bytes = bytes(state[4]);
    else if (value(state[4]).kind == Kind::List)
        array.items = state[4];
    else
        return false;
    return true;
}

// Gives the object on top of the stack its state.
bool Machine::build(Id stateId)
{
    if (available() == 0)
        return false;
    const Id target = m_stack.back();
    const Value& object = value(target);
    const Value& state = value(stateId);
    const bool tuple = state.kind == Kind::Tuple;
    if (object.kind == Kind::Array)
        return tuple && fillArray(m_arrays[object.index], items(stateId));
    if (object.kind == Kind::ElementType) { // (version, byte order, …)
        if (!tuple || items(stateId).size() < 2 || value(items(stateId)[1]).kind != Kind::Text ||
            text(items(stateId)[1]).size() != 1)
            return false;
        m_texts[object.index][0] = text(items(stateId)[1])[0];
        return true;
    }
    if (object.kind != Kind::Dict)
        return false;
    if (object.detail == 0) // a state dict's version notes, which are not needed
        return state.kind == Kind::Dict;
    if (state.kind != Kind::Dict || stateId == target)
        return true;
    m_copied += items(stateId).size();
    if (m_copied > kMaxCopied)
        return false;
    const std::vector<Id> members = items(stateId);
    std::vector<Id>& own = m_sequences[object.index];
    own.insert(own.end(), members.begin(), members.end());
    return true;
}

Result<void> Machine::step(uint8_t opcode)
{
    bool done = false;
    uint64_t number = 0;
    Id id = 0;
    std::vector<Id> items;
    std::span<const std::byte> bytes;
    switch (opcode) {
    case 0x80: // PROTO
        done = takeNumber(1, number) && number >= 2 && number <= 5;
        break;
    case 0x95: // FRAME
        done = takeNumber(8, number);
        break;
    case '(': // MARK
        m_marks.push_back(m_stack.size());
        done = m_marks.size() < kMaxValues;
        break;
    case '0': // POP
        done = pop(id);
        break;
    case 'N': // NONE
        done = pushNumber(Kind::None, 0);
        break;
    case 0x88: // NEWTRUE
        done = pushNumber(Kind::Bool, 1);
        break;
    case 0x89: // NEWFALSE
        done = pushNumber(Kind::Bool, 0);
        break;
    case 'J': // BININT
        done = takeNumber(4, number) &&
               pushNumber(Kind::Int, static_cast<int32_t>(static_cast<uint32_t>(number)));
        break;
    case 'K': // BININT1
        done = takeNumber(1, number) && pushNumber(Kind::Int, static_cast<int64_t>(number));
        break;
    case 'M': // BININT2
        done = takeNumber(2, number) && pushNumber(Kind::Int, static_cast<int64_t>(number));
        break;
    case 0x8a: { // LONG1, two's complement of any width; wider than 64 bits only if it says nothing
        done = takeNumber(1, number) && number <= 8 && take(number, bytes);
        int64_t value = 0;
        if (done && !bytes.empty()) {
            uint64_t bits = (bytes.back() & std::byte(0x80)) != std::byte(0) ? ~uint64_t(0) : 0;
            std::memcpy(&bits, bytes.data(), bytes.size());
            value = static_cast<int64_t>(bits);
        }
        done = done && pushNumber(Kind::Int, value);
        break;
    }
    case 'G': // BINFLOAT: nothing here needs its value
        done = take(8, bytes) && pushNumber(Kind::Float, 0);
        break;
    case 'X': // BINUNICODE
    case 'T': // BINSTRING
        done = pushText(4);
        break;
    case 0x8c: // SHORT_BINUNICODE
    case 'U':  // SHORT_BINSTRING
        done = pushText(1);
        break;
    case 'B': // BINBYTES
        done = pushBytes(4);
        break;
    case 'C': // SHORT_BINBYTES
        done = pushBytes(1);
        break;
    case 0x8e: // BINBYTES8
        done = pushBytes(8);
        break;
    case 0x8d: // BINUNICODE8
        done = pushText(8);
        break;
    case ')': // EMPTY_TUPLE
        done = pushTuple(0);
        break;
    case 0x85: // TUPLE1
    case 0x86: // TUPLE2
    case 0x87: // TUPLE3
        done = pushTuple(opcode - 0x84u);
        break;
    case 't': // TUPLE
        done = popMarked(items) && pushSequence(Kind::Tuple, std::move(items));
        break;
    case ']': // EMPTY_LIST
        done = pushSequence(Kind::List, {});
        break;
    case 'a': // APPEND
        done = pop(id) && appendTo(Kind::List, {id});
        break;
    case 'e': // APPENDS
        done = popMarked(items) && appendTo(Kind::List, items);
        break;
    case '}': // EMPTY_DICT
        done = pushSequence(Kind::Dict, {});
        break;
    case 's': { // SETITEM
        Id key = 0;
        done = pop(id) && pop(key) && appendTo(Kind::Dict, {key, id});
        break;
    }
    case 'u': // SETITEMS
        done = popMarked(items) && appendTo(Kind::Dict, items);
        break;
    case 'q': // BINPUT
        done = takeNumber(1, number) && memoize(number);
        break;
    case 'r': // LONG_BINPUT
        done = takeNumber(4, number) && memoize(number);
        break;
    case 0x94: // MEMOIZE
        done = memoize(m_memo.size());
        break;
    case 'h': // BINGET
        done = takeNumber(1, number) && recall(number);
        break;
    case 'j': // LONG_BINGET
        done = takeNumber(4, number) && recall(number);
        break;
    case 'c': { // GLOBAL
        std::string module;
        std::string name;
        if (takeLine(module) && takeLine(name))
            return pushGlobal(module, name);
        break;
    }
    case 0x93: { // STACK_GLOBAL
        Id module = 0;
        if (pop(id) && pop(module) && value(id).kind == Kind::Text &&
            value(module).kind == Kind::Text)
            return pushGlobal(std::string(text(module)), std::string(text(id)));
        break;
    }
    case 'Q': // BINPERSID
        return persistentId();
    case 'R': // REDUCE
        return reduce();
    case 'b': // BUILD
        done = pop(id) && build(id);
        break;
    case 0x81: // NEWOBJ, of an object that is kept as its members
        if (makesObject()) {
            done = pop(id) && value(id).kind == Kind::Tuple && pop(id) && pushObject();
            break;
        }
        [[fallthrough]];
    default: {
        const std::string name = opcode > 0x20 && opcode < 0x7f
                                     ? std::string(1, static_cast<char>(opcode))
                                     : std::to_string(opcode);
        return fail(
            translatable("Engine", "The pickle in %1 uses the instruction “%2” at byte %3. Only "
                                   "tensors are read from such files, so it is refused."),
            {m_path, name, std::to_string(m_start)},
            translatable("Engine",
                         "If you trust the file, save its tensors alone, in Python: "
                         "torch.save(model.state_dict(), path), or save_pretrained(folder)."));
    }
    }
    if (!done)
        return malformed();
    return {};
}

Result<Id> Machine::run()
{
    while (m_at < m_program.size()) {
        m_start = m_at;
        const auto opcode = static_cast<uint8_t>(m_program[m_at++]);
        if (opcode == '.') { // STOP
            Id id = 0;
            if (!m_marks.empty() || !pop(id))
                return malformed();
            return id;
        }
        if (Result<void> done = step(opcode); !done)
            return tl::make_unexpected(done.error());
    }
    m_start = m_program.size();
    return malformed();
}

bool holdsTensors(const Machine& machine, Id dict)
{
    const std::vector<Id>& items = machine.items(dict);
    for (size_t i = 0; i + 1 < items.size(); i += 2)
        if (machine.value(items[i]).kind == Value::Kind::Text &&
            machine.value(items[i + 1]).kind == Value::Kind::Tensor)
            return true;
    return false;
}

// The state dict: the object itself, or what training scripts wrap it in.
std::optional<Id> findStateDict(const Machine& machine, Id root)
{
    constexpr int kMaxWrappings = 4;
    for (int level = 0; level < kMaxWrappings; ++level) {
        if (machine.value(root).kind != Value::Kind::Dict)
            return std::nullopt;
        if (holdsTensors(machine, root))
            return root;
        std::optional<Id> inner;
        const std::vector<Id>& items = machine.items(root);
        for (std::string_view wrapping :
             {"state_dict", "model_state_dict", "model", "module", "net", "weights"})
            for (size_t i = 0; i + 1 < items.size() && !inner; i += 2)
                if (machine.value(items[i]).kind == Value::Kind::Text &&
                    machine.text(items[i]) == wrapping)
                    inner = items[i + 1];
        if (!inner)
            return std::nullopt;
        root = *inner;
    }
    return std::nullopt;
}

// The storages of a file of torch.save.
class Storages
{
public:
    Storages(ZipArchive* archive, std::string root, std::string path)
        : m_archive(archive), m_root(std::move(root)), m_path(std::move(path))
    {
    }

    // The bytes of a storage that lies in no archive.
    void keep(const std::string& key, SharedBytes bytes)
    {
        m_read[m_root + "data/" + key] = std::move(bytes);
    }

    Result<TensorData> tensor(const Machine& machine, Id id, const std::string& name)
    {
        const StoredTensor& stored = machine.tensor(id);
        const Value& storage = machine.value(stored.storage);
        const auto type = static_cast<DataType>(storage.detail);
        const std::string entry = m_root + "data/" + machine.text(stored.storage);
        auto at = m_read.find(entry);
        if (at == m_read.end()) {
            if (!m_archive)
                return fail(translatable("Engine", "%1 has tensors without their numbers."),
                            {m_path});
            Result<SharedBytes> read = m_archive->read(entry);
            if (!read)
                return tl::make_unexpected(read.error());
            at = m_read.emplace(entry, std::move(*read)).first;
        }
        if (static_cast<uint64_t>(storage.number) > at->second.bytes.size() / sizeOf(type))
            return fail(translatable("Engine", "In %1, the storage of the tensor %2 should have %3 "
                                               "elements of type %4; its entry has %5 bytes."),
                        {m_path, name, std::to_string(storage.number), std::string(nameOf(type)),
                         std::to_string(at->second.bytes.size())});
        return TensorData{type, stored.shape, stored.strides,
                          at->second.bytes.data() +
                              stored.offset * static_cast<int64_t>(sizeOf(type)),
                          at->second.owner};
    }

private:
    ZipArchive* m_archive;
    std::string m_root;
    std::string m_path;
    std::map<std::string, SharedBytes> m_read;
};

// A file of torch.save, opened: what its pickle made, and where its storages lie.
struct TorchFile
{
    std::unique_ptr<ZipArchive> archive; // null before PyTorch 1.6
    SharedBytes program;
    std::shared_ptr<const Machine> machine;
    Id object = 0;
    Storages storages;
};

constexpr std::string_view kOldMagic("\x80\x02\x8a\n"
                                     "l\xfc\x9c"
                                     "F\xf9 j\xa8P\x19.",
                                     15);

bool isOldFormat(std::span<const std::byte> bytes)
{
    return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size())
        .starts_with(kOldMagic);
}

// Reads the format before PyTorch 1.6: one pickle after the other, then the storages.
class OldFormat
{
public:
    OldFormat(std::shared_ptr<const MappedFile> file)
        : m_file(std::move(file)), m_bytes(m_file->bytes()), m_name(m_file->path().string())
    {
    }

    Result<TorchFile> read();

private:
    struct Made
    {
        std::shared_ptr<const Machine> machine;
        Id object = 0;
    };

    tl::unexpected<Error> malformed() const
    {
        return fail(translatable("Engine", "The pickle in %1 is damaged at byte %2."),
                    {m_name, std::to_string(m_at)});
    }

    // Runs the next pickle; the machine keeps what it made.
    Result<Made> run()
    {
        const auto machine = std::make_shared<Machine>(m_bytes.subspan(m_at), m_name);
        const Result<Id> object = machine->run();
        if (!object)
            return tl::make_unexpected(object.error());
        m_at += machine->length();
        return Made{machine, *object};
    }

    Result<void> readHeader();
    Result<void> readStorages(const Machine& machine, const Made& keys, Storages& storages);

    std::shared_ptr<const MappedFile> m_file;
    std::span<const std::byte> m_bytes;
    std::string m_name;
    size_t m_at = 0;
};

Result<void> OldFormat::readHeader()
{
    // torch/serialization.py: the magic number, the protocol 1001, and facts of the machine.
    constexpr std::string_view kProtocol("\x80\x02M\xe9\x03.", 6);
    const std::string_view text(reinterpret_cast<const char*>(m_bytes.data()), m_bytes.size());
    if (!text.starts_with(kOldMagic) || !text.substr(kOldMagic.size()).starts_with(kProtocol))
        return fail(translatable("Engine", "%1 is not a PyTorch checkpoint."), {m_name});
    m_at = kOldMagic.size() + kProtocol.size();
    const Result<Made> facts = run();
    if (!facts)
        return tl::make_unexpected(facts.error());
    const Machine& machine = *facts->machine;
    if (machine.value(facts->object).kind != Value::Kind::Dict)
        return malformed();
    const std::vector<Id>& items = machine.items(facts->object);
    for (size_t i = 0; i + 1 < items.size(); i += 2)
        if (machine.value(items[i]).kind == Value::Kind::Text &&
            machine.text(items[i]) == "little_endian" && machine.value(items[i + 1]).number == 0)
            return fail(translatable("Engine", "%1 was written by a big-endian machine."),
                        {m_name});
    return {};
}

Result<void> OldFormat::readStorages(const Machine& machine, const Made& keys, Storages& storages)
{
    if (keys.machine->value(keys.object).kind != Value::Kind::List)
        return malformed();
    std::map<std::string, const Value*, std::less<>> known;
    for (size_t id = 0; id < machine.valueCount(); ++id)
        if (const Value& value = machine.value(static_cast<Id>(id));
            value.kind == Value::Kind::Storage)
            known[machine.text(static_cast<Id>(id))] = &value;
    for (const Id item : keys.machine->items(keys.object)) {
        const auto found = keys.machine->value(item).kind == Value::Kind::Text
                               ? known.find(keys.machine->text(item))
                               : known.end();
        uint64_t count = 0;
        if (found == known.end() || m_bytes.size() - m_at < sizeof(count))
            return malformed();
        std::memcpy(&count, m_bytes.data() + m_at, sizeof(count));
        m_at += sizeof(count);
        const size_t size = sizeOf(static_cast<DataType>(found->second->detail));
        if (count > (m_bytes.size() - m_at) / size)
            return fail(translatable("Engine", "%1 ends within the storage %2."),
                        {m_name, found->first}, translatable("Engine", "Download the file again."));
        storages.keep(found->first, {m_bytes.subspan(m_at, count * size), m_file});
        m_at += count * size;
    }
    return {};
}

Result<TorchFile> OldFormat::read()
{
    if (auto done = readHeader(); !done)
        return tl::make_unexpected(done.error());
    const Result<Made> object = run();
    if (!object)
        return tl::make_unexpected(object.error());
    const Result<Made> keys = run();
    if (!keys)
        return tl::make_unexpected(keys.error());
    if (object->machine->hasViews())
        return fail(translatable("Engine", "%1 was written by a version of PyTorch that is too old "
                                           "to be read."),
                    {m_name},
                    translatable("Engine", "Save it again with a newer PyTorch, in Python: "
                                           "torch.save(torch.load(path), path)"));
    TorchFile file{.archive = nullptr,
                   .program = {m_bytes, m_file},
                   .machine = object->machine,
                   .object = object->object,
                   .storages = Storages(nullptr, {}, m_name)};
    if (auto done = readStorages(*file.machine, *keys, file.storages); !done)
        return tl::make_unexpected(done.error());
    return file;
}

Result<TorchFile> openTorchFile(const std::shared_ptr<const MappedFile>& file)
{
    const std::string name = file->path().string();
    const std::span<const std::byte> bytes = file->bytes();
    if (!ZipArchive::looksLikeZip(bytes))
        return OldFormat(file).read();
    Result<std::unique_ptr<ZipArchive>> opened = ZipArchive::open(file);
    if (!opened)
        return tl::make_unexpected(opened.error());
    ZipArchive& archive = **opened;
    std::string root;

    // Everything lies in one folder, whose name is the archive's own affair.
    bool found = false;
    for (const std::string& entry : archive.names()) {
        if (entry.ends_with("/constants.pkl"))
            return fail(translatable("Engine", "%1 is a TorchScript program, not a checkpoint."),
                        {name},
                        translatable("Engine", "Save the weights, in Python: torch.save("
                                               "torch.jit.load(path).state_dict(), path)"));
        if (!found && (entry == "data.pkl" || entry.ends_with("/data.pkl"))) {
            root = entry.substr(0, entry.size() - std::string_view("data.pkl").size());
            found = true;
        }
    }
    if (!found)
        return fail(translatable("Engine", "%1 is not a PyTorch checkpoint: it has no data.pkl."),
                    {name});
    if (archive.contains(root + "byteorder")) {
        const Result<SharedBytes> order = archive.read(root + "byteorder");
        if (!order)
            return tl::make_unexpected(order.error());
        if (std::string_view(reinterpret_cast<const char*>(order->bytes.data()),
                             order->bytes.size()) != "little")
            return fail(translatable("Engine", "%1 was written by a big-endian machine."), {name});
    }
    if (archive.size(root + "data.pkl") > kMaxPickleBytes)
        return fail(translatable("Engine", "The pickle in %1 has %2 bytes; at most %3 are read."),
                    {name, std::to_string(archive.size(root + "data.pkl")),
                     std::to_string(kMaxPickleBytes)});
    Result<SharedBytes> program = archive.read(root + "data.pkl");
    if (!program)
        return tl::make_unexpected(program.error());
    const auto machine = std::make_shared<Machine>(program->bytes, name);
    const Result<Id> object = machine->run();
    if (!object)
        return tl::make_unexpected(object.error());
    Storages storages(&archive, root, name);
    return TorchFile{.archive = std::move(*opened),
                     .program = std::move(*program),
                     .machine = machine,
                     .object = *object,
                     .storages = std::move(storages)};
}

// Walks through a pickled object and gathers what it holds, by name.
class Gatherer
{
public:
    Gatherer(const Machine& machine, Storages& storages, SharedBytes program, PickledTree& tree)
        : m_machine(machine), m_storages(storages), m_program(std::move(program)), m_tree(tree)
    {
    }

    Result<void> gather(Id id, const std::string& name, int depth = 0)
    {
        constexpr int kMaxDepth = 12;
        constexpr int kMaxVisits = 1'000'000; // one object may be named again and again
        if (depth > kMaxDepth || ++m_visits > kMaxVisits)
            return {};
        switch (m_machine.value(id).kind) {
        case Value::Kind::None:
            m_tree.holdsNone = true;
            return {};
        case Value::Kind::Tensor: {
            Result<TensorData> data = m_storages.tensor(m_machine, id, name);
            if (!data)
                return tl::make_unexpected(data.error());
            put({name, std::move(*data)});
            return {};
        }
        case Value::Kind::Array:
            return gatherArray(m_machine.array(id), name, depth);
        case Value::Kind::Tuple:
        case Value::Kind::List:
            return gatherList(m_machine.items(id), name, depth);
        case Value::Kind::Dict:
            return gatherDict(m_machine.items(id), depth == 0 ? std::string() : name, depth);
        default:
            return {};
        }
    }

private:
    void put(NamedTensor tensor)
    {
        // A name given twice: the later one counts, as in Python.
        const auto [place, isNew] = m_places.emplace(tensor.name, m_tree.tensors.size());
        if (isNew)
            m_tree.tensors.push_back(std::move(tensor));
        else
            m_tree.tensors[place->second] = std::move(tensor);
    }

    Result<void> gatherList(const std::vector<Id>& items, const std::string& name, int depth)
    {
        std::vector<std::string> texts;
        for (const Id item : items) {
            const Value::Kind kind = m_machine.value(item).kind;
            if (kind == Value::Kind::Text)
                texts.push_back(m_machine.text(item));
            else if (kind == Value::Kind::Bytes)
                texts.emplace_back(reinterpret_cast<const char*>(m_machine.bytes(item).data()),
                                   m_machine.bytes(item).size());
        }
        if (!texts.empty() && texts.size() == items.size()) {
            m_tree.texts[name] = std::move(texts);
            return {};
        }
        for (size_t i = 0; i < items.size(); ++i)
            if (Result<void> done = gather(items[i], name + "." + std::to_string(i), depth + 1);
                !done)
                return done;
        return {};
    }

    Result<void> gatherDict(const std::vector<Id>& items, const std::string& name, int depth)
    {
        for (size_t i = 0; i + 1 < items.size(); i += 2) {
            const Value& key = m_machine.value(items[i]);
            const std::string member = key.kind == Value::Kind::Text  ? m_machine.text(items[i])
                                       : key.kind == Value::Kind::Int ? std::to_string(key.number)
                                                                      : std::string();
            if (member.empty())
                continue;
            const std::string whole = name.empty() ? member : name + "." + member;
            if (Result<void> done = gather(items[i + 1], whole, depth + 1); !done)
                return done;
        }
        return {};
    }

    Result<void> gatherArray(const StoredArray& array, const std::string& name, int depth)
    {
        if (array.type.find('O') != std::string::npos)
            return array.items == 0 ? Result<void>()
                                    : gatherList(m_machine.items(array.items), name, depth);
        NpyHeader header;
        header.type = array.type;
        header.columnMajor = array.columnMajor;
        header.shape = array.shape;
        const SharedBytes bytes{array.bytes, m_program.owner};
        if (const auto texts = npyTexts(bytes, header, name)) {
            m_tree.texts[name] = *texts;
            return {};
        }
        Result<TensorData> data = npyNumbers(bytes, header, name);
        if (data) // records, complex numbers and the like are passed over
            put({name, std::move(*data)});
        return {};
    }

    const Machine& m_machine;
    Storages& m_storages;
    SharedBytes m_program;
    PickledTree& m_tree;
    std::map<std::string, size_t> m_places;
    int m_visits = 0;
};

Result<PickledTree> gatherFrom(const std::shared_ptr<const Machine>& machine, Id object,
                               const SharedBytes& program, Storages& storages,
                               const std::string& root)
{
    PickledTree tree;
    // Bytes that an old pickle spelled as characters are the machine's.
    const auto owner =
        std::make_shared<std::pair<std::shared_ptr<const void>, std::shared_ptr<const Machine>>>(
            program.owner, machine);
    Gatherer gatherer(*machine, storages, {program.bytes, owner}, tree);
    if (Result<void> done = gatherer.gather(object, root); !done)
        return tl::make_unexpected(done.error());
    return tree;
}

} // namespace

Result<std::vector<NamedTensor>> readPickle(const std::filesystem::path& path)
{
    const std::string name = path.string();
    const Result<std::shared_ptr<const MappedFile>> mapped = MappedFile::open(path);
    if (!mapped)
        return tl::make_unexpected(mapped.error());
    Result<TorchFile> file = openTorchFile(*mapped);
    if (!file)
        return tl::make_unexpected(file.error());
    const Machine& machine = *file->machine;
    const std::optional<Id> dict = findStateDict(machine, file->object);
    if (!dict)
        return fail(
            translatable("Engine", "%1 holds no dictionary of named tensors."), {name},
            translatable("Engine", "Save one, in Python: torch.save(model.state_dict(), path)"));

    std::map<std::string, size_t> places; // a name given twice: the later one counts, as in Python
    std::vector<NamedTensor> tensors;
    const std::vector<Id>& items = machine.items(*dict);
    for (size_t i = 0; i + 1 < items.size(); i += 2) {
        if (machine.value(items[i]).kind != Value::Kind::Text ||
            machine.value(items[i + 1]).kind != Value::Kind::Tensor)
            continue;
        const std::string& key = machine.text(items[i]);
        Result<TensorData> data = file->storages.tensor(machine, items[i + 1], key);
        if (!data)
            return tl::make_unexpected(data.error());
        const auto [place, isNew] = places.emplace(key, tensors.size());
        if (isNew)
            tensors.push_back({key, std::move(*data)});
        else
            tensors[place->second] = {key, std::move(*data)};
    }
    return tensors;
}

Result<PickledTree> readPickledTree(const std::filesystem::path& path, const std::string& root)
{
    const Result<std::shared_ptr<const MappedFile>> mapped = MappedFile::open(path);
    if (!mapped)
        return tl::make_unexpected(mapped.error());
    const std::span<const std::byte> bytes = (*mapped)->bytes();
    if (!ZipArchive::looksLikeZip(bytes) && !isOldFormat(bytes))
        return parsePickle({bytes, *mapped}, path.string(), root);
    Result<TorchFile> file = openTorchFile(*mapped);
    if (!file)
        return tl::make_unexpected(file.error());
    return gatherFrom(file->machine, file->object, file->program, file->storages, root);
}

Result<PickledTree> parsePickle(const SharedBytes& program, const std::string& name,
                                const std::string& root)
{
    const auto machine = std::make_shared<Machine>(program.bytes, name);
    const Result<Id> object = machine->run();
    if (!object)
        return tl::make_unexpected(object.error());
    Storages storages(nullptr, {}, name);
    return gatherFrom(machine, *object, program, storages, root);
}

bool isTorchArchive(const std::shared_ptr<const MappedFile>& file)
{
    const Result<std::unique_ptr<ZipArchive>> archive = ZipArchive::open(file);
    return archive && std::ranges::any_of((*archive)->names(), [](const std::string& entry) {
               return entry == "data.pkl" || entry.ends_with("/data.pkl");
           });
}

} // namespace engine
