#!/usr/bin/python3
"""Draws scenes of one or two coloured shapes, says what they show, and marks where.

    ./scenes.py --count 20 --seed 5 --size 256 --out FOLDER

writes PNG pictures and captions.tsv. Equal seeds give equal scenes. The rule of the captions:
"a SIZE COLOUR SHAPE", or "a … RELATION a …" where the larger object is named first; of two equally
large ones, the left one or, where they stand above each other, the upper one.
"""

import argparse
import pathlib
import struct
import zlib

import numpy as np

SIDE = 64  # the geometry below is in pixels of a picture of this side
SIZES = {"large": (9.5, 13.0), "small": (5.0, 7.0)}  # radii
# Hue in degrees, saturation, value.
COLOURS = {
    "red": ((-9, 8), (0.75, 1.0), (0.65, 1.0)),
    "orange": ((24, 40), (0.8, 1.0), (0.85, 1.0)),
    "yellow": ((51, 63), (0.7, 1.0), (0.85, 1.0)),
    "green": ((95, 150), (0.6, 1.0), (0.4, 0.9)),
    "blue": ((206, 246), (0.65, 1.0), (0.5, 1.0)),
    "purple": ((270, 305), (0.5, 1.0), (0.4, 0.85)),
    "black": ((0, 360), (0.0, 0.3), (0.0, 0.18)),
}
SHAPES = ["circle", "square", "triangle", "star", "cross", "ring"]
RELATIONS = ["left of", "right of", "above", "below"]
WORDS = ["a", *SIZES, *COLOURS, *SHAPES, "left", "right", "of", "above", "below"]


def edge_distance(shape, x, y, radius):
    """Signed distance in pixels to the outline, negative inside; exact near the outline."""
    if shape == "circle":
        return np.hypot(x, y) - radius
    if shape == "ring":
        return np.abs(np.hypot(x, y) - 0.76 * radius) - 0.26 * radius
    if shape == "square":
        return np.maximum(np.abs(x), np.abs(y)) - 0.86 * radius
    if shape == "triangle":
        return np.maximum(y, np.abs(x) * np.cos(np.pi / 6) - 0.5 * y) - 0.56 * radius
    if shape == "cross":
        u, v, arm = np.abs(x), np.abs(y), 0.34 * radius
        return np.minimum(np.maximum(u - arm, v - radius), np.maximum(u - radius, v - arm))
    # A star of five points, folded into the tenth between a tip and an inner corner.
    angle = np.abs((np.arctan2(x, -y) + np.pi / 5) % (2 * np.pi / 5) - np.pi / 5)
    length = np.hypot(x, y)
    tip, inner = 1.1 * radius, 0.48 * radius
    edge_x = inner * np.cos(np.pi / 5) - tip
    edge_y = inner * np.sin(np.pi / 5)
    across = (length * np.cos(angle) - tip) * edge_y - length * np.sin(angle) * edge_x
    return across / np.hypot(edge_x, edge_y)


def rgb_of(hue, saturation, value):
    """[n, 3] in 0…1 from arrays of hue in degrees, saturation and value."""
    k = (np.array([5.0, 3.0, 1.0]) + hue[:, None] / 60) % 6
    ramp = np.clip(np.minimum(k, 4 - k), 0, 1)
    return value[:, None] * (1 - saturation[:, None] * ramp)


def layout(count, random):
    """Where and how large: sizes [n, 2] (index into SIZES), radii, centres [n, 2, 2], relation."""
    sizes = random.integers(0, 2, (count, 2))
    sizes[sizes[:, 0] > sizes[:, 1]] = (0, 1)  # the larger object is named first
    relation = random.integers(0, 4, count)
    tie = sizes[:, 0] == sizes[:, 1]
    relation[tie] = relation[tie] // 2 * 2  # left of, above
    bounds = np.array(list(SIZES.values()))[sizes]
    radii, centres = np.zeros((count, 2)), np.zeros((count, 2, 2))
    open_ = np.arange(count)
    while open_.size:
        n = open_.size
        radius = random.uniform(bounds[open_, :, 0], bounds[open_, :, 1])
        margin = radius[..., None] * 1.05 + 0.5
        centre = margin + random.random((n, 2, 2)) * (SIDE - 2 * margin)
        step = centre[:, 1] - centre[:, 0]
        axis = relation[open_] // 2
        sign = 1 - 2 * (relation[open_] % 2)
        along = step[np.arange(n), axis] * sign
        across = np.abs(step[np.arange(n), 1 - axis])
        placed = (along > radius.sum(1) * 1.08 + 1) & (across < 0.6 * along)
        radii[open_[placed]] = radius[placed]
        centres[open_[placed]] = centre[placed]
        open_ = open_[~placed]
    return sizes, radii, centres, relation


