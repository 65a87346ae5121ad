#include "engine/atlas/run.h"

#include "engine/atlas/weightviews.h"
#include "engine/atlas/written.h"
#include "engine/linear/threads.h"
#include "engine/text/tokenizer.h"
#include "engine/transformer/model.h"

#include <algorithm>
#include <chrono>

namespace engine::atlas {

namespace {

constexpr int64_t kHopeless = 8; ///< inputs that are refused before anything was read
/// Traces that are in memory at once take no more than this, if one alone does not.
constexpr int64_t kTraceBytes = int64_t{384} << 20;

/// Cuts rows into requests of one window each.
class Cutter
{
public:
    static Result<Cutter> open(const Plan& plan)
    {
        auto model = Model::open(plan.model.folder, plan.model.ignoreUnknown ? UnknownKeys::Ignore
                                                                             : UnknownKeys::Refuse);
        if (!model)
            return tl::make_unexpected(model.error());
        Cutter cutter(plan);
        const ModelInfo info = (*model)->info();
        const ModelOptions& options = (*model)->options();
        cutter.m_pair = options.encoder && options.decoder;
        cutter.m_sees = options.seeing() != nullptr;
        cutter.m_most =
            info.maximumTokens > 0 ? std::min(plan.window, info.maximumTokens) : plan.window;
        int64_t layers = 0;
        for (const auto& [stack, count] : info.layers)
            layers += count;
        cutter.m_traceBytes = layers * plan.window * info.width * 5 * int64_t{sizeof(float)};
        auto tokenizer = text::Tokenizer::open(plan.model.folder);
        if (tokenizer)
            cutter.m_tokenizer = std::move(*tokenizer);
        else
            cutter.m_why = tokenizer.error();
        return cutter;
    }

    /// How many windows may be traced side by side.
    int64_t together(int threads) const
    {
        return std::clamp<int64_t>(kTraceBytes / std::max<int64_t>(m_traceBytes, 1), 1, threads);
    }

    Result<std::vector<TraceRequest>> cut(const Row& row) const
    {
        TraceRequest request;
        ModelSource source = m_plan.model;
        if (!row.picture.empty() || (m_sees && row.text.empty())) {
            source.inputs.image = row.picture;
            request.source = source;
            return std::vector{request};
        }
        if (!m_tokenizer)
            return tl::make_unexpected(*m_why);
        const auto encoding =
            m_tokenizer->encode(row.text, {.addSpecialTokens = true,
                                           .sourceLanguage = source.inputs.sourceLanguage,
                                           .targetLanguage = source.inputs.targetLanguage});
        if (!encoding)
            return tl::make_unexpected(encoding.error());
        std::vector<std::vector<int64_t>> pieces = cutIds(encoding->tokens);
        if (m_pair && !row.target.empty() && pieces.size() == 1)
            source.inputs.target = row.target;
        std::vector<TraceRequest> requests;
        for (std::vector<int64_t>& ids : pieces) {
            (m_pair ? source.inputs.sourceTokenIds : source.inputs.tokenIds) = std::move(ids);
            request.source = source;
            requests.push_back(request);
        }
        return requests;
    }

private:
    explicit Cutter(const Plan& plan) : m_plan(plan) {}

    /// Each piece has the special tokens that surround the whole.
    std::vector<std::vector<int64_t>> cutIds(const std::vector<text::Token>& tokens) const
    {
        const auto isSpecial = [](const text::Token& token) { return token.special; };
        const auto begin = std::ranges::find_if_not(tokens, isSpecial);
        const auto end =
            std::find_if_not(tokens.rbegin(), std::make_reverse_iterator(begin), isSpecial).base();
        const auto around = (begin - tokens.begin()) + (tokens.end() - end);
        const int64_t room = std::max<int64_t>(m_most - around, 1);
        std::vector<std::vector<int64_t>> pieces;
        for (auto from = begin; from < end;) {
            const auto to = from + std::min<std::ptrdiff_t>(room, end - from);
            std::vector<int64_t> ids;
            const auto append = [&ids](auto first, auto last) {
                for (auto token = first; token < last; ++token)
                    ids.push_back(token->id);
            };
            append(tokens.begin(), begin);
            append(from, to);
            append(end, tokens.end());
            // One token alone has nothing to look at.
            if (ids.size() > 1)
                pieces.push_back(std::move(ids));
            from = to;
        }
        return pieces;
    }

    Plan m_plan;
    std::shared_ptr<const text::Tokenizer> m_tokenizer;
    std::optional<Error> m_why;
    bool m_pair = false;
    bool m_sees = false;
    int64_t m_most = 0;
    int64_t m_traceBytes = 0;
};

/// The run itself: windows on their way into the atlas.
class Run
{
public:
    Run(Atlas& atlas, const Rows& rows, const TraceMaker& trace, const RunOptions& options,
        Cutter cutter)
        : m_atlas(atlas), m_rows(rows), m_trace(trace), m_options(options),
          m_cutter(std::move(cutter)),
          m_threads(options.threads > 0 ? options.threads : threadCount()),
          m_together(m_cutter.together(m_threads)), m_saved(std::chrono::steady_clock::now()),
          m_between(options.checkpoint)
    {
    }

