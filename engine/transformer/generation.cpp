#include "engine/transformer/generation.h"

#include "engine/attention/multihead.h"
#include "engine/attention/random.h"
#include "engine/linear/rowwise.h"
#include "engine/transformer/arena.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace engine {

namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();

/// Which tokens may come next, and how likely rules make them.
void applyRules(const GenerationRules& rules, const std::vector<int64_t>& prompt,
                const std::vector<int64_t>& written, bool encoderDecoder, Eigen::Ref<Vector> scores)
{
    const auto size = static_cast<size_t>(scores.size());
    const auto forbid = [&](int64_t id) {
        if (id >= 0 && static_cast<size_t>(id) < size)
            scores[id] = kNever;
    };
    std::vector<int64_t> all = prompt;
    all.insert(all.end(), written.begin(), written.end());
    if (rules.repetitionPenalty != 1) {
        std::vector<int64_t> seen = all;
        std::ranges::sort(seen);
        seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
        for (const int64_t id : seen) {
            float& score = scores[id];
            score = static_cast<float>(score < 0 ? score * rules.repetitionPenalty
                                                 : score / rules.repetitionPenalty);
        }
    }
    if (const auto n = static_cast<size_t>(rules.noRepeatSize); n > 0 && all.size() + 1 >= n) {
        const auto tail = all.end() - static_cast<std::ptrdiff_t>(n - 1);
        for (size_t i = 0; i + n <= all.size(); ++i)
            if (std::equal(tail, all.end(), all.begin() + static_cast<std::ptrdiff_t>(i)))
                forbid(all[i + n - 1]);
    }
    for (const std::vector<int64_t>& run : rules.forbidden) {
        const size_t before = run.size() - 1;
        if (before <= all.size() &&
            std::equal(run.begin(), run.end() - 1, all.end() - static_cast<std::ptrdiff_t>(before)))
            forbid(run.back());
    }
    const auto count = static_cast<int64_t>(written.size());
    if (count < rules.minimumTokens)
        for (const int64_t id : rules.ends)
            forbid(id);
    if (count == 0)
        for (const int64_t id : rules.forbiddenFirst)
            forbid(id);
    const auto force = [&](int64_t id) {
        scores.setConstant(kNever);
        scores[id] = 0;
    };
    if (encoderDecoder && count == 0 && rules.forcedFirst >= 0 &&
        static_cast<size_t>(rules.forcedFirst) < size)
        force(rules.forcedFirst);
    else if (count == rules.newTokens - 1 && rules.forcedLast >= 0 &&
             static_cast<size_t>(rules.forcedLast) < size)
        force(rules.forcedLast);
}

/// Draws from the softmax after temperature, top-k and top-p.
int64_t draw(const GenerationRules& rules, Vector scores, uint64_t& state)
{
    std::vector<int64_t> order(static_cast<size_t>(scores.size()));
    std::iota(order.begin(), order.end(), int64_t{0});
    std::ranges::stable_sort(order, [&](int64_t a, int64_t b) { return scores[a] > scores[b]; });
    if (rules.topK > 0 && static_cast<size_t>(rules.topK) < order.size())
        order.resize(static_cast<size_t>(rules.topK));
    const double largest = scores[order.front()];
    std::vector<double> weights;
    double sum = 0;
    for (const int64_t id : order) {
        weights.push_back(std::exp((scores[id] - largest) / rules.temperature));
        sum += weights.back();
    }
    // The smallest set whose probability reaches top-p; at least one.
    double kept = 0;
    size_t count = 0;
    while (count < weights.size() && (count == 0 || kept < rules.topP * sum))
        kept += weights[count++];
    state = splitMix(state);
    const double drawn = static_cast<double>(state >> 11) * 0x1.0p-53 * kept;
    double passed = 0;
    for (size_t i = 0; i < count; ++i) {
        passed += weights[i];
        if (passed > drawn)
            return order[i];
    }
    return order[count - 1];
}

