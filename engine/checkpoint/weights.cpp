#include "engine/checkpoint/weights.h"

#include "engine/files/boundedjson.h"
#include "engine/files/convert.h"
#include "engine/files/modelfolder.h"
#include "engine/files/pickle.h"
#include "engine/files/safetensors.h"
#include "engine/files/ziparchive.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace engine {

namespace {

namespace fs = std::filesystem;

constexpr size_t kMaxIndexBytes = size_t(64) << 20;
constexpr size_t kNamesShown = 8;

bool isPlainFileName(const std::string& name)
{
    return !name.empty() && name != "." && name != ".." &&
           name.find_first_of("/\\") == std::string::npos && name.find('\0') == std::string::npos;
}

// By what people call PyTorch's files, and by what is in files of other names.
bool isPickle(const fs::path& path)
{
    for (const char* extension : {".bin", ".pt", ".pth", ".ckpt"})
        if (path.extension() == extension)
            return true;
    const Result<std::shared_ptr<const MappedFile>> file = MappedFile::open(path);
    return file && ZipArchive::looksLikeZip((*file)->bytes());
}

std::string listed(const std::vector<std::string>& names)
{
    if (names.empty())
        return "–";
    std::string text;
    for (size_t i = 0; i < std::min(names.size(), kNamesShown); ++i)
        text += (i ? ", " : "") + names[i];
    return names.size() > kNamesShown ? text + ", …" : text;
}

// Names without the modules that torch.compile, FSDP and checkpointing put around others.
std::string unwrapped(std::string name)
{
    for (const std::string_view wrapper :
         {"_orig_mod.", "_fsdp_wrapped_module.", "_checkpoint_wrapped_module.", "_forward_module."})
        for (size_t at = name.find(wrapper); at != std::string::npos; at = name.find(wrapper))
            name.erase(at, wrapper.size());
    return name;
}

Result<void> unreadable(const WeightInfo& weight)
{
    return fail(translatable("Engine", "The tensor %1 in %2 is of type %3, which cannot be read."),
                {weight.name, weight.file, weight.typeName},
                translatable("Engine",
                             "Types that can: float16, bfloat16, float32, float64, integers, "
                             "booleans."));
}

Result<void> notFinite(const WeightInfo& weight, size_t position)
{
    return fail(translatable("Engine",
                             "The tensor %1 in %2 holds a value that is not a finite number "
                             "(element %3)."),
                {weight.name, weight.file, std::to_string(position)},
                translatable("Engine", "The checkpoint is damaged, or its training diverged."));
}

} // namespace

Result<std::shared_ptr<const Weights>> Weights::open(const fs::path& path)
{
    std::shared_ptr<Weights> weights(new Weights);
    weights->m_path = path;
    std::error_code ignored;
    Result<void> done;
    if (fs::is_directory(path, ignored)) {
        if (isThere(path / "model.safetensors"))
            done = weights->addSafetensors(path / "model.safetensors");
        else if (isThere(path / "model.safetensors.index.json"))
            done = weights->addShards(path / "model.safetensors.index.json");
        else if (isThere(path / "pytorch_model.bin"))
            done = weights->addPickle(path / "pytorch_model.bin");
        else if (isThere(path / "pytorch_model.bin.index.json"))
            done = weights->addShards(path / "pytorch_model.bin.index.json");
        else
            done = weights->addOnlyFile(path);
    } else if (path.extension() == ".json") {
        done = weights->addShards(path);
    } else if (isPickle(path)) {
        done = weights->addPickle(path);
    } else {
        done = weights->addSafetensors(path);
    }
    if (done)
        done = weights->finish();
    if (!done)
        return tl::make_unexpected(done.error());
    return weights;
}

