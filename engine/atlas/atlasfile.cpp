#include "engine/atlas/atlas.h"
#include "engine/files/boundedjson.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace engine::atlas {

using nlohmann::json;

namespace {

constexpr int kFormat = 1;
constexpr const char* kFacts = "attention_visualizer.atlas";

/// Bytes of texts one behind the other, and where each ends.
struct Texts
{
    std::vector<uint8_t> bytes;
    std::vector<int64_t> ends;

    void add(const std::string& text)
    {
        bytes.insert(bytes.end(), text.begin(), text.end());
        ends.push_back(static_cast<int64_t>(bytes.size()));
    }
};

/// Calls `each(index, begin, end)` for stretches that are named by their ends; false where these do
/// not rise up to `size`.
template <class Each>
bool forStretches(const std::vector<int64_t>& ends, size_t size, const Each& each)
{
    int64_t begin = 0;
    for (size_t i = 0; i < ends.size(); ++i) {
        if (ends[i] < begin || ends[i] > static_cast<int64_t>(size))
            return false;
        each(i, static_cast<size_t>(begin), static_cast<size_t>(ends[i]));
        begin = ends[i];
    }
    return true;
}

tl::unexpected<Error> notAnAtlas(const std::filesystem::path& path)
{
    return fail(translatable("Engine", "%1 is no atlas that this program can read."),
                {path.string()}, translatable("Engine", "Make one with the command atlas."));
}

json requestJson(const Plan& plan, const std::filesystem::path& path)
{
    TraceRequest request;
    ModelSource model = plan.model;
    std::error_code failed;
    if (plan.besideModel)
        model.folder = std::filesystem::relative(
            model.folder, std::filesystem::absolute(path, failed).parent_path(), failed);
    request.source = model;
    return toJson(request);
}

} // namespace

json Atlas::facts(const std::filesystem::path& path) const
{
    json layout = json::array();
    for (const HeadAtlas& head : heads)
        layout.push_back(
            {name(head.place.stack), head.place.layer, name(head.place.kind), head.place.head});
    json names = json::array();
    for (const Measure& measure : measures())
        names.push_back(measure.id);
    json pictures = json::object();
    for (const auto& [id, record] : windows)
        if (!record.picture.empty())
            pictures[std::to_string(id)] = record.picture;
    return {{"model", requestJson(plan, path)},
            {"title", title},
            {"family", family},
            {"data", plan.data},
            {"column", plan.column},
            {"fingerprint", plan.fingerprint},
            {"rows", plan.rows},
            {"window", plan.window},
            {"seed", plan.seed},
            {"strongest", plan.sizes.strongest},
            {"samples", plan.sizes.samples},
            {"pairs", plan.sizes.pairs},
            {"shards", progress.shards},
            {"parts", progress.parts},
            {"next", progress.next},
            {"within", progress.within},
            {"windows", progress.windows},
            {"tokens", progress.tokens},
            {"left_out", progress.leftOut},
            {"why_left_out", progress.whyLeftOut},
            {"complete", progress.complete},
            {"measures", names},
            {"heads", layout},
            {"pictures", pictures}};
}