/// A decoder that has read a prompt and is fed one token per beam at a time.
class Session
{
public:
    Session(const Model& model, const Tensor& memory, const std::vector<uint8_t>& memoryHiddenKeys,
            int layers, const std::vector<Intervention>& interventions, const RunControl& control,
            const Insertions* insertions)
        : m_insertions(insertions), m_model(model), m_options(model.options().last()),
          m_memory(memory), m_memoryHiddenKeys(memoryHiddenKeys), m_layers(layers),
          m_interventions(interventions), m_control{control.threads, control.stop, {}}
    {
    }

    /// Logits [1, V] after the prompt.
    Result<Matrix> start(const std::vector<int64_t>& prompt, int beams, int64_t capacity)
    {
        m_beams = beams;
        m_capacity = capacity;
        m_length = static_cast<int64_t>(prompt.size());
        m_texts.assign(static_cast<size_t>(beams), prompt);
        Trace trace;
        const Result<Matrix> last = runWhole(prompt, trace);
        if (!last)
            return last;
        m_cached = std::ranges::all_of(trace.attentions, [](const Attention& a) {
            const bool causal =
                a.kind == Kind::Cross || a.mask.after == 0; // blocks stand in the prompt
            const bool drawn = std::ranges::any_of(
                a.rules, [](const HeadRule& r) { return r.normaliser == Normaliser::Sampled; });
            return causal && !drawn;
        });
        // Angles that change with the length turn what stands already.
        const PositionOptions& positions = m_options.positions;
        m_cached = m_cached && !positions.rotary.dependsOnLength(m_capacity) &&
                   !(positions.localRotary && positions.localRotary->dependsOnLength(m_capacity));
        if (m_cached)
            keep(trace);
        return logits(*last);
    }

    /// Appends tokens[b] to what stood in beam parents[b]; logits [beams, V].
    Result<Matrix> append(const std::vector<int64_t>& tokens, const std::vector<int>& parents)
    {
        std::vector<std::vector<int64_t>> texts;
        for (size_t b = 0; b < tokens.size(); ++b) {
            texts.push_back(m_texts[static_cast<size_t>(parents[b])]);
            texts.back().push_back(tokens[b]);
        }
        m_texts = std::move(texts);
        Matrix hidden(static_cast<Eigen::Index>(tokens.size()), m_options.width);
        if (!m_cached) {
            for (size_t b = 0; b < tokens.size(); ++b) {
                Trace trace;
                const Result<Matrix> last = runWhole(m_texts[b], trace);
                if (!last)
                    return last;
                hidden.row(static_cast<Eigen::Index>(b)) = *last;
            }
            return logits(hidden);
        }
        reorder(parents);
        const Result<Matrix> done = step(tokens);
        return done ? logits(*done) : done;
    }

private:
    /// Storage of one layer's keys and values, [beams, Hk, capacity, D].
    struct Cache
    {
        std::shared_ptr<float> keys, values;
        Tensor crossKeys, crossValues; // [Hk, Ts, D]
    };

    float* place(const std::shared_ptr<float>& storage, int beam) const
    {
        return storage.get() + beam * m_options.keyHeads * m_capacity * m_options.headSize;
    }

    /// The last row after the final norm, of a run over the whole text.
    Result<Matrix> runWhole(const std::vector<int64_t>& text, Trace& trace)
    {
        StackInput input;
        input.stack = m_options.stack;
        input.memory = m_memory;
        input.memoryHiddenKeys = m_memoryHiddenKeys;
        input.layers = m_layers;
        Result<Tensor> embedded = m_model.embed(m_options.stack, text, {}, {});
        if (!embedded)
            return tl::make_unexpected(embedded.error());
        input.embedded = std::move(*embedded);
        input.insertions = m_insertions;
        if (m_insertions)
            input.embedded = inserted(input.embedded, *m_insertions);
        bool intact = false;
        const Result<void> done =
            runStack(m_model, input, m_interventions, nullptr, &intact, trace, m_control);
        if (!done)
            return tl::make_unexpected(done.error());
        const StackTrace& stack = trace.stacks.at(m_options.stack);
        const Tensor& last = stack.finalNorm.empty() ? stack.hidden.back() : stack.finalNorm;
        return Matrix(last.matrix().bottomRows(1));
    }

