#!/usr/bin/env python3
"""Train the language model: a GPT-2-style decoder with its own byte-level BPE, on Shakespeare's plays and Botchan.

    python3 examples/training/language.py --data DIR train
    python3 examples/training/language.py --data DIR evaluate
    python3 examples/training/language.py --data DIR golden

DIR holds tinyshakespeare.txt and botchan.txt. `train` goes on from work/language/checkpoint.pt where there is one.
"""
import argparse
import json
import math
import os
import random
import time
from collections import Counter, defaultdict

from common import GOLDENS, MODELS, FlatAdam, save_checkpoint, schedule, write_json
import torch
import torch.nn.functional as F

import gpt2
from subwords import ByteBpe

END = "<|endoftext|>"


def texts(data):
    """{name: (training text, held-out text)}: the last 5 % of each work is never trained on, nor seen by the tokenizer."""
    out = {}
    for name, file in (("shakespeare", "tinyshakespeare.txt"), ("botchan", "botchan.txt")):
        text = open(f"{data}/{file}", encoding="utf-8-sig").read().replace("\r\n", "\n")
        cut = text.rindex("\n", 0, int(len(text) * 0.95)) + 1
        out[name] = text[:cut], text[cut:]
    return out


def write_tokenizer(tokenizer, folder):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/vocab.json", "w", encoding="utf-8") as f:
        json.dump(tokenizer.vocab, f, ensure_ascii=False)
    with open(f"{folder}/merges.txt", "w", encoding="utf-8") as f:
        f.write("#version: 0.2\n" + "\n".join(f"{a} {b}" for a, b in tokenizer.merges) + "\n")
    special = {"bos_token": END, "eos_token": END, "unk_token": END}
    write_json(f"{folder}/special_tokens_map.json", special)
    write_json(f"{folder}/tokenizer_config.json", dict(special, **{
        "add_bos_token": False, "add_prefix_space": False, "clean_up_tokenization_spaces": False, "errors": "replace",
        "model_max_length": 128, "pad_token": None, "tokenizer_class": "GPT2Tokenizer"}))


def read_tokenizer(folder):
    merges = [tuple(line.split(" ")) for line in open(f"{folder}/merges.txt", encoding="utf-8").read().split("\n")[1:] if line]
    return ByteBpe(json.load(open(f"{folder}/vocab.json", encoding="utf-8")), merges)


class Trigram:
    """Interpolated Kneser-Ney trigram over the same tokens, one discount for each order."""

    def __init__(self, ids, vocab):
        three = Counter(zip(ids, ids[1:], ids[2:]))
        two = Counter((b, c) for _, b, c in three)  # in how many contexts each pair was seen
        one = Counter(c for _, c in two)
        self.vocab, self.counts, self.sums, self.kinds, self.discount = vocab, [], [], [], []
        for counts in (three, two, Counter({(c,): n for c, n in one.items()})):
            sums, kinds = defaultdict(int), defaultdict(int)
            for gram, n in counts.items():
                sums[gram[:-1]] += n
                kinds[gram[:-1]] += 1
            once, twice = (sum(1 for n in counts.values() if n == k) for k in (1, 2))
            self.counts.append(counts)
            self.sums.append(sums)
            self.kinds.append(kinds)
            self.discount.append(once / (once + 2 * twice) if once else 0.5)

    def probability(self, a, b, c):
        p = 1 / self.vocab
        for order, gram in ((2, (c,)), (1, (b, c)), (0, (a, b, c))):
            total = self.sums[order].get(gram[:-1], 0)
            if total:
                d = self.discount[order]
                p = max(self.counts[order].get(gram, 0) - d, 0) / total + d * self.kinds[order][gram[:-1]] / total * p
        return p

    def loss(self, ids):
        return -sum(math.log(self.probability(*g)) for g in zip(ids, ids[1:], ids[2:])) / (len(ids) - 2)


