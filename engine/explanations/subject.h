#pragma once

#include "engine/gradient/pass.h"
#include "engine/trace/trace.h"

namespace engine::explanations {

/// A run of a model that is to be explained: its trace, and what reading it backwards needs.
/// Immutable; any thread.
class Subject
{
public:
    /// Fails where the trace was not made by a transformer, or its model's head gives no logits.
    static Result<Subject> of(std::shared_ptr<const Trace> trace, RunControl control = {});

    const Trace& trace() const { return *m_trace; }
    const Model& model() const { return m_run.model; }
    const gradient::ModelRun& run() const { return m_run; }
    const gradient::Forward& passed() const { return m_passed; }
    /// The stacks that are read backwards, the encoder first.
    const std::map<Stack, gradient::TokenInput>& inputs() const { return m_inputs; }
    Stack last() const { return m_run.last(); }
    int64_t tokens(Stack stack) const { return m_run.sequences.at(stack).length; }
    bool classifies() const { return model().options().head.kind == HeadKind::Classifier; }

    /// The row of the last stack that a logit belongs to where nobody says: the last position, of
    /// masked language models position 1, of classifiers what their head reads.
    int64_t usualRow() const;
    /// The logit of a token (or class) at a position; where not given, the usual row and the entry
    /// with the largest logit there.
    Result<gradient::Scalar> logit(std::optional<int64_t> position,
                                   std::optional<int64_t> entry) const;
    /// The mean cross-entropy of each token given those before it. Fails for models that do not
    /// predict the next token, and for a single token.
    Result<gradient::Scalar> loss() const;
    /// Logits of one row (of classifiers: of the classes), after everything that the head does.
    Result<Vector> logits(int64_t row) const;
    Result<double> value(const gradient::Scalar& scalar) const;
    Result<gradient::Reverse> reverse(const gradient::Scalar& scalar,
                                      const gradient::ReverseOptions& options) const;

private:
    Subject(std::shared_ptr<const Trace> trace, std::shared_ptr<const Model> model,
            RunControl control);

    std::shared_ptr<const Trace> m_trace;
    std::shared_ptr<const Model> m_model;
    gradient::ModelRun m_run;
    gradient::Forward m_passed;
    std::map<Stack, gradient::TokenInput> m_inputs;
};

/// Copies of the subject that differ in what hooks do to them.
struct Variants
{
    Stack stack = Stack::Decoder; ///< where they begin to differ
    int first = 0;                ///< layer from which on they are run
    int64_t count = 0;
    /// Hooks for `many` copies from number `begin` on; rows of copy i start at (i − begin) · T.
    std::function<gradient::StackHooks(int64_t begin, int64_t many)> hooks;
};

/// The scalar of each of the copies, computed forwards, some at a time. Fails like forward().
Result<std::vector<double>> valuesOf(const Subject& subject, const gradient::Scalar& scalar,
                                     const Variants& variants,
                                     const std::function<void(int64_t)>& progress = {});

/// The scalar whose rows are those of sequence `sequence` of several.
gradient::Scalar shifted(const gradient::Scalar& scalar, int64_t rows);
/// Rows of a tensor without a copy.
Tensor rowsOf(const Tensor& tensor, int64_t first, int64_t count);
/// `count` copies of a matrix, one below the other.
Tensor repeated(const Tensor& tensor, int64_t count);

} // namespace engine::explanations
