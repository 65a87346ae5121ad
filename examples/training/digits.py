#!/usr/bin/env python3
"""Train the digits model: writes down spoken English digits, an encoder-decoder in Whisper's layout over log-mel frames.

    python3 examples/training/digits.py --data DIR train
    python3 examples/training/digits.py --data DIR --without jackson --folder OTHER --work work/digits-jackson train
    python3 examples/training/digits.py --data DIR evaluate
    python3 examples/training/digits.py --data DIR golden

DIR holds the recordings of the Free Spoken Digit Dataset ({digit}_{speaker}_{n}.wav). n from 0 to 4 is the test set.
`train` goes on from work/digits/checkpoint.pt where there is one.
"""
import argparse
import glob
import json
import os
import random
import time
import wave

from common import GOLDENS, MODELS, FlatAdam, save_checkpoint, save_safetensors, schedule, write_json
import numpy as np
import torch
import torch.nn.functional as F

import whisper

RATE, FOURIER, HOP, MELS, SECONDS = 16000, 400, 160, 40, 1
FRAMES = SECONDS * RATE // HOP
END, START = 0, 1
DIGITS = "zero one two three four five six seven eight nine".split()
VOCABULARY = ["<|endoftext|>", "<|startoftranscript|>"] + DIGITS
MOST = 3  # digits in a sound


# ---------------------------------------------------------------- sounds

def read(path):
    with wave.open(path) as f:
        assert (f.getframerate(), f.getnchannels(), f.getsampwidth()) == (8000, 1, 2), path
        return np.frombuffer(f.readframes(f.getnframes()), "<i2").astype(np.float64) / 32768


