#pragma once

#include "engine/text/tokenizer.h"
#include "engine/trace/trace.h"
#include "engine/transformer/model.h"

namespace engine {

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

/// Answers a trace's questions from the model that made it.
class ModelOrigin : public TraceOrigin
{
public:
    explicit ModelOrigin(OpenedModel opened) : m_opened(std::move(opened)) {}

    const Model& model() const { return *m_opened.model; }
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
};

} // namespace engine
