#include "engine/training/task.h"

#include "engine/training/datatasks.h"

#include <algorithm>
#include <array>

namespace engine::training {

namespace {

constexpr int64_t kEnd = 0;
constexpr int64_t kLargestLength = 512;

int64_t below(std::mt19937_64& random, int64_t count)
{
    return static_cast<int64_t>(random() % static_cast<uint64_t>(count));
}

/// A vocabulary that begins as every one does.
std::vector<std::string> withSpecials(const std::vector<std::string>& words)
{
    std::vector<std::string> all = {"<|end|>", "<unk>"};
    all.insert(all.end(), words.begin(), words.end());
    return all;
}

/// Asks for every token from `first` on, given those before it.
Example asking(std::vector<int64_t> ids, size_t first)
{
    Example example;
    example.targets.assign(ids.size(), -1);
    for (size_t t = first; t < ids.size(); ++t)
        example.targets[t - 1] = ids[t];
    example.ids = std::move(ids);
    return example;
}

/// Letters, a mark, and the letters copied, turned round or in their order.
class LetterTask : public Task
{
public:
    enum class Order { Same, Reversed, Sorted };

    LetterTask(Order order, int64_t items) : m_order(order), m_items(items)
    {
        std::vector<std::string> words = {"="};
        for (char c = 'a'; c <= 'z'; ++c)
            words.emplace_back(1, c);
        m_words = withSpecials(words);
    }

    const std::vector<std::string>& vocabulary() const override { return m_words; }
    int64_t length() const override { return 2 * m_items + 1; }
    Example draw(std::mt19937_64& random, bool heldOut) const override
    {
        std::vector<int64_t> items(static_cast<size_t>(m_items));
        do
            for (int64_t& item : items)
                item = 3 + below(random, 26);
        while (isHeldOut(items) != heldOut);
        std::vector<int64_t> ids = items;
        ids.push_back(2);
        if (m_order == Order::Reversed)
            std::ranges::reverse(items);
        else if (m_order == Order::Sorted)
            std::ranges::sort(items);
        ids.insert(ids.end(), items.begin(), items.end());
        return asking(std::move(ids), static_cast<size_t>(m_items) + 1);
    }

private:
    /// A tenth of all sequences, told by their letters alone.
    static bool isHeldOut(const std::vector<int64_t>& items)
    {
        uint64_t hash = 1469598103934665603u;
        for (const int64_t item : items)
            hash = (hash ^ static_cast<uint64_t>(item)) * 1099511628211u;
        return (hash >> 20) % 10 == 0;
    }

    Order m_order;
    int64_t m_items;
    std::vector<std::string> m_words;
};

/// Two numbers and their sum, units last.
class AdditionTask : public Task
{
public:
    explicit AdditionTask(int64_t digits) : m_digits(digits)
    {
        std::vector<std::string> words = {"+", "="};
        for (char c = '0'; c <= '9'; ++c)
            words.emplace_back(1, c);
        m_words = withSpecials(words);
    }

    const std::vector<std::string>& vocabulary() const override { return m_words; }
    int64_t length() const override { return 3 * m_digits + 3; }
    Example draw(std::mt19937_64& random, bool heldOut) const override
    {
        int64_t limit = 1;
        for (int64_t i = 0; i < m_digits; ++i)
            limit *= 10;
        int64_t a = 0;
        int64_t b = 0;
        do {
            a = below(random, limit);
            b = below(random, limit);
        } while (((a * 7919 + b) % 10 == 3) != heldOut);
        std::vector<int64_t> ids;
        append(ids, a, m_digits);
        ids.push_back(2);
        append(ids, b, m_digits);
        ids.push_back(3);
        const size_t first = ids.size();
        append(ids, a + b, m_digits + 1);
        return asking(std::move(ids), first);
    }

private:
    static void append(std::vector<int64_t>& ids, int64_t number, int64_t digits)
    {
        const size_t first = ids.size();
        for (int64_t i = 0; i < digits; ++i, number /= 10)
            ids.insert(ids.begin() + static_cast<int64_t>(first), 4 + number % 10);
    }

    int64_t m_digits;
    std::vector<std::string> m_words;
};

/// Random tokens that begin again: what follows can only be found by looking back.
class InductionTask : public Task
{
public:
    explicit InductionTask(int64_t length) : m_length(length)
    {
        std::vector<std::string> words;
        for (int i = 0; i < 64; ++i)
            words.emplace_back("w").append(std::to_string(i));
        m_words = withSpecials(words);
    }

