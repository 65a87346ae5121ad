#!/usr/bin/python3
"""Measures large models of random weights beside llama.cpp, alternately, and prints every figure as Markdown.

    npm install --prefix LLAMA --ignore-scripts @node-llama-cpp/linux-x64
    cmake --preset release -DATTENTION_VISUALIZER_BENCHMARKS=ON && cmake --build --preset release
    chrt -f 5 tests/benchmarks/table_models.py --llama LLAMA --models FOLDER [--only WORD] [--rounds N]

FOLDER receives the models, 16 GB of them, and keeps them. llama.cpp keeps keys and values alone; what is
measured here keeps everything that a trace keeps. Its threads spin at barriers: on a machine that does
anything else they lose most of their time, unless the scheduler gives them the processors (chrt)."""
import argparse
import pathlib
import subprocess
import sys

from table import HERE, ROOT, output, row

TYPES = ("bf16", "f16", "q8_0", "q4_k_m")
# Prefill as a share of what llama.cpp takes with float16, whatever the format: what this program took before
# it read weights as they are stored.
PREFILL = {"qwen2.5-0.5b": {128: 0.58, 512: 0.42, 1024: 0.43}, "llama-3.2-1b": {128: 0.67, 512: 0.46}}
SLOWER = 1.5  # at most, in generation
MEMORY = 1.15  # of the file, beside the trace


def model(options, shape, kind):
    """The path of a model, written where it is not there yet."""
    path = options.models / (f"{shape}-{kind}" if kind == "bf16" else f"{shape}-{kind}.gguf")
    if not path.exists():
        output("/usr/bin/python3", HERE / "make_model.py", shape, kind, path)
    return path


def mebibytes(path):
    files = path.glob("*.safetensors") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files) / 2**20


def figures(text):
    """{"prefill 128": 1.2, "generate": 20.1, …}"""
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in text.splitlines())}


class Alternately:
    """The best of several rounds of this program and of its peer, one after the other."""

    def __init__(self, options):
        self.options = options

    def own(self, path, *words):
        return figures(output(self.options.build / "tests/benchmarks/bench_models", path, *words))

    def peer(self, path, *words):
        return figures(output("node", HERE / "peer_llama.js", self.options.llama, path, *words))

    def measure(self, own_path, peer_path, *words):
        own, peer = {}, {}
        for _ in range(self.options.rounds):
            for best, found in ((own, self.own(own_path, *words)), (peer, self.peer(peer_path, *words))):
                for name, value in found.items():
                    best[name] = (max if name == "generate" else min)(best.get(name, value), value)
        return own, peer


def lengths(shape):
    return ",".join(map(str, PREFILL[shape]))


def shape_rows(options, shape):
    run = Alternately(options)
    words = ("--prefill", lengths(shape), "--runs", 1, "--generate", 32)
    # llama.cpp has no faster way for bfloat16 than its float16.
    half = None
    for kind in ("f16", "bf16", "q8_0", "q4_k_m"):
        path = model(options, shape, kind)
        own, peer = run.measure(path, path if kind != "bf16" else model(options, shape, "f16"), *words)
        half = half or peer
        name = f"{shape} {kind}"
        for tokens, share in PREFILL[shape].items():
            key = f"prefill {tokens}"
            ratio = own[key] / half[key]
            row(f"{name}, prefill of {tokens:,}, everything kept",
                f"{own[key]:.2f} s, {own[key] / peer[key]:.2f} × llama.cpp, {ratio:.2f} × its float16",
                f"≤ {share} × its float16", ratio <= share)
        ratio = peer["generate"] / own["generate"]
        row(f"{name}, generation", f"{own['generate']:.1f} tokens/s, {ratio:.2f} × llama.cpp's time",
            f"≤ {SLOWER} ×", ratio <= SLOWER)
        memory_row(run, name, path, max(PREFILL[shape]))


def memory_row(run, name, path, tokens):
    found = run.own(path, "--prefill", tokens, "--runs", 1)
    ratio = (found["peak"] - found["kept"]) / mebibytes(path)
    row(f"{name}, peak memory over {tokens:,} tokens",
        f"{found['peak']:.0f} MiB, {ratio:.2f} × the file beside a trace of {found['kept']:.0f} MiB", f"≤ {MEMORY} ×",
        ratio <= MEMORY)


def large_rows(options):
    path = model(options, "llama-3-8b", "q4_k_m")
    run = Alternately(options)
    own, peer = run.measure(path, path, "--prefill", 128, "--runs", 1, "--generate", 8)
    ratio = own["prefill 128"] / peer["prefill 128"]
    row("llama-3-8b q4_k_m, prefill of 128, everything kept", f"{own['prefill 128']:.1f} s, {ratio:.2f} × llama.cpp",
        "≤ 1.5 ×", ratio <= 1.5)
    row("the same, peak memory", f"{own['peak'] / 1024:.1f} GiB, llama.cpp {peer['peak'] / 1024:.1f} GiB", "≤ 7 GB",
        own["peak"] * 2**20 <= 7e9)
    first = run.own(path, "--first", 128)["first"]
    row("the same, from opening to a trace of the first layer", f"{first:.1f} s", "≤ 2 s", first <= 2)
    ratio = peer["generate"] / own["generate"]
    row("the same, generation", f"{own['generate']:.1f} tokens/s, {ratio:.2f} × llama.cpp's time", f"≤ {SLOWER} ×",
        ratio <= SLOWER)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--llama", type=pathlib.Path, required=True, help="where npm installed llama.cpp")
    parser.add_argument("--models", type=pathlib.Path, required=True, help="folder of the models")
    parser.add_argument("--only", default="", help="qwen, llama-3.2 or 8b")
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    try:
        print(output("node", HERE / "peer_llama.js", options.llama).strip(), file=sys.stderr)
        print("| Work | Measured | Target | Reached |\n|---|---|---|---|", flush=True)
        for shape in PREFILL:
            if options.only in shape:
                shape_rows(options, shape)
        if options.only in "llama-3-8b":
            large_rows(options)
    except subprocess.CalledProcessError as error:
        sys.exit(error.stderr or str(error))


if __name__ == "__main__":
    main()
