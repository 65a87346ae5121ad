#include "engine/patterns/sentences.h"

#include "engine/attention/random.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace engine {

namespace {

using Words = std::vector<std::string>;

struct Noun
{
    const char* english;
    const char* german;
    char gender; // m, f, n
};

struct Verb
{
    const char* english; // infinitive
    const char* englishThird;
    const char* german; // infinitive
    const char* germanThird;
};

struct Pair
{
    const char* english;
    const char* german;
};

constexpr std::array kNouns = {
    Noun{"book", "Buch", 'n'},     Noun{"house", "Haus", 'n'},     Noun{"dog", "Hund", 'm'},
    Noun{"tree", "Baum", 'm'},     Noun{"garden", "Garten", 'm'},  Noun{"letter", "Brief", 'm'},
    Noun{"table", "Tisch", 'm'},   Noun{"cat", "Katze", 'f'},      Noun{"street", "Straße", 'f'},
    Noun{"city", "Stadt", 'f'},    Noun{"flower", "Blume", 'f'},   Noun{"lamp", "Lampe", 'f'},
    Noun{"picture", "Bild", 'n'},  Noun{"window", "Fenster", 'n'}, Noun{"horse", "Pferd", 'n'},
    Noun{"car", "Auto", 'n'},      Noun{"bridge", "Brücke", 'f'},  Noun{"key", "Schlüssel", 'm'},
    Noun{"bread", "Brot", 'n'},    Noun{"river", "Fluss", 'm'},    Noun{"door", "Tür", 'f'},
    Noun{"ship", "Schiff", 'n'},   Noun{"church", "Kirche", 'f'},  Noun{"bird", "Vogel", 'm'},
    Noun{"mountain", "Berg", 'm'}, Noun{"song", "Lied", 'n'},      Noun{"coat", "Mantel", 'm'},
    Noun{"clock", "Uhr", 'f'},
};

constexpr std::array kVerbs = {
    Verb{"see", "sees", "sehen", "sieht"},
    Verb{"buy", "buys", "kaufen", "kauft"},
    Verb{"find", "finds", "finden", "findet"},
    Verb{"love", "loves", "lieben", "liebt"},
    Verb{"paint", "paints", "malen", "malt"},
    Verb{"seek", "seeks", "suchen", "sucht"},
    Verb{"know", "knows", "kennen", "kennt"},
    Verb{"show", "shows", "zeigen", "zeigt"},
    Verb{"need", "needs", "brauchen", "braucht"},
    Verb{"hold", "holds", "halten", "hält"},
    Verb{"describe", "describes", "beschreiben", "beschreibt"},
    Verb{"forget", "forgets", "vergessen", "vergisst"},
};

constexpr std::array kSubjects = {
    Pair{"he", "er"},          Pair{"she", "sie"},     Pair{"Anna", "Anna"},
    Pair{"Paul", "Paul"},      Pair{"Mary", "Maria"},  Pair{"everyone", "jeder"},
    Pair{"nobody", "niemand"}, Pair{"John", "Johann"},
};

constexpr std::array kAdjectives = {
    Pair{"old", "alt"},        Pair{"new", "neu"},     Pair{"small", "klein"},
    Pair{"red", "rot"},        Pair{"green", "grün"},  Pair{"beautiful", "schön"},
    Pair{"long", "lang"},      Pair{"quiet", "ruhig"}, Pair{"heavy", "schwer"},
    Pair{"famous", "berühmt"},
};

constexpr std::array kShortVerbs = {Pair{"sleeps", "schläft"}, Pair{"laughs", "lacht"},
                                    Pair{"sings", "singt"}, Pair{"waits", "wartet"},
                                    Pair{"dreams", "träumt"}};
constexpr std::array kModals = {Pair{"will", "wird"}, Pair{"can", "kann"}, Pair{"must", "muss"},
                                Pair{"should", "sollte"}};
constexpr std::array kAdverbs = {Pair{"today", "heute"},  Pair{"tomorrow", "morgen"},
                                 Pair{"often", "oft"},    Pair{"now", "jetzt"},
                                 Pair{"here", "hier"},    Pair{"perhaps", "vielleicht"},
                                 Pair{"always", "immer"}, Pair{"again", "wieder"}};

constexpr std::array<std::array<const char*, 8>, 8> kTopics = {{
    {"apple", "pear", "cherry", "plum", "grape", "lemon", "peach", "melon"},
    {"lion", "tiger", "bear", "wolf", "fox", "horse", "deer", "otter"},
    {"red", "green", "blue", "yellow", "purple", "orange", "brown", "white"},
    {"hammer", "saw", "drill", "pliers", "chisel", "wrench", "file", "clamp"},
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "weekend"},
    {"violin", "piano", "flute", "drum", "harp", "trumpet", "cello", "guitar"},
    {"Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune"},
    {"rain", "snow", "wind", "fog", "storm", "hail", "sun", "cloud"},
}};

