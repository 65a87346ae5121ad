#include "engine/runners/transformer.h"

#include "engine/attention/blocks.h"
#include "engine/files/boundedjson.h"
#include "engine/linear/rowwise.h"
#include "engine/runners/perception.h"
#include "engine/text/tokenizer.h"
#include "engine/transformer/arena.h"
#include "engine/transformer/generation.h"
#include "engine/transformer/stack.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace engine {

namespace {

/// A model folder that has been opened. The tokenizer is null where the folder has none; ids still
/// work then.
struct OpenedModel
{
    std::shared_ptr<const Model> model;
    std::shared_ptr<const text::Tokenizer> tokenizer;
    std::optional<Error> tokenizerError; ///< why there is no tokenizer
};

constexpr int64_t kPredictedRows = 512; ///< teacher-forced targets longer than this: the last only

/// Tokens of one side of a model.
struct Side
{
    std::vector<int64_t> ids;
    std::vector<int64_t> types;
    std::vector<uint8_t> shown; ///< [T], 0 = hidden by the attention mask; empty = all shown
    std::vector<TraceToken> tokens;

    std::vector<uint8_t> hiddenKeys() const
    {
        std::vector<uint8_t> hidden;
        for (const uint8_t s : shown)
            hidden.push_back(s != 0 ? 0 : 1);
        return hidden;
    }
};

/// Whether the head gives logits of labels for each position.
bool classifiesEach(HeadKind kind)
{
    return kind == HeadKind::Detector || kind == HeadKind::Tokens || kind == HeadKind::Spans;
}

class ModelOrigin : public TraceOrigin
{
public:
    explicit ModelOrigin(OpenedModel opened) : m_opened(std::move(opened)) {}

    const Model& model() const { return *m_opened.model; }
    Result<Projections> projections(const Trace& trace, const Attention& attention) const override;
    Result<Matrix> logits(Stack stack, const ConstMatrixRef& hidden) const override;
    std::string tokenText(int64_t id) const override
    {
        return m_opened.tokenizer ? m_opened.tokenizer->displayText(id) : std::to_string(id);
    }

private:
    OpenedModel m_opened;
};

Result<Matrix> ModelOrigin::logits(Stack stack, const ConstMatrixRef& hidden) const
{
    const Model& model = *m_opened.model;
    if (stack != model.options().last().stack)
        return fail(translatable("Engine", "The head reads the decoder, not the encoder."));
    const Result<std::optional<Norm>> norm = model.finalNorm(stack);
    if (!norm)
        return tl::make_unexpected(norm.error());
    Matrix x = hidden;
    if (*norm)
        (*norm)->apply(x, x, 0);
    if (classifiesEach(model.options().head.kind))
        return model.classifyEach(x);
    return model.vocabularyLogits(x);
}

Result<Projections> ModelOrigin::projections(const Trace& trace, const Attention& attention) const
{
    const Model& model = *m_opened.model;
    const StackOptions& o = model.options().stack(attention.stack);
    const Result<const LayerWeights*> loaded = model.layer(attention.stack, attention.layer);
    if (!loaded)
        return tl::make_unexpected(loaded.error());
    const LayerWeights& w = **loaded;
    const int64_t queryWidth = o.heads * o.headSize;
    const int64_t keyWidth = o.keyHeads * o.headSize;
    const auto part = [](const Vector& bias, int64_t first, int64_t count) {
        return bias.size() > 0 ? Vector(bias.segment(first, count)) : Vector();
    };
    Projections p;
    const Matrix residual =
        trace.stacks.at(attention.stack).hidden[static_cast<size_t>(attention.layer)].matrix();
    const auto normed = [&](const Norm& norm, Matrix x) {
        if (o.preNorm)
            norm.apply(x, x, 0);
        return x;
    };
    const auto memory = [&]() -> Result<Tensor> {
        const StackTrace& encoder = trace.stacks.at(Stack::Encoder);
        return model.memory(encoder.finalNorm.empty() ? encoder.hidden.back() : encoder.finalNorm);
    };
    if (attention.kind == Kind::Self) {
        const Matrix joined = w.qkv.weight();
        p.query = joined.leftCols(queryWidth);
        p.key = joined.middleCols(queryWidth, keyWidth);
        p.value = joined.rightCols(keyWidth);
        p.queryBias = part(w.qkv.bias(), 0, queryWidth);
        p.keyBias = part(w.qkv.bias(), queryWidth, keyWidth);
        p.valueBias = part(w.qkv.bias(), queryWidth + keyWidth, keyWidth);
        p.output = w.output.weight();
        p.outputBias = w.output.bias();
        p.input = normed(w.attentionNorm, residual);
        return p;
    }
    const Matrix joined = w.crossKeyValue.weight();
    p.query = w.crossQuery.weight();
    p.queryBias = w.crossQuery.bias();
    p.key = joined.leftCols(keyWidth);
    p.value = joined.rightCols(keyWidth);
    p.keyBias = part(w.crossKeyValue.bias(), 0, keyWidth);
    p.valueBias = part(w.crossKeyValue.bias(), keyWidth, keyWidth);
    p.output = w.crossOutput.weight();
    p.outputBias = w.crossOutput.bias();
    // What cross-attention reads is the residual stream after self-attention, which is not kept.
    const Attention* self = trace.find(attention.stack, attention.layer, Kind::Self);
    Matrix joinedHeads(residual.rows(), queryWidth);
    for (int head = 0; head < o.heads; ++head)
        joinedHeads.middleCols(head * o.headSize, o.headSize) =
            context(*self, head, Range{0, self->queries});
    Matrix y = residual;
    addSelfAttention(w, o, joinedHeads, y, 0);
    p.input = normed(w.crossNorm, std::move(y));
    const Result<Tensor> read = memory();
    if (!read)
        return tl::make_unexpected(read.error());
    p.memory = read->matrix();
    return p;
}

/// One run: inputs, layers, answers.
class Run
{
public:
    Run(const OpenedModel& opened, const TraceRequest& request, const TraceControl& control)
        : m_opened(opened), m_model(*opened.model), m_options(opened.model->options()),
          m_request(request), m_source(std::get<ModelSource>(request.source)), m_control(control),
          m_trace(std::make_shared<Trace>())
    {
    }