Result<void> Weights::addOnlyFile(const fs::path& folder)
{
    // What training scripts leave beside the weights.
    constexpr std::array<std::string_view, 5> kOther = {"training_args", "optimizer", "scheduler",
                                                        "rng_state", "adapter_model"};
    std::vector<fs::path> tensors;
    std::vector<fs::path> pickles;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        const bool other = std::ranges::any_of(
            kOther, [&](std::string_view start) { return name.starts_with(start); });
        if (other || !entry.is_regular_file(ignored))
            continue;
        if (entry.path().extension() == ".safetensors")
            tensors.push_back(entry.path());
        for (const char* extension : {".pth", ".pt", ".ckpt", ".bin"})
            if (entry.path().extension() == extension)
                pickles.push_back(entry.path());
    }
    const std::vector<fs::path>& files = tensors.empty() ? pickles : tensors;
    if (files.empty())
        return noWeights(folder);
    if (files.size() > 1) {
        std::vector<std::string> names;
        for (const fs::path& file : files)
            names.push_back(file.filename().string());
        std::ranges::sort(names);
        return fail(translatable("Engine", "%1 holds %2 files of weights: %3."),
                    {folder.string(), std::to_string(names.size()), listed(names)},
                    translatable("Engine", "Leave the one that is meant, or open it by itself."));
    }
    return tensors.empty() ? addPickle(files.front()) : addSafetensors(files.front());
}

Result<void> Weights::addSafetensors(const fs::path& path)
{
    Result<std::shared_ptr<const SafetensorsFile>> file = SafetensorsFile::open(path);
    if (!file)
        return tl::make_unexpected(file.error());
    for (const TensorInfo& tensor : (*file)->tensors())
        m_tensors.push_back({tensor.name, tensor.typeName, path.string(),
                             TensorData::rowMajor(tensor.type, tensor.shape, tensor.data, *file),
                             &(*file)->file()});
    // save_model() of safetensors stores one of several names, and notes which for the others.
    for (const auto& [name, stored] : (*file)->metadata())
        if (!(*file)->find(name) && (*file)->find(stored))
            m_otherNames.emplace(name, stored);
    return {};
}

Result<void> Weights::addPickle(const fs::path& path)
{
    Result<std::vector<NamedTensor>> tensors = readPickle(path);
    if (!tensors)
        return tl::make_unexpected(tensors.error());
    for (NamedTensor& tensor : *tensors) {
        std::string typeName(nameOf(tensor.data.type));
        m_tensors.push_back(
            {std::move(tensor.name), std::move(typeName), path.string(), std::move(tensor.data)});
    }
    return {};
}

Result<void> Weights::addShards(const fs::path& index)
{
    const Result<nlohmann::json> json = readJsonFile(index, kMaxIndexBytes);
    if (!json)
        return tl::make_unexpected(json.error());
    const auto map = json->is_object() ? json->find("weight_map") : json->end();
    if (!json->is_object() || map == json->end() || !map->is_object())
        return fail(translatable("Engine", "%1 has no “weight_map”."), {index.string()});

    std::map<std::string, std::string> fileOf;
    std::set<std::string> files;
    for (const auto& [name, file] : map->items()) {
        if (!file.is_string() || !isPlainFileName(file.get_ref<const std::string&>()))
            return fail(
                translatable("Engine",
                             "%1 places the tensor %2 in %3, which is not a file beside it."),
                {index.string(), name, file.is_string() ? file.get<std::string>() : "?"});
        fileOf[name] = file.get<std::string>();
        files.insert(file.get<std::string>());
    }
    std::vector<std::string> missing;
    for (const std::string& file : files)
        if (!isThere(index.parent_path() / file))
            missing.push_back(file);
    if (!missing.empty())
        return fail(translatable("Engine", "%1 names %2 files that are not beside it: %3."),
                    {index.string(), std::to_string(missing.size()), listed(missing)},
                    translatable("Engine", "Download the missing shards into the same folder."));

    for (const std::string& file : files) {
        const fs::path path = index.parent_path() / file;
        const size_t before = m_tensors.size();
        Result<void> done =
            path.extension() == ".safetensors" ? addSafetensors(path) : addPickle(path);
        if (!done)
            return done;
        // A tensor that two shards hold is taken from the one that the index names.
        const auto elsewhere = [&](const WeightInfo& tensor) {
            const auto at = fileOf.find(tensor.name);
            return at != fileOf.end() && at->second != file;
        };
        m_tensors.erase(std::remove_if(m_tensors.begin() + static_cast<std::ptrdiff_t>(before),
                                       m_tensors.end(), elsewhere),
                        m_tensors.end());
    }
    std::set<std::string_view> held;
    for (const WeightInfo& tensor : m_tensors)
        held.insert(tensor.name);
    std::vector<std::string> absent;
    for (const auto& [name, file] : fileOf)
        if (!held.contains(name))
            absent.push_back(name);
    if (!absent.empty())
        return fail(translatable("Engine", "%1 names %2 tensors that its shards do not hold: %3."),
                    {index.string(), std::to_string(absent.size()), listed(absent)});
    return {};
}