template <class Array>
const auto& pick(const Array& array, SeededRandom& random)
{
    return array[static_cast<size_t>(random.below(static_cast<int64_t>(array.size())))];
}

/// Puts the words in a row as tokens, with their places in the text that they make.
std::vector<TraceToken> asTokens(const Words& words)
{
    std::vector<TraceToken> tokens;
    tokens.reserve(words.size());
    int64_t offset = 0;
    for (const std::string& word : words) {
        TraceToken token;
        token.text = word;
        token.special = word.front() == '[' || word.front() == '<';
        token.begin = offset;
        token.end = token.special ? offset : offset + static_cast<int64_t>(word.size());
        offset = token.end + (token.special ? 0 : 1);
        token.word = token.special ? -1 : static_cast<int>(tokens.size());
        tokens.push_back(std::move(token));
    }
    return tokens;
}

/// One clause in both languages; order[t] is the English word that German word t translates.
struct Clause
{
    Words english;
    Words german;
    std::vector<int> order;
};

const char* article(const Noun& noun)
{
    return noun.gender == 'm' ? "den" : noun.gender == 'f' ? "die" : "das";
}

/// Accusative after a definite article.
std::string declined(const Pair& adjective, const Noun& noun)
{
    return std::string(adjective.german) + (noun.gender == 'm' ? "en" : "e");
}

/// A subordinate clause only where `subordinate` allows it, after a comma.
Clause makeClause(SeededRandom& random, bool subordinate)
{
    const Noun& noun = pick(kNouns, random);
    const Verb& verb = pick(kVerbs, random);
    const Pair& subject = pick(kSubjects, random);
    const Pair& adjective = pick(kAdjectives, random);
    const Pair& modal = pick(kModals, random);
    const Pair& adverb = pick(kAdverbs, random);
    const char* the = article(noun);
    switch (random.below(subordinate ? 5 : 4)) {
    case 0: // modal verbs send the infinitive to the end
        return {
            {subject.english, modal.english, verb.english, "the", adjective.english, noun.english},
            {subject.german, modal.german, the, declined(adjective, noun), noun.german,
             verb.german},
            {0, 1, 3, 4, 5, 2}};
    case 1: // negation stands before the infinitive
        return {{subject.english, modal.english, "not", verb.english, "the", noun.english},
                {subject.german, modal.german, the, noun.german, "nicht", verb.german},
                {0, 1, 4, 5, 2, 3}};
    case 2: // the verb stays second after an adverb
        return {{adverb.english, subject.english, verb.englishThird, "the", adjective.english,
                 noun.english},
                {adverb.german, verb.germanThird, subject.german, the, declined(adjective, noun),
                 noun.german},
                {0, 2, 1, 3, 4, 5}};
    case 3: // adverb and object change places with a modal verb
        return {{subject.english, modal.english, verb.english, "the", noun.english, adverb.english},
                {subject.german, modal.german, adverb.german, the, noun.german, verb.german},
                {0, 1, 5, 3, 4, 2}};
    default: // a subordinate clause ends with its verb
        return {{"because", subject.english, verb.englishThird, "the", noun.english},
                {"weil", subject.german, the, noun.german, verb.germanThird},
                {0, 1, 3, 4, 2}};
    }
}

std::string syllables(int64_t number)
{
    constexpr std::string_view consonants = "bdfghjklmnprstvz";
    constexpr std::string_view vowels = "aeiou";
    constexpr int64_t count = 80;
    std::string word;
    const int64_t least = number < count * count ? 2 : 3;
    for (int64_t i = 0; i < least; ++i, number /= count) {
        word += consonants[static_cast<size_t>(number % 16)];
        word += vowels[static_cast<size_t>(number / 16 % 5)];
    }
    return word;
}

std::vector<int64_t> shuffled(int64_t count, SeededRandom& random)
{
    std::vector<int64_t> order(static_cast<size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    for (int64_t i = count - 1; i > 0; --i)
        std::swap(order[static_cast<size_t>(i)], order[static_cast<size_t>(random.below(i + 1))]);
    return order;
}

} // namespace

SeededRandom::SeededRandom(uint64_t seed, std::initializer_list<uint64_t> part)
    : m_state(splitMix(seed))
{
    for (const uint64_t number : part)
        m_state = splitMix(m_state ^ splitMix(number));
}

uint64_t SeededRandom::next()
{
    const uint64_t value = splitMix(m_state);
    m_state += 0x9e3779b97f4a7c15u;
    return value;
}

int64_t SeededRandom::below(int64_t bound)
{
    // The top 32 bits times a bound below 2³¹: no division, and a bias below 2⁻¹⁷.
    return static_cast<int64_t>((next() >> 32) * static_cast<uint64_t>(bound) >> 32);
}

