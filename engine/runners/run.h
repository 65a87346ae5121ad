#pragma once

#include "engine/runners/modelorigin.h"
#include "engine/runners/perception.h"
#include "engine/runners/runner.h"
#include "engine/transformer/generation.h"

#include <algorithm>

namespace engine {

/// What a request shows or plays to a model.
struct Perceived
{
    std::optional<vision::PixelValues> picture;
    std::optional<HeardSound> sound;
    std::string assumed; ///< how it was prepared, where no file says how; else empty
};

/// Tokens of one side of a model.
struct Side
{
    std::vector<int64_t> ids;
    std::vector<int64_t> types;
    std::vector<uint8_t> shown;  ///< [T], 0 = hidden by the attention mask; empty = all shown
    std::vector<int64_t> global; ///< tokens that see all, as Mask::global
    std::vector<TraceToken> tokens;

    std::vector<uint8_t> hiddenKeys() const
    {
        std::vector<uint8_t> hidden;
        for (const uint8_t s : shown)
            hidden.push_back(s != 0 ? 0 : 1);
        return hidden;
    }
};

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

    Result<std::shared_ptr<const Trace>> run(const Perceived& perceived);

private:
    const ModelInputs& inputs() const { return m_source.inputs; }
    UnknownKeys undone() const
    {
        return m_source.ignoreUnknown ? UnknownKeys::Ignore : UnknownKeys::Refuse;
    }
    bool encoderDecoder() const { return m_options.encoder && m_options.decoder; }
    int layersOf(const StackOptions& options) const
    {
        return std::clamp(m_source.layers.value_or(options.layers), 0, options.layers);
    }

    Result<const text::Tokenizer*> tokenizer() const;
    text::EncodeOptions encodeOptions() const;
    TraceToken token(int64_t id) const;
    Side sideFromIds(const std::vector<int64_t>& ids) const;
    Side sideFromText(const text::Encoding& encoding) const;
    Result<Side> readSource() const;
    Result<void> readMask(Side& side) const;
    void chooseGlobal(Side& side) const;
    void cut(Side& side) const;
    Result<std::optional<Side>> readTarget(const Side& source) const;
    std::vector<int64_t> shiftedRight(const std::vector<int64_t>& ids) const;
    void begin(const Perceived& perceived);
    Result<void> perceive(const Perceived& perceived);
    Result<void> see(const StackOptions& stack, const vision::PixelValues& picture);
    Result<void> hear(const HeardSound& sound);
    void noteGrid(const StackOptions& stack, const vision::PixelValues& picture);
    Result<void> insertPicture(Side& side);
    Result<void> runTowers(const Side* text);
    Result<Side> write(const Side& source, Generated& generated);
    Result<void> continueText(Side& side, Generated& generated);
    Result<void> decode(const Side& source, const Side& last);
    Result<void> transcribe();
    /// Whether the encoder reads a picture or a sound in place of a text.
    bool encoderPerceives() const
    {
        return m_options.encoder && (m_options.encoder->image || m_options.encoder->sound);
    }

    void layerDone();
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

    void poolSentence(const Side& last);
    Result<void> answer(const Side& source, const Side& last, const Generated& generated);
    Result<void> predictRows(const std::vector<int64_t>& rows);
    Result<void> classify(const Side& source, const Side& last);
    /// The position that the classifier reads.
    Result<int64_t> classifiedRow(const Side& source, const Side& last) const;
    /// What the head reads, a row a position: the last hidden states, or a mix of all.
    Result<Matrix> headInput() const;
    /// What the classifier reads of that, [1, …]: a row, a mean of the rows, or both.
    Matrix classifierInput(const Matrix& hidden, int64_t row, const Side& last) const;
    void predictClass(int64_t row);
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
    std::shared_ptr<ModelOrigin> m_origin; ///< of the trace, which takes note of what it reads
    const Trace* m_previous = nullptr;
    bool m_intact = false;
    std::optional<PatchGrid> m_grid;        ///< of the picture, where one was seen
    std::optional<Insertions> m_insertions; ///< what the decoder reads of it
    using Clock = std::chrono::steady_clock;
    const Clock::time_point m_began = Clock::now();
    Clock::time_point m_layerBegan;                     ///< the layer that is being computed
    Clock::time_point m_nextPart = Clock::time_point{}; ///< before it no part is handed out
    int m_layersDone = 0;
    int m_layersTotal = 1;
    float m_progressFrom = 0; ///< share that writing the text took
};

} // namespace engine
