#include "engine/runners/run.h"

#include "engine/checkpoint/storedtypes.h"
#include "engine/runners/sentence.h"
#include "engine/runners/tracememory.h"
#include "engine/transformer/towers.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace engine {

namespace {

bool namesText(const ModelInputs& inputs)
{
    return inputs.text || inputs.source || !inputs.tokenIds.empty() ||
           !inputs.sourceTokenIds.empty();
}

} // namespace

void Run::begin(const Perceived& perceived)
{
    Trace& trace = *m_trace;
    trace.request = m_request;
    trace.title = m_model.folder().filename().string();
    if (trace.title.empty())
        trace.title = m_model.folder().parent_path().filename().string();
    trace.family = m_options.family;
    trace.task = m_options.task;
    trace.labels = m_options.labels;
    m_origin = std::make_shared<ModelOrigin>(m_opened);
    trace.origin = m_origin;
    const StackOptions& lastOptions = m_options.last();
    int layers = 0;
    for (const StackOptions* stack : m_options.stacks())
        layers = std::max(layers, stack->layers);
    nlohmann::json facts = {{"architecture", m_options.architecture},
                            {"layers", layers},
                            {"heads", lastOptions.heads},
                            {"key_heads", lastOptions.keyHeads},
                            {"width", lastOptions.width},
                            {"head_size", lastOptions.headSize},
                            {"vocabulary", m_options.vocabulary},
                            {"stored_as", storedTypes(m_model.weights())}};
    nlohmann::json reads = nlohmann::json::array();
    if (m_options.towers || !encoderPerceives())
        reads.push_back("text");
    if (m_options.seeing())
        reads.push_back("picture");
    if (m_options.hearing())
        reads.push_back("sound");
    facts["reads"] = std::move(reads);
    const Result<GenerationRules> own = generationRules(m_model, {}, 0, {}, UnknownKeys::Ignore);
    if (own && own->beams > 1)
        facts["num_beams"] = own->beams;
    if (m_opened.tokenizer && m_opened.tokenizer->dropout() > 0)
        facts["tokenizer_dropout"] = m_opened.tokenizer->dropout();
    if (!m_options.notedKeys.empty())
        facts["noted_keys"] = m_options.notedKeys;
    if (!m_options.ignoredKeys.empty())
        facts["ignored_keys"] = m_options.ignoredKeys;
    if (m_source.ignoreUnknown && own && !own->undoneKeys.empty())
        facts["undone_keys"] = own->undoneKeys;
    if (!perceived.assumed.empty())
        facts["assumed_preparation"] = perceived.assumed;
    if (!m_model.tensorBeyond().empty())
        facts["tensor_beyond"] = m_model.tensorBeyond();
    trace.facts = std::make_shared<const nlohmann::json>(std::move(facts));

    if (m_control.previous) {
        const auto* origin = dynamic_cast<const ModelOrigin*>(m_control.previous->origin.get());
        if (origin && &origin->model() == &m_model &&
            m_control.previous->request.source == m_request.source)
            m_previous = m_control.previous.get();
    }
    m_intact = m_previous != nullptr;
    m_layersTotal = 0;
    for (const StackOptions* stack : m_options.stacks())
        m_layersTotal += std::max(1, layersOf(*stack));
}

Result<void> Run::runStackOf(Stack stack, Tensor embedded, const Side& side, const Side* source)
{
    StackInput input;
    input.stack = stack;
    input.embedded = std::move(embedded);
    input.hiddenKeys = side.hiddenKeys();
    input.global = side.global;
    input.layers = layersOf(m_options.stack(stack));
    if (m_options.stack(stack).image)
        input.grid = m_grid;
    if (stack == Stack::Decoder && m_insertions) {
        input.insertions = &*m_insertions;
        input.embedded = inserted(input.embedded, *m_insertions);
    }
    m_origin->remember(
        stack, {side.ids, side.types, side.shown, input.grid,
                input.insertions ? std::make_shared<const Insertions>(*m_insertions) : nullptr});
    if (source) {
        Result<Tensor> memory = m_model.memory(output(Stack::Encoder));
        if (!memory)
            return tl::make_unexpected(memory.error());
        input.memory = std::move(*memory);
        input.memoryHiddenKeys = source->hiddenKeys();
    }
    const StackOptions& options = m_options.stack(stack);
    const int64_t floats =
        input.embedded.extent(0) *
        (input.layers * (options.queryWidth() + 2 * options.keyWidth() + options.width) +
         options.width);
    if (floats > traceMemory() / static_cast<int64_t>(sizeof(float)))
        input.recompute = m_opened.model;
    RunControl control{m_control.threads, m_control.stop, {}};
    m_layerBegan = Clock::now();
    control.layerDone = [this] { layerDone(); };
    return runStack(m_model, input, m_request.interventions, m_previous, &m_intact, *m_trace,
                    control);
}

