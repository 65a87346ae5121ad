#pragma once

#include "engine/linear/product.h"
#include "engine/runners/runner.h"
#include "engine/vision/preprocessor.h"

#include <filesystem>
#include <functional>

namespace engine::vision {

// Further shape letters: G cells of the grid, F features of an annotation, E embedding size,
//   S words written (the closing token among them).

/// The options of a captioner's config.json ("model_type": "show_attend_tell").
struct CaptionerConfig
{
    struct Convolution
    {
        int inputs = 0;
        int outputs = 0;
        int kernel = 1;
        int stride = 1;
        int padding = 0;
    };
    int imageSize = 0;                     ///< pixels, both sides
    std::vector<Convolution> convolutions; ///< each followed by ReLU
    int gridRows = 0;
    int gridColumns = 0;
    bool positionEmbeddings = false; ///< added to the annotations
    int annotationSize = 0;          ///< F
    int attentionSize = 0;
    bool contextGate = false; ///< the paper's β
    int embeddingSize = 0;    ///< E
    int hiddenSize = 0;       ///< M, of the LSTM
    int vocabularySize = 0;   ///< V
    int64_t startToken = 0;
    int64_t endToken = 0;
    int maxLength = 0; ///< words, the closing token among them
    Normaliser normaliser = Normaliser::Soft;

    int cells() const { return gridRows * gridColumns; }
    /// Fails by name on missing, unknown, inconsistent or unsupported options.
    static Result<CaptionerConfig> fromJson(const nlohmann::json& json);
};

/// Values of one tensor as float32, which must have the shape; fails by name.
using TensorGetter =
    std::function<Result<Tensor>(const std::string& name, const std::vector<int64_t>& shape)>;

/// A written caption and all that was computed on the way.
struct Caption
{
    std::vector<int64_t> tokens;      ///< [S], the closing token last unless the words ran out
    std::vector<float> probabilities; ///< [S], of each token when it was chosen
    Matrix annotations;               // [G, F], what is attended to
    Attention attention;              ///< decoder, layer 0, cross, one head: [S, G]
    Matrix embedded;                  // [S, E], embedding of the word before
    Matrix hidden;                    // [S, M], after the LSTM
    Matrix context;                   // [S, F], gated weighted sum of the annotations
    Matrix logits;                    // [S, V]
};

/// What a captioner computes with.
struct CaptionerWeights
{
    std::vector<Linear> convolutions; ///< [inputs * kernel * kernel] → [outputs]
    Matrix positions;                 // [G, F]; empty without
    Matrix embeddings;                // [V, E]
    Linear initHidden, initCell;
    Linear attentionAnnotation, attentionHidden;
    Vector attentionScore; // [attentionSize]
    Linear gate;
    Linear lstmInput, lstmHidden; // to [4 M], gates in the order input, forget, cell, output
    Linear outputHidden, outputContext, outputTokens;
};

/// Convolutional encoder and recurrent decoder with additive attention over a grid: "Show, Attend
/// and Tell" (Xu et al. 2015). Soft attention by default; hard (the largest score) and sampled
/// attention, temperature, ablation and masks come as interventions on the decoder's
/// cross-attention, layer 0, head 0. Immutable; any thread.
class Captioner
{
public:
    /// Reads config.json, preprocessor_config.json, tokenizer.json and the weights of a folder.
    static Result<std::shared_ptr<const Captioner>> open(const std::filesystem::path& folder);
    /// `vocabulary` [V] is the text of each token.
    static Result<std::shared_ptr<const Captioner>> make(const CaptionerConfig& config,
                                                         const Preprocessor& preprocessor,
                                                         std::vector<std::string> vocabulary,
                                                         const TensorGetter& getter);

    const CaptionerConfig& config() const { return m_config; }
    const Preprocessor& preprocessor() const { return m_preprocessor; }
    const std::vector<std::string>& vocabulary() const { return m_vocabulary; }
    const CaptionerWeights& weights() const { return m_weights; }

    /// Annotations [G, F] of preprocessed pixels [3, imageSize, imageSize]; fails on other shapes.
    Result<Matrix> annotations(const Tensor& pixels) const;

    /// Writes a caption greedily. `forced` gives the first words in place of the model's own.
    /// Fails on wrong shapes and ids; with an empty sentence when stopped.
    Result<Caption> describe(const Tensor& pixels,
                             const std::vector<Intervention>& interventions = {},
                             const std::vector<int64_t>& forced = {},
                             const std::stop_token& stop = {}) const;

    /// The words of a caption, joined.
    std::string text(const Caption& caption) const;

    /// A trace of the caption: queries are the words written, keys the cells of the grid, row by
    /// row. Row t of the attention is what was looked at to write word t, and prediction t is of
    /// that word. `request` and `title` are left to the caller.
    Trace trace(Caption caption, const Image& shown) const;

private:
    class Reading;
    class Writing;

    Captioner() = default;
    Result<void> read(const TensorGetter& getter);

    CaptionerConfig m_config;
    Preprocessor m_preprocessor;
    std::vector<std::string> m_vocabulary;
    CaptionerWeights m_weights;
};

/// What a trace of a caption can still ask: the captioner, and what it was given.
class CaptionOrigin : public TraceOrigin
{
public:
    CaptionOrigin(std::shared_ptr<const Captioner> captioner, Tensor pixels)
        : m_captioner(std::move(captioner)), m_pixels(std::move(pixels))
    {
    }

    const Captioner& captioner() const { return *m_captioner; }
    /// [3, imageSize, imageSize], as the first convolution reads them.
    const Tensor& pixels() const { return m_pixels; }
    /// Fails: additive attention has no such matrices.
    Result<Projections> projections(const Trace& trace, const Attention& attention) const override;
    /// Fails: a word's logits come of its context, too.
    Result<Matrix> logits(Stack stack, const ConstMatrixRef& hidden) const override;
    std::string tokenText(int64_t id) const override;

private:
    std::shared_ptr<const Captioner> m_captioner;
    Tensor m_pixels;
};

/// The cell that hard or sampled attention looks at in a row, from its scores and their softmax,
/// [G] each; −1 when all are hidden.
int32_t chooseCell(const HeadRule& rule, int64_t row, const Vector& scores, const Vector& soft);

/// One convolution's input as the rows that its kernel multiplies, [outputs side², inputs ·
/// kernel²], from planes [inputs, side²].
Matrix unfold(const Matrix& planes, int64_t side, const CaptionerConfig::Convolution& shape);
/// The way back: adds the rows' values to the places that they were taken from.
Matrix fold(const ConstMatrixRef& rows, int64_t side, const CaptionerConfig::Convolution& shape);
/// Cells of a row or column that such a convolution leaves of `side`.
int64_t outputSide(const CaptionerConfig::Convolution& shape, int64_t side);

/// True if a config.json is a captioner's.
bool isCaptioner(const nlohmann::json& config);

/// Opens a captioner's folder. Of a request, `targetTokenIds` are the words that the caption starts
/// with. Fails as Captioner::open() does.
Result<std::shared_ptr<const Runner>> openCaptionerRunner(const std::filesystem::path& folder);

} // namespace engine::vision