Result<void> Weights::finish()
{
    std::sort(m_tensors.begin(), m_tensors.end(),
              [](const WeightInfo& a, const WeightInfo& b) { return a.name < b.name; });
    for (size_t i = 0; i < m_tensors.size(); ++i)
        if (!m_index.emplace(unwrapped(m_tensors[i].name), i).second)
            return fail(translatable("Engine", "Two files of %1 hold the tensor %2."),
                        {m_path.string(), m_tensors[i].name});
    for (const auto& [name, stored] : m_otherNames)
        if (const auto at = m_index.find(unwrapped(stored)); at != m_index.end())
            m_index.emplace(unwrapped(name), at->second);
    return {};
}

std::shared_ptr<const Weights> Weights::withoutPrefix(std::string_view prefix) const
{
    std::shared_ptr<Weights> weights(new Weights);
    weights->m_path = m_path;
    weights->m_tensors = m_tensors;
    weights->m_modules = m_modules;
    const std::string plain = unwrapped(std::string(prefix));
    for (const auto& [name, at] : m_index)
        weights->m_index.emplace(name.starts_with(plain) ? name.substr(plain.size()) : name, at);
    return weights;
}

std::shared_ptr<const Weights> Weights::of(std::vector<WeightInfo> tensors)
{
    const std::shared_ptr<Weights> weights(new Weights);
    weights->m_tensors = std::move(tensors);
    std::ranges::sort(weights->m_tensors, {}, &WeightInfo::name);
    for (size_t i = 0; i < weights->m_tensors.size(); ++i)
        weights->m_index.emplace(weights->m_tensors[i].name, i);
    return weights;
}

Result<std::shared_ptr<const Weights>>
Weights::of(const fs::path& path, std::vector<WeightInfo> tensors, ModuleNames modules)
{
    std::shared_ptr<Weights> weights(new Weights);
    weights->m_path = path;
    weights->m_tensors = std::move(tensors);
    weights->m_modules = std::move(modules);
    if (auto done = weights->finish(); !done)
        return tl::make_unexpected(done.error());
    return weights;
}

const WeightInfo* Weights::find(std::string_view name) const
{
    auto at = m_index.find(name);
    if (at == m_index.end()) // wrappers' names may be given as well as left out
        at = m_index.find(unwrapped(std::string(name)));
    if (at == m_index.end() && !m_modules.empty())
        at = m_index.find(storedName(name));
    return at == m_index.end() ? nullptr : &m_tensors[at->second];
}

Result<void> Weights::check() const
{
    std::set<std::string_view> files;
    for (const WeightInfo& tensor : m_tensors)
        if (files.insert(tensor.file).second)
            if (Result<void> done = MappedFile::checkAt(tensor.data.data); !done)
                return done;
    return {};
}