double SeededRandom::uniform()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

float SeededRandom::normal()
{
    const uint64_t bits = next();
    const auto sum = static_cast<int64_t>((bits & 0xffff) + (bits >> 16 & 0xffff) +
                                          (bits >> 32 & 0xffff) + (bits >> 48));
    // Four uniform numbers on [0, 65535] have the variance 4 (65536² − 1) / 12.
    return static_cast<float>(sum - 2 * 65535) * 2.6428815e-5F;
}

PatternText sentenceText(int64_t length, SeededRandom& random)
{
    Words words;
    while (static_cast<int64_t>(words.size()) < length) {
        const Clause clause = makeClause(random, !words.empty() && words.back() == ",");
        words.insert(words.end(), clause.english.begin(), clause.english.end());
        words.emplace_back(random.below(3) == 0 ? "," : ".");
    }
    words.resize(static_cast<size_t>(length));
    return {asTokens(words), std::vector<int64_t>(words.size(), 0), 1, 0};
}

PatternText markedText(int64_t length, SeededRandom& random)
{
    PatternText text = sentenceText(length, random);
    Words words;
    for (const TraceToken& token : text.tokens)
        words.push_back(token.text);
    const int64_t between = std::max<int64_t>(16, length / 6);
    for (int64_t i = 0; i < length; ++i)
        if (i == 0 || i % between == between - 1) {
            words[static_cast<size_t>(i)] = i == 0 ? "[CLS]" : "[SEP]";
            text.code[static_cast<size_t>(i)] = 1;
        }
    text.tokens = asTokens(words);
    text.codes = 2;
    return text;
}

PatternText blockText(int64_t length, SeededRandom& random)
{
    PatternText text;
    Words words;
    size_t topic = static_cast<size_t>(random.below(kTopics.size()));
    for (int64_t block = 0; static_cast<int64_t>(words.size()) < length; ++block) {
        const int64_t size = 3 + random.below(4);
        const auto order = shuffled(8, random);
        for (int64_t i = 0; i < size && static_cast<int64_t>(words.size()) < length; ++i) {
            words.emplace_back(kTopics[topic][static_cast<size_t>(order[static_cast<size_t>(i)])]);
            text.code.push_back(block);
        }
        text.codes = block + 1;
        // Any topic but the same one again.
        topic =
            (topic + 1 + static_cast<size_t>(random.below(kTopics.size() - 1))) % kTopics.size();
    }
    text.tokens = asTokens(words);
    return text;
}

PatternText repeatedText(int64_t length, SeededRandom& random)
{
    PatternText text;
    text.period = std::max<int64_t>(1, (length - 1) / 2);
    const int64_t vocabulary = std::max<int64_t>(text.period, 1);
    const auto order = shuffled(vocabulary, random);
    const bool readable = vocabulary <= static_cast<int64_t>(kNouns.size());
    Words words{"<s>"};
    text.code.push_back(kNoCode);
    for (int64_t i = 1; i < length; ++i) {
        const int64_t word = order[static_cast<size_t>((i - 1) % text.period)];
        words.push_back(readable ? kNouns[static_cast<size_t>(word)].english : syllables(word));
        text.code.push_back(word);
    }
    text.codes = vocabulary;
    text.tokens = asTokens(words);
    return text;
}

std::pair<PatternText, PatternText> translatedText(int64_t length, SeededRandom& random)
{
    PatternText source;
    PatternText target;
    Words english;
    Words german;
    const auto size = [&] { return static_cast<int64_t>(english.size()); };
    const auto addWord = [&](const char* from, const char* to) {
        target.code.push_back(size());
        english.emplace_back(from);
        german.emplace_back(to);
    };
    while (size() < length) {
        const Clause clause = makeClause(random, size() > 0 && english.back() == ",");
        const auto words = static_cast<int64_t>(clause.english.size());
        if (size() + words <= length) {
            for (const int index : clause.order)
                target.code.push_back(size() + index);
            english.insert(english.end(), clause.english.begin(), clause.english.end());
            german.insert(german.end(), clause.german.begin(), clause.german.end());
            const char* mark = random.below(2) == 0 ? "," : ".";
            if (size() < length)
                addWord(mark, mark);
        } else { // what is left is too short for a clause
            const Pair& subject = pick(kSubjects, random);
            const Pair& verb = pick(kShortVerbs, random);
            if (length - size() >= 2) {
                addWord(subject.english, subject.german);
                addWord(verb.english, verb.german);
            }
            if (size() < length)
                addWord(".", ".");
        }
    }
    source.code.resize(static_cast<size_t>(length));
    std::iota(source.code.begin(), source.code.end(), 0);
    source.codes = target.codes = length;
    source.tokens = asTokens(english);
    target.tokens = asTokens(german);
    return {std::move(source), std::move(target)};
}

} // namespace engine
