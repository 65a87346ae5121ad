#include "engine/runners/run.h"

#include <algorithm>

namespace engine {

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
    const StackOptions& reader = m_options.encoder ? *m_options.encoder : m_options.last();
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
        const text::EncodeOptions options = encodeOptions();
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
    chooseGlobal(side);
    return side;
}

/// What the attention mask marks with 2, and what the model's task marks by itself.
void Run::chooseGlobal(Side& side) const
{
    const GlobalTokens kind = m_options.encoder ? m_options.encoder->global : GlobalTokens::None;
    if (kind == GlobalTokens::None)
        return;
    size_t first = kind == GlobalTokens::First ? 1 : 0; // that many from the start
    if (kind == GlobalTokens::Question) {
        const auto end = std::ranges::find(side.ids, m_options.sepToken);
        first = end == side.ids.end() ? 0 : static_cast<size_t>(end - side.ids.begin());
    }
    const std::vector<int64_t>& marks = inputs().attentionMask;
    for (size_t i = 0; i < side.ids.size(); ++i)
        if (i < first || (i < marks.size() && marks[i] == 2))
            side.global.push_back(static_cast<int64_t>(i));
}

Result<void> Run::readMask(Side& side) const
{
    const ModelInputs& in = inputs();
    if (!in.tokenTypeIds.empty()) {
        if (in.tokenTypeIds.size() != side.ids.size())
            return fail(translatable("Engine", "%1 token types were given for %2 tokens."),
                        {std::to_string(in.tokenTypeIds.size()), std::to_string(side.ids.size())});
        // Models that see tell the prefix by them.
        const StackOptions& reader = m_options.encoder ? *m_options.encoder : m_options.last();
        if (reader.types == 0 && !m_options.seeing())
            return fail(translatable("Engine", "This model tells no segments apart: token types "
                                               "cannot be given."));
        side.types = in.tokenTypeIds;
        for (size_t i = 0; i < side.types.size(); ++i)
            side.tokens[i].segment = static_cast<int>(side.types[i]);
    }
    if (!in.attentionMask.empty()) {
        if (in.attentionMask.size() != side.ids.size())
            return fail(translatable("Engine", "An attention mask of %1 was given for %2 tokens."),
                        {std::to_string(in.attentionMask.size()), std::to_string(side.ids.size())});
        const StackOptions& reader = m_options.encoder ? *m_options.encoder : m_options.last();
        const int64_t most = reader.global == GlobalTokens::None ? 1 : 2;
        for (const int64_t shown : in.attentionMask) {
            if (shown < 0 || shown > most)
                return fail(translatable("Engine", "An attention mask holds numbers from 0 to %1, "
                                                   "not %2."),
                            {std::to_string(most), std::to_string(shown)});
            side.shown.push_back(shown != 0 ? 1 : 0);
        }
        if (!side.shown.empty() && std::ranges::find(side.shown, 1) == side.shown.end())
            return fail(translatable("Engine", "The attention mask hides every token."));
    }
    const auto tokens = static_cast<int64_t>(side.ids.size());
    if (in.padTo > tokens) {
        // One more than it takes is refused with the rest, without room for all.
        const StackOptions& reader = m_options.encoder ? *m_options.encoder : m_options.last();
        const int64_t limit = reader.positions.limit;
        const int64_t trained = limit > 0 ? 0 : m_model.info().maximumTokens;
        if (trained > 0 && in.padTo > std::max(trained, tokens))
            return fail(translatable("Engine", "The input cannot be padded to %1 tokens: the model "
                                               "%2 was trained with at most %3."),
                        {std::to_string(in.padTo), m_trace->title, std::to_string(trained)});
        const int64_t most = limit > 0 ? std::max(limit, tokens) + 1 : int64_t{1} << 20;
        const std::optional<int64_t> own =
            m_opened.tokenizer ? m_opened.tokenizer->padId() : std::nullopt;
        int64_t pad = own.value_or(m_options.padToken);
        if (pad < 0) // decoders without a pad token: hidden, so that any will do
            pad = m_options.eosTokens.empty() ? 0 : m_options.eosTokens.front();
        const int64_t count = std::min(in.padTo, most);
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

text::EncodeOptions Run::encodeOptions() const
{
    return {.addSpecialTokens = true,
            .sourceLanguage = inputs().sourceLanguage,
            .targetLanguage = inputs().targetLanguage,
            .stop = m_control.stop};
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
        const Result<text::Encoding> encoding = (*read)->encodeTarget(*in.target, encodeOptions());
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

} // namespace engine
