#include "engine/text/decoder.h"

#include "engine/text/bytealphabet.h"
#include "engine/text/worklimit.h"

#include <array>

namespace engine::text {

namespace {

using Tokens = std::vector<std::string>;

template <class Function>
class FunctionDecoder : public Decoder
{
public:
    explicit FunctionDecoder(Function function) : m_function(std::move(function)) {}
    Tokens apply(Tokens tokens) const override { return m_function(std::move(tokens)); }

private:
    Function m_function;
};

template <class Function>
DecoderPtr fromFunction(Function function)
{
    return std::make_unique<FunctionDecoder<Function>>(std::move(function));
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

} // namespace

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    size_t found = text.find(from);
    if (found == std::string::npos)
        return;
    std::string result;
    result.reserve(text.size());
    size_t done = 0;
    for (; found != std::string::npos; found = text.find(from, done)) {
        result.append(text, done, found - done);
        result += to;
        done = found + from.size();
    }
    result.append(text, done);
    text = std::move(result);
}

std::string cleanUpSpaces(std::string text)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kRules = {{
        {" .", "."},
        {" ?", "?"},
        {" !", "!"},
        {" ,", ","},
        {" ' ", "'"},
        {" n't", "n't"},
        {" 'm", "'m"},
        {" 's", "'s"},
        {" 've", "'ve"},
        {" 're", "'re"},
    }};
    for (const auto& [from, to] : kRules)
        replaceAll(text, from, to);
    return text;
}

int byteOfToken(std::string_view token)
{
    if (token.size() != 6 || !token.starts_with("<0x") || token.back() != '>')
        return -1;
    const int high = hexDigit(token[3]);
    const int low = hexDigit(token[4]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::string toValidUtf8(std::string_view bytes)
{
    return toUtf8(fromUtf8(bytes));
}

DecoderPtr decodeInSequence(std::vector<DecoderPtr> steps)
{
    return fromFunction([steps = std::move(steps)](Tokens tokens) {
        for (const DecoderPtr& step : steps)
            tokens = step->apply(std::move(tokens));
        return tokens;
    });
}

DecoderPtr decodeByteLevel()
{
    return fromFunction([](Tokens tokens) {
        std::string bytes;
        for (const std::string& token : tokens)
            bytes += fromByteAlphabet(token);
        return Tokens{toValidUtf8(bytes)};
    });
}

DecoderPtr decodeWordPiece(std::string prefix, bool cleanUp)
{
    return fromFunction([prefix = std::move(prefix), cleanUp](Tokens tokens) {
        for (size_t i = 0; i < tokens.size(); ++i) {
            if (i > 0) {
                if (!prefix.empty() && tokens[i].starts_with(prefix))
                    tokens[i].erase(0, prefix.size());
                else
                    tokens[i].insert(tokens[i].begin(), ' ');
            }
            if (cleanUp) {
                tokens[i] = cleanUpSpaces(std::move(tokens[i]));
                replaceAll(tokens[i], " do not", " don't");
            }
        }
        return tokens;
    });
}

DecoderPtr decodeMetaspace(std::string replacement, bool prepended)
{
    return fromFunction([replacement = std::move(replacement), prepended](Tokens tokens) {
        for (size_t i = 0; i < tokens.size(); ++i)
            replaceAll(tokens[i], replacement, i == 0 && prepended ? "" : " ");
        return tokens;
    });
}

DecoderPtr decodeBytePair(std::string suffix)
{
    return fromFunction([suffix = std::move(suffix)](Tokens tokens) {
        for (size_t i = 0; i < tokens.size() && !suffix.empty(); ++i)
            replaceAll(tokens[i], suffix, i + 1 == tokens.size() ? "" : " ");
        return tokens;
    });
}

DecoderPtr decodeByteFallback()
{
    return fromFunction([](Tokens tokens) {
        Tokens result;
        std::string bytes;
        const auto flush = [&] {
            if (isValidUtf8(bytes)) {
                if (!bytes.empty())
                    result.push_back(bytes);
            } else {
                result.insert(result.end(), bytes.size(), "\xEF\xBF\xBD");
            }
            bytes.clear();
        };
        for (std::string& token : tokens) {
            if (const int byte = byteOfToken(token); byte >= 0) {
                bytes.push_back(static_cast<char>(byte));
                continue;
            }
            flush();
            result.push_back(std::move(token));
        }
        flush();
        return result;
    });
}

DecoderPtr decodeFuse()
{
    return fromFunction([](Tokens tokens) {
        std::string fused;
        for (const std::string& token : tokens)
            fused += token;
        return Tokens{std::move(fused)};
    });
}

DecoderPtr decodeReplace(Regex pattern, std::string content)
{
    return fromFunction(
        [pattern = std::move(pattern), content = std::move(content)](Tokens tokens) {
            for (std::string& token : tokens) {
                const std::u32string text = fromUtf8(token);
                const auto matches = pattern.findAll(text);
                if (!matches || matches->empty() ||
                    !WorkLimit::charge(token.size() + matches->size() * content.size()))
                    continue;
                std::string result;
                size_t done = 0;
                for (const Range& match : *matches) {
                    result += toUtf8(std::u32string_view(text).substr(done, match.begin - done));
                    result += content;
                    done = match.end;
                }
                token = result + toUtf8(std::u32string_view(text).substr(done));
            }
            return tokens;
        });
}

DecoderPtr decodeStrip(char32_t character, size_t start, size_t stop)
{
    return fromFunction([character, start, stop](Tokens tokens) {
        for (std::string& token : tokens) {
            const std::u32string text = fromUtf8(token);
            size_t begin = 0;
            size_t end = text.size();
            while (begin < end && begin < start && text[begin] == character)
                ++begin;
            while (end > begin && text.size() - end < stop && text[end - 1] == character)
                --end;
            token = toUtf8(std::u32string_view(text).substr(begin, end - begin));
        }
        return tokens;
    });
}

} // namespace engine::text
