#include "engine/files/picklemachine.h"

#include "engine/files/tensordata.h"

#include <array>
#include <string_view>

namespace engine::pickle {

namespace {

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

/// What training scripts put beside tensors: objects of which no more than the members is kept. An
/// empty name stands for all of a module and of those inside it.
struct Harmless
{
    std::string_view module;
    std::string_view names; ///< with blanks around each
};

constexpr std::array kHarmless = std::to_array<Harmless>({
    {"builtins", " list dict set frozenset int float str bool tuple slice complex object range "},
    {"__builtin__", " list dict set frozenset int float str bool tuple slice complex object long "},
    {"collections", " defaultdict Counter deque "},
    {"numpy.core.multiarray", " scalar "},
    {"numpy._core.multiarray", " scalar "},
    {"torch", " device dtype float16 bfloat16 float32 float64 int8 int16 int32 int64 uint8 bool "},
    {"argparse", " Namespace "},
    {"pathlib", ""},
    {"datetime", ""},
    {"transformers", ""},
    {"omegaconf", ""},
    {"yacs", ""},
    {"easydict", ""},
    {"addict", ""},
    {"munch", ""},
    {"pytorch_lightning", ""},
    {"lightning", ""},
    {"lightning_fabric", ""},
});

bool isOf(std::string_view module, std::string_view whole)
{
    return module == whole || (module.starts_with(whole) && module[whole.size()] == '.');
}

bool isHarmless(const std::string& module, const std::string& name)
{
    return std::ranges::any_of(kHarmless, [&](const Harmless& known) {
        if (known.names.empty())
            return isOf(module, known.module);
        return module == known.module &&
               known.names.find(" " + name + " ") != std::string_view::npos;
    });
}

/// Whether a class of one's own may have such a module. Those that files meant to harm name are
/// refused at once, before anything calls them.
bool mayBeClass(const std::string& module)
{
    constexpr std::array<std::string_view, 26> kNever = {
        "builtins", "__builtin__", "os",         "posix",     "nt",      "subprocess",
        "sys",      "shutil",      "socket",     "importlib", "runpy",   "pty",
        "ctypes",   "code",        "pickle",     "_pickle",   "marshal", "functools",
        "operator", "types",       "webbrowser", "torch",     "numpy",   "collections",
        "copyreg",  "_codecs"};
    return !module.empty() && std::ranges::none_of(kNever, [&](std::string_view never) {
        return isOf(module, never);
    });
}

} // namespace

Result<void> PickleMachine::pushGlobal(const std::string& module, const std::string& name)
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
    if (isHarmless(module, name))
        return known(Global::Inert);
    if (module == "torch" && name.ends_with("Storage"))
        return fail(
            translatable("Engine", "%1 holds tensors of the type %2, which cannot be read."),
            {m_path, module + "." + name},
            translatable("Engine", "Types that can: float16, bfloat16, float32, float64, "
                                   "integers, booleans."));
    // Classes of one's own configuration and the like; a call of it is another thing.
    const std::string whole = module + "." + name;
    if (!mayBeClass(module))
        return refused(whole);
    if (!mayCopy(whole.size()))
        return malformed();
    m_texts.push_back(whole);
    if (!push({Kind::Global, static_cast<uint8_t>(Global::Unknown), 0,
               static_cast<uint32_t>(m_texts.size() - 1)}))
        return malformed();
    return {};
}

tl::unexpected<Error> PickleMachine::refused(const std::string& callable) const
{
    return fail(translatable("Engine",
                             "%1 asks to run “%2”. Only tensors are read from such files, so it is "
                             "refused."),
                {m_path, callable},
                translatable("Engine",
                             "If you trust the file, save its tensors alone, in Python: "
                             "torch.save(model.state_dict(), path), or save_pretrained(folder)."));
}

Result<void> PickleMachine::persistentId()
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

bool PickleMachine::takeSizes(Id id, std::vector<int64_t>& sizes) const
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

Result<void> PickleMachine::rebuildTensor(const std::vector<Id>& arguments)
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

