#include "engine/files/pickle.h"

#include "engine/files/npy.h"
#include "engine/files/torchfile.h"

#include <algorithm>
#include <map>

namespace engine {

using namespace pickle;

namespace {

bool holdsTensors(const PickleMachine& machine, Id dict)
{
    const std::vector<Id>& items = machine.items(dict);
    for (size_t i = 0; i + 1 < items.size(); i += 2)
        if (machine.value(items[i]).kind == Value::Kind::Text &&
            machine.value(items[i + 1]).kind == Value::Kind::Tensor)
            return true;
    return false;
}

// The state dict: the object itself, or what training scripts wrap it in.
std::optional<Id> findStateDict(const PickleMachine& machine, Id root)
{
    constexpr int kMaxWrappings = 4;
    for (int level = 0; level < kMaxWrappings; ++level) {
        // An object's members are no state dict, even where some are tensors.
        if (machine.value(root).kind != Value::Kind::Dict || machine.value(root).detail != 0)
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

// Walks through a pickled object and gathers what it holds, by name.
class Gatherer
{
public:
    Gatherer(const PickleMachine& machine, Storages& storages, SharedBytes program,
             PickledTree& tree)
        : m_machine(machine), m_storages(storages), m_program(std::move(program)), m_tree(tree),
          m_room(kMostMade + m_program.bytes.size())
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
            if (Result<void> fits = make(name.size() + kBytesOfOne); !fits)
                return fits;
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
    /// Bytes of names, texts and numbers beyond those of the program: what the memo names in two
    /// bytes can stand in many places.
    static constexpr size_t kMostMade = size_t{64} << 20;
    static constexpr size_t kBytesOfOne = 64; ///< that a name or a text takes besides its letters

    Result<void> make(size_t bytes)
    {
        if (bytes > m_room)
            return fail(translatable("Engine", "%1 would inflate to implausibly more than its %2 "
                                               "bytes; it is refused."),
                        {m_storages.path(), std::to_string(m_program.bytes.size())},
                        translatable("Engine", "If you trust the file, save its tensors alone, in "
                                               "Python: torch.save(model.state_dict(), path), or "
                                               "save_pretrained(folder)."));
        m_room -= bytes;
        return {};
    }

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
            if (kind != Value::Kind::Text && kind != Value::Kind::Bytes)
                continue;
            const std::string_view text =
                kind == Value::Kind::Text
                    ? std::string_view(m_machine.text(item))
                    : std::string_view(reinterpret_cast<const char*>(m_machine.bytes(item).data()),
                                       m_machine.bytes(item).size());
            if (Result<void> fits = make(text.size() + kBytesOfOne); !fits)
                return fits;
            texts.emplace_back(text);
        }
        if (!texts.empty() && texts.size() == items.size()) {
            m_tree.texts[name] = std::move(texts);
            return {};
        }
        for (size_t i = 0; i < items.size(); ++i)
            if (Result<void> done = gatherMember(items[i], name, std::to_string(i), depth); !done)
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
            if (Result<void> done = gatherMember(items[i + 1], name, member, depth); !done)
                return done;
        }
        return {};
    }

    Result<void> gatherMember(Id id, const std::string& name, const std::string& member, int depth)
    {
        const std::string whole = name.empty() ? member : name + "." + member;
        // Longer than any name, and copied for all that is inside.
        constexpr size_t kLongestName = 4096;
        return whole.size() > kLongestName ? Result<void>() : gather(id, whole, depth + 1);
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
        if (Result<void> fits = make(name.size() + array.bytes.size() + kBytesOfOne); !fits)
            return fits;
        const SharedBytes bytes{array.bytes, m_program.owner};
        if (auto texts = npyTexts(bytes, header, name)) {
            m_tree.texts[name] = std::move(*texts);
            return make(m_tree.texts[name].size() * kBytesOfOne);
        }
        Result<TensorData> data = npyNumbers(bytes, header, name);
        if (data) // records, complex numbers and the like are passed over
            put({name, std::move(*data)});
        return {};
    }

    const PickleMachine& m_machine;
    Storages& m_storages;
    SharedBytes m_program;
    PickledTree& m_tree;
    std::map<std::string, size_t> m_places;
    int m_visits = 0;
    size_t m_room; ///< bytes that may still be made
};

Result<PickledTree> gatherFrom(const std::shared_ptr<const PickleMachine>& machine, Id object,
                               const SharedBytes& program, Storages& storages,
                               const std::string& root)
{
    PickledTree tree;
    // Bytes that an old pickle spelled as characters are the machine's.
    const auto owner = std::make_shared<
        std::pair<std::shared_ptr<const void>, std::shared_ptr<const PickleMachine>>>(program.owner,
                                                                                      machine);
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
    const PickleMachine& machine = *file->machine;
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
    const auto machine = std::make_shared<PickleMachine>(program.bytes, name);
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