    Result<std::shared_ptr<const Trace>> run(const std::optional<vision::PixelValues>& picture);

private:
    const ModelInputs& inputs() const { return m_source.inputs; }
    bool encoderDecoder() const { return m_options.encoder && m_options.decoder; }
    int layersOf(const StackOptions& options) const
    {
        return std::clamp(m_source.layers.value_or(options.layers), 0, options.layers);
    }

    Result<const text::Tokenizer*> tokenizer() const;
    TraceToken token(int64_t id) const;
    Side sideFromIds(const std::vector<int64_t>& ids) const;
    Side sideFromText(const text::Encoding& encoding) const;
    Result<Side> readSource() const;
    Result<void> readMask(Side& side) const;
    void cut(Side& side) const;
    Result<std::optional<Side>> readTarget(const Side& source) const;
    std::vector<int64_t> shiftedRight(const std::vector<int64_t>& ids) const;
    void notePicture(const vision::PixelValues& picture);

    Result<void> runStackOf(Stack stack, Tensor embedded, const Side& side, const Side* source);
    Result<Tensor> embed(Stack stack, const Side& side) const
    {
        return m_model.embed(stack, side.ids, side.types, side.shown);
    }
    Result<Generated> writeOn(const std::vector<int64_t>& prompt, const Side* source);
    const Tensor& output(Stack stack) const
    {
        const StackTrace& trace = m_trace->stacks.at(stack);
        return trace.finalNorm.empty() ? trace.hidden.back() : trace.finalNorm;
    }

    Result<void> answer(const Side& source, const Side& last, const Generated& generated);
    Result<void> predictRows(const std::vector<int64_t>& rows);
    Result<void> classify(const Side& source, const Side& last);
    void nameLabels(int64_t count);
    void detect(const Matrix& logits);
    void labelTokens(const Matrix& logits, const Side& last);
    void findSpan(const Matrix& logits, const Side& last);
    void name(Prediction& prediction) const;

