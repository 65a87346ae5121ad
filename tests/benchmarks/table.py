#!/usr/bin/python3
"""Runs the benchmarks and their peers and prints every figure beside its target, as Markdown.

    cmake --preset release -DATTENTION_VISUALIZER_BENCHMARKS=ON && cmake --build --preset release
    tests/benchmarks/table.py [--only WORD] [--build build/release]

Rows of large models beside llama.cpp: table_models.py. Needs python3-torch with OpenBLAS
(libopenblas0-pthread) and python3-matplotlib for the peers, xvfb and xdotool for the time to the window;
a row whose tool is missing says so. Run it on a quiet machine, or under chrt -f 5."""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RUNS = 5


def row(work, measured, target, good):
    print(f"| {work} | {measured} | {target} | {'yes' if good else 'no'} |", flush=True)


def output(*command, **options):
    return subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True, **options).stdout


def figures(program, pattern=".*"):
    """{name: (milliseconds, processor milliseconds, counters)}: medians of RUNS repetitions."""
    report = json.loads(output(program, f"--benchmark_filter={pattern}", f"--benchmark_repetitions={RUNS}",
                               "--benchmark_report_aggregates_only=true", "--benchmark_format=json"))
    return {b["run_name"]: (b["real_time"], b["cpu_time"], b)
            for b in report["benchmarks"] if b.get("aggregate_name") == "median"}


def lines(text):
    """{(threads, tokens): columns} of what bench_trace and peer_gpt2.py print."""
    return {tuple(map(int, f[:2])): tuple(map(float, f[2:]))
            for f in (line.split() for line in text.splitlines()[1:])}


def forward(build):
    own = lines(output(build / "tests/benchmarks/bench_trace", "--long"))
    for threads, target in ((2, 0.5), (1, 0.6)):
        peer = lines(output("/usr/bin/python3", HERE / "peer_gpt2.py", threads))
        for tokens in (128, 512, 1024):
            ratio = own[threads, tokens][0] / peer[threads, tokens][0]
            row(f"full trace, GPT-2-small's shape, T = {tokens:,}, {threads} thread{'s' * (threads > 1)}",
                f"{own[threads, tokens][0]:.3f} s, {ratio:.2f} × PyTorch", f"≤ {target} ×", ratio <= target)
    peak = float(output(build / "tests/benchmarks/bench_trace", "--peak").split()[-1])
    ratio = peak / peer[1, 1024][3]
    row("peak memory of it at T = 1,024", f"{peak:.0f} MiB, {ratio:.2f} × PyTorch", "≤ 0.4 ×", ratio <= 0.4)
    # Products grow with T; scores and sums of values grow with T², of which the causal half is computed.
    def arithmetic(t):
        return 12 * (24 * t * 768 ** 2 + 2 * t * t * 768)
    growth = own[2, 8192][0] / own[2, 1024][0] / (arithmetic(8192) / arithmetic(1024))
    row("the same at T = 8,192, two threads", f"{own[2, 8192][0]:.1f} s, {growth:.2f} × arithmetic's growth from 1,024",
        "≤ 1.3 ×", growth <= 1.3)
    row("peak memory at T = 8,192", f"{own[2, 8192][3] / 1024:.2f} GiB", "< 2.5 GiB", own[2, 8192][3] < 2560)


