#include "engine/training/datatasks.h"

#include "engine/files/mappedfile.h"
#include "engine/text/unicode.h"

#include <algorithm>
#include <map>

namespace engine::training {

namespace {

constexpr size_t kMostBytes = size_t{64} << 20;
constexpr size_t kMostWords = 4096; ///< of a classifier's vocabulary, the most frequent
constexpr int64_t kUnknown = 1;
constexpr int64_t kMark = 2; ///< between the text and its label

Result<std::string> contents(const std::filesystem::path& path)
{
    if (path.empty())
        return fail(translatable("Engine", "This task needs a file to learn from."), {},
                    translatable("Engine", "Give it with --data."));
    const Result<std::shared_ptr<const MappedFile>> file = MappedFile::open(path);
    if (!file)
        return tl::make_unexpected(file.error());
    const auto bytes = (*file)->bytes();
    if (bytes.size() > kMostBytes)
        return fail(translatable("Engine", "%1 is larger than 64 MiB."), {path.string()},
                    translatable("Engine", "Learn from a part of it."));
    std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (!text::isValidUtf8(text))
        return fail(translatable("Engine", "%1 is no text in UTF-8."), {path.string()});
    constexpr std::string_view kMarkOfBytes = "\xEF\xBB\xBF";
    if (text.starts_with(kMarkOfBytes))
        text.erase(0, kMarkOfBytes.size());
    return text;
}

/// What parts the fields of a table: the one of these that its first line has most of.
char delimiterOf(const std::string& text)
{
    const std::string_view first = std::string_view(text).substr(0, text.find('\n'));
    char best = ',';
    for (const char one : {';', '\t'})
        if (std::ranges::count(first, one) > std::ranges::count(first, best))
            best = one;
    return best;
}

/// Fields of a CSV (RFC 4180), row by row.
std::vector<std::vector<std::string>> rowsOf(const std::string& text)
{
    const char delimiter = delimiterOf(text);
    std::vector<std::vector<std::string>> rows(1);
    std::string field;
    bool quoted = false;
    const auto endField = [&] {
        rows.back().push_back(std::move(field));
        field.clear();
    };
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"')
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                field += text[++i];
            else
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == delimiter) {
            endField();
        } else if (c == '\n') {
            endField();
            rows.emplace_back();
        } else if (c != '\r') {
            field += c;
        }
    }
    endField();
    std::erase_if(rows, [](const auto& row) { return row.size() == 1 && row.front().empty(); });
    return rows;
}

std::vector<std::string> wordsOf(const std::string& text)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : text + ' ') {
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

class ClassificationTask : public Task
{
public:
    struct Row
    {
        std::vector<int64_t> words;
        int64_t label = 0;
    };

    ClassificationTask(std::vector<std::string> words, std::vector<Row> rows, int64_t length)
        : m_words(std::move(words)), m_rows(std::move(rows)), m_length(length)
    {
    }

    const std::vector<std::string>& vocabulary() const override { return m_words; }
    int64_t length() const override { return m_length; }
    Example draw(std::mt19937_64& random, bool heldOut) const override
    {
        // Every tenth row is held out.
        const size_t groups = (m_rows.size() + 9) / 10;
        size_t at = 0;
        do {
            const size_t group = random() % groups;
            at = heldOut ? group * 10 : group * 10 + 1 + random() % 9;
        } while (at >= m_rows.size());
        const Row& row = m_rows[at];
        const size_t room = static_cast<size_t>(m_length) - 2;
        Example example;
        example.ids.assign(row.words.begin(), row.words.begin() + static_cast<int64_t>(std::min(
                                                                      room, row.words.size())));
        example.ids.push_back(kMark);
        const size_t asked = example.ids.size() - 1;
        example.ids.push_back(row.label);
        example.ids.resize(static_cast<size_t>(m_length), 0);
        example.targets.assign(example.ids.size(), -1);
        example.targets[asked] = row.label;
        return example;
    }

private:
    std::vector<std::string> m_words;
    std::vector<Row> m_rows;
    int64_t m_length;
};

class CharacterTask : public Task
{
public:
    CharacterTask(std::vector<std::string> characters, std::vector<int64_t> text, int64_t length)
        : m_characters(std::move(characters)), m_text(std::move(text)), m_length(length)
    {
    }

    const std::vector<std::string>& vocabulary() const override { return m_characters; }
    int64_t length() const override { return m_length; }
    bool characters() const override { return true; }
    Example draw(std::mt19937_64& random, bool heldOut) const override
    {
        const size_t length = static_cast<size_t>(m_length);
        const size_t split = m_text.size() / 10 * 9;
        const size_t first = heldOut ? split : 0;
        const size_t room = (heldOut ? m_text.size() : split) - first - length;
        const size_t at = first + random() % std::max<size_t>(room, 1);
        Example example;
        example.ids.assign(m_text.begin() + static_cast<int64_t>(at),
                           m_text.begin() + static_cast<int64_t>(at + length));
        example.targets.assign(m_text.begin() + static_cast<int64_t>(at + 1),
                               m_text.begin() + static_cast<int64_t>(at + length + 1));
        return example;
    }

private:
    std::vector<std::string> m_characters;
    std::vector<int64_t> m_text;
    int64_t m_length;
};

/// The column of that name, or `otherwise`.
Result<size_t> columnOf(const std::vector<std::string>& header, const std::string& name,
                        size_t otherwise)
{
    if (name.empty())
        return otherwise;
    const auto found = std::ranges::find(header, name);
    if (found == header.end())
        return fail(translatable("Engine", "The file has no column “%1”."), {name});
    return static_cast<size_t>(found - header.begin());
}

} // namespace