    void keep(const Trace& trace)
    {
        const int64_t size = m_options.headSize;
        const int64_t each = m_options.keyHeads * m_capacity * size;
        m_caches.resize(static_cast<size_t>(m_layers));
        for (const Attention& a : trace.attentions) {
            Cache& cache = m_caches[static_cast<size_t>(a.layer)];
            if (a.kind == Kind::Cross) {
                cache.crossKeys = a.key;
                cache.crossValues = a.value;
                continue;
            }
            cache.keys = takeStorage(m_beams * each);
            cache.values = takeStorage(m_beams * each);
            for (int beam = 0; beam < m_beams; ++beam)
                for (int head = 0; head < m_options.keyHeads; ++head) {
                    const int64_t to = head * m_capacity * size;
                    const int64_t from = head * m_length * size;
                    std::copy_n(a.key.data() + from, m_length * size, place(cache.keys, beam) + to);
                    std::copy_n(a.value.data() + from, m_length * size,
                                place(cache.values, beam) + to);
                }
        }
        m_rotary = RotaryTables(m_options, m_capacity);
    }

    void reorder(const std::vector<int>& parents)
    {
        bool same = true;
        for (size_t b = 0; b < parents.size(); ++b)
            same = same && parents[b] == static_cast<int>(b);
        if (same)
            return;
        const int64_t size = m_options.headSize;
        const int64_t each = m_options.keyHeads * m_capacity * size;
        for (Cache& cache : m_caches)
            for (std::shared_ptr<float>* storage : {&cache.keys, &cache.values}) {
                std::shared_ptr<float> fresh = takeStorage(m_beams * each);
                for (size_t b = 0; b < parents.size(); ++b)
                    for (int head = 0; head < m_options.keyHeads; ++head) {
                        const int64_t at = head * m_capacity * size;
                        std::copy_n(place(*storage, parents[b]) + at, m_length * size,
                                    place(fresh, static_cast<int>(b)) + at);
                    }
                *storage = std::move(fresh);
            }
    }

    /// Keys or values of a beam as the attention reads them: [Hk, capacity, D].
    Tensor cached(const std::shared_ptr<float>& storage, int beam) const
    {
        return {{m_options.keyHeads, m_capacity, m_options.headSize},
                std::shared_ptr<const float>(storage, place(storage, beam))};
    }

    /// Attention of one row, whose query lies at `query` [H, D]; the heads come out side by side.
    void attendAll(Attention& attention, const std::shared_ptr<float>& query,
                   Eigen::Ref<Vector> context) const
    {
        const int64_t size = m_options.headSize;
        attention.query = Tensor({m_options.heads, 1, size}, query);
        for (int head = 0; head < m_options.heads; ++head)
            attendRow(attention, head, 0, context.segment(head * size, size));
    }

    /// Self-attention of one more token in each beam, onto the residual stream `y`.
    Result<void> attendSelf(int layer, const LayerWeights& w, const StackPositions& positions,
                            const Matrix& x, Matrix& y)
    {
        const StackOptions& o = m_options;
        const Cache& cache = m_caches[static_cast<size_t>(layer)];
        Attention self = onRow(layer, Kind::Self, m_length + 1, {}, m_length);
        if (Result<void> equipped = positions.equip(self, w); !equipped)
            return equipped;
        Matrix qkv(x.rows(), o.queryWidth() + 2 * o.keyWidth());
        Matrix context(x.rows(), o.queryWidth());
        const int64_t stands = m_length - (m_insertions ? m_insertions->shift() : 0);
        const std::shared_ptr<float> query = takeStorage(o.queryWidth());
        projectSelf(w, o, x, qkv, m_control.threads);
        for (int b = 0; b < x.rows(); ++b) {
            dealHeads(w, o, qkv.row(b), m_rotary.of(layer),
                      {{query.get(), o.heads, 1},
                       {place(cache.keys, b), o.keyHeads, m_capacity},
                       {place(cache.values, b), o.keyHeads, m_capacity},
                       0,
                       m_length,
                       stands});
            self.key = cached(cache.keys, b);
            self.value = cached(cache.values, b);
            attendAll(self, query, context.row(b));
        }
        addSelfAttention(w, o, context, y, m_control.threads);
        return {};
    }

