#!/usr/bin/python3
"""Writes vision.safetensors and captioner.safetensors: what PyTorch computes in float64 from the
weights of examples/models/{vision,captioner} as stored, for the pictures in examples/images.
Names are those of the conformance set; see README.md beside this file.
"""

import pathlib
import sys

import numpy as np
import torch

HERE = pathlib.Path(__file__).resolve().parent
EXAMPLES = HERE.parents[2] / "examples"
sys.path.insert(0, str(EXAMPLES / "training"))
import make_images  # noqa: E402
import safetensors_io  # noqa: E402
import scenes  # noqa: E402
import train_captioner  # noqa: E402
import train_vision  # noqa: E402


def normalised(picture):
    """Rescaled and normalised as the preprocessor does in float32, then float64."""
    values = (picture * (1 / 255)).astype(np.float32)
    values = (values - np.float32(0.5)) / np.float32(0.5)
    return torch.from_numpy(values.transpose(2, 0, 1).astype(np.float64))


def write(name, tensors, metadata):
    stored = {}
    for key, value in tensors.items():
        value = value.detach().numpy() if isinstance(value, torch.Tensor) else value
        stored[key] = value.astype(np.float32) if value.dtype == np.float64 else value
    safetensors_io.save(HERE / f"{name}.safetensors", stored, metadata)


@torch.no_grad()
def vision():
    model = train_vision.load_model(EXAMPLES / "models" / "vision", torch.float64)
    picture = make_images.drawn_digit(5)
    pixels = normalised(picture)
    tensors = {"image": picture, "pixel_values": pixels}
    model(pixels[None], tensors)
    write(
        "vision",
        tensors,
        {"model_type": "vit", "architecture": "ViTForImageClassification"},
    )


@torch.no_grad()
def captioner():
    model = train_captioner.load_model(EXAMPLES / "models" / "captioner", torch.float64)
    picture = scenes.draw(1, 21)[0][0]
    pixels = normalised(picture)
    tensors = {"image": picture, "pixel_values": pixels}
    tensors["encoder.hidden.0"] = model.annotations(pixels[None])[0]
    kinds = {"": train_captioner.soft, "hard.": train_captioner.hard}
    for prefix, choose in kinds.items():
        annotations = model.annotations(pixels[None])
        state, projected = model.start(annotations)
        token = torch.tensor([train_captioner.START])
        rows = {}

        def keep(name, value):
            rows.setdefault(prefix + name, []).append(value)

        ids = []
        while len(ids) < train_captioner.CONFIG["max_length"] and train_captioner.END not in ids:
            keep("decoder.hidden.0", model.decoder.embed_tokens(token)[0])
            logits, state, scores, weights = model.step(
                token, state, annotations, projected, choose
            )
            keep("decoder.hidden.1", state[0][0])
            keep("decoder.layer.0.cross.scores", scores[0])
            keep("decoder.layer.0.cross.weights", weights[0])
            keep("logits", logits[0])
            token = logits.argmax(1)
            ids.append(token.item())
        for name, values in rows.items():
            stacked = torch.stack(values)
            tensors[name] = stacked[None] if "cross" in name else stacked
        tensors[prefix + "token_ids"] = np.array(ids, np.int64)
    text = " ".join(train_captioner.TOKENS[i] for i in tensors["token_ids"][:-1])
    write(
        "captioner",
        tensors,
        {"model_type": "show_attend_tell", "architecture": "ShowAttendTell", "text": text},
    )


if __name__ == "__main__":
    torch.set_num_threads(1)
    vision()
    captioner()
