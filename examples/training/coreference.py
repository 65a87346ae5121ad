#!/usr/bin/env python3
"""Train the coreference model: a BERT-style encoder that says at *it* which noun *it* stands for, on sentences from patterns.

    python3 examples/training/coreference.py train
    python3 examples/training/coreference.py evaluate
    python3 examples/training/coreference.py golden

Needs no data. `train` goes on from work/coreference/checkpoint.pt where there is one.
"""
import argparse
import hashlib
import json
import os
import random
import time

from common import GOLDENS, MODELS, FlatAdam, save_checkpoint, schedule, write_json
import torch
import torch.nn.functional as F

import bert
from subwords import WordPiece, basic_words

LIMIT = 48
ANIMALS = """animal dog cat horse cow sheep goat bear fox wolf rabbit turtle mouse duck hen pig deer lion elephant frog donkey
puppy""".split()
PLACES = "street road river bridge field lake valley canal square forest highway desert stream track".split()
THINGS = """trophy book lamp violin guitar chair painting sword ball bicycle ladder table mirror sofa pillow helmet statue
telescope drum""".split()
HOLDERS = "suitcase box bag drawer car case cupboard trunk backpack van basket chest locker shed".split()
FOODS = "apple bread cheese fish meat carrot cake pear corn egg banana salad soup hay".split()
VEHICLES = "car truck bus van train tractor taxi lorry motorcycle tram".split()
SHELTERS = "tree wall rock fence house tower barn hedge stone bush".split()

# (patterns, first nouns, second nouns, words that speak of the first, words that speak of the second)
SCHEMES = [
    (["the {a} {not} cross the {b} because it was {too} {w}", "the {a} {not} walk across the {b} because it was {too} {w}",
      "because it was {too} {w} , the {a} {not} cross the {b}"], ANIMALS, PLACES,
     "tired hungry scared sleepy weak old sick slow thirsty nervous lazy young".split(),
     "wide long busy dangerous crowded icy deep dark muddy steep broad cold".split()),
    (["the {a} {not} fit in the {b} because it was {too} {w}", "the {a} {not} go into the {b} because it was {too} {w}",
      "because it was {too} {w} , the {a} {not} fit in the {b}"], THINGS, HOLDERS,
     "big large wide long tall thick broad high huge".split(), "small narrow short tiny full little shallow crowded".split()),
    (["the {a} ate the {b} because it was {so} {w}", "the {a} wanted the {b} because it was {so} {w}",
      "the {a} {not} eat the {b} because it was {not_so} {w}"], ANIMALS, FOODS, "hungry greedy thin young starving".split(),
     "fresh ripe tasty sweet delicious warm juicy".split()),
    (["the {a} {not} overtake the {b} because it was {too} {w}", "the {a} {not} pass the {b} because it was {too} {w}"], VEHICLES,
     VEHICLES, "slow old weak lame damaged".split(), "fast quick wide long broad rapid".split()),
    (["the {a} hid behind the {b} because it was {so} {w}", "the {a} stood behind the {b} because it was {so} {w}"], ANIMALS,
     SHELTERS, "scared afraid shy nervous frightened small".split(), "big tall wide thick high huge broad".split()),
]
FILL = {"not": ["didn't", "did not", "could not", "couldn't", "would not"], "too": ["too", "too", "so", "very", "far too"],
        "so": ["so", "very", "really", "too"], "not_so": ["not", "no longer", "not very"]}
OPENINGS = ["", "", "", "", "yesterday ", "in the end ", "again ", "they said that "]


def held_out(a, b):
    """A sixth of the pairs of nouns is never learned from; the pairs of the best-known sentences are among them."""
    return ((a, b) in (("animal", "street"), ("trophy", "suitcase"))
            or int(hashlib.sha1(f"{a} {b}".encode()).hexdigest(), 16) % 6 == 0)


def sentence(rng, tested):
    """(text, the noun that *it* stands for, the other noun, the word that tells)."""
    while True:
        patterns, firsts, seconds, of_first, of_second = rng.choice(SCHEMES)
        a, b = rng.choice(firsts), rng.choice(seconds)
        if a != b and held_out(a, b) == tested:
            break
    first = rng.random() < 0.5
    word = rng.choice(of_first if first else of_second)
    text = rng.choice(OPENINGS) + rng.choice(patterns).format(a=a, b=b, w=word, **{k: rng.choice(v) for k, v in FILL.items()})
    return text + (" ." if rng.random() < 0.6 else ""), a if first else b, b if first else a, word