    const std::vector<std::string>& vocabulary() const override { return m_words; }
    int64_t length() const override { return m_length; }
    Example draw(std::mt19937_64& random, bool /*heldOut*/) const override
    {
        // The sequences are so many that no two draws meet.
        const int64_t period = m_length / 4 + below(random, m_length / 4 + 1);
        std::vector<int64_t> ids(static_cast<size_t>(m_length));
        for (int64_t t = 0; t < m_length; ++t)
            ids[static_cast<size_t>(t)] =
                t < period ? 2 + below(random, 64) : ids[static_cast<size_t>(t - period)];
        return asking(std::move(ids), static_cast<size_t>(period) + 1);
    }

private:
    int64_t m_length;
    std::vector<std::string> m_words;
};

/// Numbers from 0 to 99 in words, English to German: units stand before tens there, so that the
/// order has to be learnt.
class NumberWordsTask : public Task
{
public:
    NumberWordsTask()
    {
        std::vector<std::string> words = {"=", "und"};
        for (const char* word : kEnglish)
            words.emplace_back(word);
        for (const char* word : kGerman)
            words.emplace_back(word);
        m_words = withSpecials(words);
    }

    const std::vector<std::string>& vocabulary() const override { return m_words; }
    int64_t length() const override { return kNumbers * 2 + 1 + kNumbers * 3; }
    Example draw(std::mt19937_64& random, bool heldOut) const override
    {
        std::vector<int64_t> source;
        std::vector<int64_t> target;
        for (int i = 0; i < kNumbers; ++i) {
            int64_t number = 0;
            do
                number = below(random, 100);
            while ((number % 10 == 7 && number > 20) != (heldOut && i == 0));
            english(number, source);
            german(number, target);
        }
        source.push_back(2);
        const size_t first = source.size();
        source.insert(source.end(), target.begin(), target.end());
        const size_t asked = source.size() + 1;
        source.resize(static_cast<size_t>(length()), kEnd);
        Example example = asking(std::move(source), first);
        for (size_t t = asked; t < example.targets.size(); ++t) // behind the end nothing is asked
            example.targets[t] = -1;
        return example;
    }

private:
    static constexpr int kNumbers = 2;
    static constexpr std::array kEnglish = {
        "zero",     "one",     "two",     "three",     "four",     "five",     "six",
        "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        "thirty",   "forty",   "fifty",   "sixty",     "seventy",  "eighty",   "ninety"};
    static constexpr std::array kGerman = {
        "null",     "eins",     "zwei",     "drei",     "vier",     "fünf",     "sechs",
        "sieben",   "acht",     "neun",     "zehn",     "elf",      "zwölf",    "dreizehn",
        "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig",
        "dreißig",  "vierzig",  "fünfzig",  "sechzig",  "siebzig",  "achtzig",  "neunzig"};
    static constexpr int64_t kFirstEnglish = 4;
    static constexpr int64_t kFirstGerman = kFirstEnglish + int64_t{kEnglish.size()};

    static void english(int64_t number, std::vector<int64_t>& ids)
    {
        if (number < 20) {
            ids.push_back(kFirstEnglish + number);
            return;
        }
        ids.push_back(kFirstEnglish + 18 + number / 10);
        if (number % 10 != 0)
            ids.push_back(kFirstEnglish + number % 10);
    }

    static void german(int64_t number, std::vector<int64_t>& ids)
    {
        if (number < 20) {
            ids.push_back(kFirstGerman + number);
            return;
        }
        if (number % 10 != 0) {
            ids.push_back(kFirstGerman + number % 10);
            ids.push_back(3);
        }
        ids.push_back(kFirstGerman + 18 + number / 10);
    }

    std::vector<std::string> m_words;
};

/// "the animal did not cross the street because it was too tired": what is *it*?
class CoreferenceTask : public Task
{
public:
    CoreferenceTask()
    {
        std::vector<std::string> words = {"the", "did", "not", "because", "it",
                                          "was", "too", ":",   "."};
        for (const auto* list : {&kActors, &kPlaces, &kVerbs, &kOfActors, &kOfPlaces})
            for (const char* word : *list)
                words.emplace_back(word);
        m_words = withSpecials(words);
    }

