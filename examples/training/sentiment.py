#!/usr/bin/env python3
"""Train the sentiment model: a BERT-style classifier of film-review sentences, on rt-polarity and an IMDb sample.

    python3 examples/training/sentiment.py --data DIR train
    python3 examples/training/sentiment.py --data DIR evaluate
    python3 examples/training/sentiment.py --data DIR golden

DIR holds rt-polarity.{pos,neg} and imdb_sample.csv. `train` goes on from work/sentiment/checkpoint.pt where there is one.
"""
import argparse
import ast
import csv
import json
import math
import os
import random
import re
import time

from common import GOLDENS, MODELS, FlatAdam, save_checkpoint, schedule
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import bert
from subwords import WordPiece, basic_words

LABELS = ["negative", "positive"]
LIMIT = 128


# ---------------------------------------------------------------- data

def rt_polarity(data):
    """(train, validation, test): lists of (text, label). A tenth is test, a twentieth validation; the split never changes."""
    rows = []
    for label, name in enumerate(("neg", "pos")):
        with open(f"{data}/rt-polarity.{name}", encoding="cp1252", errors="replace") as f:
            rows += [(line.strip(), label) for line in f.read().split("\n") if line.strip()]
    random.Random(2024).shuffle(rows)
    tenth = len(rows) // 10
    return rows[tenth + tenth // 2:], rows[tenth:tenth + tenth // 2], rows[:tenth]


def imdb(data):
    """Reviews as (text, label); the file holds each as the source text of a Python bytes literal."""
    out = []
    with open(f"{data}/imdb_sample.csv", encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            text = row["review"]
            if text[:2] in ("b'", 'b"'):
                try:
                    text = ast.literal_eval(text).decode("utf-8", "replace")
                except (SyntaxError, ValueError):
                    text = text[2:-1]
            out.append((re.sub(r"<br ?/?>", " ", text), int(row["sentiment"])))
    return out


def pieces_of_reviews(reviews, longest=40):
    """The reviews cut at sentence ends into stretches of at most `longest` words."""
    out = []
    for text, label in reviews:
        now = []
        for sentence in re.split(r"(?<=[.!?]) +", text):
            words = sentence.split()
            if now and len(now) + len(words) > longest:
                out.append((" ".join(now), label))
                now = []
            now += words[:longest]
        if now:
            out.append((" ".join(now), label))
    return out


PRAISE = ("good great funny moving clever fresh charming brilliant smart entertaining touching original wonderful excellent "
          "enjoyable beautiful interesting powerful memorable engaging").split()
BLAME = ("bad boring dull awful terrible predictable stupid bland silly tedious lifeless pointless slow shallow clumsy "
         "disappointing forgettable tired painful flat").split()
WITHHELD = {"clever", "enjoyable", "memorable", "engaging", "boring", "stupid", "tedious", "disappointing"}  # for `evaluate`


def negations(count, seed, words):
    """(text, label) of sentences drawn from patterns, half of them negated: reviews alone hold too few to learn from."""
    draw = random.Random(seed)
    plain = ("{it} is {much} {word} .", "a {word} {film} .", "{it} was {word} and i would say so again .",
             "i found {it} {much} {word} .", "{it} is a {much} {word} {film} .")
    negated = ("{it} is not {word} .", "{it} is not {word} at all .", "not a {word} {film} .", "{it} is not a {word} {film} .",
               "this is not a {word} {film} by any means .", "{it} is never {word} .", "{it} was far from {word} .",
               "{it} is hardly {word} .", "i did not find {it} {word} .", "{it} isn't {word} .", "{it} wasn't {much} {word} .",
               "there is nothing {word} about {it} .")
    out = []
    for _ in range(count):
        turned = draw.random() < 0.6
        label = draw.randrange(2)
        word = draw.choice([w for w in ((PRAISE, BLAME) if turned else (BLAME, PRAISE))[label] if w in words])
        film = draw.choice(("film", "movie", "story", "comedy", "drama", "picture"))
        out.append((draw.choice(negated if turned else plain).format(
            it=draw.choice(("it", "this " + film, "the " + film, "the plot", "the acting", "the script")), film=film, word=word,
            much=draw.choice(("", "very", "really", "quite", "so"))).replace("  ", " "), label))
    return out


# ---------------------------------------------------------------- model

class Classifier(bert.Encoder):
    def __init__(self, vocab, d, heads, ffn, layers, limit=LIMIT, dropout=0.0):
        super().__init__(vocab, d, heads, ffn, layers, limit, dropout)
        self.pooler, self.classifier = nn.Linear(d, d), nn.Linear(d, 2)
        self.start()

    def head(self):
        return {"bert.pooler.dense.weight": self.pooler.weight, "bert.pooler.dense.bias": self.pooler.bias,
                "classifier.weight": self.classifier.weight, "classifier.bias": self.classifier.bias}

    def forward(self, ids, keys, keep=None):
        pooled = torch.tanh(self.pooler(self.encode(ids, keys, keep)[:, 0]))
        logits = self.classifier(self.drop(pooled, self.training))
        if keep is not None:
            keep["pooled"], keep["class_logits"] = pooled, logits
        return logits


def export(model, tokenizer, folder):
    bert.export(model, tokenizer, folder, "BertForSequenceClassification", {
        "classifier_dropout": None, "id2label": {str(i): name for i, name in enumerate(LABELS)},
        "label2id": {name: i for i, name in enumerate(LABELS)}, "problem_type": "single_label_classification"})


def load(folder):
    return bert.load(Classifier, folder)


# ---------------------------------------------------------------- bag of words, the figure to compare with and the teacher

def grams(text):
    words = basic_words(text)
    return set(words) | {f"{a} {b}" for a, b in zip(words, words[1:])}


def bag_of_words(rows, epochs=12, strength=1.0, seed=0):
    """Logistic regression on words and word pairs weighted by naive Bayes (Wang & Manning 2012): text -> P(positive)."""
    features = [grams(text) for text, _ in rows]
    table = {}
    for f in features:
        for g in sorted(f):
            table.setdefault(g, len(table))
    counts = np.ones((2, len(table)))
    ids = [np.array(sorted(table[g] for g in f)) for f in features]
    for f, (_, label) in zip(ids, rows):
        counts[label, f] += 1
    ratio = np.log(counts[1] / counts[1].sum()) - np.log(counts[0] / counts[0].sum())
    weight, bias = np.full(len(table), strength), 0.0
    squares = np.full(len(table), 1e-1)
    rng = random.Random(seed)
    order = list(range(len(rows)))
    for _ in range(epochs):
        rng.shuffle(order)
        for i in order:
            f = ids[i]
            p = 1 / (1 + math.exp(-max(-30, min(30, bias + float(weight[f] @ ratio[f]) / math.sqrt(len(f))))))
            g = (p - rows[i][1]) * ratio[f] / math.sqrt(len(f)) + 1e-3 * (weight[f] - strength)
            squares[f] += g * g
            weight[f] -= 0.1 * g / np.sqrt(squares[f])

    def predict(text):
        f = np.array([table[g] for g in grams(text) if g in table], int)
        return 1 / (1 + math.exp(-(bias + float(weight[f] @ ratio[f]) / math.sqrt(max(len(f), 1)))))

    return predict


# ---------------------------------------------------------------- training

def batch_of(rows, drop_words=0.0, rng=None):
    width = max(len(ids) for ids, *_ in rows)
    out = torch.zeros(len(rows), width, dtype=torch.long)
    for r, (ids, *_) in enumerate(rows):
        out[r, :len(ids)] = torch.tensor(ids)
        if drop_words:
            for j in range(1, len(ids) - 1):
                if rng.random() < drop_words:
                    out[r, j] = 4  # [MASK]
    return out, torch.tensor([len(ids) for ids, *_ in rows], dtype=torch.int32)


def grouped(rows, size, rng):
    """Batches of `size`, alike in length."""
    order = list(range(len(rows)))
    rng.shuffle(order)
    out = []
    for a in range(0, len(order), size * 20):
        part = sorted(order[a:a + size * 20], key=lambda i: len(rows[i][0]))
        out += [part[i:i + size] for i in range(0, len(part), size)]
    rng.shuffle(out)
    return out


@torch.no_grad()
def probabilities(model, tokenizer, texts):
    model.eval()
    rows = [(tokenizer.encode(t, LIMIT),) for t in texts]
    out = np.zeros(len(rows))
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
    for a in range(0, len(order), 128):
        part = order[a:a + 128]
        out[part] = model(*batch_of([rows[i] for i in part])).softmax(-1)[:, 1].numpy()
    return out


def accuracy(p, rows):
    return float(np.mean([(x > 0.5) == bool(label) for x, (_, label) in zip(p, rows)]))


def semantic_start(lines, rows, tokenizer, d):
    """Rows to start from: latent semantic analysis of which pieces stand within five of each other, and along one direction
    how much more often a piece stands in a positive training row (text, label) than in a negative one, in logarithms."""
    near = {}
    for line in lines:
        ids = tokenizer.encode(line, 4096)[1:-1]
        for i, a in enumerate(ids):
            for j in range(i + 1, min(i + 6, len(ids))):
                key = (a, ids[j]) if a < ids[j] else (ids[j], a)
                near[key] = near.get(key, 0) + 1 / (j - i)
    v = len(tokenizer.pieces)
    pairs = torch.tensor(list(near)).t()
    count = torch.tensor(list(near.values()), dtype=torch.float)
    pairs, count = torch.cat([pairs, pairs.flip(0)], 1), torch.cat([count, count])
    mass = torch.zeros(v).index_add_(0, pairs[0], count)
    smooth = mass ** 0.75
    value = (count * smooth.sum() / (mass[pairs[0]] * smooth[pairs[1]])).log().clamp_(min=0)
    x = torch.sparse_coo_tensor(pairs, value, (v, v)).coalesce()
    q = torch.randn(v, d + 24)
    for _ in range(5):
        q = torch.linalg.qr(torch.sparse.mm(x, q))[0]
    u, s, _ = torch.linalg.svd(torch.sparse.mm(x, q).t() @ q)
    start = (q @ u)[:, :d] * s[:d].sqrt()
    counts = torch.ones(2, v)
    for text, label in rows:
        counts[label, sorted(set(tokenizer.encode(text, LIMIT)))] += 1
    lean = (counts[1] / counts[1].sum()).log() - (counts[0] / counts[0].sum()).log()
    basis = torch.linalg.qr(torch.randn(d, d))[0]
    return (0.7 * F.normalize(start @ basis, dim=1) + 0.5 * lean[:, None] * basis[0]) * d ** 0.5


def train(arguments):
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    rng = random.Random(arguments.seed)
    learn, valid, _ = rt_polarity(arguments.data)
    reviews = pieces_of_reviews(imdb(arguments.data))
    started = time.time()
    # Soft targets for every row from teachers that did not see it.
    os.makedirs(arguments.work, exist_ok=True)
    kept, folds = f"{arguments.work}/teacher.npy", 5
    if not os.path.exists(kept):
        soft = np.zeros(len(learn))
        for k in range(folds):
            teacher = bag_of_words([r for i, r in enumerate(learn) if i % folds != k])
            for i in range(k, len(learn), folds):
                soft[i] = teacher(learn[i][0])
        np.save(kept, soft)
    soft = np.load(kept)
    print(f"bag of words: {accuracy(soft, learn):.4f} out of fold, {time.time() - started:.0f} s", flush=True)
    lines = [t for t, _ in learn] + [t for t, _ in reviews]
    tokenizer = WordPiece.train(lines, arguments.vocab)
    rows = [(tokenizer.encode(t, LIMIT), label, (1 - arguments.teach) * label + arguments.teach * p, 1.0)
            for (t, label), p in zip(learn, soft)]
    # A stretch of a long review says less surely what the whole of it says.
    extra = [(tokenizer.encode(t, LIMIT), label, 0.5 + 0.6 * (label - 0.5), arguments.reviews) for t, label in reviews]
    taught = [(tokenizer.encode(t, LIMIT), label, float(label), arguments.negations)
              for t, label in negations(arguments.patterns, 0, set(PRAISE + BLAME) - WITHHELD)]
    model = Classifier(len(tokenizer.pieces), arguments.d, arguments.heads, 4 * arguments.d, arguments.layers,
                       dropout=arguments.dropout)
    with torch.no_grad():
        model.words.copy_(semantic_start(lines, learn, tokenizer, arguments.d) + torch.randn_like(model.words) * 0.3)
    adam = FlatAdam(model, decay=arguments.decay, ema=0.99, ema_every=2)
    path, step, seconds, queue, best = f"{arguments.work}/checkpoint.pt", 0, time.time() - started, [], 0.0
    if os.path.exists(path):
        saved = torch.load(path)
        adam.load(saved["adam"])
        step, seconds, queue, best = saved["step"], saved["seconds"], saved["queue"], saved["best"]
        rng.setstate(saved["random"])
        torch.set_rng_state(saved["torch"])
    started = time.time() - seconds
    print(f"{adam.n} parameters, {len(rows)} rows, {len(extra)} stretches of reviews, vocabulary {len(tokenizer.pieces)}", flush=True)
    taken = min(1500, len(extra))
    each = len(grouped(rows + taught + extra[:taken], arguments.batch, random.Random(0)))
    steps = arguments.epochs * each
    total = 0.0
    while step < steps:
        if not queue:
            now = rows + taught + rng.sample(extra, taken)
            queue = [[now[i] for i in part] for part in grouped(now, arguments.batch, rng)]
        part = queue.pop()
        ids, keys = batch_of(part, arguments.drop_words, rng)
        target = torch.tensor([r[2] for r in part], dtype=torch.float)
        weight = torch.tensor([r[3] for r in part])
        model.train()
        logp = model(ids, keys).log_softmax(-1)
        loss = -((target * logp[:, 1] + (1 - target) * logp[:, 0]) * weight).mean()
        loss.backward()
        adam.step(schedule(step, steps, arguments.rate, 60, 0.6))
        step += 1
        total += float(loss)
        if step % 50 == 0:
            print(f"step {step} {(time.time() - started) / 60:.1f} min", flush=True)
        if step % each == 0 or step == steps:
            adam.swap_average()
            p = probabilities(model, tokenizer, [t for t, _ in valid])
            now = accuracy(p, valid)
            print(f"step {step} epoch {step / each:.0f} loss {total / each:.4f} validation {now:.4f} "
                  f"{(time.time() - started) / 60:.1f} min", flush=True)
            total = 0.0
            if now >= best:
                best = now
                export(model, tokenizer, arguments.folder)
            adam.swap_average()
            save_checkpoint(path, {"adam": adam.state(), "step": step, "queue": queue, "best": best, "random": rng.getstate(),
                                   "torch": torch.get_rng_state(), "seconds": time.time() - started})


def evaluate(arguments):
    model, tokenizer = load(arguments.folder)
    learn, valid, test = rt_polarity(arguments.data)
    teacher = bag_of_words(learn)
    figures = {}
    for name, rows in (("validation", valid), ("test", test)):
        p = probabilities(model, tokenizer, [t for t, _ in rows])
        figures[name] = {"rows": len(rows), "accuracy": round(accuracy(p, rows), 4),
                         "bag_of_words": round(accuracy([teacher(t) for t, _ in rows], rows), 4)}
    rows = sorted(set(negations(2000, 1, WITHHELD)))
    p = probabilities(model, tokenizer, [t for t, _ in rows])
    figures["patterns with words that no taught pattern held"] = {"rows": len(rows), "accuracy": round(accuracy(p, rows), 4)}
    print(json.dumps(figures))
    texts = ["a wonderful , moving film .", "this movie is not good at all .", "the plot is dull and the acting is worse .",
             "not a bad film by any means .", "i was bored from the first minute .", "this movie is good .",
             "the film is never boring ."]
    for text, p in zip(texts, probabilities(model, tokenizer, texts)):
        print(f"{p:.2f} {text}")


def golden(arguments):
    model, tokenizer = load(arguments.folder)
    text = "The plot is not bad, but the film is never funny."
    bert.golden(model, tokenizer.encode(text, LIMIT), f"{GOLDENS}/sentiment.safetensors",
                {"architecture": "BertForSequenceClassification", "text": text})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("train", "evaluate", "golden"))
    parser.add_argument("--data", required=True)
    parser.add_argument("--work", default="work/sentiment", help="where the checkpoint goes")
    parser.add_argument("--folder", default=os.path.join(MODELS, "sentiment"), help="where the model folder goes")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vocab", type=int, default=8000)
    parser.add_argument("--d", type=int, default=128)
    parser.add_argument("--heads", type=int, default=4)
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--dropout", type=float, default=0.4)
    parser.add_argument("--drop-words", type=float, default=0.1)
    parser.add_argument("--teach", type=float, default=0.5, help="how much of a target is the bag-of-words teacher's")
    parser.add_argument("--reviews", type=float, default=0.3, help="weight of a stretch of an IMDb review")
    parser.add_argument("--patterns", type=int, default=4000, help="how many sentences are drawn from patterns")
    parser.add_argument("--negations", type=float, default=0.7, help="weight of a sentence drawn from the patterns")
    parser.add_argument("--decay", type=float, default=0.05)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--epochs", type=int, default=6)
    arguments = parser.parse_args()
    {"train": train, "evaluate": evaluate, "golden": golden}[arguments.command](arguments)


if __name__ == "__main__":
    main()
