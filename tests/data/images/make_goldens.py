#!/usr/bin/python3
"""Writes resize.safetensors: what Pillow makes of a small picture, and what the image processors of
transformers (4.33) make of it; and small picture files with what Pillow reads from them. Needs
python3-pil and python3-numpy.

Tensors: `image` [H, W, 3] uint8; `resize.RESAMPLE.WIDTHxHEIGHT` [height, width, 3] uint8;
`process.N` [3, height, width] float32 for the options in the metadata entry of the same name;
`file.NAME` [height, width, 3] uint8 for the picture file NAME beside it.
"""

import json
import math
import pathlib
import sys

import numpy as np
from PIL import Image

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2] / "examples" / "training"))
import safetensors_io  # noqa: E402

SIZES = [(16, 16), (37, 29), (37, 12), (12, 29), (80, 61), (9, 70), (1, 1)]
OPTIONS = [
    {"image_processor_type": "ViTImageProcessor", "size": {"height": 24, "width": 20}},
    {"image_processor_type": "ViTImageProcessor", "size": 18, "resample": 3, "do_rescale": False},
    {
        "image_processor_type": "DeiTImageProcessor",
        "size": {"height": 22, "width": 22},
        "crop_size": {"height": 17, "width": 16},
        "image_mean": [0.485, 0.456, 0.406],
        "image_std": [0.229, 0.224, 0.225],
    },
    {
        "image_processor_type": "ViTImageProcessor",
        "size": {"shortest_edge": 15},
        "do_center_crop": True,
        "crop_size": {"height": 21, "width": 18},
        "resample": 2,
        "do_normalize": False,
    },
    {"feature_extractor_type": "ViTFeatureExtractor", "do_resize": False, "rescale_factor": 0.01},
]


def crop_middle(picture, height, width):
    """As transformers.image_transforms.center_crop: zeros where the picture is too small."""
    rows, columns = picture.shape[:2]
    top, left = (rows - height) // 2, (columns - width) // 2
    if rows >= height and columns >= width:
        return picture[top : top + height, left : left + width]
    new_rows, new_columns = max(height, rows), max(width, columns)
    padded = np.zeros((new_rows, new_columns, 3), picture.dtype)
    top_pad = math.ceil((new_rows - rows) / 2)
    left_pad = math.ceil((new_columns - columns) / 2)
    padded[top_pad : top_pad + rows, left_pad : left_pad + columns] = picture
    top, left = top + top_pad, left + left_pad
    return padded[max(0, top) : top + height, max(0, left) : left + width]


def process(picture, options):
    """Resize, crop, rescale, normalise."""
    deit = options.get("image_processor_type", "").startswith("DeiT")
    if options.get("do_resize", True):
        size = options["size"]
        if isinstance(size, int):
            size = {"height": size, "width": size}
        if "shortest_edge" in size:
            rows, columns = picture.shape[:2]
            short, long = sorted((rows, columns))
            other = int(size["shortest_edge"] * long / short)
            shape = (size["shortest_edge"], other)
            size = dict(zip(("width", "height") if columns <= rows else ("height", "width"), shape))
        resample = options.get("resample", 3 if deit else 2)
        resized = Image.fromarray(picture).resize((size["width"], size["height"]), resample)
        picture = np.array(resized)
    if options.get("do_center_crop", deit):
        picture = crop_middle(picture, **options["crop_size"])
    values = picture.astype(np.float32)
    if options.get("do_rescale", True):
        values = (picture * options.get("rescale_factor", 1 / 255)).astype(np.float32)
    if options.get("do_normalize", True):
        mean = np.array(options.get("image_mean", [0.5] * 3), np.float32)
        deviation = np.array(options.get("image_std", [0.5] * 3), np.float32)
        values = (values - mean) / deviation
    return values.transpose(2, 0, 1)


def picture_files(small):
    """Name, picture and options of each kind of file."""
    colour = Image.fromarray(small)
    grey = colour.convert("L")
    fading = colour.copy()
    fading.putalpha(grey)
    yield "rgb.png", colour, {}
    yield "grey.png", grey, {}
    yield "palette.png", colour.quantize(16), {}
    yield "line.png", grey.convert("1"), {}
    yield "alpha.png", fading, {}
    yield "rgb.jpg", colour, {"quality": 80}
    yield "grey.jpg", grey, {}
    yield "progressive.jpg", colour, {"progressive": True, "subsampling": 0}


def main():
    random = np.random.default_rng(4)
    y, x = np.mgrid[0:29, 0:37]
    waves = [127 + 120 * np.sin(x / (3 + c) + y / (5 - c)) for c in range(3)]
    picture = np.stack(waves, 2) + random.normal(0, 20, (29, 37, 3))
    picture[5:12, 20:30] = (255, 0, 10)  # a hard edge, where the filters overshoot
    picture = np.clip(picture, 0, 255).astype(np.uint8)
    tensors, metadata = {"image": picture}, {}
    for resample in range(6):
        for width, height in SIZES:
            resized = Image.fromarray(picture).resize((width, height), resample)
            tensors[f"resize.{resample}.{width}x{height}"] = np.array(resized)
    for number, options in enumerate(OPTIONS):
        tensors[f"process.{number}"] = process(picture, options)
        metadata[f"process.{number}"] = json.dumps(options)
    small = picture[2:18, 14:34]
    for name, image, options in picture_files(small):
        image.save(HERE / name, **options)
        tensors[f"file.{name}"] = np.array(Image.open(HERE / name).convert("RGB"))
    safetensors_io.save(HERE / "resize.safetensors", tensors, metadata)


if __name__ == "__main__":
    main()