    const OpenedModel& m_opened;
    const Model& m_model;
    const ModelOptions& m_options;
    const TraceRequest& m_request;
    const ModelSource& m_source;
    const TraceControl& m_control;
    std::shared_ptr<Trace> m_trace;
    const Trace* m_previous = nullptr;
    bool m_intact = false;
    int m_layersDone = 0;
    int m_layersTotal = 1;
    float m_progressFrom = 0; ///< share that writing the text took
};

Result<const text::Tokenizer*> Run::tokenizer() const
{
    if (m_opened.tokenizer)
        return m_opened.tokenizer.get();
    if (m_opened.tokenizerError)
        return tl::make_unexpected(*m_opened.tokenizerError);
    return fail(translatable("Engine", "The folder %1 has no tokenizer."),
                {m_model.folder().string()}, translatable("Engine", "Give token ids instead."));
}

TraceToken Run::token(int64_t id) const
{
    TraceToken token;
    token.id = id;
    if (m_opened.tokenizer) {
        token.text = m_opened.tokenizer->displayText(id);
        token.special = m_opened.tokenizer->isSpecial(id);
        return token;
    }
    token.text = std::to_string(id);
    token.special = id == m_options.padToken || id == m_options.bosToken ||
                    id == m_options.sepToken || id == m_options.decoderStartToken ||
                    std::ranges::find(m_options.eosTokens, id) != m_options.eosTokens.end();
    return token;
}

Side Run::sideFromIds(const std::vector<int64_t>& ids) const
{
    Side side;
    side.ids = ids;
    for (const int64_t id : ids)
        side.tokens.push_back(token(id));
    return side;
}

Side Run::sideFromText(const text::Encoding& encoding) const
{
    Side side;
    for (const text::Token& piece : encoding.tokens) {
        TraceToken shown = token(piece.id);
        shown.begin = piece.begin;
        shown.end = piece.end;
        shown.special = piece.special;
        shown.word = piece.word;
        shown.segment = piece.segment;
        side.ids.push_back(piece.id);
        side.tokens.push_back(std::move(shown));
    }
    if (m_options.last().types > 1 && encoding.tokenTypeIds.size() == side.ids.size())
        side.types = encoding.tokenTypeIds;
    return side;
}

void Run::cut(Side& side) const
{
    const StackOptions& reader = m_options.encoder ? *m_options.encoder : *m_options.decoder;
    int64_t most =
        reader.positions.limit > 0 ? reader.positions.limit : std::numeric_limits<int64_t>::max();
    if (inputs().padTo > 0)
        most = std::min(most, inputs().padTo);
    const auto tokens = static_cast<int64_t>(side.ids.size());
    if (tokens <= most)
        return;
    // What closes the sequence stays at its end.
    int64_t closing = 0;
    while (closing < std::min(tokens, most) &&
           side.tokens[static_cast<size_t>(tokens - 1 - closing)].special)
        ++closing;
    const auto drop = [&](auto& list) {
        if (static_cast<int64_t>(list.size()) == tokens)
            list.erase(list.begin() + (most - closing), list.end() - closing);
    };
    drop(side.ids);
    drop(side.types);
    drop(side.tokens);
}

Result<Side> Run::readSource() const
{
    const ModelInputs& in = inputs();
    Side side;
    if (!in.tokenIds.empty() || !in.sourceTokenIds.empty()) {
        side = sideFromIds(in.tokenIds.empty() ? in.sourceTokenIds : in.tokenIds);
    } else {
        const std::optional<std::string>& words = in.text ? in.text : in.source;
        if (!words)
            return fail(translatable("Engine", "The model %1 needs a text or token ids."),
                        {m_trace->title});
        const Result<const text::Tokenizer*> read = tokenizer();
        if (!read)
            return tl::make_unexpected(read.error());
        const text::EncodeOptions options{.addSpecialTokens = true,
                                          .sourceLanguage = in.sourceLanguage,
                                          .targetLanguage = in.targetLanguage};
        const Result<text::Encoding> encoding =
            in.textPair ? (*read)->encodePair(*words, *in.textPair, options)
                        : (*read)->encode(*words, options);
        if (!encoding)
            return tl::make_unexpected(encoding.error());
        side = sideFromText(*encoding);
        if (in.cut)
            cut(side);
    }
    if (side.ids.empty())
        return fail(translatable("Engine", "The input has no tokens."), {},
                    translatable("Engine", "Type a text."));
    if (const Result<void> masked = readMask(side); !masked)
        return tl::make_unexpected(masked.error());
    return side;
}

Result<void> Run::readMask(Side& side) const
{
    const ModelInputs& in = inputs();
    if (!in.tokenTypeIds.empty()) {
        if (in.tokenTypeIds.size() != side.ids.size())
            return fail(translatable("Engine", "%1 token types were given for %2 tokens."),
                        {std::to_string(in.tokenTypeIds.size()), std::to_string(side.ids.size())});
        side.types = in.tokenTypeIds;
        for (size_t i = 0; i < side.types.size(); ++i)
            side.tokens[i].segment = static_cast<int>(side.types[i]);
    }
    if (!in.attentionMask.empty()) {
        if (in.attentionMask.size() != side.ids.size())
            return fail(translatable("Engine", "An attention mask of %1 was given for %2 tokens."),
                        {std::to_string(in.attentionMask.size()), std::to_string(side.ids.size())});
        for (const int64_t shown : in.attentionMask)
            side.shown.push_back(shown != 0 ? 1 : 0);
    }
    const auto tokens = static_cast<int64_t>(side.ids.size());
    if (in.padTo > tokens) {
        constexpr int64_t kMostPadding = 1 << 20;
        const std::optional<int64_t> own =
            m_opened.tokenizer ? m_opened.tokenizer->padId() : std::nullopt;
        int64_t pad = own.value_or(m_options.padToken);
        if (pad < 0) // decoders without a pad token: hidden, so that any will do
            pad = m_options.eosTokens.empty() ? 0 : m_options.eosTokens.front();
        const int64_t count = std::min(in.padTo, kMostPadding);
        side.shown.resize(static_cast<size_t>(tokens), 1);
        side.shown.resize(static_cast<size_t>(count), 0);
        if (!side.types.empty())
            side.types.resize(static_cast<size_t>(count), 0);
        TraceToken shown = token(pad);
        shown.special = true;
        side.ids.resize(static_cast<size_t>(count), pad);
        side.tokens.resize(static_cast<size_t>(count), shown);
    }
    return {};
}

std::vector<int64_t> Run::shiftedRight(const std::vector<int64_t>& ids) const
{
    std::vector<int64_t> shifted;
    if (m_options.startsWithLastToken) {
        // The last token that is not padding comes first.
        size_t last = ids.size();
        while (last > 0 && ids[last - 1] == m_options.padToken)
            --last;
        shifted.push_back(last > 0 ? ids[last - 1] : m_options.decoderStartToken);
    } else {
        shifted.push_back(m_options.decoderStartToken);
    }
    shifted.insert(shifted.end(), ids.begin(), ids.end() - 1);
    return shifted;
}

/// The decoder's input where the request says it; nothing where the model is to write it.
Result<std::optional<Side>> Run::readTarget(const Side& source) const
{
    const ModelInputs& in = inputs();
    if (!in.targetTokenIds.empty())
        return std::optional(sideFromIds(in.targetTokenIds));
    if (in.target && m_options.head.kind != HeadKind::Classifier) {
        const Result<const text::Tokenizer*> read = tokenizer();
        if (!read)
            return tl::make_unexpected(read.error());
        const text::EncodeOptions options{.addSpecialTokens = true,
                                          .sourceLanguage = in.sourceLanguage,
                                          .targetLanguage = in.targetLanguage};
        const Result<text::Encoding> encoding = (*read)->encodeTarget(*in.target, options);
        if (!encoding)
            return tl::make_unexpected(encoding.error());
        const Side labels = sideFromText(*encoding);
        if (labels.ids.empty())
            return std::optional<Side>();
        Side side = sideFromIds(shiftedRight(labels.ids));
        for (size_t i = 1; i < side.tokens.size(); ++i)
            side.tokens[i] = labels.tokens[i - 1];
        return std::optional(std::move(side));
    }
    if (!m_model.hasVocabularyHead()) // classifiers and bare models read their input once more
        return std::optional(sideFromIds(shiftedRight(source.ids)));
    return std::optional<Side>();
}

void Run::notePicture(const vision::PixelValues& picture)
{
    const ImageOptions& image = *m_options.seeing()->image;
    Modality& grid = m_trace->modalities[Stack::Encoder];
    grid.columns = static_cast<int>(image.width / image.patchWidth);
    grid.rows = static_cast<int>(image.height / image.patchHeight);
    grid.leading = m_options.encoder->names.distillationToken.empty() ? 1 : 2;
    vision::Image shown = picture.shown;
    if (shown.rgb.empty()) {
        shown.width = static_cast<int>(image.width);
        shown.height = static_cast<int>(image.height);
    }
    grid.picture = std::make_shared<const vision::Image>(std::move(shown));
    const auto add = [&](std::string words, bool special) {
        TraceToken token;
        token.text = std::move(words);
        token.special = special;
        m_trace->tokens(Stack::Encoder).push_back(std::move(token));
    };
    add("[CLS]", true);
    if (grid.leading == 2)
        add("[DIST]", true);
    for (int row = 0; row < grid.rows; ++row)
        for (int column = 0; column < grid.columns; ++column) {
            std::string place = std::to_string(row + 1);
            place += ',';
            place += std::to_string(column + 1);
            add(std::move(place), false);
        }
}

Result<void> Run::runStackOf(Stack stack, Tensor embedded, const Side& side, const Side* source)
{
    StackInput input;
    input.stack = stack;
    input.embedded = std::move(embedded);
    input.hiddenKeys = side.hiddenKeys();
    input.layers = layersOf(m_options.stack(stack));
    if (source) {
        Result<Tensor> memory = m_model.memory(output(Stack::Encoder));
        if (!memory)
            return tl::make_unexpected(memory.error());
        input.memory = std::move(*memory);
        input.memoryHiddenKeys = source->hiddenKeys();
    }
    RunControl control{m_control.threads, m_control.stop, {}};
    if (m_control.progress)
        control.layerDone = [this] {
            const float done =
                static_cast<float>(++m_layersDone) / static_cast<float>(m_layersTotal);
            m_control.progress(m_progressFrom + (1 - m_progressFrom) * done);
        };
    return runStack(m_model, input, m_request.interventions, m_previous, &m_intact, *m_trace,
                    control);
}

Result<Generated> Run::writeOn(const std::vector<int64_t>& prompt, const Side* source)
{
    const Result<GenerationRules> rules =
        generationRules(m_model, m_source.generation, static_cast<int64_t>(prompt.size()));
    if (!rules)
        return tl::make_unexpected(rules.error());
    if (rules->newTokens == 0)
        return Generated{};
    constexpr float kShare = 0.8f;
    std::function<void(float)> progress;
    if (m_control.progress)
        progress = [this](float done) { m_control.progress(kShare * done); };
    Result<Tensor> memory = Tensor();
    if (source)
        memory = m_model.memory(output(Stack::Encoder));
    if (!memory)
        return tl::make_unexpected(memory.error());
    Result<Generated> written =
        generate(m_model, prompt, *memory, source ? source->hiddenKeys() : std::vector<uint8_t>(),
                 layersOf(m_options.last()), *rules, m_request.interventions,
                 {m_control.threads, m_control.stop, {}}, progress);
    m_progressFrom = kShare;
    return written;
}

Result<std::shared_ptr<const Trace>> Run::run(const std::optional<vision::PixelValues>& picture)
{
    Trace& trace = *m_trace;
    trace.request = m_request;
    trace.title = m_model.folder().filename().string();
    if (trace.title.empty())
        trace.title = m_model.folder().parent_path().filename().string();
    trace.family = m_options.family;
    trace.task = m_options.task;
    trace.labels = m_options.labels;
    trace.origin = std::make_shared<ModelOrigin>(m_opened);
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
                            {"vocabulary", m_options.vocabulary}};
    if (const Result<GenerationRules> own = generationRules(m_model, {}, 0); own && own->beams > 1)
        facts["num_beams"] = own->beams;
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