    const std::vector<std::string>& vocabulary() const override { return m_words; }
    int64_t length() const override { return 14; }
    Example draw(std::mt19937_64& random, bool heldOut) const override
    {
        int64_t actor = 0;
        int64_t place = 0;
        do {
            actor = below(random, kCount);
            place = below(random, kCount);
        } while (((actor + place) % kCount == 0) != heldOut);
        const bool ofActor = below(random, 2) == 0;
        const auto word = [](int64_t list, int64_t index) {
            return kFirst + list * kCount + index;
        };
        const std::vector<int64_t> ids = {2,
                                          word(0, actor),
                                          3,
                                          4,
                                          word(2, below(random, kCount)),
                                          2,
                                          word(1, place),
                                          5,
                                          6,
                                          7,
                                          8,
                                          word(ofActor ? 3 : 4, below(random, kCount)),
                                          9,
                                          ofActor ? word(0, actor) : word(1, place)};
        return asking(ids, ids.size() - 1);
    }

private:
    static constexpr int64_t kCount = 8;
    static constexpr int64_t kFirst = 11;
    using Words = std::array<const char*, kCount>;
    static constexpr Words kActors = {"animal", "dog",  "child", "horse",
                                      "robot",  "girl", "cat",   "man"};
    static constexpr Words kPlaces = {"street", "river", "bridge", "field",
                                      "road",   "canal", "square", "track"};
    static constexpr Words kVerbs = {"cross", "leave", "reach", "see",
                                     "use",   "like",  "find",  "want"};
    static constexpr Words kOfActors = {"tired",  "hungry", "scared", "lazy",
                                        "afraid", "sick",   "young",  "sleepy"};
    static constexpr Words kOfPlaces = {"wide",  "busy", "long",  "icy",
                                        "muddy", "dark", "steep", "crowded"};

    std::vector<std::string> m_words;
};

} // namespace

const std::vector<TaskInfo>& taskInfos()
{
    static const std::vector<TaskInfo> infos = {
        {"induction", "Induction",
         "Random tokens that begin again: heads form that look for the present token's last place"},
        {"copy", "Copy", "Letters, and the same letters again"},
        {"reverse", "Reverse", "Letters, and the same letters from the last to the first"},
        {"sort", "Sort", "Letters, and the same letters in their order"},
        {"addition", "Addition", "Two numbers and their sum, digit by digit"},
        {"number-words", "Number words", "Numbers in words, from English to German"},
        {"coreference", "Coreference", "Which noun is “it”? An adjective tells"},
        {"classification", "Classification of a CSV", "A text and its label, a row each", true},
        {"characters", "Text by characters", "The next character of a text of one's own", true}};
    return infos;
}

Result<std::shared_ptr<const Task>> openTask(const TaskOptions& options)
{
    using Made = Result<std::shared_ptr<const Task>>;
    if (options.length < 0 || options.length > kLargestLength)
        return fail(translatable("Engine", "A task's length is from 1 to %1, not %2."),
                    {std::to_string(kLargestLength), std::to_string(options.length)});
    const auto length = [&](int64_t usual, int64_t least, int64_t most) {
        return std::clamp(options.length > 0 ? options.length : usual, least, most);
    };
    const std::string& name = options.name;
    if (name == "copy")
        return Made(std::make_shared<LetterTask>(LetterTask::Order::Same, length(8, 2, 64)));
    if (name == "reverse")
        return Made(std::make_shared<LetterTask>(LetterTask::Order::Reversed, length(8, 2, 64)));
    if (name == "sort")
        return Made(std::make_shared<LetterTask>(LetterTask::Order::Sorted, length(8, 2, 64)));
    if (name == "addition")
        return Made(std::make_shared<AdditionTask>(length(2, 1, 8)));
    if (name == "induction")
        return Made(std::make_shared<InductionTask>(length(64, 8, kLargestLength)));
    if (name == "number-words")
        return Made(std::make_shared<NumberWordsTask>());
    if (name == "coreference")
        return Made(std::make_shared<CoreferenceTask>());
    if (name == "classification")
        return openClassification(options, length(48, 4, kLargestLength));
    if (name == "characters")
        return openCharacters(options, length(64, 8, kLargestLength));
    std::string known;
    for (const TaskInfo& info : taskInfos())
        known += (known.empty() ? "" : ", ") + std::string(info.id);
    return fail(translatable("Engine", "There is no task “%1”."), {name, known},
                translatable("Engine", "Tasks are %2."));
}

} // namespace engine::training
