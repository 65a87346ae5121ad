#!/usr/bin/python3
"""Draws examples/images: scenes for the captioner and digits for the classifier.

    ./make_images.py
"""

import pathlib

import numpy as np

import scenes

IMAGES = pathlib.Path(__file__).resolve().parent.parent / "images"
# Strokes on a field of 28 × 28: lists of (x, y).
STROKES = {
    2: [[(9, 9.5), (11, 7), (14.5, 6.2), (17.8, 8), (18.2, 11), (16, 14.5), (12, 18), (9, 21)]]
    + [[(9, 21), (13, 20.4), (20, 21.2)]],
    5: [[(18.8, 6.5), (11.2, 7), (10.2, 13)]]
    + [[(10.2, 13), (13.5, 11.8), (17, 13), (18.4, 16), (17.2, 19.5), (13.8, 21.4), (9.4, 20.2)]],
    7: [[(8.6, 8), (14, 7.4), (19.4, 7.2), (17.2, 12), (14.4, 16.5), (12.6, 21.6)]],
}


def rounded(stroke):
    """Points of a smooth curve through the points of a stroke (Catmull and Rom)."""
    points = np.array([stroke[0], *stroke, stroke[-1]], float)
    curve = []
    for a, b, c, d in zip(points, points[1:], points[2:], points[3:]):
        for t in np.linspace(0, 1, 6, endpoint=False):
            slope, bend = c - a, 2 * a - 5 * b + 4 * c - d
            curve.append(b + 0.5 * t * (slope + t * (bend + t * (3 * (b - c) + d - a))))
    return [*curve, points[-1]]


def drawn_digit(digit, side=28, ink=1.0, ground=0.0):
    """[side, side, 3] uint8: strokes with round ends, 2.4 pixels wide on a field of 28."""
    zoom = side / 28
    y, x = (np.mgrid[0:side, 0:side] + 0.5) / zoom
    distance = np.full((side, side), np.inf)
    for stroke in map(rounded, STROKES[digit]):
        for (ax, ay), (bx, by) in zip(stroke, stroke[1:]):
            along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / (
                (bx - ax) ** 2 + (by - ay) ** 2
            )
            along = np.clip(along, 0, 1)
            distance = np.minimum(
                distance, np.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))
            )
    cover = np.clip(0.5 - (distance - 1.2) * zoom, 0, 1)
    grey = np.round(255 * (ground + (ink - ground) * cover)).astype(np.uint8)
    return np.repeat(grey[..., None], 3, 2)


def main():
    IMAGES.mkdir(parents=True, exist_ok=True)
    wanted = {
        "a large red circle left of a small blue square": "red-circle-blue-square",
        "a large yellow star above a large purple ring": "yellow-star-purple-ring",
        "a large green triangle below a small orange cross": "green-triangle-orange-cross",
        "a small black square": "black-square",
    }
    seed = 0
    while wanted:
        # Scenes are drawn until the wanted ones have come up.
        pictures, captions, _, _ = scenes.draw(200, [2024, seed], 64)
        for number, words in enumerate(captions):
            name = wanted.pop(" ".join(words), None)
            if name:
                large, again, _, _ = scenes.draw(200, [2024, seed], 128)
                assert again[number] == words
                scenes.write_png(IMAGES / f"{name}.png", large[number])
        seed += 1
    scenes.write_png(IMAGES / "digit-two.png", drawn_digit(2, 140))
    scenes.write_png(IMAGES / "digit-five.png", drawn_digit(5, 140))
    scenes.write_png(IMAGES / "digit-seven-on-white.png", drawn_digit(7, 140, ink=0.1, ground=0.97))


if __name__ == "__main__":
    main()