    if (m_options.seeing()) {
        if (!picture)
            return fail(translatable("Engine", "The model %1 needs a picture."), {trace.title});
        Result<Tensor> embedded = m_model.embedPicture(picture->pixels);
        if (!embedded)
            return tl::make_unexpected(embedded.error());
        notePicture(*picture);
        const Side none;
        Result<void> done = runStackOf(Stack::Encoder, std::move(*embedded), none, nullptr);
        if (done)
            done = answer(none, none, {});
        if (!done)
            return tl::make_unexpected(done.error());
        m_trace->summariseLayers();
        return m_trace;
    }

    Result<Side> source = readSource();
    if (!source)
        return tl::make_unexpected(source.error());
    Generated generated;
    if (m_options.encoder) {
        Result<Tensor> embedded = embed(Stack::Encoder, *source);
        if (!embedded)
            return tl::make_unexpected(embedded.error());
        trace.tokens(Stack::Encoder) = source->tokens;
        const Result<void> done =
            runStackOf(Stack::Encoder, std::move(*embedded), *source, nullptr);
        if (!done)
            return tl::make_unexpected(done.error());
    }
    Side last = *source;
    if (encoderDecoder()) {
        Result<std::optional<Side>> target = readTarget(*source);
        if (!target)
            return tl::make_unexpected(target.error());
        if (*target) {
            last = std::move(**target);
        } else {
            // The model writes; its rows are the start and all but the last of what it wrote.
            const Result<GenerationRules> rules = generationRules(m_model, m_source.generation, 1);
            if (!rules)
                return tl::make_unexpected(rules.error());
            std::vector<int64_t> prompt = {rules->start};
            if (m_opened.tokenizer && !inputs().targetLanguage.empty() &&
                m_options.startsWithLastToken)
                if (const std::optional<int64_t> code =
                        m_opened.tokenizer->languageId(inputs().targetLanguage))
                    prompt = {*code};
            if (prompt.front() < 0)
                return fail(translatable("Engine", "config.json names no decoder_start_token_id, "
                                                   "so that nothing can be generated."),
                            {}, translatable("Engine", "Give the target's tokens."));
            Result<Generated> written = writeOn(prompt, &*source);
            if (!written)
                return tl::make_unexpected(written.error());
            generated = std::move(*written);
            if (!generated.ids.empty())
                prompt.insert(prompt.end(), generated.ids.begin(), generated.ids.end() - 1);
            last = sideFromIds(prompt);
            for (size_t i = 1; i < last.tokens.size(); ++i)
                last.tokens[i].generated = true;
        }
    } else if (m_options.decoder && m_model.hasVocabularyHead() &&
               m_source.generation.newTokens > 0) {
        Result<Generated> written = writeOn(last.ids, nullptr);
        if (!written)
            return tl::make_unexpected(written.error());
        generated = std::move(*written);
        const size_t typed = last.ids.size();
        for (const int64_t id : generated.ids) {
            last.ids.push_back(id);
            last.tokens.push_back(token(id));
            last.tokens.back().generated = true;
        }
        if (!last.shown.empty())
            last.shown.resize(last.ids.size(), 1);
        if (!last.types.empty())
            last.types.resize(last.ids.size(), last.types[typed - 1]);
    }
    if (m_options.decoder) {
        Result<Tensor> embedded = embed(Stack::Decoder, last);
        if (!embedded)
            return tl::make_unexpected(embedded.error());
        trace.tokens(Stack::Decoder) = last.tokens;
        if (m_previous) {
            const auto sameId = [](const TraceToken& a, const TraceToken& b) {
                return a.id == b.id;
            };
            m_intact = m_intact && std::ranges::equal(trace.tokens(Stack::Decoder),
                                                      m_previous->tokens(Stack::Decoder), sameId);
        }
        const Result<void> done = runStackOf(Stack::Decoder, std::move(*embedded), last,
                                             encoderDecoder() ? &*source : nullptr);
        if (!done)
            return tl::make_unexpected(done.error());
    }
    if (const Result<void> done = answer(*source, last, generated); !done)
        return tl::make_unexpected(done.error());
    m_trace->summariseLayers();
    return m_trace;
}

