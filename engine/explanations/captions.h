#pragma once

#include "engine/explanations/attribution.h"
#include "engine/runners/captioner.h"

namespace engine::explanations {

// Shape letters: G cells of the grid, F features of an annotation, E embedding size, S words.

/// A caption that a recurrent captioner wrote ("Show, Attend and Tell") and that is to be
/// explained, word by word: row t of a scalar is what wrote word t, from what was looked at in the
/// picture and from the words before. Interventions of the run hold. Immutable; any thread.
class CaptionSubject
{
public:
    /// Whether such a captioner made the trace, here and not in a file.
    static bool made(const Trace& trace);
    /// Fails where it did not.
    static Result<CaptionSubject> of(std::shared_ptr<const Trace> trace,
                                     const std::stop_token& stop = {});

    const Trace& trace() const { return *m_trace; }
    const vision::Captioner& captioner() const;
    int64_t words() const { return m_embedded.rows(); }
    int64_t cells() const { return m_annotations.rows(); }
    /// What is attended to, [G, F].
    const Matrix& annotations() const { return m_annotations; }
    /// What each row reads: the embedding of the word before its own, of row 0 that of the token
    /// that begins every caption; [S, E].
    const Matrix& embedded() const { return m_embedded; }
    const Attention& attention() const { return m_trace->attentions.front(); }
    const std::stop_token& stop() const { return m_stop; }

    /// The last word that is no closing token.
    int64_t usualRow() const;
    /// The logit of a token at a word; where not given, the usual row and its likeliest token.
    /// Fails where there is no such word or token.
    Result<gradient::Scalar> logit(std::optional<int64_t> position,
                                   std::optional<int64_t> entry) const;
    /// The mean cross-entropy of the words that were written.
    gradient::Scalar loss() const;
    /// Logits [V] of one word.
    Result<Vector> logits(int64_t row) const;
    /// The scalar of the caption, or of other annotations [G, F] and embeddings [S, E] in their
    /// place. Fails with an empty sentence when stopped.
    Result<double> value(const gradient::Scalar& scalar) const;
    Result<double> value(const gradient::Scalar& scalar, const Matrix& annotations,
                         const Matrix& embedded) const;
    /// The scalar when nothing of the picture reaches the words but their beginning: all contexts
    /// 0.
    Result<double> withoutAttention(const gradient::Scalar& scalar) const;

private:
    CaptionSubject() = default;

    std::shared_ptr<const Trace> m_trace;
    Matrix m_annotations, m_embedded;
    std::stop_token m_stop;
};

/// A caption read backwards from a scalar.
struct CaptionGradient
{
    double value = 0;
    Matrix annotations; // [G, F], ∂s/∂ of them, along all ways: scores, contexts, first state
    Matrix embedded;    // [S, E], ∂s/∂ of what each row reads
    Matrix weights;     // [S, G], ∂s/∂A, every weight taken as free; 0 where a cell is hidden
    Matrix attended;    // [S, G], A
    /// |Σ C ∘ ∂s/∂C| of the one head, C its weighted sum of annotations (Michel et al. 2019).
    double importance = 0;
};

/// Back-propagation through time. Fails with an empty sentence when stopped, and where a term has
/// no logit.
Result<CaptionGradient> reverse(const CaptionSubject& subject, const gradient::Scalar& scalar);

/// ∂s/∂ of the picture [3, side, side], as the first convolution reads it, from that of the
/// annotations.
Result<Tensor> pixelGradient(const CaptionSubject& subject, const Matrix& annotations);

/// How much cells of the picture (Stack::Encoder, [G]) and written words (Stack::Decoder, [S]: 0
/// from the explained one on) add to a scalar.
struct CaptionAttribution
{
    Attribution values;
    double beginning = 0; ///< what the token that begins every caption adds
};

/// Σ_d x[d] · ∂s/∂x[d] of annotations and embeddings.
CaptionAttribution gradientTimesInput(const CaptionSubject& subject,
                                      const CaptionGradient& gradient);
/// Σ_t A[t, cell] · ∂s/∂A[t, cell]; of cells alone.
CaptionAttribution attentionTimesGradient(const CaptionGradient& gradient);
/// Relevance (Chefer et al. 2021) of cells for the word of a row: with neither self-attention nor
/// layers, R = (A ∘ ∂s/∂A)⁺ of the cross-attention, [S, G].
Matrix relevance(const CaptionGradient& gradient);

struct CaptionIntegrated : CaptionAttribution
{
    double value = 0;
    double baselineValue = 0;
    double gap = 0; ///< Σ of all values less (value − baselineValue)
};
/// Integrated gradients, annotations and embeddings by one share α. Baseline::Token fails.
Result<CaptionIntegrated> integratedGradients(const CaptionSubject& subject,
                                              const gradient::Scalar& scalar,
                                              const IntegratedOptions& options = {});

/// What faithfulness() of attribution.h measures, of the cells (Stack::Encoder) or the words.
Result<Faithfulness> faithfulness(const CaptionSubject& subject, const gradient::Scalar& scalar,
                                  Stack stack, const Vector& values, Baseline baseline);

/// Writes gradients, attributions, relevance, importance and ablation of a scalar under the names
/// that explanationfile.h has for models with an encoder and a decoder, and `grad.pixels`.
Result<void> writeCaptionExplanation(const std::filesystem::path& path,
                                     const CaptionSubject& subject, const gradient::Scalar& scalar,
                                     const IntegratedOptions& = {});

} // namespace engine::explanations