    void attendCross(int layer, const LayerWeights& w, Matrix& y)
    {
        const StackOptions& o = m_options;
        const Cache& cache = m_caches[static_cast<size_t>(layer)];
        Attention cross =
            onRow(layer, Kind::Cross, m_memory.extent(0), m_memoryHiddenKeys, m_length);
        cross.key = cache.crossKeys;
        cross.value = cache.crossValues;
        Matrix queries(y.rows(), o.queryWidth());
        Matrix context(y.rows(), o.queryWidth());
        const std::shared_ptr<float> query = takeStorage(o.queryWidth());
        projectCross(w, o, y, queries, m_control.threads);
        for (int b = 0; b < y.rows(); ++b) {
            splitHeads(queries.row(b), o.headSize, 0, {query.get(), o.heads, 1});
            attendAll(cross, query, context.row(b));
        }
        addCrossAttention(w, o, context, y, m_control.threads);
    }

    /// Hidden rows [beams, M] after the final norm, of one more token each.
    Result<Matrix> step(const std::vector<int64_t>& tokens)
    {
        const StackOptions& o = m_options;
        Matrix x(static_cast<Eigen::Index>(tokens.size()), o.width);
        for (size_t b = 0; b < tokens.size(); ++b) {
            const Result<Tensor> row = m_model.embed(o.stack, {tokens[b]}, {}, {}, m_length);
            if (!row)
                return tl::make_unexpected(row.error());
            x.row(static_cast<Eigen::Index>(b)) = row->matrix();
        }
        const StackPositions positions(m_model, o, 1, m_length + 1, m_length, {});
        for (int l = 0; l < m_layers; ++l) {
            if (m_control.stop.stop_requested())
                return stoppedError();
            const Result<const LayerWeights*> loaded = m_model.layer(o.stack, l);
            if (!loaded)
                return tl::make_unexpected(loaded.error());
            Matrix y = x;
            if (const Result<void> done = attendSelf(l, **loaded, positions, x, y); !done)
                return tl::make_unexpected(done.error());
            if (o.cross)
                attendCross(l, **loaded, y);
            finishLayer(**loaded, o, x, y, m_control.threads);
            x = std::move(y);
        }
        ++m_length;
        const Result<std::optional<Norm>> norm = m_model.finalNorm(o.stack);
        if (!norm)
            return tl::make_unexpected(norm.error());
        if (*norm)
            (*norm)->apply(x, x, m_control.threads);
        return x;
    }

    /// The row at `position` of an attention, as one whose only query it is.
    Attention onRow(int layer, Kind kind, int64_t keys, const std::vector<uint8_t>& hiddenKeys,
                    int64_t position) const
    {
        const int64_t queries = position + 1;
        Attention a =
            plainAttention(m_options, layer, kind, queries, keys, hiddenKeys, m_interventions);
        std::vector<HiddenCell> cells;
        for (HiddenCell cell : a.mask.hiddenCells)
            if (cell.query == position) {
                cell.query = 0;
                cells.push_back(cell);
            }
        std::ranges::sort(cells);
        a.mask.hiddenCells = std::move(cells);
        a.mask.offset += position;
        a.queries = 1;
        return a;
    }

    Result<Matrix> logits(const Matrix& hidden)
    {
        return m_model.vocabularyLogits(hidden, m_control.threads);
    }

    const Insertions* m_insertions; ///< of the prompt; or null
    const Model& m_model;
    const StackOptions& m_options;
    Tensor m_memory;
    std::vector<uint8_t> m_memoryHiddenKeys;
    int m_layers;
    const std::vector<Intervention>& m_interventions;
    RunControl m_control;
    int m_beams = 1;
    bool m_cached = true;
    int64_t m_capacity = 0;
    int64_t m_length = 0;
    std::vector<std::vector<int64_t>> m_texts;
    std::vector<Cache> m_caches;
    RotaryTables m_rotary;
};