def views(build):
    found = figures(build / "tests/benchmarks/bench_views")
    for tokens, target in ((1024, 10), (4096, 120), (16384, 2000)):
        ms, _, counters = found[f"wholePicture/T:{tokens}/real_time"]
        row(f"one head as a picture, T = {tokens:,}", f"{ms:.1f} ms, first picture {counters['first ms']:.1f} ms",
            f"≤ {target:,} ms, first ≤ 50 ms", ms <= target and counters["first ms"] <= 50)
    frames = [ms for name, (ms, _, _) in found.items() if name.startswith("pannedFrame")]
    row("panned frame at 1920×1080, T = 1,024 to 16,384", f"{min(frames):.1f}–{max(frames):.1f} ms", "≤ 8 ms",
        max(frames) <= 8)
    changes = [("headSwitch", "head switch at T = 1,024")]
    changes += [(f"liveChange/what:{i}", f"change of {what} at T = 256, 8 heads, four views")
                for i, what in enumerate(("temperature", "seed", "pattern"))]
    for name, work in changes:
        ms = found[f"{name}/iterations:16/manual_time"][0]
        row(work, f"{ms:.1f} ms", "≤ 16 ms", ms <= 16)
    ms, _, counters = found["overview/real_time"]
    row("overview of 12 × 12 heads at T = 512", f"first {counters['first ms']:.0f} ms, all {ms:.0f} ms",
        "≤ 50 ms, ≤ 250 ms", counters["first ms"] <= 50 and ms <= 250)
    for case, work, target in (("T:341/mode:0", "1,023 arrows", 60), ("T:1365/mode:0", "4,095 arrows", 200),
                               ("T:256/mode:1", "256 × 256 surface", 200)):
        ms = found[f"sceneFrame/{case}/gl:0/moving:0/iterations:5/manual_time"][0]
        row(f"3-D scene at 1280×800, painted, {work}, processor time", f"{ms:.0f} ms", f"≤ {target} ms", ms <= target)


def analysis(build):
    found = figures(build / "tests/benchmarks/bench_analysis")
    ratio = found["onePassMetrics/process_time/real_time"][0] / found["weightsAlone/process_time/real_time"][0]
    row("all one-pass metrics, 12 × 12 heads, T = 1,024",
        f"{found['onePassMetrics/process_time/real_time'][0]:.0f} ms, {ratio:.2f} × the weights alone", "≤ 1.5 ×", ratio <= 1.5)
    ms, _, counters = found["openDenseFile/real_time"]
    row("dense file of 604 MB to its first picture, warm", f"{ms:.0f} ms, {counters['resident MB']:.0f} MB more resident",
        "≤ 150 ms, < 100 MB", ms <= 150 and counters["resident MB"] < 104)


def named(*command):
    """{name: value} of the lines of a program; of peers, the best over one and two threads."""
    return {name: float(value) for name, value in (line.split() for line in output(*command).splitlines())}


def explanations(build):
    def own(part):
        return named(build / "tests/benchmarks/bench_explanations", part)

    def peer(part):
        one, two = (named("/usr/bin/python3", HERE / "peer_gradient.py", part, threads) for threads in (1, 2))
        return {name: min(one[name], two[name]) for name in one}

    mine, torch = own("reverse"), peer("reverse")
    ratio = mine["reverse"] / torch["reverse"]
    row("reverse pass, GPT-2-small's shape, T = 512, gradients of all weights",
        f"{mine['reverse']:.2f} s, {ratio:.2f} × PyTorch", "≤ 0.6 ×", ratio <= 0.6)
    whole = (mine["reverse"] + mine["forward"]) / (torch["reverse"] + torch["forward"])
    row("the same with the forward pass", f"{mine['reverse'] + mine['forward']:.2f} s, {whole:.2f} × PyTorch", "≤ 0.6 ×",
        whole <= 0.6)
    ratio = mine["peak"] / torch["peak"]
    row("peak memory of it", f"{mine['peak']:.0f} MiB, {ratio:.2f} × PyTorch", "≤ 0.4 ×", ratio <= 0.4)
    mine = own("sentiment")
    for part, work, target in (("relevance", "relevance", 100), ("integrated", "integrated gradients, 32 steps", 300)):
        ms = mine[part] * 1000
        row(f"{work}, the sentiment example, 64 tokens", f"{ms:.0f} ms", f"≤ {target} ms", ms <= target)
    mine = own("patching")
    row("patching estimated, 12 × 12 heads × 32 positions", f"{mine['estimate']:.2f} s; exact {mine['exact']:.1f} s a layer",
        "≤ 1 s", mine["estimate"] <= 1)
    mine, torch = own("training"), peer("training")
    ratio = mine["step"] / torch["step"]
    row("training step, 2 layers, 4 heads, width 64, 32 × 64 tokens",
        f"{mine['step'] * 1000:.0f} ms, {ratio:.2f} × PyTorch", "≤ 0.5 ×", ratio <= 0.5)
    mine = own("induction")
    row("from noise to an induction head of 0.8, rotary positions", f"{mine['seconds']:.0f} s, {mine['steps']:.0f} steps", "≤ 180 s",
        mine["score"] >= 0.8 and mine["seconds"] <= 180)