    Result<void> readAll()
    {
        const Plan& plan = m_atlas.plan;
        Progress& progress = m_atlas.progress;
        const int64_t part = *progress.parts.begin() - 1;
        int64_t row = progress.next;
        row += (part - row % progress.shards + progress.shards) % progress.shards;
        const int64_t resumed = progress.next == row ? progress.within : 0;
        for (bool first = true; row < plan.rows; row += progress.shards, first = false) {
            if (m_options.stop.stop_requested())
                return {};
            Result<Row> read = m_rows.row(row);
            Result<std::vector<TraceRequest>> requests =
                read ? m_cutter.cut(*read) : tl::make_unexpected(read.error());
            if (!requests) {
                refuse(requests.error());
                requests = std::vector<TraceRequest>();
            }
            const auto count = static_cast<int64_t>(requests->size());
            for (int64_t i = first ? resumed : 0; i < count; ++i) {
                m_waiting.push_back(
                    {row, i, i + 1 == count, std::move((*requests)[static_cast<size_t>(i)])});
                if (const Result<void> done = flush(m_together); !done)
                    return done;
                if (m_options.stop.stop_requested())
                    return {};
            }
            if (count == 0 && m_waiting.empty())
                passTo(row + 1, 0);
        }
        if (const Result<void> done = flush(1); !done)
            return done;
        if (!m_options.stop.stop_requested()) {
            progress.complete = true;
            passTo(plan.rows, 0);
        }
        return {};
    }

    /// What is known of the weights and of the states, once all is read. Stopped, the atlas is not
    /// complete yet.
    Result<void> describe()
    {
        if (!m_atlas.progress.complete)
            return {};
        // Where nothing was left to read, a window that was read before opens the model.
        if (!m_origin && !m_atlas.windows.empty()) {
            TraceControl control;
            control.stop = m_options.stop;
            const auto trace = m_trace(m_atlas.requestOf(m_atlas.windows.begin()->first), control);
            if (trace) {
                m_origin = (*trace)->origin;
                m_model = modelOf(**trace);
            }
        }
        Result<void> described;
        if (m_model && m_atlas.written.empty())
            described = describeWritten(m_atlas, *m_model,
                                        [this](int64_t id) { return m_origin->tokenText(id); },
                                        {.threads = m_options.threads, .stop = m_options.stop});
        if (described)
            described = describeStates();
        if (!described && m_options.stop.stop_requested()) {
            m_atlas.progress.complete = false;
            return {};
        }
        return described ? checkModel() : described;
    }

    /// Fails where nothing could be read, for the reason of the first input.
    Result<void> judge() const
    {
        if (m_atlas.progress.windows == 0 && m_firstRefusal && !m_options.stop.stop_requested())
            return tl::make_unexpected(*m_firstRefusal);
        return {};
    }

private:
    struct Waiting
    {
        int64_t row;
        int64_t number;
        bool last; ///< of its row
        TraceRequest request;
    };

    Result<void> describeStates()
    {
        for (auto& [stack, states] : m_atlas.states) {
            if (!m_origin || !states.readings.empty())
                continue;
            const Result<void> read = readLens(states, stack, *m_origin, m_options.stop);
            if (!read)
                return read;
            for (const auto& level : states.readings)
                for (const States::Readings& place : level)
                    for (const States::Reading& reading : place)
                        if (reading.token >= 0 && !m_atlas.writtenTexts.contains(reading.token))
                            m_atlas.writtenTexts[reading.token] =
                                m_origin->tokenText(reading.token);
        }
        return {};
    }

    void refuse(const Error& error)
    {
        if (!m_firstRefusal)
            m_firstRefusal = error;
        if (m_atlas.progress.leftOut++ == 0)
            m_atlas.progress.whyLeftOut = error.message();
    }

    void passTo(int64_t row, int64_t within)
    {
        m_atlas.progress.next = row;
        m_atlas.progress.within = within;
    }

    /// Traces what waits, if it is enough, and adds it in its order.
    Result<void> flush(int64_t enough)
    {
        const auto count = static_cast<int64_t>(m_waiting.size());
        if (count < enough || count == 0)
            return {};
        TraceControl control;
        control.stop = m_options.stop;
        std::vector<Result<std::shared_ptr<const Trace>>> traces(m_waiting.size());
        const auto trace = [&](Range range) {
            for (int64_t i = range.begin; i < range.end; ++i)
                traces[static_cast<size_t>(i)] =
                    m_trace(m_waiting[static_cast<size_t>(i)].request, control);
        };
        if (count == 1) {
            control.threads = m_threads;
            trace({0, 1});
        } else {
            control.threads = 1;
            parallelFor(0, count, 1, m_threads, trace);
        }
        if (m_options.stop.stop_requested())
            return {};
        std::vector<WindowTrace> windows;
        for (size_t i = 0; i < traces.size(); ++i) {
            if (!traces[i]) {
                refuse(traces[i].error());
                continue;
            }
            if (!m_origin) {
                m_origin = (*traces[i])->origin;
                m_model = modelOf(**traces[i]);
            }
            windows.push_back(
                {m_waiting[i].row * kWindowsPerRow + m_waiting[i].number, *traces[i]});
        }
        if (const Result<void> added = addOne(windows); !added)
            return added;
        if (const Result<void> whole = checkModel(); !whole)
            return whole;
        const Waiting& last = m_waiting.back();
        passTo(last.last ? last.row + 1 : last.row, last.last ? 0 : last.number + 1);
        m_waiting.clear();
        if (m_atlas.progress.windows == 0 && m_atlas.progress.leftOut >= kHopeless)
            return tl::make_unexpected(*m_firstRefusal);
        if (m_options.progress)
            m_options.progress(m_atlas,
                               static_cast<double>(m_atlas.progress.next) /
                                   static_cast<double>(std::max<int64_t>(m_atlas.plan.rows, 1)));
        return saveNowAndThen();
    }