/// A text that a beam search finished, or still writes.
struct Hypothesis
{
    std::vector<int64_t> ids;
    std::vector<Prediction> steps;
    double score = 0;
};

/// A beam search: texts that are still written, and the best of those that have ended.
class BeamSearch
{
public:
    BeamSearch(const std::vector<int64_t>& prompt, const GenerationRules& rules,
               bool encoderDecoder)
        : m_prompt(prompt), m_rules(rules), m_encoderDecoder(encoderDecoder), m_open(1)
    {
    }

    Result<Generated> run(Session& session, Matrix logits,
                          const std::function<void(float)>& progress)
    {
        for (int64_t n = 0; n < m_rules.newTokens; ++n) {
            const std::vector<Choice> choices = bestChoices(logits);
            const Extension next = extend(choices, logits, n);
            if (next.tokens.empty() || isDecided(choices.front().score))
                break;
            if (progress)
                progress(static_cast<float>(n + 1) / static_cast<float>(m_rules.newTokens));
            if (n + 1 == m_rules.newTokens)
                break;
            Result<Matrix> appended = session.append(next.tokens, next.parents);
            if (!appended)
                return tl::make_unexpected(appended.error());
            logits = std::move(*appended);
        }
        return best();
    }

private:
    /// A token that may follow an open text.
    struct Choice
    {
        double score;
        int beam;
        int64_t token;
    };
    /// What each open text was made from.
    struct Extension
    {
        std::vector<int64_t> tokens;
        std::vector<int> parents;
    };

    /// Twice as many as there are beams, so that enough remain where texts end.
    std::vector<Choice> bestChoices(const Matrix& logits) const
    {
        std::vector<Choice> choices;
        const int64_t entries = logits.cols();
        const auto wanted = static_cast<size_t>(2 * m_rules.beams);
        const auto better = [](const Choice& a, const Choice& b) { return a.score > b.score; };
        for (size_t b = 0; b < m_open.size(); ++b) {
            Vector scores = logits.row(static_cast<Eigen::Index>(b));
            scores.array() -= logSumExp(scores.data(), entries);
            applyRules(m_rules, m_prompt, m_open[b].ids, m_encoderDecoder, scores);
            for (int64_t id = 0; id < entries; ++id) {
                const Choice choice{m_open[b].score + scores[id], static_cast<int>(b), id};
                if (choices.size() < wanted || choice.score > choices.front().score) {
                    choices.push_back(choice);
                    std::ranges::push_heap(choices, better);
                    if (choices.size() > wanted) {
                        std::ranges::pop_heap(choices, better);
                        choices.pop_back();
                    }
                }
            }
        }
        std::ranges::stable_sort(choices, better);
        return choices;
    }

    /// Lets the best texts grow by a token. Leaves the open ones as they were where none is left.
    Extension extend(const std::vector<Choice>& choices, const Matrix& logits, int64_t n)
    {
        std::vector<Hypothesis> next;
        Extension made;
        const auto beams = static_cast<size_t>(m_rules.beams);
        for (size_t rank = 0; rank < choices.size() && next.size() < beams; ++rank) {
            const Choice& choice = choices[rank];
            if (choice.score == -std::numeric_limits<double>::infinity())
                continue;
            Hypothesis longer = m_open[static_cast<size_t>(choice.beam)];
            longer.ids.push_back(choice.token);
            longer.score = choice.score;
            longer.steps.push_back({static_cast<int64_t>(m_prompt.size()) + n - 1,
                                    bestCandidates(logits.row(choice.beam).data(), logits.cols(),
                                                   m_rules.candidates)});
            if (std::ranges::find(m_rules.ends, choice.token) != m_rules.ends.end()) {
                if (rank < beams)
                    finish(std::move(longer));
                continue;
            }
            made.tokens.push_back(choice.token);
            made.parents.push_back(choice.beam);
            next.push_back(std::move(longer));
        }
        if (!next.empty())
            m_open = std::move(next);
        return made;
    }