Result<void> Atlas::readFacts(const json& facts, const std::filesystem::path& path)
try {
    const Result<TraceRequest> request = requestFromJson(facts.at("model"));
    if (!request)
        return tl::make_unexpected(request.error());
    if (const auto* model = std::get_if<ModelSource>(&request->source))
        plan.model = *model;
    plan.besideModel = !plan.model.folder.empty() && plan.model.folder.is_relative();
    if (plan.besideModel) {
        std::error_code failed;
        plan.model.folder =
            (std::filesystem::absolute(path, failed).parent_path() / plan.model.folder)
                .lexically_normal();
    }
    const auto number = [&](const char* name, int64_t least, int64_t most) {
        const auto value = facts.at(name).get<int64_t>();
        if (value < least || value > most)
            throw json::other_error::create(500, name, &facts);
        return value;
    };
    constexpr int64_t kMany = int64_t{1} << 48;
    title = facts.at("title").get<std::string>();
    family = facts.at("family").get<std::string>();
    plan.data = facts.at("data").get<std::string>();
    plan.column = facts.at("column").get<std::string>();
    plan.fingerprint = facts.at("fingerprint").get<std::string>();
    plan.rows = number("rows", 0, kMany);
    plan.window = number("window", 1, kMany);
    plan.seed = facts.at("seed").get<uint64_t>();
    plan.sizes.strongest = number("strongest", 0, 100'000);
    plan.sizes.samples = number("samples", 0, 1'000'000);
    plan.sizes.pairs = number("pairs", 1, 10'000'000);
    progress.shards = number("shards", 1, kMany);
    progress.parts = facts.at("parts").get<std::set<int64_t>>();
    progress.next = number("next", 0, kMany);
    progress.within = number("within", 0, kMany);
    progress.windows = number("windows", 0, kMany);
    progress.tokens = number("tokens", 0, kMany);
    progress.leftOut = number("left_out", 0, kMany);
    progress.whyLeftOut = facts.at("why_left_out").get<std::string>();
    progress.complete = facts.at("complete").get<bool>();
    heads.clear();
    constexpr size_t kMostHeads = 1 << 16; // each takes ten thousand bytes
    if (facts.at("heads").size() > kMostHeads)
        throw json::other_error::create(500, "heads", &facts);
    for (const json& entry : facts.at("heads")) {
        const auto stack = stackNamed(entry.at(0).get<std::string>());
        if (!stack)
            throw json::other_error::create(500, "stack", &facts);
        const Kind kind =
            entry.at(2).get<std::string>() == name(Kind::Cross) ? Kind::Cross : Kind::Self;
        heads.emplace_back(HeadPlace{*stack, entry.at(1).get<int>(), kind, entry.at(3).get<int>()},
                           plan.sizes);
        samples.try_emplace(*stack, static_cast<size_t>(plan.sizes.samples));
    }
    return {};
} catch (const json::exception&) {
    return fail(translatable("Engine", "The facts of the atlas are damaged."));
}

void Atlas::saveTokens(ArchiveWriter& to) const
{
    const auto put = [&to](const std::string& own, const std::vector<int32_t>& ids,
                           const Texts& texts) {
        to.put(own + ".id", ids);
        to.put(own + ".text_end", texts.ends);
        to.put(own + ".text", texts.bytes);
    };
    for (const auto& [stack, side] : vocabulary) {
        std::vector<int32_t> ids;
        for (const auto& [id, entry] : side.entries)
            ids.push_back(id);
        std::ranges::sort(ids);
        std::vector<int64_t> counts;
        Texts texts;
        for (const int32_t id : ids) {
            counts.push_back(side.entries.at(id).count);
            texts.add(side.entries.at(id).text);
        }
        const std::string own = "atlas.tokens." + std::string(name(stack));
        put(own, ids, texts);
        to.put(own + ".count", counts);
    }
    std::vector<int32_t> ids;
    for (const auto& [id, text] : writtenTexts)
        ids.push_back(id);
    std::ranges::sort(ids);
    Texts texts;
    for (const int32_t id : ids)
        texts.add(writtenTexts.at(id));
    put("atlas.written.tokens", ids, texts);
    if (written.empty())
        return;
    const size_t directions = written.front().directions.size();
    std::vector<double> copying;
    std::vector<float> strengths;
    std::vector<int32_t> reads, writes, lowers;
    for (const WrittenTokens& head : written) {
        copying.push_back(head.copying);
        for (const auto& direction : head.directions) {
            strengths.push_back(direction.strength);
            reads.insert(reads.end(), direction.reads.begin(), direction.reads.end());
            writes.insert(writes.end(), direction.writes.begin(), direction.writes.end());
            lowers.insert(lowers.end(), direction.lowers.begin(), direction.lowers.end());
        }
    }
    const auto count = static_cast<int64_t>(written.size());
    const auto many = static_cast<int64_t>(directions);
    const int64_t each =
        strengths.empty() ? 0 : static_cast<int64_t>(reads.size() / strengths.size());
    to.put("atlas.written.copying", copying);
    to.put("atlas.written.strength", strengths, {count, many});
    to.put("atlas.written.reads", reads, {count, many, each});
    to.put("atlas.written.writes", writes, {count, many, each});
    to.put("atlas.written.lowers", lowers, {count, many, each});
}

void Atlas::loadTokens(ArchiveReader& from)
{
    const auto read = [&from](const std::string& own, const auto& each) {
        const auto ids = from.get<int32_t>(own + ".id");
        const auto ends = from.get<int64_t>(own + ".text_end", static_cast<int64_t>(ids.size()));
        const auto bytes = from.get<uint8_t>(own + ".text");
        if (!forStretches(ends, bytes.size(), [&](size_t i, size_t begin, size_t end) {
                each(i, ids[i],
                     std::string(bytes.begin() + static_cast<std::ptrdiff_t>(begin),
                                 bytes.begin() + static_cast<std::ptrdiff_t>(end)));
            }))
            from.refuse(own + ".text_end");
    };
    for (const Stack stack : kStacks) {
        const std::string own = "atlas.tokens." + std::string(name(stack));
        if (!from.has(own + ".id"))
            continue;
        const auto counts = from.get<int64_t>(own + ".count", from.count(own + ".id"));
        read(own, [&](size_t i, int32_t id, std::string text) {
            if (i < counts.size())
                vocabulary[stack].entries[id] = {counts[i], std::move(text)};
        });
    }
    read("atlas.written.tokens",
         [&](size_t, int32_t id, std::string text) { writtenTexts[id] = std::move(text); });
    if (!from.has("atlas.written.copying"))
        return;
    const auto copying =
        from.get<double>("atlas.written.copying", static_cast<int64_t>(heads.size()));
    const auto strengths = from.get<float>("atlas.written.strength");
    const auto reads = from.get<int32_t>("atlas.written.reads");
    const auto many = static_cast<int64_t>(reads.size());
    const auto writes = from.get<int32_t>("atlas.written.writes", many);
    const auto lowers = from.get<int32_t>("atlas.written.lowers", many);
    if (copying.empty() || strengths.size() % copying.size() != 0 ||
        (strengths.empty() ? !reads.empty() : reads.size() % strengths.size() != 0))
        return from.refuse("atlas.written.strength");
    const size_t directions = strengths.size() / copying.size();
    const size_t each = strengths.empty() ? 0 : reads.size() / strengths.size();
    for (size_t h = 0; h < copying.size(); ++h) {
        WrittenTokens head{copying[h], {}};
        for (size_t d = h * directions; d < (h + 1) * directions; ++d) {
            const auto part = [&](const std::vector<int32_t>& all) {
                return std::vector(all.begin() + static_cast<std::ptrdiff_t>(d * each),
                                   all.begin() + static_cast<std::ptrdiff_t>((d + 1) * each));
            };
            head.directions.push_back({strengths[d], part(reads), part(writes), part(lowers)});
        }
        written.push_back(std::move(head));
    }
}

void Atlas::saveWindows(ArchiveWriter& to) const
{
    std::vector<int64_t> numbers;
    for (const auto& [id, record] : windows)
        numbers.push_back(id);
    to.put("atlas.windows", numbers);
    for (const Stack stack : kStacks) {
        std::vector<int32_t> ids;
        std::vector<int64_t> ends;
        for (const auto& [id, record] : windows) {
            if (const auto own = record.ids.find(stack); own != record.ids.end())
                ids.insert(ids.end(), own->second.begin(), own->second.end());
            ends.push_back(static_cast<int64_t>(ids.size()));
        }
        if (ids.empty())
            continue;
        const std::string own = "atlas.windows." + std::string(name(stack));
        to.put(own + ".end", ends);
        to.put(own + ".id", ids);
    }
}

void Atlas::loadWindows(ArchiveReader& from, const json& pictures)
{
    const auto numbers = from.get<int64_t>("atlas.windows");
    for (const int64_t id : numbers)
        windows[id];
    for (const Stack stack : kStacks) {
        const std::string own = "atlas.windows." + std::string(name(stack));
        if (!from.has(own + ".id"))
            continue;
        const auto ends = from.get<int64_t>(own + ".end", static_cast<int64_t>(numbers.size()));
        const auto ids = from.get<int32_t>(own + ".id");
        if (!forStretches(ends, ids.size(), [&](size_t i, size_t begin, size_t end) {
                if (end > begin)
                    windows[numbers[i]].ids[stack].assign(
                        ids.begin() + static_cast<std::ptrdiff_t>(begin),
                        ids.begin() + static_cast<std::ptrdiff_t>(end));
            }))
            from.refuse(own + ".end");
    }
    for (auto& [id, record] : windows)
        if (const auto path = pictures.find(std::to_string(id));
            path != pictures.end() && path->is_string())
            record.picture = path->get<std::string>();
}

Result<void> Atlas::save(const std::filesystem::path& path)
{
    pruneWindows(true);
    ArchiveWriter archive;
    for (HeadAtlas& head : heads)
        head.save(archive);
    for (const auto& [stack, reservoir] : samples)
        reservoir.save(archive, "atlas.sample." + std::string(name(stack)));
    for (const auto& [stack, own] : states)
        own.save(archive, "atlas.states." + std::string(name(stack)));
    saveTokens(archive);
    saveWindows(archive);
    return archive.write(
        path, {{"attention_visualizer.format", std::to_string(kFormat)},
               {kFacts, facts(path).dump(-1, ' ', false, json::error_handler_t::replace)}});
}

bool Atlas::isAtlas(const std::filesystem::path& path)
{
    const auto file = SafetensorsFile::open(path);
    return file && (*file)->metadata().contains(kFacts);
}

Result<Atlas> Atlas::load(const std::filesystem::path& path)
{
    auto file = SafetensorsFile::open(path);
    if (!file)
        return tl::make_unexpected(file.error());
    const auto& metadata = (*file)->metadata();
    const auto stored = metadata.find(kFacts);
    const auto format = metadata.find("attention_visualizer.format");
    if (stored == metadata.end() || format == metadata.end())
        return notAnAtlas(path);
    if (format->second != std::to_string(kFormat))
        return fail(translatable("Engine", "%1 is of format %2; this version reads format %3."),
                    {path.string(), format->second, std::to_string(kFormat)},
                    translatable("Engine", "Open it with a newer version of this program."));
    const Result<json> facts = parseJson(stored->second, path.string());
    if (!facts)
        return tl::make_unexpected(facts.error());
    Atlas atlas{Plan{}};
    if (const Result<void> read = atlas.readFacts(*facts, path); !read)
        return tl::make_unexpected(read.error());
    ArchiveReader archive(*file);
    for (HeadAtlas& head : atlas.heads) {
        head.load(archive);
        if (archive.error())
            return tl::make_unexpected(*archive.error());
    }
    for (auto& [stack, reservoir] : atlas.samples)
        reservoir.load(archive, "atlas.sample." + std::string(name(stack)));
    for (const auto& [stack, reservoir] : atlas.samples) {
        std::string own = "atlas.states.";
        own.append(name(stack));
        if (!archive.has(own))
            continue;
        const std::vector<int64_t> shape = archive.shape(own + ".vectors");
        constexpr int64_t kMany = int64_t{1} << 24; // levels or numbers of a state
        if (shape.size() != 3 || shape[0] > kMany || shape[2] > kMany) {
            archive.refuse(own);
            continue;
        }
        atlas.states
            .try_emplace(stack, States::capacity(atlas.plan.sizes.samples, shape[0], shape[2]))
            .first->second.load(archive, own);
    }
    atlas.loadTokens(archive);
    atlas.loadWindows(archive, facts->value("pictures", json::object()));
    if (archive.error())
        return tl::make_unexpected(*archive.error());
    return atlas;
}

} // namespace engine::atlas