void Run::layerDone()
{
    ++m_layersDone;
    if (m_control.progress)
        m_control.progress(m_progressFrom + (1 - m_progressFrom) *
                                                static_cast<float>(m_layersDone) /
                                                static_cast<float>(m_layersTotal));
    const Clock::time_point now = Clock::now();
    const auto expected =
        (now - std::exchange(m_layerBegan, now)) * std::max(0, m_layersTotal - m_layersDone);
    if (!m_control.part || m_layersDone >= m_layersTotal || m_control.stop.stop_requested() ||
        expected < m_control.patience || (m_control.patience.count() > 0 && now < m_nextPart))
        return;
    // Whoever is given a part begins with it anew: the longer it takes, the fewer.
    m_nextPart = now + (now - m_began);
    auto part = std::make_shared<Trace>(*m_trace);
    part->isPart = true;
    part->origin = std::make_shared<ModelOrigin>(*m_origin); // this one still takes notes
    m_control.part(std::move(part));
}

Result<Generated> Run::writeOn(const std::vector<int64_t>& prompt, const Side* source)
{
    const Result<GenerationRules> rules = generationRules(
        m_model, m_source.generation, static_cast<int64_t>(prompt.size()), {}, undone());
    if (!rules)
        return tl::make_unexpected(rules.error());
    if (rules->newTokens == 0)
        return Generated{};
    constexpr float kShare = 0.8f;
    std::function<void(float)> progress;
    if (m_control.progress)
        progress = [this](float done) { m_control.progress(kShare * done); };
    Result<Tensor> memory = source ? m_model.memory(output(Stack::Encoder)) : Tensor();
    if (!memory)
        return tl::make_unexpected(memory.error());
    Result<Generated> written = generate(
        m_model, prompt, *memory, source ? source->hiddenKeys() : std::vector<uint8_t>(),
        layersOf(m_options.last()), *rules, m_request.interventions,
        {m_control.threads, m_control.stop, {}}, progress, m_insertions ? &*m_insertions : nullptr);
    m_progressFrom = kShare;
    return written;
}

/// The decoder's input where the request does not say it: the start and all but the last of what
/// the model writes.
Result<Side> Run::write(const Side& source, Generated& generated)
{
    const Result<GenerationRules> rules =
        generationRules(m_model, m_source.generation, 1,
                        {inputs().sourceLanguage, inputs().targetLanguage}, undone());
    if (!rules)
        return tl::make_unexpected(rules.error());
    std::vector<int64_t> prompt = {rules->start};
    if (m_opened.tokenizer && !inputs().targetLanguage.empty() && m_options.startsWithLastToken)
        if (const std::optional<int64_t> code =
                m_opened.tokenizer->languageId(inputs().targetLanguage))
            prompt = {*code};
    if (prompt.front() < 0)
        return fail(translatable("Engine", "config.json names no decoder_start_token_id, so that "
                                           "nothing can be generated."),
                    {}, translatable("Engine", "Give the target's tokens."));
    prompt.insert(prompt.end(), rules->opening.begin(), rules->opening.end());
    const size_t given = prompt.size();
    Result<Generated> written = writeOn(prompt, &source);
    if (!written)
        return tl::make_unexpected(written.error());
    generated = std::move(*written);
    if (!generated.ids.empty())
        prompt.insert(prompt.end(), generated.ids.begin(), generated.ids.end() - 1);
    Side last = sideFromIds(prompt);
    for (size_t i = given; i < last.tokens.size(); ++i)
        last.tokens[i].generated = true;
    return last;
}

Result<void> Run::continueText(Side& side, Generated& generated)
{
    Result<Generated> written = writeOn(side.ids, nullptr);
    if (!written)
        return tl::make_unexpected(written.error());
    generated = std::move(*written);
    const size_t typed = side.ids.size();
    for (const int64_t id : generated.ids) {
        side.ids.push_back(id);
        side.tokens.push_back(token(id));
        side.tokens.back().generated = true;
    }
    if (!side.shown.empty())
        side.shown.resize(side.ids.size(), 1);
    if (!side.types.empty())
        side.types.resize(side.ids.size(), side.types[typed - 1]);
    return {};
}