def atlas(build):
    text = output(build / "tests/benchmarks/bench_atlas", 16, 2)
    theirs = output("/usr/bin/python3", HERE / "peer_atlas.py", 4, 2)
    found = {line.split("  ")[0]: line for line in text.splitlines()}
    own = float(found["with atlas"].split()[2])
    forward = float(found["forward pass"].split()[2])
    peer = float(theirs.splitlines()[2].split()[2])
    row("an atlas, GPT-2-small's shape, a window of 256 tokens", f"{own:.2f} s, {own / forward:.2f} × the pass alone",
        "≤ 2 ×", own / forward <= 2)
    row("the same beside PyTorch and NumPy", f"{own / peer:.2f} ×", "≤ 0.5 ×", own / peer <= 0.5)
    rest = dict(line.split(": ", 1) for line in text.splitlines() if ": " in line)
    page = next(float(value.split()[0]) for name, value in rest.items() if name.startswith("slowest page"))
    row("a head's page, the slowest of 144", f"{page:.0f} ms", "≤ 100 ms", page <= 100)
    taken = float(rest["t-SNE of 20,000 x 64"].split()[0])
    row("t-SNE of 20,000 × 64", f"{taken:.1f} s", "≤ 10 s", taken <= 10)


def seconds(*command, **options):
    taken = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        output(*command, **options)
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


def picture(build):
    with tempfile.TemporaryDirectory() as folder:
        source, target = f"{folder}/weights.npy", f"{folder}/weights.png"
        output("/usr/bin/python3", "-c", "import numpy; x = numpy.random.default_rng(1).random((1024, 1024));"
               f"numpy.save({source!r}, (x / x.sum(1, keepdims=True)).astype('float32'))")
        own = seconds(build / "app/attention-visualizer", "render", source, "--view", "heatmap", "--size", "1024x1024",
                      "-o", target)
        peer = seconds("/usr/bin/python3", "-c", "import matplotlib; matplotlib.use('agg');"
                       "import matplotlib.pyplot as plt, numpy;"
                       f"plt.figure(figsize=(10.24, 10.24)); plt.imshow(numpy.load({source!r})); plt.colorbar();"
                       f"plt.savefig({target!r}, dpi=100)")
    row("1,024² matrix to PNG, whole process", f"{own:.2f} s, {own / peer:.2f} × matplotlib", "≤ 0.25 ×", own / peer <= 0.25)


def window(build):
    if not all(map(shutil.which, ("Xvfb", "xdotool"))):
        print("| window with the default example | needs xvfb and xdotool | ≤ 0.6 s | |")
        return
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, DISPLAY=":93", XDG_CONFIG_HOME=home, XDG_RUNTIME_DIR=home, LANG="C.UTF-8")
        environment.pop("QT_QPA_PLATFORM", None)
        display = subprocess.Popen(["Xvfb", ":93", "-screen", "0", "1600x1000x24"], stderr=subprocess.DEVNULL)
        time.sleep(1)
        taken = []
        for _ in range(RUNS + 1):  # the first warms the caches
            begin = time.perf_counter()
            program = subprocess.Popen([str(build / "app/attention-visualizer")], env=environment, stderr=subprocess.DEVNULL)
            # The title names the model once its trace is there.
            subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "^translator"], env=environment,
                           check=True, capture_output=True, timeout=60)
            taken.append(time.perf_counter() - begin)
            program.kill()
            program.wait()
            shutil.rmtree(home, ignore_errors=True)
            os.makedirs(home, exist_ok=True)
        display.kill()
    own = statistics.median(taken[1:])
    row("window on the screen with the default example traced, warm", f"{own:.2f} s", "≤ 0.6 s", own <= 0.6)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--only", default="", help="forward, views, analysis, explanations, atlas, picture or window")
    arguments = parser.parse_args()
    print("| Work | Measured | Target | Reached |\n|---|---|---|---|", flush=True)
    for part in (window, picture, analysis, views, explanations, atlas, forward):
        if arguments.only in part.__name__:
            try:
                part(arguments.build.resolve())
            except (OSError, subprocess.SubprocessError) as error:
                print(f"{part.__name__}: {error}", file=sys.stderr)


if __name__ == "__main__":
    main()