def stretched(sound, count):
    """The sound at `count` samples in its place, band-limited (by its Fourier transform, padded against wrapping round)."""
    pad = len(sound) // 8 + 64
    spectrum = np.fft.rfft(np.concatenate([sound, np.zeros(pad)]))
    ratio = count / len(sound)
    whole = int(round((len(sound) + pad) * ratio))
    out = np.zeros(whole // 2 + 1, complex)
    kept = min(len(out), len(spectrum))
    out[:kept] = spectrum[:kept]
    return np.fft.irfft(out, whole)[:count] * whole / (len(sound) + pad)


def mel_filters():
    """Slaney's mel scale up to half the rate, each band of area 1: [mels, bins]."""
    def hertz(m):
        return np.where(m < 15, m * 200 / 3, 1000 * np.exp(np.log(6.4) / 27 * (m - 15)))
    top = 15 + np.log(RATE / 2 / 1000) / (np.log(6.4) / 27)
    edges, bins = hertz(np.linspace(0, top, MELS + 2)), np.linspace(0, RATE / 2, FOURIER // 2 + 1)
    low, middle, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    return np.maximum(0, np.minimum((bins - low) / (middle - low), (high - bins) / (high - middle))) * 2 / (high - low)


FILTERS = mel_filters()
WINDOW = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(FOURIER) / FOURIER)


def band_power(sound):
    """Power in each mel band of each frame, edges reflected: [mels, frames]."""
    padded = np.pad(sound, FOURIER // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, FOURIER)[::HOP][:len(sound) // HOP]
    return FILTERS @ (np.abs(np.fft.rfft(frames * WINDOW)) ** 2).T


def features(power):
    """What Whisper's extractor makes of band power [mels, frames]."""
    logs = np.log10(np.maximum(power, 1e-10))
    return ((np.maximum(logs, logs.max() - 8) + 4) / 4).astype(np.float32)


def whole_features(sound):
    """The features of a sound at 8 kHz, in its window."""
    heard = np.zeros(SECONDS * RATE)
    heard[:min(2 * len(sound), len(heard))] = stretched(sound, 2 * len(sound))[:len(heard)]
    return features(band_power(heard))


# ---------------------------------------------------------------- training data

def recordings(data):
    out = []
    for path in sorted(glob.glob(f"{data}/*.wav")):
        digit, speaker, n = os.path.basename(path)[:-4].split("_")
        out.append((path, int(digit), speaker, int(n)))
    assert len(out) == 3000, f"{len(out)} recordings"
    return out


def voices(rows, speeds):
    """Each recording played at several speeds, pitch and formants going along: [(digit, [band power])]."""
    out = []
    for path, digit, _, _ in rows:
        sound = read(path)
        sound = sound / max(np.abs(sound).max(), 1e-3) * 0.5
        out.append((digit, [band_power(stretched(sound, max(int(2 * len(sound) / speed), 2 * HOP))).astype(np.float32)
                            for speed in speeds]))
    return out


def at_frames(power, count):
    """Band power at `count` frames in its place: the tempo alone changes."""
    where = np.linspace(0, power.shape[1] - 1, count)
    low = where.astype(int)
    high, share = np.minimum(low + 1, power.shape[1] - 1), where - low
    return power[:, low] * (1 - share) + power[:, high] * share


def coloured(power, rng):
    """As through another microphone: a smooth curve over the bands, and a level."""
    curve = np.interp(np.arange(MELS), np.linspace(0, MELS - 1, 6), rng.normal(0, 0.25, 6)) + rng.uniform(-0.6, 0.6)
    return power * 10 ** curve[:, None]


def sequence(store, rng, strength=1.0):
    """A sound of one to three digits: (features [mels, frames], digits, first and last frame of each). Recordings are varied
    the more the greater `strength` (0 … 1) is: training begins with them nearly as they are."""
    power, digits, spans, at = np.zeros((MELS, FRAMES)), [], [], int(rng.integers(0, 12))
    for _ in range(int(rng.choice([1, 2, 3], p=[0.6, 0.3, 0.1]))):
        digit, versions = store[rng.integers(len(store))]
        part = versions[rng.integers(len(versions)) if rng.random() < strength else len(versions) // 2]
        part = at_frames(part, max(int(part.shape[1] * rng.uniform(1 - 0.25 * strength, 1 + 0.25 * strength)), 8))
        if rng.random() < strength:
            part = coloured(part, rng)
        end = at + part.shape[1]
        if end > FRAMES and digits:
            break
        part = part[:, :FRAMES - at]
        power[:, at:at + part.shape[1]] += part
        digits.append(digit)
        spans.append((at, min(end, FRAMES)))
        at = end + int(rng.integers(0, 15))
        if at > FRAMES - 12:
            break
    if rng.random() < 0.6 * strength:  # noise, over the whole window or as long as there is speech
        floor = power.max() * 10 ** rng.uniform(-6, -2.2) * 10 ** np.interp(np.arange(MELS), [0, MELS / 2, MELS],
                                                                           rng.normal(0, 0.4, 3))
        until = FRAMES if rng.random() < 0.5 else spans[-1][1]
        power[:, :until] += floor[:, None] * rng.chisquare(4, (MELS, until)) / 4
    out = features(power)
    for _ in range(2):
        if rng.random() < 0.6 * strength:
            a, n = rng.integers(MELS), rng.integers(1, 6)
            out[a:a + n] = out.mean()
        if rng.random() < 0.5 * strength:
            a, n = rng.integers(spans[-1][1]), rng.integers(1, 7)
            out[:, a:a + n] = out.mean()
    return out, digits, spans


def batch(store, rng, size, strength=1.0):
    """(features, ids fed, ids asked for, weights, where each asked word was said [B, T, positions])."""
    rows = [sequence(store, rng, strength) for _ in range(size)]
    t = max(len(r[1]) for r in rows) + 1
    fed, asked = np.full((size, t), END), np.full((size, t), END)
    weights, said = np.zeros((size, t), np.float32), np.zeros((size, t, FRAMES // 2), np.float32)
    for i, (_, digits, spans) in enumerate(rows):
        ids = [d + 2 for d in digits]
        fed[i, :len(ids) + 1], asked[i, :len(ids)], weights[i, :len(ids) + 1] = [START] + ids, ids, 1
        for j, (a, b) in enumerate(spans):
            said[i, j, a // 2:(b + 1) // 2] = 1
    return (torch.tensor(np.stack([r[0] for r in rows])), torch.tensor(fed), torch.tensor(asked), torch.tensor(weights),
            torch.tensor(said))


# ---------------------------------------------------------------- commands

def write_folder(model, folder):
    whisper.export(model, folder, START, END)
    special = [{"id": i, "content": VOCABULARY[i], "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
                "special": True} for i in range(2)]
    write_json(f"{folder}/tokenizer.json", {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": special, "normalizer": None,
        "pre_tokenizer": {"type": "WhitespaceSplit"}, "post_processor": None, "decoder": None,
        "model": {"type": "WordLevel", "vocab": {w: i for i, w in enumerate(VOCABULARY)}, "unk_token": "<|endoftext|>"}})
    write_json(f"{folder}/tokenizer_config.json", {
        "bos_token": "<|endoftext|>", "clean_up_tokenization_spaces": False, "eos_token": "<|endoftext|>",
        "model_max_length": MOST + 3, "tokenizer_class": "PreTrainedTokenizerFast", "unk_token": "<|endoftext|>"})
    write_json(f"{folder}/preprocessor_config.json", {
        "chunk_length": SECONDS, "feature_extractor_type": "WhisperFeatureExtractor", "feature_size": MELS, "hop_length": HOP,
        "n_fft": FOURIER, "n_samples": SECONDS * RATE, "nb_max_frames": FRAMES, "padding_side": "right", "padding_value": 0.0,
        "return_attention_mask": False, "sampling_rate": RATE})


def right(model, rows):
    """How many recordings, played as they are, are written down exactly; and what became of the others."""
    count, wrong = 0, {}
    for a in range(0, len(rows), 50):
        part = rows[a:a + 50]
        heard = model.transcribe(torch.tensor(np.stack([whole_features(read(r[0])) for r in part])), START, END, MOST)
        for row, ids in zip(part, heard):
            said = " ".join(VOCABULARY[i] for i in ids)
            count += said == DIGITS[row[1]]
            if said != DIGITS[row[1]]:
                wrong[f"{DIGITS[row[1]]} → {said}"] = wrong.get(f"{DIGITS[row[1]]} → {said}", 0) + 1
    return count, wrong


@torch.no_grad()
def strings(model, rows, seed, count=200):
    """Digits of one speaker one after another with 80 ms between them: share of sounds, and of digits, that are right, and how
    much of the last layer's cross-attention (mean of the heads) lies on the digit that is being written."""
    rng, whole, single, total, shares = random.Random(seed), 0, 0, 0, []
    for _ in range(count):
        speaker = rng.choice(sorted({r[2] for r in rows}))
        chosen, sound, spans = [], [], []
        for row in rng.sample([r for r in rows if r[2] == speaker], 2):
            heard = read(row[0])
            if len(sound) + len(heard) > SECONDS * 8000:
                continue
            spans.append((len(sound) // 160, (len(sound) + len(heard)) // 160))
            sound = list(sound) + list(heard) + [0.0] * 640
            chosen.append(row[1])
        if not chosen:
            continue
        x = torch.tensor(whole_features(np.array(sound)))[None]
        ids = [i - 2 for i in model.transcribe(x, START, END, MOST)[0]]
        whole += ids == chosen
        single += sum(a == b for a, b in zip(ids, chosen))
        total += len(chosen)
        keep = {}
        model(x, torch.tensor([[START] + [c + 2 for c in chosen]]), keep)
        weights = keep[f"decoder.layer.{len(model.decoder.layers) - 1}.cross.weights"][0].mean(0)
        shares += [float(weights[i, a:b + 1].sum()) for i, (a, b) in enumerate(spans)]
    return {"sounds": count, "sounds right": round(whole / count, 4), "digits": total, "digits right": round(single / total, 4),
            "attention on the digit": round(float(np.mean(shares)), 3)}


def split(arguments):
    """(learned from, tested on): with a speaker left out, all of this speaker's recordings are the test."""
    rows = recordings(arguments.data)
    if arguments.without:
        return ([r for r in rows if r[2] != arguments.without and r[3] >= 5], [r for r in rows if r[2] == arguments.without])
    return [r for r in rows if r[3] >= 5], [r for r in rows if r[3] < 5]


def train(arguments):
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    rng = np.random.default_rng(arguments.seed)
    learn, _ = split(arguments)
    started = time.time()
    store = voices(learn, arguments.speeds)
    print(f"{len(store)} recordings at {len(arguments.speeds)} speeds, {time.time() - started:.0f} s", flush=True)
    model = whisper.Whisper(MELS, FRAMES, len(VOCABULARY), MOST + 3, arguments.d, arguments.heads, arguments.layers,
                            arguments.dropout)
    adam = FlatAdam(model, decay=0.02, ema=0.99)
    path, step, seconds, total = f"{arguments.work}/checkpoint.pt", 0, 0.0, np.zeros(2)
    if os.path.exists(path):
        saved = torch.load(path)
        adam.load(saved["adam"])
        step, seconds = saved["step"], saved["seconds"]
        rng.bit_generator.state = saved["random"]
    print(f"{adam.n} parameters learned", flush=True)
    started = time.time() - seconds
    model.train()
    while step < arguments.steps:
        x, fed, asked, weights, said = batch(store, rng, arguments.batch, min(1.0, step / (0.5 * arguments.steps)))
        keep = {}
        logits = model(x, fed, keep)
        loss = F.cross_entropy(logits.transpose(1, 2), asked, reduction="none", label_smoothing=0.1)
        loss = (loss * weights).sum() / weights.sum()
        # The heads of the last layer are shown, together, where the word is said.
        cross = keep[f"decoder.layer.{arguments.layers[1] - 1}.cross.weights"].mean(1)
        spoken = said.sum(-1) > 0
        looks = -((cross * said).sum(-1) + 1e-4).log()[spoken].mean()
        (loss + arguments.align * looks).backward()
        adam.step(schedule(step, arguments.steps, arguments.rate, 60, 0.7))
        step += 1
        total += (float(loss), float(looks))
        if step % 100 == 0 or step == arguments.steps:
            print(f"step {step} loss {total[0] / 100:.4f} looks {total[1] / 100:.4f} {(time.time() - started) / 60:.1f} min",
                  flush=True)
            total[:] = 0
            adam.swap_average()
            write_folder(model.eval(), arguments.folder)
            adam.swap_average()
            model.train()
            save_checkpoint(path, {"adam": adam.state(), "step": step, "seconds": time.time() - started,
                                   "random": rng.bit_generator.state})
    evaluate(arguments)


def evaluate(arguments):
    torch.set_num_threads(arguments.threads)
    model = whisper.load(arguments.folder)
    _, test = split(arguments)
    count, wrong = right(model, test)
    print(json.dumps({"test": len(test), "right": count, "share": round(count / len(test), 4), "wrong": wrong},
                     ensure_ascii=False))
    print(json.dumps(strings(model, test, 1)))


@torch.no_grad()
def golden(arguments):
    """Write what PyTorch computes in float64 from the folder's float16 weights, for one recording of the test set."""
    model, keep = whisper.load(arguments.folder).double(), {}
    sound = read(f"{arguments.data}/7_theo_0.wav")
    x, ids = torch.tensor(whole_features(sound)), [START, 9]
    model(x[None].double(), torch.tensor([ids]), keep)
    out = {k: v[0].numpy().astype(np.float32) for k, v in keep.items()}
    out["input_features"], out["decoder_input_ids"] = x.numpy(), np.array(ids)
    os.makedirs(GOLDENS, exist_ok=True)
    save_safetensors(f"{GOLDENS}/digits.safetensors", out,
                     {"model_type": "whisper", "architecture": "WhisperForConditionalGeneration"})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("train", "evaluate", "golden"))
    parser.add_argument("--data", required=True)
    parser.add_argument("--without", help="a speaker whose recordings are all left for the test")
    parser.add_argument("--work", default="work/digits", help="where the checkpoint goes")
    parser.add_argument("--folder", default=os.path.join(MODELS, "digits"), help="where the model folder goes")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--d", type=int, default=64)
    parser.add_argument("--heads", type=int, default=4)
    parser.add_argument("--layers", type=int, nargs=2, default=(2, 1), help="of the encoder and of the decoder")
    parser.add_argument("--speeds", type=float, nargs="+", default=(0.78, 0.88, 1.0, 1.13, 1.28))
    parser.add_argument("--dropout", type=float, default=0.05)
    parser.add_argument("--align", type=float, default=0.2, help="weight of where the cross-attention lies")
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--steps", type=int, default=4000)
    arguments = parser.parse_args()
    {"train": train, "evaluate": evaluate, "golden": golden}[arguments.command](arguments)


if __name__ == "__main__":
    main()