void Run::name(Prediction& prediction) const
{
    for (Prediction::Candidate& candidate : prediction.top)
        candidate.token = m_trace->origin->tokenText(candidate.id);
}

Result<void> Run::predictRows(const std::vector<int64_t>& rows)
{
    if (rows.empty())
        return {};
    const MatrixMap hidden = output(m_options.last().stack).matrix();
    Matrix chosen(static_cast<Eigen::Index>(rows.size()), hidden.cols());
    for (size_t i = 0; i < rows.size(); ++i)
        chosen.row(static_cast<Eigen::Index>(i)) = hidden.row(rows[i]);
    const Result<Matrix> logits = m_model.vocabularyLogits(chosen, m_control.threads);
    if (!logits)
        return tl::make_unexpected(logits.error());
    for (size_t i = 0; i < rows.size(); ++i) {
        Prediction prediction;
        prediction.position = rows[i];
        prediction.top = bestCandidates(logits->row(static_cast<Eigen::Index>(i)).data(),
                                        logits->cols(), m_source.generation.candidates);
        name(prediction);
        m_trace->predictions.push_back(std::move(prediction));
    }
    return {};
}

Result<void> Run::classify(const Side& source, const Side& last)
{
    const MatrixMap hidden = output(m_options.last().stack).matrix();
    int64_t row = 0;
    if (m_options.head.pick == Pick::LastReal) {
        row = hidden.rows() - 1;
        const auto isPad = [&](int64_t i) {
            const auto at = static_cast<size_t>(i);
            return (!last.shown.empty() && last.shown[at] == 0) ||
                   (m_options.padToken >= 0 && last.ids[at] == m_options.padToken);
        };
        while (row > 0 && isPad(row))
            --row;
    } else if (m_options.head.pick == Pick::LastEnd) {
        row = -1;
        for (size_t i = 0; i < source.ids.size(); ++i)
            if (std::ranges::find(m_options.eosTokens, source.ids[i]) != m_options.eosTokens.end())
                row = static_cast<int64_t>(i);
        if (row < 0 || row >= hidden.rows())
            return fail(translatable("Engine", "The classifier reads the end token, which the "
                                               "input does not have."));
    }
    Matrix read = hidden.row(row);
    if (m_options.head.pick == Pick::Mean) {
        read.setZero();
        int64_t count = 0;
        for (int64_t i = 0; i < hidden.rows(); ++i)
            if (last.shown.empty() || last.shown[static_cast<size_t>(i)] != 0) {
                read += hidden.row(i);
                ++count;
            }
        read /= static_cast<float>(std::max<int64_t>(count, 1));
    }
    const int64_t second = hidden.rows() > 1 ? 1 : 0; // rows of DeiT's second position
    Result<Model::ClassAnswer> answer = m_model.classify(read, hidden.middleRows(second, second));
    if (!answer)
        return tl::make_unexpected(answer.error());
    Trace& trace = *m_trace;
    trace.pooled = std::move(answer->pooled);
    trace.classLogits = std::move(answer->logits);
    trace.distillationLogits = std::move(answer->distillationLogits);
    const int64_t labels = trace.classLogits.size();
    if (labels == 0)
        return {};
    nameLabels(labels);
    Vector scores = Eigen::Map<const Vector>(trace.classLogits.data(), labels);
    if (trace.distillationLogits.size() == labels)
        scores =
            0.5f * (scores + Eigen::Map<const Vector>(trace.distillationLogits.data(), labels));
    Prediction prediction;
    prediction.position = row;
    prediction.top = bestCandidates(scores.data(), labels, static_cast<int>(labels));
    const auto problem = m_options.config.find("problem_type");
    const bool independent =
        problem != m_options.config.end() && *problem == "multi_label_classification";
    for (Prediction::Candidate& candidate : prediction.top) {
        candidate.token = trace.labels[static_cast<size_t>(candidate.id)];
        if (independent)
            candidate.probability = 1 / (1 + std::exp(-scores[candidate.id]));
    }
    trace.predictions.push_back(std::move(prediction));
    return {};
}

