#include "engine/trace/dumpnames.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace engine {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

template <size_t N>
bool holdsAny(std::string_view text, const std::array<std::string_view, N>& words)
{
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

template <size_t N>
bool isAny(std::string_view text, const std::array<std::string_view, N>& words)
{
    return std::ranges::find(words, text) != words.end();
}

// Names of cross-attention in transformers (cross, encoder_attn, EncDecAttention), fairseq, PyTorch
// (multihead_attn of nn.TransformerDecoderLayer) and ESPnet (src_attn).
constexpr std::array<std::string_view, 7> kCross = {
    "cross", "encdec", "enc_dec", "encoder_attn", "encoder_decoder", "multihead_attn", "src_attn"};
constexpr std::array<std::string_view, 5> kAttention = {"attention", "attn", "pattern", "probs",
                                                        "att_weights"};
// Parts of attention that are no weights, parameters, and what else models put out.
constexpr std::array<std::string_view, 18> kOther = {
    "score", "logit", "query", "key",   "value", "hidden", "proj",   "norm",   "embed",
    "bias",  "dense", "mask",  "state", "past",  "hook_q", "hook_k", "hook_v", "hook_z"};

/// The words before the numbers, by which exact names are known.
constexpr std::array<std::pair<std::string_view, Slot>, 6> kExact = {
    {{"attentions", Slot::Plain},
     {"attention", Slot::Plain},
     {"arr", Slot::Plain},
     {"encoder_attentions", Slot::Encoder},
     {"decoder_attentions", Slot::Decoder},
     {"cross_attentions", Slot::Cross}}};

Counted countedBy(std::string_view word)
{
    constexpr std::array<std::string_view, 5> kLayers = {"layer", "layers", "block", "blocks", "l"};
    constexpr std::array<std::string_view, 2> kHeads = {"head", "heads"};
    constexpr std::array<std::string_view, 4> kSteps = {"step", "steps", "time", "timestep"};
    return isAny(word, kLayers)  ? Counted::Layer
           : isAny(word, kHeads) ? Counted::Head
           : isAny(word, kSteps) ? Counted::Step
                                 : Counted::Unknown;
}

std::vector<DumpName::Number> numbersIn(std::string_view name)
{
    std::vector<DumpName::Number> numbers;
    std::string_view word;
    for (size_t at = 0; at < name.size();) {
        size_t end = at + 1;
        if (isDigit(name[at])) {
            while (end < name.size() && isDigit(name[end]))
                ++end;
            int value = 0;
            const auto [next, status] = std::from_chars(name.data() + at, name.data() + end, value);
            if (status == std::errc())
                numbers.push_back({value, countedBy(word)});
            word = {};
        } else if (isLetter(name[at])) {
            while (end < name.size() && isLetter(name[end]))
                ++end;
            word = name.substr(at, end - at);
        }
        at = end;
    }
    return numbers;
}

/// The slot of a name that is spelled as others rely on it.
std::optional<Slot> exactSlot(std::string_view name)
{
    constexpr std::array<std::pair<std::pair<std::string_view, std::string_view>, Slot>, 3> kOwn = {
        {{{"encoder.layer.", ".self.weights"}, Slot::Encoder},
         {{"decoder.layer.", ".self.weights"}, Slot::Decoder},
         {{"decoder.layer.", ".cross.weights"}, Slot::Cross}}};
    for (const auto& [ends, slot] : kOwn) {
        const auto& [begin, end] = ends;
        if (!name.starts_with(begin) || !name.ends_with(end) ||
            name.size() <= begin.size() + end.size())
            continue;
        const std::string_view number =
            name.substr(begin.size(), name.size() - begin.size() - end.size());
        if (std::ranges::all_of(number, isDigit))
            return slot;
    }
    size_t words = name.size();
    while (words > 0 &&
           (isDigit(name[words - 1]) || name[words - 1] == '.' || name[words - 1] == '_'))
        --words;
    const std::string_view counted = name.substr(words);
    // Each number has one mark in front: attentions.3, attentions_3, attentions.3.0.
    bool mark = false;
    for (size_t i = 0; i < counted.size(); ++i) {
        const bool digit = isDigit(counted[i]);
        if (!digit && (mark || i + 1 == counted.size()))
            return std::nullopt;
        if (digit && i == 0)
            return std::nullopt;
        mark = !digit;
    }
    for (const auto& [word, slot] : kExact)
        if (name.substr(0, words) == word && (word != "arr" || !counted.empty()))
            return slot;
    return std::nullopt;
}

} // namespace