def neighbour_embedding(ids, vocab, d):
    """Rows to start from: singular vectors of how often tokens stand within three of each other, above chance."""
    ids, near = torch.tensor(ids), torch.zeros(vocab * vocab)
    for gap in (1, 2, 3):
        near += torch.bincount(ids[:-gap] * vocab + ids[gap:], minlength=vocab * vocab).float() / gap
    near = near.view(vocab, vocab)
    near = near + near.t()
    mass = near.sum(0)
    smooth = mass ** 0.75
    excess = (near * smooth.sum() / (mass[:, None] * smooth[None] + 1e-9) + 1e-9).log().clamp_(min=0)
    q = torch.randn(vocab, d + 24)
    for _ in range(4):
        q = torch.linalg.qr(excess @ q)[0]
    u, s, _ = torch.linalg.svd((excess @ q).t() @ q)
    rows = F.normalize((q @ u)[:, :d] * s[:d].sqrt() @ torch.linalg.qr(torch.randn(d, d))[0], dim=1)
    return 0.05 * (0.75 * d ** 0.5 * rows + 0.66 * torch.randn(vocab, d))


@torch.no_grad()
def held_out_loss(model, ids, stride=64):
    """Nats per token, each token predicted from at least 64 before it (where there are so many); the first two are skipped,
    as the trigram must."""
    model.eval()
    total = count = 0
    for a in range(0, len(ids) - 1, stride):
        start = max(0, a - (model.limit - stride))
        part = ids[start:a + stride + 1]
        first = max(a - start, 1 if a == 0 else 0)
        x = torch.tensor([part])
        logits = (model(x[:, :-1]) @ model.wte.t())[0, first:]
        total += float(F.cross_entropy(logits, x[0, first + 1:], reduction="sum"))
        count += logits.shape[0]
    return total / count, count


def train(arguments):
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    rng = random.Random(arguments.seed)
    parts = texts(arguments.data)
    started = time.time()
    tokenizer = ByteBpe.train("".join(t for t, _ in parts.values()), arguments.vocab)
    end = tokenizer.vocab[END]
    ids = []
    for text, _ in parts.values():
        ids += tokenizer.encode(text) + [end]
    held = {name: tokenizer.encode(text) for name, (_, text) in parts.items()}
    print(f"{len(ids)} tokens, {sum(len(t.encode()) for t, _ in parts.values()) / len(ids):.2f} bytes each, vocabulary "
          f"{len(tokenizer.vocab)}, {time.time() - started:.0f} s", flush=True)
    data = torch.tensor(ids)
    boundary = ids.index(end) + 1
    model = gpt2.Gpt2(len(tokenizer.vocab), 128, arguments.d, arguments.heads, arguments.layers, arguments.dropout)
    with torch.no_grad():
        model.wte.copy_(neighbour_embedding(ids, len(tokenizer.vocab), arguments.d))
    adam = FlatAdam(model, betas=(0.9, 0.98), decay=arguments.decay, ema=0.998)
    path, step, seconds = f"{arguments.work}/checkpoint.pt", 0, time.time() - started
    if os.path.exists(path):
        saved = torch.load(path)
        adam.load(saved["adam"])
        step, seconds = saved["step"], saved["seconds"]
        rng.setstate(saved["random"])
        torch.set_rng_state(saved["torch"])
    started, total, last = time.time() - seconds, 0.0, time.time()
    print(f"{adam.n} parameters, {arguments.batch * arguments.length * arguments.steps / len(ids):.1f} passes", flush=True)
    while step < arguments.steps:
        at = torch.tensor([rng.randrange(boundary, len(ids) - arguments.length - 1) if rng.random() < arguments.botchan
                           else rng.randrange(boundary - arguments.length - 1) for _ in range(arguments.batch)])
        rows = data[at[:, None] + torch.arange(arguments.length + 1)]
        model.train()
        loss = model.loss(rows[:, :-1], rows[:, 1:])
        loss.backward()
        adam.step(schedule(step, arguments.steps, arguments.rate, 150, 0.6))
        step += 1
        total += float(loss)
        if step % 100 == 0:
            print(f"step {step} loss {total / 100:.3f} {(time.time() - started) / 60:.1f} min", flush=True)
            total = 0.0
        if step % 500 == 0 or step == arguments.steps or time.time() - last > 240:
            adam.swap_average()
            print(f"== step {step} held out {({n: round(held_out_loss(model, x)[0], 4) for n, x in held.items()})}", flush=True)
            write_tokenizer(tokenizer, arguments.folder)
            gpt2.export(model, arguments.folder, end)
            adam.swap_average()
            save_checkpoint(path, {"adam": adam.state(), "step": step, "random": rng.getstate(), "torch": torch.get_rng_state(),
                                   "seconds": time.time() - started})
            last = time.time()


