"""Sub-word vocabularies trained from word counts: byte-level BPE (GPT-2's files) and WordPiece (BERT's)."""
import re
import unicodedata
from collections import Counter, defaultdict

# GPT-2's pattern, with the letter and number classes that `re` has.
WORDS = re.compile(r"'s|'t|'re|'ve|'m|'ll|'d| ?[^\W\d_]+| ?\d+| ?(?:[^\s\w]|_)+|\s+(?!\S)|\s+")


def byte_letters():
    """GPT-2's reversible map from bytes to printable characters."""
    kept = list(range(33, 127)) + list(range(161, 173)) + list(range(174, 256))
    letters, extra = {b: chr(b) for b in kept}, 0
    for b in range(256):
        if b not in letters:
            letters[b] = chr(256 + extra)
            extra += 1
    return letters


def merge_pairs(words, merges, least=2, joined=lambda a, b: a + b):
    """The `merges` most frequent adjacent pairs, one after another. words: {tuple of symbols: count}. Ties: alphabetical."""
    words = [[list(w), c] for w, c in sorted(words.items())]
    pairs, where = Counter(), defaultdict(set)
    for n, (w, c) in enumerate(words):
        for p in zip(w, w[1:]):
            pairs[p] += c
            where[p].add(n)
    done = []
    while len(done) < merges and pairs:
        best = min(pairs.items(), key=lambda x: (-x[1], x[0]))
        if best[1] < least:
            break
        a, b = best[0]
        done.append((a, b))
        for n in where.pop((a, b)):
            w, c = words[n]
            for p in zip(w, w[1:]):
                pairs[p] -= c
                if pairs[p] <= 0:
                    del pairs[p]
            i = 0
            while i < len(w) - 1:
                if w[i] == a and w[i + 1] == b:
                    w[i:i + 2] = [joined(a, b)]
                i += 1
            for p in zip(w, w[1:]):
                pairs[p] += c
                where[p].add(n)
        pairs.pop((a, b), None)
    return done


class ByteBpe:
    """Byte-level BPE as GPT-2's: `vocab` piece -> id, `merges` in order."""

    def __init__(self, vocab, merges):
        self.vocab, self.merges = vocab, merges
        self.ranks = {m: i for i, m in enumerate(merges)}
        self.letters, self.kept = byte_letters(), {}
        self.pieces = {i: p for p, i in vocab.items()}

    @staticmethod
    def train(text, size, special="<|endoftext|>"):
        letters = byte_letters()
        counts = Counter(WORDS.findall(text))
        words = {tuple(letters[b] for b in w.encode()): c for w, c in counts.items()}
        merges = merge_pairs(words, size - 257)
        pieces = [letters[b] for b in sorted(letters, key=lambda b: letters[b])] + [a + b for a, b in merges] + [special]
        return ByteBpe({p: i for i, p in enumerate(dict.fromkeys(pieces))}, merges)

    def word(self, word):
        if word not in self.kept:
            w = [self.letters[b] for b in word.encode()]
            while len(w) > 1:
                rank, i = min((self.ranks.get(p, 1 << 30), i) for i, p in enumerate(zip(w, w[1:])))
                if rank == 1 << 30:
                    break
                w[i:i + 2] = [w[i] + w[i + 1]]
            self.kept[word] = [self.vocab[p] for p in w]
        return self.kept[word]

    def encode(self, text):
        return [i for w in WORDS.findall(text) for i in self.word(w)]

    def decode(self, ids):
        back = {c: b for b, c in self.letters.items()}
        return bytes(back[c] for i in ids for c in self.pieces[i] if c in back).decode(errors="replace")


def basic_words(text):
    """BERT's basic tokenizer, uncased: lower case, accents off, punctuation apart."""
    text = unicodedata.normalize("NFD", text.lower())
    out = []
    for c in text:
        kind = unicodedata.category(c)
        if kind == "Mn" or c == "\ufffd" or (kind in ("Cc", "Cf") and c not in "\t\n\r"):
            continue
        ascii_mark = 33 <= ord(c) <= 47 or 58 <= ord(c) <= 64 or 91 <= ord(c) <= 96 or 123 <= ord(c) <= 126
        out.append(f" {c} " if ascii_mark or kind[0] == "P" else c)
    return "".join(out).split()


class WordPiece:
    SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]

    def __init__(self, pieces):
        self.pieces, self.vocab, self.kept = pieces, {p: i for i, p in enumerate(pieces)}, {}

    @staticmethod
    def train(lines, size):
        counts = Counter(w for line in lines for w in basic_words(line))
        words = {(w[0],) + tuple("##" + c for c in w[1:]): c for w, c in counts.items()}
        alphabet = Counter()
        for w, c in words.items():
            for x in w:
                alphabet[x] += c
        first = sorted(x for x, c in alphabet.items() if c >= 5 or len(x.replace("##", "").encode()) == 1)
        merges = merge_pairs(words, size - len(first) - len(WordPiece.SPECIAL), joined=lambda a, b: a + b[2:])
        return WordPiece(list(dict.fromkeys(WordPiece.SPECIAL + first + [a + b[2:] for a, b in merges])))

    def word(self, word):
        if word not in self.kept:
            out, at = [], 0
            while at < len(word):
                end = len(word)
                while end > at and ("##" if at else "") + word[at:end] not in self.vocab:
                    end -= 1
                if end == at:
                    out = [1]
                    break
                out.append(self.vocab[("##" if at else "") + word[at:end]])
                at = end
            self.kept[word] = out
        return self.kept[word]

    def encode(self, text, limit=512):
        return [2] + [i for w in basic_words(text) for i in self.word(w)][:limit - 2] + [3]
