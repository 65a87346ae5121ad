#pragma once

#include "engine/text/tokenizer.h"
#include "engine/trace/trace.h"
#include "engine/transformer/model.h"
#include "engine/transformer/picture.h"

namespace engine {

struct Insertions;

/// A model folder that has been opened. The tokenizer is null where the folder has none; ids still
/// work then.
struct OpenedModel
{
    std::shared_ptr<const Model> model;
    std::shared_ptr<const text::Tokenizer> tokenizer;
    std::optional<Error> tokenizerError; ///< why there is no tokenizer
    /// Text of each class of a head that writes frame by frame; empty for others.
    std::vector<std::string> classes;
};

/// Whether the head gives logits of labels for each position.
inline bool classifiesEach(HeadKind kind)
{
    return kind == HeadKind::Detector || kind == HeadKind::Tokens || kind == HeadKind::Spans;
}

/// Tokens that one stack of a model read.
struct RunTokens
{
    std::vector<int64_t> ids;      ///< empty for pictures and sounds
    std::vector<int64_t> types;    ///< empty: all 0
    std::vector<uint8_t> shown;    ///< [T], 0 = hidden by the attention mask; empty: all shown
    std::optional<PatchGrid> grid; ///< of the picture that the stack reads
    std::shared_ptr<const Insertions> insertions; ///< in place of words; null: words alone
};

/// Answers a trace's questions from the model that made it.
class ModelOrigin : public TraceOrigin
{
public:
    explicit ModelOrigin(OpenedModel opened) : m_opened(std::move(opened)) {}

    const Model& model() const { return *m_opened.model; }
    std::shared_ptr<const Model> share() const { return m_opened.model; }
    /// What each stack read; empty where the trace was read from a file.
    const std::map<Stack, RunTokens>& tokens() const { return m_tokens; }
    /// While the trace is being made.
    void remember(Stack stack, RunTokens tokens) { m_tokens[stack] = std::move(tokens); }
    Result<Projections> projections(const Trace& trace, const Attention& attention) const override;
    Result<Matrix> logits(Stack stack, const ConstMatrixRef& hidden) const override;
    std::string tokenText(int64_t id) const override
    {
        if (id >= 0 && static_cast<size_t>(id) < m_opened.classes.size())
            return m_opened.classes[static_cast<size_t>(id)];
        return m_opened.tokenizer ? m_opened.tokenizer->displayText(id) : std::to_string(id);
    }

private:
    OpenedModel m_opened;
    std::map<Stack, RunTokens> m_tokens;
};

} // namespace engine
