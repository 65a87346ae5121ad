#!/usr/bin/env python3
"""Train the induction model: two layers in which induction heads form, on random words that repeat.

    python3 examples/training/induction.py train
    python3 examples/training/induction.py evaluate
    python3 examples/training/induction.py golden

Needs no data. `train` goes on from work/induction/checkpoint.pt where there is one.
"""
import argparse
import json
import os
import random
import time

from common import GOLDENS, MODELS, FlatAdam, save_checkpoint, schedule, write_json
import torch

import gpt2

WORDS = """cat dog sun moon tree fish bird star book door lamp king milk rain snow wind fire lake hill road ship boat bell cake
apple bread chair cloud horse house mouse river stone table train water green black white brown blue red gold pink one two three
four five six seven eight nine ten north south east west spring summer winter big small hot cold new old fast slow day night
left right up down the and of to in is was he she it you we my who runs sat on mat""".split()
LETTERS = [chr(c) for c in range(ord("A"), ord("Z") + 1)] + [str(n) for n in range(10)]
VOCABULARY = ["<|endoftext|>", "<unk>"] + LETTERS + list(dict.fromkeys(WORDS))


def write_tokenizer(folder):
    """One token a word, words apart by white space."""
    os.makedirs(folder, exist_ok=True)
    special = [{"id": i, "content": VOCABULARY[i], "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
                "special": True} for i in range(2)]
    write_json(f"{folder}/tokenizer.json", {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": special, "normalizer": None,
        "pre_tokenizer": {"type": "WhitespaceSplit"}, "post_processor": None, "decoder": None,
        "model": {"type": "WordLevel", "vocab": {w: i for i, w in enumerate(VOCABULARY)}, "unk_token": "<unk>"}})
    write_json(f"{folder}/tokenizer_config.json", {
        "bos_token": "<|endoftext|>", "clean_up_tokenization_spaces": False, "eos_token": "<|endoftext|>",
        "model_max_length": 128, "tokenizer_class": "PreTrainedTokenizerFast", "unk_token": "<unk>"})
    write_json(f"{folder}/special_tokens_map.json", {"bos_token": "<|endoftext|>", "eos_token": "<|endoftext|>",
                                                     "unk_token": "<unk>"})


def sequences(rng, count, length, period=None):
    """[count, length] ids: random words, each row repeating after a period of its own (4 to half the length)."""
    rows, periods = [], []
    for _ in range(count):
        p = period or rng.randint(4, length // 2)
        block = [rng.randrange(2, len(VOCABULARY)) for _ in range(p)]
        rows.append((block * (length // p + 1))[:length])
        periods.append(p)
    return torch.tensor(rows), periods


@torch.no_grad()
def scores(model, period, seed, rows=20, repeats=2):
    """induction_repeated and previous_token of each head, and the accuracy and loss of what the past determines."""
    model.eval()
    ids, _ = sequences(random.Random(seed), rows, period * repeats, period)
    keep = {}
    model(ids, keep)
    t = ids.shape[1]
    found, previous = [], []
    for i in range(len(model.blocks)):
        w = keep[f"decoder.layer.{i}.self.weights"]
        found.append([round(float(x), 3) for x in w.diagonal(-(period - 1), 2, 3)[..., 1:].mean((0, 2))])
        previous.append([round(float(x), 3) for x in w.diagonal(-1, 2, 3).mean((0, 2))])
    logits = keep["logits"][:, period:t - 1]
    right = float((logits.argmax(-1) == ids[:, period + 1:]).float().mean())
    loss = float(torch.nn.functional.cross_entropy(logits.reshape(-1, logits.shape[-1]), ids[:, period + 1:].reshape(-1)))
    return {"period": period, "induction_repeated": found, "previous_token": previous, "accuracy": round(right, 4),
            "loss": round(loss, 4)}


def train(arguments):
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    rng = random.Random(arguments.seed)
    model = gpt2.Gpt2(len(VOCABULARY), 128, arguments.d, arguments.heads, 2)
    adam = FlatAdam(model, betas=(0.9, 0.98), decay=0.01, ema=0.99)
    path, step, seconds = f"{arguments.work}/checkpoint.pt", 0, 0.0
    if os.path.exists(path):
        saved = torch.load(path)
        adam.load(saved["adam"])
        step, seconds = saved["step"], saved["seconds"]
        rng.setstate(saved["random"])
    started = time.time() - seconds
    while step < arguments.steps:
        length = rng.choice((24, 48, 64, 96))
        ids, periods = sequences(rng, 1536 // length, length)
        # Only what the past determines is asked for, and a little of the rest, so that it stays calm there.
        weights = torch.tensor([[1.0 if j >= p else 0.05 for j in range(length - 1)] for p in periods])
        model.train()
        loss = model.loss(ids[:, :-1], ids[:, 1:], weights)
        loss.backward()
        adam.step(schedule(step, arguments.steps, arguments.rate, 200))
        step += 1
        if step % 250 == 0 or step == arguments.steps:
            adam.swap_average()
            print(f"step {step} loss {float(loss):.3f} {(time.time() - started) / 60:.1f} min {scores(model, 20, 0)}", flush=True)
            write_tokenizer(arguments.folder)
            gpt2.export(model, arguments.folder, 0)
            adam.swap_average()
            save_checkpoint(path, {"adam": adam.state(), "step": step, "random": rng.getstate(), "seconds": time.time() - started})


def evaluate(arguments):
    model = gpt2.load(arguments.folder)
    for period in (6, 10, 20, 25, 40, 50):
        print(json.dumps(scores(model, period, 1000 + period)))


def golden(arguments):
    text = "Q F 7 moon K cat B river Q F 7 moon K cat B"
    gpt2.golden(arguments.folder, [VOCABULARY.index(w) for w in text.split()], f"{GOLDENS}/induction.safetensors", {"text": text})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("train", "evaluate", "golden"))
    parser.add_argument("--work", default="work/induction", help="where the checkpoint goes")
    parser.add_argument("--folder", default=os.path.join(MODELS, "induction"), help="where the model folder goes")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--d", type=int, default=64)
    parser.add_argument("--heads", type=int, default=4)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--steps", type=int, default=1000)
    arguments = parser.parse_args()
    {"train": train, "evaluate": evaluate, "golden": golden}[arguments.command](arguments)


if __name__ == "__main__":
    main()
