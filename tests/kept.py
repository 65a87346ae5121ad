#!/usr/bin/env python3
"""kept.py LOG FOLDER KILLED: how much of what a killed window's tabs held is lost.

LOG: lines "milliseconds tab request", one for each change, as the suite `app soak` writes them; FOLDER: where the
recoveries are; KILLED: when it was killed, in milliseconds. Prints the age of the oldest change that is not kept, in
milliseconds, 0 where nothing is lost. What is not five seconds old need not be kept."""
import collections
import json
import pathlib
import struct
import sys

def request_of(path):
    """What the file was made from; None where it is not whole."""
    try:
        with open(path, "rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            metadata = json.loads(file.read(length))["__metadata__"]
        return json.loads(metadata["attention_visualizer.trace"])["request"]
    except (OSError, ValueError, KeyError, struct.error):
        return None


def main(log, folder, killed):
    kept = [request_of(path) for path in pathlib.Path(folder).rglob("*.safetensors") if "recovery" in path.parts]
    tabs = collections.defaultdict(list)
    for line in open(log):
        if line.endswith("\n"):
            time, tab, request = line.split(" ", 2)
            tabs[tab].append((int(time), json.loads(request)))
    oldest = 0
    for states in tabs.values():
        newest = max((i for i, (_, request) in enumerate(states) if request in kept), default=-1)
        if newest + 1 < len(states):
            oldest = max(oldest, int(killed) - states[newest + 1][0])
    print(oldest)


main(*sys.argv[1:])
