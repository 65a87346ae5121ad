#include "engine/files/picklemachine.h"

namespace engine::pickle {

std::optional<bool> PickleMachine::constant(uint8_t opcode)
{
    uint64_t number = 0;
    std::span<const std::byte> bytes;
    switch (opcode) {
    case 'N': // NONE
        return pushNumber(Kind::None, 0);
    case 0x88: // NEWTRUE
        return pushNumber(Kind::Bool, 1);
    case 0x89: // NEWFALSE
        return pushNumber(Kind::Bool, 0);
    case 'J': // BININT
        return takeNumber(4, number) &&
               pushNumber(Kind::Int, static_cast<int32_t>(static_cast<uint32_t>(number)));
    case 'K': // BININT1
        return takeNumber(1, number) && pushNumber(Kind::Int, static_cast<int64_t>(number));
    case 'M': // BININT2
        return takeNumber(2, number) && pushNumber(Kind::Int, static_cast<int64_t>(number));
    case 0x8a: // LONG1
        return pushLong();
    case 'G': // BINFLOAT: nothing here needs its value
        return take(8, bytes) && pushNumber(Kind::Float, 0);
    default:
        return std::nullopt;
    }
}

// Two's complement of any width. What is wider than 64 bits is the state of a random generator;
// nothing here needs its value.
bool PickleMachine::pushLong()
{
    uint64_t length = 0;
    std::span<const std::byte> bytes;
    if (!takeNumber(1, length) || !take(length, bytes))
        return false;
    if (length > sizeof(int64_t))
        return pushNumber(Kind::Float, 0);
    uint64_t bits = 0;
    if (!bytes.empty()) {
        bits = (bytes.back() & std::byte(0x80)) != std::byte(0) ? ~uint64_t(0) : 0;
        std::memcpy(&bits, bytes.data(), bytes.size());
    }
    return pushNumber(Kind::Int, static_cast<int64_t>(bits));
}

std::optional<bool> PickleMachine::textual(uint8_t opcode)
{
    switch (opcode) {
    case 'X': // BINUNICODE
    case 'T': // BINSTRING
        return pushText(4);
    case 0x8c: // SHORT_BINUNICODE
    case 'U':  // SHORT_BINSTRING
        return pushText(1);
    case 0x8d: // BINUNICODE8
        return pushText(8);
    case 'B': // BINBYTES
        return pushBytes(4);
    case 'C': // SHORT_BINBYTES
        return pushBytes(1);
    case 0x8e: // BINBYTES8
        return pushBytes(8);
    default:
        return std::nullopt;
    }
}

std::optional<bool> PickleMachine::container(uint8_t opcode)
{
    Id id = 0;
    Id key = 0;
    std::vector<Id> items;
    switch (opcode) {
    case '(': // MARK
        m_marks.push_back(m_stack.size());
        return m_marks.size() < kMaxValues;
    case '0': // POP
        return pop(id);
    case ')': // EMPTY_TUPLE
        return pushTuple(0);
    case 0x85: // TUPLE1
    case 0x86: // TUPLE2
    case 0x87: // TUPLE3
        return pushTuple(opcode - 0x84u);
    case 't': // TUPLE
        return popMarked(items) && pushSequence(Kind::Tuple, std::move(items));
    case ']': // EMPTY_LIST
        return pushSequence(Kind::List, {});
    case 'a': // APPEND
        return pop(id) && appendTo(Kind::List, {id});
    case 'e': // APPENDS
        return popMarked(items) && appendTo(Kind::List, items);
    case '}': // EMPTY_DICT
        return pushSequence(Kind::Dict, {});
    case 's': // SETITEM
        return pop(id) && pop(key) && appendTo(Kind::Dict, {key, id});
    case 'u': // SETITEMS
        return popMarked(items) && appendTo(Kind::Dict, items);
    default:
        return std::nullopt;
    }
}

std::optional<bool> PickleMachine::memo(uint8_t opcode)
{
    uint64_t number = 0;
    switch (opcode) {
    case 0x80: // PROTO
        return takeNumber(1, number) && number >= 2 && number <= 5;
    case 0x95: // FRAME
        return takeNumber(8, number);
    case 'q': // BINPUT
        return takeNumber(1, number) && memoize(number);
    case 'r': // LONG_BINPUT
        return takeNumber(4, number) && memoize(number);
    case 0x94: // MEMOIZE
        return memoize(m_memo.size());
    case 'h': // BINGET
        return takeNumber(1, number) && recall(number);
    case 'j': // LONG_BINGET
        return takeNumber(4, number) && recall(number);
    default:
        return std::nullopt;
    }
}

Result<void> PickleMachine::object(uint8_t opcode)
{
    bool done = false;
    Id id = 0;
    switch (opcode) {
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

Result<void> PickleMachine::step(uint8_t opcode)
{
    using Part = std::optional<bool> (PickleMachine::*)(uint8_t);
    for (const Part part : {Part{&PickleMachine::constant}, Part{&PickleMachine::textual},
                            Part{&PickleMachine::container}, Part{&PickleMachine::memo}})
        if (const std::optional<bool> done = (this->*part)(opcode)) {
            if (!*done)
                return malformed();
            return {};
        }
    return object(opcode);
}

Result<Id> PickleMachine::run()
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

} // namespace engine::pickle
