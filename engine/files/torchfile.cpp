#include "engine/files/torchfile.h"

#include "engine/files/failedfile.h"

#include <cstring>

namespace engine::pickle {

namespace {

constexpr uint64_t kMaxPickleBytes = uint64_t(16)
                                     << 20; // names and shapes only: far below in practice

constexpr std::string_view kOldMagic("\x80\x02\x8a\n"
                                     "l\xfc\x9c"
                                     "F\xf9 j\xa8P\x19.",
                                     15);

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
        std::shared_ptr<const PickleMachine> machine;
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
        const auto machine = std::make_shared<PickleMachine>(m_bytes.subspan(m_at), m_name);
        const Result<Id> object = machine->run();
        if (!object)
            return tl::make_unexpected(object.error());
        m_at += machine->length();
        return Made{machine, *object};
    }

    Result<void> readHeader();
    Result<void> readStorages(const PickleMachine& machine, const Made& keys, Storages& storages);

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
    if (const Result<void> own = refuseFailedFile(text, m_name, Holds::Binary); !own)
        return own;
    if (!text.starts_with(kOldMagic) || !text.substr(kOldMagic.size()).starts_with(kProtocol))
        return fail(translatable("Engine", "%1 is not a PyTorch checkpoint."), {m_name});
    m_at = kOldMagic.size() + kProtocol.size();
    const Result<Made> facts = run();
    if (!facts)
        return tl::make_unexpected(facts.error());
    const PickleMachine& machine = *facts->machine;
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

Result<void> OldFormat::readStorages(const PickleMachine& machine, const Made& keys,
                                     Storages& storages)
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

/// The folder that everything in an archive lies in, whose name is the archive's own affair.
Result<std::string> rootOf(const ZipArchive& archive, const std::string& name)
{
    std::optional<std::string> root;
    for (const std::string& entry : archive.names()) {
        if (entry.ends_with("/constants.pkl"))
            return fail(translatable("Engine", "%1 is a TorchScript program, not a checkpoint."),
                        {name},
                        translatable("Engine", "Save the weights, in Python: torch.save("
                                               "torch.jit.load(path).state_dict(), path)"));
        if (!root && (entry == "data.pkl" || entry.ends_with("/data.pkl")))
            root = entry.substr(0, entry.size() - std::string_view("data.pkl").size());
    }
    if (!root)
        return fail(translatable("Engine", "%1 is not a PyTorch checkpoint: it has no data.pkl."),
                    {name});
    return *root;
}

} // namespace

Result<TensorData> Storages::tensor(const PickleMachine& machine, Id id, const std::string& name)
{
    const StoredTensor& stored = machine.tensor(id);
    const Value& storage = machine.value(stored.storage);
    const auto type = static_cast<DataType>(storage.detail);
    const std::string entry = m_root + "data/" + machine.text(stored.storage);
    auto at = m_read.find(entry);
    if (at == m_read.end()) {
        if (!m_archive)
            return fail(translatable("Engine", "%1 has tensors without their numbers."), {m_path});
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
                      at->second.bytes.data() + stored.offset * static_cast<int64_t>(sizeOf(type)),
                      at->second.owner};
}

bool isOldFormat(std::span<const std::byte> bytes)
{
    return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size())
        .starts_with(kOldMagic);
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
    const Result<std::string> root = rootOf(archive, name);
    if (!root)
        return tl::make_unexpected(root.error());
    if (archive.contains(*root + "byteorder")) {
        const Result<SharedBytes> order = archive.read(*root + "byteorder");
        if (!order)
            return tl::make_unexpected(order.error());
        if (std::string_view(reinterpret_cast<const char*>(order->bytes.data()),
                             order->bytes.size()) != "little")
            return fail(translatable("Engine", "%1 was written by a big-endian machine."), {name});
    }
    if (archive.size(*root + "data.pkl") > kMaxPickleBytes)
        return fail(translatable("Engine", "The pickle in %1 has %2 bytes; at most %3 are read."),
                    {name, std::to_string(archive.size(*root + "data.pkl")),
                     std::to_string(kMaxPickleBytes)});
    Result<SharedBytes> program = archive.read(*root + "data.pkl");
    if (!program)
        return tl::make_unexpected(program.error());
    const auto machine = std::make_shared<PickleMachine>(program->bytes, name);
    const Result<Id> object = machine->run();
    if (!object)
        return tl::make_unexpected(object.error());
    Storages storages(&archive, *root, name);
    return TorchFile{.archive = std::move(*opened),
                     .program = std::move(*program),
                     .machine = machine,
                     .object = *object,
                     .storages = std::move(storages)};
}

} // namespace engine::pickle