def draw(count, seed, size=SIDE):
    """Pictures [n, size, size, 3] uint8, captions (lists of words), silhouettes [n, 2, size, size]
    bool of the first and second object (a ring's without its hole), and for every word the object
    that it names (0, 1, or -1 for none)."""
    random = np.random.default_rng(seed)
    sizes, radii, centres, relation = layout(count, random)
    single = random.random(count) < 0.12
    colours = random.integers(0, len(COLOURS), (count, 2))
    shapes = random.integers(0, len(SHAPES), (count, 2))
    same = (colours[:, 0] == colours[:, 1]) & (shapes[:, 0] == shapes[:, 1])
    colours[same, 1] = (colours[same, 1] + 1 + random.integers(0, 5, same.sum())) % len(COLOURS)
    turn = random.uniform(-0.22, 0.22, (count, 2))
    ranges = np.array(list(COLOURS.values()))[colours]  # [n, 2, 3, 2]
    tint = random.uniform(ranges[..., 0], ranges[..., 1])

    zoom = size / SIDE
    at = ((np.arange(size) + 0.5) / zoom).astype(np.float32)
    centres, turn = centres.astype(np.float32), turn.astype(np.float32)
    radii = radii.astype(np.float32)
    # The ground: light, slightly tinted, brighter towards one side.
    ground = random.uniform(0.68, 1.0, (count, 1)) - random.uniform(0, 0.06, (count, 3))
    slope = random.uniform(-0.1, 0.1, (count, 2, 1)) * (at / SIDE - 0.5)
    light = (slope[:, 0, None, :] + slope[:, 1, :, None]).astype(np.float32)
    ground = ground[:, None, None, :].astype(np.float32)
    pictures = np.clip(ground + light[..., None], 0, 1)
    silhouettes = np.zeros((count, 2, size, size), bool)
    for index in (0, 1):
        shown = ~single if index else np.ones(count, bool)
        x = at[None, None, :] - centres[:, index, 0, None, None]
        y = at[None, :, None] - centres[:, index, 1, None, None]
        cos, sin = (f(turn[:, index])[:, None, None] for f in (np.cos, np.sin))
        x, y = x * cos + y * sin, y * cos - x * sin
        paint = rgb_of(*(tint[:, index, c] for c in range(3)))
        for number, shape in enumerate(SHAPES):
            chosen = np.flatnonzero(shown & (shapes[:, index] == number))
            if not chosen.size:
                continue
            radius = radii[chosen, index, None, None]
            inside = edge_distance(shape, x[chosen], y[chosen], radius) * zoom
            cover = np.clip(0.5 - inside, 0, 1)[..., None].astype(np.float32)
            colour = paint[chosen, None, None, :].astype(np.float32)
            pictures[chosen] += (colour - pictures[chosen]) * cover
            outline = "circle" if shape == "ring" else shape
            silhouettes[chosen, index] = edge_distance(outline, x[chosen], y[chosen], radius) < 0
    strength = random.uniform(0, 0.03, (count, 1, 1, 1)).astype(np.float32)
    pictures += random.standard_normal(pictures.shape, np.float32) * (strength * np.float32(zoom))
    pictures = np.round(np.clip(pictures, 0, 1) * 255).astype(np.uint8)

    def described(n, index):
        names = (list(SIZES)[sizes[n, index]], list(COLOURS)[colours[n, index]])
        return ["a", *names, SHAPES[shapes[n, index]]]

    captions, named = [], []
    for n in range(count):
        words, objects = described(n, 0), [-1, 0, 0, 0]
        if not single[n]:
            between = RELATIONS[relation[n]].split()
            words = words + between + described(n, 1)
            objects = objects + [-1] * len(between) + [-1, 1, 1, 1]
        captions.append(words)
        named.append(objects)
    return pictures, captions, silhouettes, named


def write_png(path, picture):
    """[height, width, 3] uint8 as an RGB PNG."""
    height, width, _ = picture.shape
    rows = np.concatenate([np.zeros((height, 1), np.uint8), picture.reshape(height, -1)], 1)

    def chunk(kind, data):
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pathlib.Path(path).write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows.tobytes(), 9))
        + chunk(b"IEND", b"")
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=SIDE)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    pictures, captions, _, _ = draw(options.count, options.seed, options.size)
    lines = []
    for number, (picture, words) in enumerate(zip(pictures, captions)):
        name = f"scene-{number:03d}.png"
        write_png(options.out / name, picture)
        lines.append(f"{name}\t{' '.join(words)}\n")
    (options.out / "captions.tsv").write_text("".join(lines))


if __name__ == "__main__":
    main()
