#!/usr/bin/env python3
"""Memory of an atlas by the rows that were read, as /proc says it.

    memory_atlas.py PROGRAM MODEL [ROWS…]      default: 1000 2000 4000

Rows are random pieces of the model's vocabulary, so that pairs of tokens never end to be new. Prints for each number of rows the peak, and of the last run what is resident along the way; fails where
the last half of it takes more than the first thousand rows did by over a hundredth and 2 MiB."""
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time

SLACK = 2.0


def resident(process):
    """(now, peak) in MiB; nothing once it has ended."""
    try:
        lines = pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines()
    except OSError:
        return None
    facts = dict(line.split(":", 1) for line in lines)
    if "VmRSS" not in facts:
        return None
    return tuple(int(facts[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))


def words_of(model):
    for name in ("vocab.json", "tokenizer.json"):
        path = pathlib.Path(model) / name
        if path.exists():
            stored = json.loads(path.read_text())
            pieces = stored.get("model", {}).get("vocab", stored)
            return sorted(word for word in (piece.strip("ĠĊ▁") for piece in pieces) if word.isalpha())
    sys.exit(f"{model} has neither vocab.json nor tokenizer.json")


def run(program, model, folder, rows):
    draw = random.Random(rows)
    words = words_of(model)
    data = folder / f"{rows}.txt"
    data.write_text("".join(" ".join(draw.choice(words) for _ in range(draw.randint(8, 40))) + "\n" for _ in range(rows)))
    process = subprocess.Popen([program, "atlas", "--model", model, "--data", data, "--window", "64", "--threads", "1", "-o",
                                folder / f"{rows}.safetensors"])
    begin, samples = time.monotonic(), []
    while process.poll() is None:
        if now := resident(process):
            samples.append((time.monotonic() - begin, *now))
        time.sleep(0.1)
    if process.returncode:
        sys.exit("the atlas could not be made")
    return samples


def main():
    program, model = sys.argv[1:3]
    counts = [int(argument) for argument in sys.argv[3:]] or [1000, 2000, 4000]
    with tempfile.TemporaryDirectory() as name:
        peaks = {}
        for rows in counts:
            samples = run(program, model, pathlib.Path(name), rows)
            peaks[rows] = max(peak for _, _, peak in samples)
            print(f"{rows} rows: {samples[-1][0]:.1f} s, peak {peaks[rows]:.1f} MiB", flush=True)
    step = max(1, len(samples) // 20)
    print("along the way (s: MiB):", ", ".join(f"{second:.0f}: {now:.1f}" for second, now, _ in samples[::step]))
    growth = peaks[counts[-1]] - peaks[counts[0]]
    print(f"growth after {counts[0]} rows: {growth:.1f} MiB")
    if growth > SLACK + peaks[counts[0]] / 100:
        sys.exit(1)


if __name__ == "__main__":
    main()