@torch.no_grad()
def heads(model, ids):
    """Mean over windows: what each head gives to the previous token and to the first; induction on repeated random tokens."""
    model.eval()
    keep = {}
    model(torch.tensor([ids[a:a + 64] for a in range(0, 64 * 16, 64)]), keep)
    draw = random.Random(7)
    block = [[draw.randrange(256, model.wte.shape[0] - 1) for _ in range(25)] for _ in range(16)]
    again = {}
    model(torch.tensor([b + b for b in block]), again)
    out = []
    for i in range(len(model.blocks)):
        w, r = keep[f"decoder.layer.{i}.self.weights"], again[f"decoder.layer.{i}.self.weights"]
        previous, first = w.diagonal(-1, 2, 3).mean((0, 2)), w[..., 0].mean((0, 2))
        induction = r.diagonal(-24, 2, 3)[..., 1:].mean((0, 2))
        out += [{"layer": i, "head": h, "previous_token": round(float(previous[h]), 3), "first_token": round(float(first[h]), 3),
                 "induction_repeated": round(float(induction[h]), 3)} for h in range(model.heads)]
    return out


def evaluate(arguments):
    model, tokenizer = gpt2.load(arguments.folder), read_tokenizer(arguments.folder)
    parts = texts(arguments.data)
    ids = []
    for text, _ in parts.values():
        ids += tokenizer.encode(text) + [tokenizer.vocab[END]]
    trigram = Trigram(ids, len(tokenizer.vocab))
    for name, (_, text) in parts.items():
        held = tokenizer.encode(text)
        tokens_a_byte = len(held) / len(text.encode())
        own, count = held_out_loss(model, held)
        other = trigram.loss(held)
        print(json.dumps({"held out": name, "tokens": count, "bytes": len(text.encode()),
                          "model": {"nats/token": round(own, 4), "nats/byte": round(own * tokens_a_byte, 4),
                                    "bits/byte": round(own * tokens_a_byte / math.log(2), 4)},
                          "trigram": {"nats/token": round(other, 4), "nats/byte": round(other * tokens_a_byte, 4),
                                      "bits/byte": round(other * tokens_a_byte / math.log(2), 4)}}))
    for row in heads(model, tokenizer.encode(parts["shakespeare"][1])):
        print(json.dumps(row))
    for prompt in ("ROMEO:\n", "The king"):
        print("---\n" + tokenizer.decode(model.generate(tokenizer.encode(prompt), 60, 0.8)))


def golden(arguments):
    text = "To be, or not to be, that is the question"
    gpt2.golden(arguments.folder, read_tokenizer(arguments.folder).encode(text), f"{GOLDENS}/language.safetensors", {"text": text})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("train", "evaluate", "golden"))
    parser.add_argument("--data", required=True)
    parser.add_argument("--work", default="work/language", help="where the checkpoint goes")
    parser.add_argument("--folder", default=os.path.join(MODELS, "language"), help="where the model folder goes")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vocab", type=int, default=2048)
    parser.add_argument("--d", type=int, default=128)
    parser.add_argument("--heads", type=int, default=4)
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--botchan", type=float, default=0.33, help="the share of windows that are cut from Botchan")
    parser.add_argument("--dropout", type=float, default=0.15)
    parser.add_argument("--decay", type=float, default=0.1)
    parser.add_argument("--batch", type=int, default=10)
    parser.add_argument("--length", type=int, default=128)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--steps", type=int, default=4500)
    arguments = parser.parse_args()
    {"train": train, "evaluate": evaluate, "golden": golden}[arguments.command](arguments)


if __name__ == "__main__":
    main()