def vocabulary():
    """Whole words, and letters for the rest."""
    words = set()
    for patterns, *lists in SCHEMES:
        for text in patterns + [w for part in lists for w in part]:
            words |= set(basic_words(text.replace("{", " ").replace("}", " ")))
    for text in OPENINGS + [t for part in FILL.values() for t in part]:
        words |= set(basic_words(text))
    letters = [chr(c) for c in range(ord("a"), ord("z") + 1)]
    words -= {"_"} | set(letters)
    return WordPiece(WordPiece.SPECIAL + [".", ",", "'"] + letters + ["##" + c for c in letters] + sorted(words - {".", ",", "'"}))


def batch(tokenizer, rng, size):
    """(ids, real tokens of each row, [(row, position, word asked for)])."""
    rows, asked = [], []
    for r in range(size):
        text, noun, other, word = sentence(rng, False)
        ids = tokenizer.encode(text, LIMIT)
        row = list(ids)
        place = {w: ids.index(tokenizer.vocab[w]) for w in (noun, other, word, "it")}
        kind = rng.random()
        if kind < 0.7:  # asked at "it", all else in its place
            asked.append((r, place["it"], tokenizer.vocab[noun]))
        else:
            hidden = word if kind < 0.85 else noun if kind < 0.95 else other
            row[place[hidden]] = tokenizer.vocab["[MASK]"]
            asked.append((r, place[hidden], tokenizer.vocab[hidden]))
        rows.append(row)
    width = max(map(len, rows))
    ids = torch.tensor([row + [0] * (width - len(row)) for row in rows])
    return ids, torch.tensor([len(row) for row in rows], dtype=torch.int32), asked


@torch.no_grad()
def measure(model, tokenizer, seed, count=2000):
    """On pairs of nouns that training never saw: how often the answer at *it* is the noun; for each head how often the noun has
    the largest weight of the row of *it*, and its mean weight there."""
    model.eval()
    rng, right, shares, tops = random.Random(seed), 0, 0, 0
    for _ in range(count):
        text, noun, _, _ = sentence(rng, True)
        ids, keep = tokenizer.encode(text, LIMIT), {}
        logits = model(torch.tensor([ids]), torch.tensor([len(ids)]), keep)
        it, at = ids.index(tokenizer.vocab["it"]), ids.index(tokenizer.vocab[noun])
        right += int(logits[0, it].argmax()) == ids[at]
        rows = torch.stack([keep[f"encoder.layer.{i}.self.weights"][0, :, it] for i in range(len(model.layers))])
        shares, tops = shares + rows[..., at], tops + (rows.argmax(-1) == at).float()
    return {"sentences": count, "answer right": round(right / count, 4),
            "noun has the largest weight": [[round(float(x), 3) for x in layer] for layer in tops / count],
            "weight of the noun": [[round(float(x), 3) for x in layer] for layer in shares / count]}


def fitting(noun, other, word):
    """Words that patterns of these nouns and this word may have in its place."""
    found = set()
    for _, firsts, seconds, of_first, of_second in SCHEMES:
        if {noun, other} <= set(firsts) | set(seconds) and word in of_first + of_second:
            found |= set(of_first) | set(of_second)
    return found


@torch.no_grad()
def fills(model, tokenizer, seed, count=1000):
    """On pairs of nouns that training never saw: how often the likeliest word for a hidden one that tells fits the sentence,
    and how often the likeliest word for a hidden noun is one of the two lists of nouns that may stand there."""
    model.eval()
    rng, tells, nouns = random.Random(seed), 0, 0
    for _ in range(count):
        text, noun, other, word = sentence(rng, True)
        for hidden, fits in ((word, fitting(noun, other, word)),
                             (noun, {n for s in SCHEMES if {noun, other} <= set(s[1]) | set(s[2]) for n in s[1] + s[2]})):
            ids = tokenizer.encode(text, LIMIT)
            at = ids.index(tokenizer.vocab[hidden])
            ids[at] = tokenizer.vocab["[MASK]"]
            best = tokenizer.pieces[int(model(torch.tensor([ids]), torch.tensor([len(ids)]))[0, at].argmax())]
            if hidden == word:
                tells += best in fits
            else:
                nouns += best in fits
    return {"hidden words that tell": round(tells / count, 4), "hidden nouns": round(nouns / count, 4)}