DumpName parseDumpName(std::string_view given)
{
    const std::string name = lowerCase(given);
    DumpName parsed;
    parsed.numbers = numbersIn(name);
    if (const std::optional<Slot> slot = exactSlot(name)) {
        parsed.slot = *slot;
        parsed.exact = parsed.attention = true;
        return parsed;
    }
    parsed.attention = holdsAny(name, kAttention);
    parsed.other = holdsAny(name, kOther) || name.ends_with(".weight");
    const auto holds = [&](std::string_view word) { return name.find(word) != std::string::npos; };
    if (holdsAny(name, kCross))
        parsed.slot = Slot::Cross;
    else if (holds("decoder") || name.starts_with("dec_") || name.starts_with("dec."))
        parsed.slot = Slot::Decoder;
    else if (holds("encoder") || name.starts_with("enc_") || name.starts_with("enc."))
        parsed.slot = Slot::Encoder;
    return parsed;
}

std::optional<Beside> besideNamed(std::string_view given)
{
    using enum Beside;
    constexpr std::array<std::pair<std::string_view, Beside>, 33> kNames = {
        {{"tokens", Tokens},
         {"input_tokens", Tokens},
         {"all_tokens", Tokens},
         {"words", Tokens},
         {"source_tokens", SourceTokens},
         {"encoder_tokens", SourceTokens},
         {"target_tokens", TargetTokens},
         {"decoder_tokens", TargetTokens},
         {"input_ids", Ids},
         {"token_ids", Ids},
         {"ids", Ids},
         {"sequences", Ids},
         {"source_ids", SourceIds},
         {"encoder_input_ids", SourceIds},
         {"source_token_ids", SourceIds},
         {"target_ids", TargetIds},
         {"decoder_input_ids", TargetIds},
         {"target_token_ids", TargetIds},
         {"vocab", Vocabulary},
         {"vocabulary", Vocabulary},
         {"itos", Vocabulary},
         {"id_to_token", Vocabulary},
         {"attention_mask", Mask},
         {"encoder_attention_mask", SourceMask},
         {"source_attention_mask", SourceMask},
         {"decoder_attention_mask", TargetMask},
         {"target_attention_mask", TargetMask},
         {"image", Picture},
         {"picture", Picture},
         {"img", Picture},
         {"pixel_values", Picture},
         {"pixels", Picture},
         {"sinks", Sinks}}};
    const std::string name = lowerCase(given);
    const std::string_view last = std::string_view(name).substr(name.rfind('.') + 1);
    const auto found = std::ranges::find(kNames, last, &std::pair<std::string_view, Beside>::first);
    return found == kNames.end() ? std::nullopt : std::optional(found->second);
}

bool naturallyBefore(std::string_view a, std::string_view b)
{
    size_t i = 0;
    size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const auto endOf = [](std::string_view text, size_t from) {
                while (from < text.size() && isDigit(text[from]))
                    ++from;
                return from;
            };
            const auto plain = [](std::string_view digits) {
                const size_t zeros = digits.find_first_not_of('0');
                return zeros == std::string_view::npos ? std::string_view("")
                                                       : digits.substr(zeros);
            };
            const size_t endA = endOf(a, i);
            const size_t endB = endOf(b, j);
            const std::string_view x = plain(a.substr(i, endA - i));
            const std::string_view y = plain(b.substr(j, endB - j));
            if (x != y)
                return x.size() != y.size() ? x.size() < y.size() : x < y;
            i = endA;
            j = endB;
        } else if (a[i] != b[j]) {
            return a[i] < b[j];
        } else {
            ++i;
            ++j;
        }
    }
    return a.size() - i < b.size() - j;
}

} // namespace engine