std::string Weights::storedName(std::string_view name) const
{
    if (m_modules.empty())
        return std::string(name);
    std::string ending;
    for (const std::string_view known : {".weight", ".bias"})
        if (name.ends_with(known)) {
            ending = known;
            name.remove_suffix(known.size());
        }
    // The name with its numbers taken out, and the numbers.
    std::string pattern;
    std::vector<std::string> numbers;
    while (!name.empty()) {
        const size_t end = std::min(name.find('.'), name.size());
        const std::string_view part = name.substr(0, end);
        const bool number = !part.empty() && part.find_first_not_of("0123456789") == part.npos;
        if (number)
            numbers.emplace_back(part);
        pattern += (pattern.empty() ? "" : ".");
        pattern += number ? (numbers.size() == 1 ? "{l}" : "{e}") : part;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    const auto found = m_modules.find(pattern);
    std::string stored = found == m_modules.end() ? pattern : found->second;
    constexpr std::array<std::string_view, 2> kMarks = {"{l}", "{e}"};
    for (size_t i = 0; i < std::min(numbers.size(), kMarks.size()); ++i)
        if (const size_t at = stored.find(kMarks[i]); at != std::string::npos)
            stored.replace(at, kMarks[i].size(), numbers[i]);
    return stored + ending;
}

uint64_t Weights::bytes() const
{
    uint64_t sum = 0;
    for (const WeightInfo& tensor : m_tensors)
        sum += tensor.data.storedBytes();
    return sum;
}

Result<void> Weights::readFloat(std::string_view name, float* out) const
{
    const WeightInfo* weight = find(name);
    if (!weight)
        return fail(translatable("Engine", "%1 holds no tensor %2."),
                    {m_path.string(), std::string(name)});
    return readFloat(*weight, out);
}

Result<void> Weights::readFloat(const WeightInfo& weight, float* out)
{
    if (!weight.data.toFloat(out))
        return unreadable(weight);
    if (const std::optional<size_t> position = firstNotFinite({out, weight.data.count()}))
        return notFinite(weight, *position);
    return {};
}

const float* Weights::float32View(std::string_view name) const
{
    const WeightInfo* weight = find(name);
    return weight ? weight->data.floats() : nullptr;
}

void Weights::forget(const WeightInfo& weight)
{
    if (const std::span<const std::byte> bytes = weight.data.stored();
        weight.mapped && !bytes.empty())
        weight.mapped->forget(bytes);
}

Result<void> Weights::checkFinite(const WeightInfo& weight)
{
    if (const float* values = weight.data.floats()) {
        // Piece by piece, so that the whole of a large table is never in memory.
        constexpr size_t kPiece = size_t(1) << 20;
        const std::span<const float> all(values, weight.data.count());
        for (size_t begin = 0; begin < all.size(); begin += kPiece) {
            const auto piece = all.subspan(begin, std::min(kPiece, all.size() - begin));
            if (const std::optional<size_t> position = firstNotFinite(piece))
                return notFinite(weight, begin + *position);
            if (weight.mapped)
                weight.mapped->forget(std::as_bytes(piece));
        }
        return {};
    }
    if (!weight.data.readable())
        return unreadable(weight);
    if (const std::optional<size_t> position = weight.data.firstNotFinite())
        return notFinite(weight, *position);
    return {};
}

void WeightProblems::addMissing(std::string name)
{
    if (std::ranges::find(m_missing, name) == m_missing.end())
        m_missing.push_back(std::move(name));
}

void WeightProblems::addMisshapen(const std::string& name, const std::vector<int64_t>& expected,
                                  const std::vector<int64_t>& actual)
{
    m_misshapen.push_back(name + " " + shapeText(actual) + " ≠ " + shapeText(expected));
}

Result<void> WeightProblems::result(const fs::path& where) const
{
    if (empty())
        return {};
    return fail(translatable("Engine",
                             "The weights in %1 do not fit its config.json. Missing: %2 (%3). Of "
                             "another shape than needed: %4 (%5). Surplus: %6 (%7)."),
                {where.string(), std::to_string(m_missing.size()), listed(m_missing),
                 std::to_string(m_misshapen.size()), listed(m_misshapen),
                 std::to_string(m_surplus.size()), listed(m_surplus)},
                translatable("Engine", "Do config.json and the weights come from the same model?"));
}

} // namespace engine