void Run::nameLabels(int64_t count)
{
    std::vector<std::string>& labels = m_trace->labels;
    const auto named = static_cast<int64_t>(labels.size());
    labels.resize(static_cast<size_t>(count));
    for (int64_t i = named; i < count; ++i)
        labels[static_cast<size_t>(i)] = "LABEL_" + std::to_string(i);
}

/// Whether each token was replaced.
void Run::detect(const Matrix& logits)
{
    for (int64_t row = 0; row < std::min<int64_t>(logits.rows(), kPredictedRows); ++row) {
        const float replaced = 1 / (1 + std::exp(-logits(row, 0)));
        Prediction prediction{row, {{1, "replaced", replaced}, {0, "original", 1 - replaced}}};
        if (replaced < 0.5f)
            std::swap(prediction.top[0], prediction.top[1]);
        m_trace->predictions.push_back(std::move(prediction));
    }
}

/// The label of each token that is shown.
void Run::labelTokens(const Matrix& logits, const Side& last)
{
    nameLabels(logits.cols());
    for (int64_t row = 0; row < std::min<int64_t>(logits.rows(), kPredictedRows); ++row) {
        if (!last.shown.empty() && last.shown[static_cast<size_t>(row)] == 0)
            continue;
        Prediction prediction;
        prediction.position = row;
        prediction.top =
            bestCandidates(logits.row(row).data(), logits.cols(), m_source.generation.candidates);
        for (Prediction::Candidate& candidate : prediction.top)
            candidate.token = m_trace->labels[static_cast<size_t>(candidate.id)];
        m_trace->predictions.push_back(std::move(prediction));
    }
}