Result<void> Run::decode(const Side& source, const Side& last)
{
    Trace& trace = *m_trace;
    Result<Tensor> embedded = embed(Stack::Decoder, last);
    if (!embedded)
        return tl::make_unexpected(embedded.error());
    trace.tokens(Stack::Decoder) = last.tokens;
    if (m_previous) {
        const auto sameId = [](const TraceToken& a, const TraceToken& b) { return a.id == b.id; };
        m_intact = m_intact && std::ranges::equal(trace.tokens(Stack::Decoder),
                                                  m_previous->tokens(Stack::Decoder), sameId);
    }
    return runStackOf(Stack::Decoder, std::move(*embedded), last,
                      encoderDecoder() ? &source : nullptr);
}

Result<void> Run::runTowers(const Side* text)
{
    Trace& trace = *m_trace;
    if (!text && !m_grid)
        return fail(translatable("Engine", "The model %1 needs a text or a picture."),
                    {trace.title});
    if (text) {
        Result<Tensor> embedded = embed(Stack::Text, *text);
        if (!embedded)
            return tl::make_unexpected(embedded.error());
        trace.tokens(Stack::Text) = text->tokens;
        const Result<void> done = runStackOf(Stack::Text, std::move(*embedded), *text, nullptr);
        if (!done)
            return done;
    }
    if (!text || !m_grid)
        return {};
    Result<Similarity> similarity =
        m_model.compare(trace.stacks.at(Stack::Text), text->ids, trace.stacks.at(Stack::Vision));
    if (!similarity)
        return tl::make_unexpected(similarity.error());
    const auto keep = [&](const char* name, const Vector& values) {
        float* out = nullptr;
        trace.embeddings[name] = Tensor::zeros({values.size()}, &out);
        std::copy_n(values.data(), values.size(), out);
    };
    keep("text.pooled", similarity->textPooled);
    keep("vision.pooled", similarity->imagePooled);
    keep("text_embeds", similarity->textEmbedding);
    keep("image_embeds", similarity->imageEmbedding);
    keep("logits_per_image", Vector::Constant(1, similarity->logit));
    trace.pooling = std::move(similarity->pooling);
    return {};
}

/// The vector of the whole text, where the folder of sentence-transformers says how.
void Run::poolSentence(const Side& last)
{
    const auto pooling = readSentencePooling(m_model.folder());
    if (!pooling || !*pooling)
        return;
    const Vector pooled = (*pooling)->embed(output(m_options.last().stack).matrix(), last.shown);
    if (pooled.size() == 0) // layers that do not fit together
        return;
    float* out = nullptr;
    Tensor& kept = m_trace->embeddings["sentence_embedding"];
    kept = Tensor::zeros({pooled.size()}, &out);
    std::copy_n(pooled.data(), pooled.size(), out);
}

Result<std::shared_ptr<const Trace>> Run::run(const Perceived& perceived)
{
    begin(perceived);
    Result<void> done = perceive(perceived);
    if (!done)
        return tl::make_unexpected(done.error());
    Side source;
    const bool reads = !encoderPerceives() && (!m_options.towers || namesText(inputs()));
    if (reads) {
        Result<Side> read = readSource();
        if (!read)
            return tl::make_unexpected(read.error());
        source = std::move(*read);
    }
    Generated generated;
    if (m_options.encoder && reads) {
        Result<Tensor> embedded = embed(Stack::Encoder, source);
        if (!embedded)
            return tl::make_unexpected(embedded.error());
        m_trace->tokens(Stack::Encoder) = source.tokens;
        done = runStackOf(Stack::Encoder, std::move(*embedded), source, nullptr);
    }
    if (done && m_options.projector)
        done = insertPicture(source);
    if (!done)
        return tl::make_unexpected(done.error());
    Side last = source;
    if (encoderDecoder()) {
        Result<std::optional<Side>> target = readTarget(source);
        if (!target)
            return tl::make_unexpected(target.error());
        if (*target) {
            last = std::move(**target);
        } else {
            Result<Side> written = write(source, generated);
            if (!written)
                return tl::make_unexpected(written.error());
            last = std::move(*written);
        }
    } else if (m_options.decoder && m_model.hasVocabularyHead() &&
               m_source.generation.newTokens > 0) {
        done = continueText(last, generated);
    }
    if (done && m_options.decoder)
        done = decode(source, last);
    if (done && m_options.towers)
        done = runTowers(reads ? &source : nullptr);
    else if (done && m_options.hearing() && !m_options.decoder &&
             m_options.head.kind == HeadKind::Vocabulary)
        done = transcribe();
    else if (done)
        done = answer(source, last, generated);
    if (done && reads && !m_options.towers && !encoderDecoder())
        poolSentence(last);
    if (!done)
        return tl::make_unexpected(done.error());
    m_trace->summariseLayers();
    return m_trace;
}

} // namespace engine