Result<std::shared_ptr<const Task>> openClassification(const TaskOptions& options, int64_t length)
{
    const Result<std::string> text = contents(options.data);
    if (!text)
        return tl::make_unexpected(text.error());
    const std::vector<std::vector<std::string>> rows = rowsOf(*text);
    if (rows.size() < 21 || rows.front().size() < 2)
        return fail(translatable("Engine", "%1 is no table of texts and labels: a header and 20 "
                                           "rows of two columns are the least."),
                    {options.data.string()});
    const Result<size_t> textColumn = columnOf(rows.front(), options.textColumn, 0);
    const Result<size_t> labelColumn =
        columnOf(rows.front(), options.labelColumn, rows.front().size() - 1);
    if (!textColumn || !labelColumn)
        return tl::make_unexpected(textColumn ? labelColumn.error() : textColumn.error());
    std::map<std::string, int64_t> frequency;
    std::map<std::string, int64_t> labels;
    for (size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].size() <= std::max(*textColumn, *labelColumn))
            return fail(translatable("Engine", "Row %1 of %2 has %3 columns, the first has %4."),
                        {std::to_string(i + 1), options.data.string(),
                         std::to_string(rows[i].size()), std::to_string(rows.front().size())});
        for (const std::string& word : wordsOf(rows[i][*textColumn]))
            ++frequency[word];
        labels.emplace("label:" + rows[i][*labelColumn], 0);
    }
    std::vector<std::pair<std::string, int64_t>> byFrequency(frequency.begin(), frequency.end());
    std::ranges::stable_sort(byFrequency,
                             [](const auto& a, const auto& b) { return a.second > b.second; });
    byFrequency.resize(std::min(byFrequency.size(), kMostWords));
    std::vector<std::string> vocabulary = {"<|end|>", "<unk>", "=>"};
    for (auto& [label, id] : labels) {
        id = static_cast<int64_t>(vocabulary.size());
        std::string word = label;
        std::ranges::replace(word, ' ', '_');
        vocabulary.push_back(std::move(word));
    }
    std::map<std::string, int64_t> ids;
    for (const auto& [word, count] : byFrequency)
        if (std::ranges::find(vocabulary, word) == vocabulary.end()) {
            ids[word] = static_cast<int64_t>(vocabulary.size());
            vocabulary.push_back(word);
        }
    std::vector<ClassificationTask::Row> learnt;
    for (size_t i = 1; i < rows.size(); ++i) {
        ClassificationTask::Row row;
        for (const std::string& word : wordsOf(rows[i][*textColumn])) {
            const auto known = ids.find(word);
            row.words.push_back(known == ids.end() ? kUnknown : known->second);
        }
        row.label = labels["label:" + rows[i][*labelColumn]];
        learnt.push_back(std::move(row));
    }
    return std::shared_ptr<const Task>(
        std::make_shared<ClassificationTask>(std::move(vocabulary), std::move(learnt), length));
}

Result<std::shared_ptr<const Task>> openCharacters(const TaskOptions& options, int64_t length)
{
    const Result<std::string> text = contents(options.data);
    if (!text)
        return tl::make_unexpected(text.error());
    std::map<std::string, int64_t> ids;
    std::vector<std::string> vocabulary = {"<|end|>", "<unk>"};
    std::vector<int64_t> characters;
    for (size_t at = 0; at < text->size();) {
        const auto lead = static_cast<unsigned char>((*text)[at]);
        const size_t bytes = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        std::string character = text->substr(at, bytes);
        at += bytes;
        const auto [known, isNew] =
            ids.try_emplace(character, static_cast<int64_t>(vocabulary.size()));
        if (isNew)
            vocabulary.push_back(std::move(character));
        characters.push_back(known->second);
    }
    if (vocabulary.size() > kMostWords)
        return fail(translatable("Engine", "%1 is no text in UTF-8."), {options.data.string()});
    if (characters.size() < 20 * static_cast<size_t>(length + 1))
        return fail(
            translatable("Engine", "%1 has %2 characters; windows of %3 need 20 times as "
                                   "many."),
            {options.data.string(), std::to_string(characters.size()), std::to_string(length)},
            translatable("Engine", "Take a longer text or shorter windows."));
    return std::shared_ptr<const Task>(
        std::make_shared<CharacterTask>(std::move(vocabulary), std::move(characters), length));
}

} // namespace engine::training