/// The likeliest answer: where it begins and ends in the second text (or in the only one).
void Run::findSpan(const Matrix& logits, const Side& last)
{
    const auto rows = static_cast<int64_t>(last.ids.size());
    if (logits.cols() != 2 || logits.rows() != rows)
        return;
    constexpr int64_t kLongestAnswer = 64; // tokens
    const bool pair =
        std::ranges::any_of(last.tokens, [](const TraceToken& token) { return token.segment > 0; });
    const auto counts = [&](int64_t row) {
        const auto at = static_cast<size_t>(row);
        return (last.shown.empty() || last.shown[at] != 0) && !last.tokens[at].special &&
               (!pair || last.tokens[at].segment > 0);
    };
    int64_t first = -1;
    int64_t end = -1;
    for (int64_t i = 0; i < rows; ++i)
        for (int64_t j = i; counts(i) && j < std::min(rows, i + kLongestAnswer); ++j)
            if (counts(j) &&
                (first < 0 || logits(i, 0) + logits(j, 1) > logits(first, 0) + logits(end, 1))) {
                first = i;
                end = j;
            }
    if (first < 0)
        return;
    // One prediction for the begin, one for the end: candidates are positions.
    const Matrix columns = logits.transpose();
    for (const int64_t column : {0, 1}) {
        Prediction prediction;
        prediction.position = column == 0 ? first : end;
        prediction.top =
            bestCandidates(columns.row(column).data(), rows, m_source.generation.candidates);
        for (Prediction::Candidate& candidate : prediction.top)
            candidate.token = last.tokens[static_cast<size_t>(candidate.id)].text;
        m_trace->predictions.push_back(std::move(prediction));
    }
    const std::vector<int64_t> answer(last.ids.begin() + first, last.ids.begin() + end + 1);
    if (m_opened.tokenizer)
        m_trace->generatedText = m_opened.tokenizer->decode(answer);
}