    void finish(Hypothesis hypothesis)
    {
        const double length = static_cast<double>(hypothesis.ids.size());
        hypothesis.score /= std::pow(length, m_rules.lengthPenalty);
        m_finished.push_back(std::move(hypothesis));
        std::ranges::stable_sort(m_finished, std::greater<>(), &Hypothesis::score);
        if (m_finished.size() > static_cast<size_t>(m_rules.beams))
            m_finished.pop_back();
    }

    /// Whether no open text can become better than the finished ones.
    bool isDecided(double bestOpen) const
    {
        if (m_finished.size() < static_cast<size_t>(m_rules.beams))
            return false;
        const double length = static_cast<double>(m_open.front().ids.size());
        const double attainable = bestOpen / std::pow(length, m_rules.lengthPenalty);
        return m_rules.earlyStopping || m_finished.back().score >= attainable;
    }

    Generated best()
    {
        if (m_finished.size() < static_cast<size_t>(m_rules.beams))
            for (Hypothesis& hypothesis : m_open)
                if (!hypothesis.ids.empty())
                    finish(std::move(hypothesis));
        if (m_finished.empty())
            return {};
        return {std::move(m_finished.front().ids), std::move(m_finished.front().steps)};
    }

    const std::vector<int64_t>& m_prompt;
    const GenerationRules& m_rules;
    bool m_encoderDecoder;
    std::vector<Hypothesis> m_open;
    std::vector<Hypothesis> m_finished; ///< best first
};

} // namespace

std::vector<Prediction::Candidate> bestCandidates(const float* logits, int64_t entries, int count)
{
    const float sum = logSumExp(logits, entries);
    std::vector<int64_t> order(static_cast<size_t>(entries));
    std::iota(order.begin(), order.end(), int64_t{0});
    const auto kept = std::min<std::ptrdiff_t>(std::max(count, 1), entries);
    std::partial_sort(order.begin(), order.begin() + kept, order.end(), [&](int64_t a, int64_t b) {
        return logits[a] != logits[b] ? logits[a] > logits[b] : a < b;
    });
    std::vector<Prediction::Candidate> best;
    for (std::ptrdiff_t i = 0; i < kept; ++i) {
        const int64_t id = order[static_cast<size_t>(i)];
        best.push_back({id, {}, std::exp(logits[id] - sum)});
    }
    return best;
}

Result<Generated> generate(const Model& model, const std::vector<int64_t>& prompt,
                           const Tensor& memory, const std::vector<uint8_t>& memoryHiddenKeys,
                           int layers, const GenerationRules& rules,
                           const std::vector<Intervention>& interventions,
                           const RunControl& control, const std::function<void(float)>& progress,
                           const Insertions* insertions)
{
    const auto length = static_cast<int64_t>(prompt.size());
    const bool encoderDecoder = !memory.empty();
    Session session(model, memory, memoryHiddenKeys, layers, interventions, control, insertions);
    Result<Matrix> logits = session.start(prompt, rules.beams, length + rules.newTokens);
    if (!logits)
        return tl::make_unexpected(logits.error());
    if (rules.beams > 1)
        return BeamSearch(prompt, rules, encoderDecoder).run(session, std::move(*logits), progress);
    Generated generated;
    uint64_t state = rules.seed;
    for (int64_t n = 0; n < rules.newTokens; ++n) {
        Vector scores = logits->row(0);
        applyRules(rules, prompt, generated.ids, encoderDecoder, scores);
        Eigen::Index best = 0;
        scores.maxCoeff(&best);
        const int64_t id = rules.sample ? draw(rules, scores, state) : best;
        generated.ids.push_back(id);
        generated.steps.push_back(
            {length + n - 1, bestCandidates(logits->data(), logits->cols(), rules.candidates)});
        if (progress)
            progress(static_cast<float>(n + 1) / static_cast<float>(rules.newTokens));
        if (std::ranges::find(rules.ends, id) != rules.ends.end() || n + 1 == rules.newTokens)
            break;
        logits = session.append({id}, {0});
        if (!logits)
            return tl::make_unexpected(logits.error());
    }
    return generated;
}

} // namespace engine