    /// All at once; where one of them does not fit the others, one by one.
    Result<void> addOne(const std::vector<WindowTrace>& windows)
    {
        if (m_atlas.add(windows, m_threads))
            return {};
        for (const WindowTrace& window : windows)
            if (const Result<void> added = m_atlas.add(std::span(&window, 1), m_threads); !added)
                refuse(added.error());
        return {};
    }

    /// Nothing is kept of a model that was changed meanwhile.
    Result<void> checkModel() const
    {
        return m_model ? m_model->weights().check() : Result<void>();
    }

    Result<void> saveNowAndThen()
    {
        using std::chrono::steady_clock;
        const auto start = steady_clock::now();
        if (m_options.output.empty() || start - m_saved < m_between)
            return {};
        const Result<void> saved = m_atlas.save(m_options.output);
        m_saved = steady_clock::now();
        // A fiftieth of the time goes into it, where that is not too seldom.
        m_between = std::clamp<steady_clock::duration>(50 * (m_saved - start), m_options.checkpoint,
                                                       15 * m_options.checkpoint);
        return saved;
    }

    Atlas& m_atlas;
    const Rows& m_rows;
    const TraceMaker& m_trace;
    const RunOptions& m_options;
    Cutter m_cutter;
    int m_threads;
    int64_t m_together;
    std::vector<Waiting> m_waiting;
    std::optional<Error> m_firstRefusal;
    std::shared_ptr<const TraceOrigin> m_origin;
    std::shared_ptr<const Model> m_model;
    std::chrono::steady_clock::time_point m_saved;
    std::chrono::steady_clock::duration m_between; ///< two savings
};

} // namespace

Result<Atlas> planAtlas(Plan plan, const Rows& rows, int64_t shard, int64_t shards)
{
    const Result<Cutter> cutter = Cutter::open(plan);
    if (!cutter)
        return tl::make_unexpected(cutter.error());
    plan.rows = plan.rows > 0 ? std::min(plan.rows, rows.count) : rows.count;
    plan.fingerprint = rows.fingerprint;
    plan.fingerprint.append("-").append(contentName(plan.model.folder / "config.json"));
    for (const char* name : {"model.safetensors", "model.safetensors.index.json",
                             "pytorch_model.bin", "pytorch_model.bin.index.json"})
        plan.fingerprint.append("-").append(contentName(plan.model.folder / name));
    Atlas atlas(std::move(plan));
    atlas.progress.shards = shards;
    atlas.progress.parts = {shard};
    return atlas;
}

std::optional<Atlas> resumable(const Atlas& planned, const std::filesystem::path& path)
{
    std::error_code failed;
    if (!std::filesystem::exists(path, failed) || !Atlas::isAtlas(path))
        return std::nullopt;
    Result<Atlas> found = Atlas::load(path);
    if (!found)
        return std::nullopt;
    const auto same = [](const Atlas& a, const Atlas& b) {
        return a.plan.fingerprint == b.plan.fingerprint && a.plan.rows == b.plan.rows &&
               a.plan.column == b.plan.column && a.plan.window == b.plan.window &&
               a.plan.seed == b.plan.seed && a.plan.sizes == b.plan.sizes &&
               a.progress.shards == b.progress.shards && a.progress.parts == b.progress.parts;
    };
    return same(planned, *found) ? std::optional(std::move(*found)) : std::nullopt;
}

Result<Atlas> run(Atlas atlas, const Rows& rows, const TraceMaker& trace, const RunOptions& options)
{
    if (atlas.progress.complete)
        return atlas;
    Result<Cutter> cutter = Cutter::open(atlas.plan);
    if (!cutter)
        return tl::make_unexpected(cutter.error());
    Run run(atlas, rows, trace, options, std::move(*cutter));
    if (const Result<void> read = run.readAll(); !read)
        return tl::make_unexpected(read.error());
    if (const Result<void> judged = run.judge(); !judged)
        return tl::make_unexpected(judged.error());
    if (const Result<void> described = run.describe(); !described)
        return tl::make_unexpected(described.error());
    if (!options.output.empty())
        if (const Result<void> saved = atlas.save(options.output); !saved)
            return tl::make_unexpected(saved.error());
    return atlas;
}

} // namespace engine::atlas