Result<void> Run::answer(const Side& source, const Side& last, const Generated& generated)
{
    Trace& trace = *m_trace;
    const HeadOptions& head = m_options.head;
    if (head.kind == HeadKind::Classifier || head.kind == HeadKind::None) {
        if (head.kind == HeadKind::Classifier || !head.pooler.empty())
            return classify(source, last);
        return {};
    }
    const auto rows = static_cast<int64_t>(last.ids.size());
    if (classifiesEach(head.kind)) {
        const Result<Matrix> logits = m_model.classifyEach(output(m_options.last().stack).matrix());
        if (!logits)
            return tl::make_unexpected(logits.error());
        if (head.kind == HeadKind::Detector)
            detect(*logits);
        else if (head.kind == HeadKind::Tokens)
            labelTokens(*logits, last);
        else
            findSpan(*logits, last);
        return {};
    }
    // A masked-language model's checkpoint may hold a pooler as well; nobody asks for it here.
    if (!generated.ids.empty()) {
        trace.predictions = generated.steps;
        for (Prediction& prediction : trace.predictions)
            name(prediction);
        if (m_opened.tokenizer) {
            trace.generatedText = m_opened.tokenizer->decode(generated.ids);
        } else {
            for (const int64_t id : generated.ids) {
                if (!trace.generatedText.empty())
                    trace.generatedText += ' ';
                trace.generatedText += std::to_string(id);
            }
        }
        return {};
    }
    std::vector<int64_t> wanted;
    if (trace.task == Task::MaskedLanguage) {
        std::optional<int64_t> mask;
        if (m_opened.tokenizer)
            mask = m_opened.tokenizer->maskId();
        else if (const auto id = m_options.config.find("mask_token_id");
                 id != m_options.config.end() && id->is_number_integer())
            mask = id->get<int64_t>();
        for (int64_t row = 0; row < rows && mask; ++row)
            if (last.ids[static_cast<size_t>(row)] == *mask)
                wanted.push_back(row);
    } else if (trace.task == Task::Translation && rows <= kPredictedRows) {
        for (int64_t row = 0; row < rows; ++row)
            wanted.push_back(row);
    } else {
        int64_t row = rows - 1;
        while (row > 0 && !last.shown.empty() && last.shown[static_cast<size_t>(row)] == 0)
            --row;
        wanted.push_back(row);
    }
    return predictRows(wanted);
}

/// The folder's image processor; where it has none, pictures are resized to the model's size.
Result<vision::Preprocessor> readPreprocessor(const std::filesystem::path& folder,
                                              const ImageOptions& image)
{
    const std::filesystem::path path = folder / "preprocessor_config.json";
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) {
        const Result<nlohmann::json> json = readJsonFile(path, size_t{1} << 20);
        if (!json)
            return tl::make_unexpected(json.error());
        return vision::Preprocessor::fromJson(*json);
    }
    vision::Preprocessor preprocessor;
    preprocessor.width = static_cast<int>(image.width);
    preprocessor.height = static_cast<int>(image.height);
    return preprocessor;
}

class TransformerRunner : public Runner
{
public:
    explicit TransformerRunner(OpenedModel opened) : m_opened(std::move(opened)) {}

    Result<std::shared_ptr<const Trace>> trace(const TraceRequest& request,
                                               const TraceControl& control) const override
    {
        const ModelInputs& inputs = std::get<ModelSource>(request.source).inputs;
        std::optional<vision::PixelValues> picture;
        if (const StackOptions* seeing = m_opened.model->options().seeing()) {
            // Pixels that come ready do not need a processor that this program knows.
            const auto preprocessor = readPreprocessor(m_opened.model->folder(), *seeing->image);
            if (!preprocessor && inputs.pixels.empty())
                return tl::make_unexpected(preprocessor.error());
            auto values = readPicture(inputs, preprocessor.value_or(vision::Preprocessor{}));
            if (!values)
                return tl::make_unexpected(values.error());
            picture = std::move(*values);
        }
        return Run(m_opened, request, control).run(picture);
    }

    Result<void> prepare() const override
    {
        for (const StackOptions* stack : m_opened.model->options().stacks())
            for (int layer = 0; layer < stack->layers; ++layer)
                if (auto packed = m_opened.model->layer(stack->stack, layer); !packed)
                    return tl::make_unexpected(packed.error());
        return {};
    }

private:
    OpenedModel m_opened;
};

} // namespace

Result<std::shared_ptr<const Runner>> openTransformer(const std::filesystem::path& folder)
{
    Result<std::shared_ptr<const Model>> model = Model::open(folder);
    if (!model)
        return tl::make_unexpected(model.error());
    OpenedModel opened;
    opened.model = std::move(*model);
    if (!opened.model->options().seeing()) {
        auto tokenizer = text::Tokenizer::open(folder);
        if (tokenizer)
            opened.tokenizer = std::move(*tokenizer);
        else
            opened.tokenizerError = tokenizer.error();
    }
    return std::make_shared<const TransformerRunner>(std::move(opened));
}

} // namespace engine
