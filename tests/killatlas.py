#!/usr/bin/env python3
"""Kills one run of an atlas at random moments, again and again, and compares what comes of it with a run that was left alone.

    killatlas.py [KILLS [ROWS [PROGRAM]]]      default: 50, 20000 and the release preset's

Each time the same command goes on where the file stands. Counts must be equal bit for bit, sums to 1e-6. A run that ends before it
was killed so often needs more rows."""
import json
import pathlib
import random
import struct
import subprocess
import sys
import tempfile
import time

import numpy

ROOT = pathlib.Path(__file__).resolve().parent.parent
TYPES = {"F64": numpy.float64, "F32": numpy.float32, "F16": numpy.float16, "I64": numpy.int64, "I32": numpy.int32,
         "U8": numpy.uint8}
CLOSE = 1e-6


def read(path):
    """(arrays, facts)"""
    content = path.read_bytes()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8:8 + length])
    facts = json.loads(header.pop("__metadata__")["attention_visualizer.atlas"])
    arrays = {}
    for name, tensor in header.items():
        begin, end = tensor["data_offsets"]
        arrays[name] = numpy.frombuffer(content[8 + length + begin:8 + length + end], TYPES[tensor["dtype"]])
    return arrays, facts


def difference(one, other):
    """The largest of all sums, relative; counts and choices must be equal."""
    if one.keys() != other.keys():
        sys.exit(f"other arrays: {one.keys() ^ other.keys()}")
    largest, equal = 0.0, 0
    for name, array in one.items():
        theirs = other[name]
        if array.tobytes() == theirs.tobytes():
            equal += 1
        elif array.dtype.kind != "f" or array.shape != theirs.shape:
            sys.exit(f"{name} differs")
        else:
            scale = max(float(numpy.abs(array[numpy.isfinite(array)]).max(initial=0)), 1e-30)
            gap = numpy.abs(array.astype(float) - theirs.astype(float))
            largest = max(largest, float(gap[numpy.isfinite(gap)].max(initial=0)) / scale)
    return largest, equal


def main():
    arguments = sys.argv[1:] + ["50", "20000", str(ROOT / "build/release/app/attention-visualizer")][len(sys.argv) - 1:]
    kills, rows, program = int(arguments[0]), int(arguments[1]), arguments[2]
    draw = random.Random(18)
    words = "the king my lord of night is come and gone with thee to our house his heart sweet death queen love".split()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        data = folder / "texts.txt"
        data.write_text("".join(" ".join(draw.choice(words) for _ in range(60)) + "\n" for _ in range(rows)))
        command = [program, "atlas", "--model", ROOT / "examples/models/language", "--data", data, "--window", "64", "--threads",
                   "1", "-o"]
        killed = folder / "killed.safetensors"
        at_work, steps = 0, []
        while at_work < kills:
            process = subprocess.Popen([*command, killed], stderr=subprocess.DEVNULL)
            time.sleep(draw.uniform(0.05, 9))
            if process.poll() is None:
                at_work += 1
            process.kill()
            process.wait()
            step = read(killed)[1] if killed.exists() else {"next": 0, "complete": False}
            steps.append(step["next"])
            if step["complete"]:
                break
        left = [path.name for path in folder.iterdir() if path not in (data, killed)]
        subprocess.run([*command, killed], check=True)
        print(f"killed {at_work} times, at rows {steps}", flush=True)
        whole = folder / "whole.safetensors"
        subprocess.run([*command, whole], check=True)
        one, facts = read(whole)
        other, others = read(killed)
        largest, equal = difference(one, other)
        print(f"{equal} of {len(one)} arrays are equal bit for bit; the others differ by at most {largest:.2g} of their largest")
        if left:
            print(f"left behind: {left}")
        if facts != others or largest > CLOSE or left or at_work < kills:
            sys.exit(1)


if __name__ == "__main__":
    main()