Result<void> PickleMachine::reduce()
{
    Id argumentsId = 0;
    Id callable = 0;
    if (!pop(argumentsId) || !pop(callable) || value(argumentsId).kind != Kind::Tuple ||
        value(callable).kind != Kind::Global)
        return malformed();
    const std::vector<Id> arguments = items(argumentsId);
    size_t copied = arguments.size() * sizeof(Id);
    for (Id argument : arguments)
        if (value(argument).kind == Kind::List || value(argument).kind == Kind::Tuple)
            copied += items(argument).size() * sizeof(Id);
        else if (value(argument).kind == Kind::Text)
            copied += text(argument).size();
    if (!mayCopy(copied))
        return malformed();
    const auto global = static_cast<Global>(value(callable).detail);
    if (global == Global::RebuildTensor)
        return rebuildTensor(arguments);
    if (global == Global::Unknown)
        return refused(text(callable));
    if (!call(value(callable), arguments))
        return malformed();
    return {};
}

bool PickleMachine::call(const Value& callable, const std::vector<Id>& arguments)
{
    switch (static_cast<Global>(callable.detail)) {
    case Global::RebuildParameter:
        if (arguments.empty() || value(arguments[0]).kind != Kind::Tensor)
            return false;
        m_stack.push_back(arguments[0]);
        return true;
    case Global::Size:
        return makeSequence(arguments);
    case Global::OrderedDict:
        return makeDict(arguments);
    case Global::Inert:
        return pushObject();
    case Global::Encode:
        return encode(arguments);
    case Global::MakeArray:
        m_arrays.emplace_back();
        return push({Kind::Array, 0, 0, static_cast<uint32_t>(m_arrays.size() - 1)});
    case Global::ElementType:
        return makeElementType(arguments);
    case Global::RebuildTensor:
    case Global::Unknown:
    case Global::ArrayType:
    case Global::Storage:
        return false;
    }
    return false;
}

bool PickleMachine::mayCopy(size_t bytes)
{
    m_copied += bytes;
    return m_copied <= kMaxCopied + m_program.size();
}

bool PickleMachine::makeSequence(const std::vector<Id>& arguments)
{
    return arguments.size() == 1 &&
           (value(arguments[0]).kind == Kind::Tuple || value(arguments[0]).kind == Kind::List) &&
           pushSequence(Kind::Tuple, std::vector<Id>(items(arguments[0])));
}

bool PickleMachine::makeDict(const std::vector<Id>& arguments)
{
    std::vector<Id> pairs;
    if (arguments.size() > 1 || (arguments.size() == 1 && value(arguments[0]).kind != Kind::List))
        return false;
    if (!arguments.empty())
        for (Id pair : items(arguments[0])) {
            if ((value(pair).kind != Kind::Tuple && value(pair).kind != Kind::List) ||
                items(pair).size() != 2)
                return false;
            pairs.insert(pairs.end(), items(pair).begin(), items(pair).end());
        }
    return pushSequence(Kind::Dict, std::move(pairs));
}

bool PickleMachine::makeElementType(const std::vector<Id>& arguments)
{
    if (arguments.empty() || value(arguments[0]).kind != Kind::Text)
        return false;
    m_texts.emplace_back("|").append(text(arguments[0]));
    return push({Kind::ElementType, 0, 0, static_cast<uint32_t>(m_texts.size() - 1)});
}

// Bytes in an old pickle: their values as characters, and the name of the code (Latin-1).
bool PickleMachine::encode(const std::vector<Id>& arguments)
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

bool PickleMachine::fillArray(StoredArray& array, const std::vector<Id>& state)
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
bool PickleMachine::build(Id stateId)
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
    if (!mayCopy(items(stateId).size() * sizeof(Id)))
        return false;
    const std::vector<Id> members = items(stateId);
    std::vector<Id>& own = m_sequences[object.index];
    own.insert(own.end(), members.begin(), members.end());
    return true;
}

} // namespace engine::pickle