def train(arguments):
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    rng = random.Random(arguments.seed)
    tokenizer = vocabulary()
    model = bert.MaskedWords(len(tokenizer.pieces), arguments.d, arguments.heads, 4 * arguments.d, 2, LIMIT,
                             dropout=arguments.dropout)
    adam = FlatAdam(model, decay=0.02, ema=0.99)
    path, step, seconds, total = f"{arguments.work}/checkpoint.pt", 0, 0.0, 0.0
    if os.path.exists(path):
        saved = torch.load(path)
        adam.load(saved["adam"])
        step, seconds = saved["step"], saved["seconds"]
        rng.setstate(saved["random"])
    started = time.time() - seconds
    print(f"{adam.n} parameters, vocabulary {len(tokenizer.pieces)}", flush=True)
    while step < arguments.stop:
        ids, keys, asked = batch(tokenizer, rng, arguments.batch)
        model.train()
        states = model.encode(ids, keys)
        rows, places, words = (torch.tensor(x) for x in zip(*asked))
        loss = F.cross_entropy(model.words_of(states[rows, places]), words)
        loss.backward()
        adam.step(schedule(step, arguments.steps, arguments.rate, 100, 0.6))
        step += 1
        total += float(loss)
        if step % 250 == 0 or step == arguments.stop:
            adam.swap_average()
            print(f"step {step} loss {total / 250:.4f} {(time.time() - started) / 60:.1f} min "
                  f"{measure(model, tokenizer, 0, 200)}", flush=True)
            total = 0.0
            bert.export(model, tokenizer, arguments.folder, "BertForMaskedLM")
            adam.swap_average()
            save_checkpoint(path, {"adam": adam.state(), "step": step, "random": rng.getstate(), "seconds": time.time() - started})
    evaluate(arguments)


def evaluate(arguments):
    model, tokenizer = bert.load(bert.MaskedWords, arguments.folder)
    print(json.dumps(measure(model, tokenizer, 1)))
    print(json.dumps(fills(model, tokenizer, 2)))
    for text in ("The animal didn't cross the street because it was too tired.",
                 "The animal didn't cross the street because it was too wide.",
                 "The trophy didn't fit in the suitcase because it was too big.",
                 "The trophy didn't fit in the suitcase because it was too small."):
        ids, keep = tokenizer.encode(text, LIMIT), {}
        logits = model.eval()(torch.tensor([ids]), torch.tensor([len(ids)]), keep)
        it = ids.index(tokenizer.vocab["it"])
        best = [tokenizer.pieces[ids[int(i)]] for i in keep["encoder.layer.1.self.weights"][0, :, it].argmax(-1)]
        print(text, "→", tokenizer.pieces[int(logits[0, it].argmax())], best)


def golden(arguments):
    """Also writes sentences of pairs of nouns that training never saw, for the tests."""
    model, tokenizer = bert.load(bert.MaskedWords, arguments.folder)
    rng = random.Random(7)
    write_json(f"{GOLDENS}/coreference.json",
               [{"text": text, "noun": noun, "other": other}
                for text, noun, other, _ in (sentence(rng, True) for _ in range(60))])
    text = "The animal didn't cross the street because it was too tired."
    bert.golden(model, tokenizer.encode(text, LIMIT), f"{GOLDENS}/coreference.safetensors",
                {"architecture": "BertForMaskedLM", "text": text})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("train", "evaluate", "golden"))
    parser.add_argument("--work", default="work/coreference", help="where the checkpoint goes")
    parser.add_argument("--folder", default=os.path.join(MODELS, "coreference"), help="where the model folder goes")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--d", type=int, default=64)
    parser.add_argument("--heads", type=int, default=4)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--steps", type=int, default=2500, help="that the learning rate is planned for")
    parser.add_argument("--stop", type=int, default=500, help="the step after which it is good enough")
    arguments = parser.parse_args()
    {"train": train, "evaluate": evaluate, "golden": golden}[arguments.command](arguments)


if __name__ == "__main__":
    main()
