#!/usr/bin/python3
"""Trains the digit classifier examples/models/vision: a ViT on MNIST's test digits.

    ./train_vision.py --data FOLDER_WITH_t10k_FILES

A convolutional network learns the digits first and then teaches the ViT (Touvron et al. 2021,
"Training data-efficient image transformers"): it sees the same bent digits and the ViT matches its
probabilities. One CPU thread. Progress is kept in --work, from which a second call goes on. The model folder is
written at the end (or by --export from the last checkpoint).
"""

import argparse
import gzip
import json
import math
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import safetensors_io

HERE = pathlib.Path(__file__).resolve().parent
CONFIG = {
    "architectures": ["ViTForImageClassification"],
    "attention_probs_dropout_prob": 0.0,
    "encoder_stride": 7,
    "hidden_act": "gelu",
    "hidden_dropout_prob": 0.0,
    "hidden_size": 64,
    "id2label": {str(digit): str(digit) for digit in range(10)},
    "image_size": 28,
    "initializer_range": 0.02,
    "intermediate_size": 192,
    "label2id": {str(digit): digit for digit in range(10)},
    "layer_norm_eps": 1e-12,
    "model_type": "vit",
    "num_attention_heads": 4,
    "num_channels": 3,
    "num_hidden_layers": 4,
    "patch_size": 7,
    "qkv_bias": True,
    "torch_dtype": "float16",
    "transformers_version": "4.33.0",
}
PREPROCESSOR = {
    "do_normalize": True,
    "do_rescale": True,
    "do_resize": True,
    "image_mean": [0.5, 0.5, 0.5],
    "image_processor_type": "ViTImageProcessor",
    "image_std": [0.5, 0.5, 0.5],
    "resample": 2,
    "rescale_factor": 0.00392156862745098,
    "size": {"height": 28, "width": 28},
}


def submodules(**modules):
    """A module that only groups others under names."""
    return nn.ModuleDict(modules)


def plane_waves(grid, width):
    """Position embeddings to start from: sines and cosines along x and along y, 0 for the class."""
    frequency = 1.0 / 30 ** (torch.arange(width // 4) / (width // 4))
    angle = torch.arange(grid)[:, None] * frequency
    line = torch.cat([angle.sin(), angle.cos()], 1)
    plane = torch.cat(
        [line[:, None].expand(-1, grid, -1), line[None].expand(grid, -1, -1)], 2
    ).reshape(grid * grid, width)
    return torch.cat([torch.zeros(1, width), 0.2 * plane])[None].clone()


class ViT(nn.Module):
    """ViTForImageClassification of transformers: same parameter names, same arithmetic."""

    def __init__(self, config):
        super().__init__()
        self.config = config
        width = config["hidden_size"]
        grid = config["image_size"] // config["patch_size"]
        eps = config["layer_norm_eps"]
        embeddings = nn.Module()
        embeddings.cls_token = nn.Parameter(torch.zeros(1, 1, width))
        embeddings.position_embeddings = nn.Parameter(plane_waves(grid, width))
        embeddings.patch_embeddings = submodules(
            projection=nn.Conv2d(
                config["num_channels"], width, config["patch_size"], config["patch_size"]
            )
        )
        layers = nn.ModuleList(
            submodules(
                attention=submodules(
                    attention=submodules(
                        query=nn.Linear(width, width),
                        key=nn.Linear(width, width),
                        value=nn.Linear(width, width),
                    ),
                    output=submodules(dense=nn.Linear(width, width)),
                ),
                intermediate=submodules(dense=nn.Linear(width, config["intermediate_size"])),
                output=submodules(dense=nn.Linear(config["intermediate_size"], width)),
                layernorm_before=nn.LayerNorm(width, eps),
                layernorm_after=nn.LayerNorm(width, eps),
            )
            for _ in range(config["num_hidden_layers"])
        )
        self.vit = nn.Module()
        self.vit.embeddings = embeddings
        self.vit.encoder = submodules(layer=layers)
        self.vit.layernorm = nn.LayerNorm(width, eps)
        self.classifier = nn.Linear(width, len(config["id2label"]))
        for parameter in self.parameters():
            if parameter.dim() > 1 and parameter is not embeddings.position_embeddings:
                nn.init.trunc_normal_(parameter, std=config["initializer_range"])
        for layer in layers:
            for linear in (m for m in layer.modules() if isinstance(m, nn.Linear)):
                nn.init.xavier_uniform_(linear.weight)
                nn.init.zeros_(linear.bias)
        projection = embeddings.patch_embeddings["projection"]
        nn.init.xavier_uniform_(projection.weight.view(width, -1))

    def forward(self, pixels, trace=None):
        """Class logits [batch, labels]; `trace` (a dict) gets every tensor of the first image."""
        heads = self.config["num_attention_heads"]
        embeddings = self.vit.embeddings
        patches = embeddings.patch_embeddings["projection"](pixels).flatten(2).transpose(1, 2)
        batch, _, width = patches.shape
        x = torch.cat([embeddings.cls_token.expand(batch, -1, -1), patches], 1)
        x = x + embeddings.position_embeddings
        tokens = x.shape[1]
        for index, layer in enumerate(self.vit.encoder["layer"]):
            if trace is not None:
                trace[f"encoder.hidden.{index}"] = x[0]
            attention = layer["attention"]["attention"]
            y = layer["layernorm_before"](x)
            q, k, v = (
                attention[name](y).view(batch, tokens, heads, -1).transpose(1, 2)
                for name in ("query", "key", "value")
            )
            weights = ((q @ k.transpose(2, 3)) / math.sqrt(width // heads)).softmax(-1)
            if trace is not None:
                trace[f"encoder.layer.{index}.self.weights"] = weights[0]
            y = (weights @ v).transpose(1, 2).reshape(batch, tokens, width)
            x = x + layer["attention"]["output"]["dense"](y)
            y = F.gelu(layer["intermediate"]["dense"](layer["layernorm_after"](x)))
            x = x + layer["output"]["dense"](y)
        normed = self.vit.layernorm(x)
        logits = self.classifier(normed[:, 0])
        if trace is not None:
            trace[f"encoder.hidden.{len(self.vit.encoder['layer'])}"] = x[0]
            trace["encoder.hidden.final_norm"] = normed[0]
            trace["class_logits"] = logits[0]
        return logits


class Teacher(nn.Sequential):
    """A small convolutional network on grey pictures [B, 1, 28, 28] in 0…1."""

    def __init__(self):
        def convolution(inputs, outputs, stride):
            return [
                nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False),
                nn.BatchNorm2d(outputs),
                nn.ReLU(),
            ]

        super().__init__(
            *convolution(1, 16, 1),
            *convolution(16, 24, 2),
            *convolution(24, 32, 1),
            *convolution(32, 48, 2),
            nn.Flatten(),
            nn.Dropout(0.3),
            nn.Linear(48 * 49, 10),
        )


def train_teacher(images, labels, train, seed, epochs=5, batch=90):
    teacher = Teacher()
    optimizer = torch.optim.AdamW(teacher.parameters(), weight_decay=0.01)
    steps = epochs * (len(train) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 4e-3, steps, pct_start=0.2)
    for epoch in range(epochs):
        generator = torch.Generator().manual_seed(seed * 1000 + 500 + epoch)
        order = train[torch.randperm(len(train), generator=generator)]
        for chosen in order.split(batch):
            pictures = augment(images[chosen, None].float() / 255, generator)
            loss = F.cross_entropy(teacher(pictures), labels[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return teacher.eval()


def read_digits(folder):
    """MNIST's test set: images [10000, 28, 28] uint8 and labels."""
    folder = pathlib.Path(folder)
    with gzip.open(folder / "t10k-images-idx3-ubyte.gz") as file:
        images = np.frombuffer(file.read(), np.uint8, offset=16).reshape(-1, 28, 28)
    with gzip.open(folder / "t10k-labels-idx1-ubyte.gz") as file:
        labels = np.frombuffer(file.read(), np.uint8, offset=8)
    return torch.from_numpy(images.copy()), torch.from_numpy(labels.astype(np.int64))


def split(count):
    """Indices to train on and held out: every tenth block of 100 neighbours is held out, because
    neighbours were written by the same person."""
    index = torch.arange(count)
    held = (index // 100) % 10 == 7
    return index[~held], index[held]


def augment(images, generator, strength=0.7):
    """Moved, turned, scaled, sheared and bent digits [B, 1, 28, 28] in 0…1; some as black on white."""
    batch = images.shape[0]

    def uniform(low, high, *shape):
        return low + (high - low) * torch.rand(batch, *shape, generator=generator)

    angle = strength * uniform(-0.22, 0.22)
    shear = strength * uniform(-0.2, 0.2)
    scale = 1 + strength * uniform(-0.15, 0.2)
    stretch = 1 + strength * uniform(-0.1, 0.1)
    cos, sin = torch.cos(angle), torch.sin(angle)
    zero = torch.zeros(batch)
    theta = torch.stack(
        [
            torch.stack([cos * scale * stretch, (-sin + shear) * scale, zero], 1),
            torch.stack([sin * scale, cos * scale / stretch, zero], 1),
        ],
        1,
    )
    theta[:, :, 2] = strength * uniform(-0.2, 0.2, 2)
    grid = F.affine_grid(theta, (batch, 1, 28, 28), align_corners=False)
    bend = torch.randn(batch, 2, 6, 6, generator=generator) * 0.05 * strength
    bend = F.interpolate(bend, size=28, mode="bicubic", align_corners=False)
    moved = F.grid_sample(images, grid + bend.permute(0, 2, 3, 1), align_corners=False)
    contrast = uniform(0.6, 1.0, 1, 1, 1)
    floor = uniform(0.0, 1.0, 1, 1, 1) * (1 - contrast) * 0.5
    moved = floor + moved * contrast
    noise = torch.randn(moved.shape, generator=generator) * uniform(0.0, 0.05, 1, 1, 1)
    moved = (moved + noise * (uniform(0, 1, 1, 1, 1) < 0.3)).clamp(0, 1)
    inverted = uniform(0, 1, 1, 1, 1) < 0.2 * strength
    return torch.where(inverted, 1 - moved, moved)


def pixel_values(images):
    """What the preprocessor makes of grey pictures [B, 1, 28, 28] in 0…1."""
    return ((images - 0.5) / 0.5).expand(-1, 3, -1, -1)


@torch.no_grad()
def accuracy(model, images, labels):
    """Share of pictures [N, 28, 28] uint8 classified right."""
    right = 0
    for begin in range(0, len(images), 250):
        part = images[begin : begin + 250, None].float() / 255
        right += (model(pixel_values(part)).argmax(1) == labels[begin : begin + 250]).sum().item()
    return right / len(images)


def write_json(path, value):
    path.write_text(json.dumps(value, indent=2) + "\n")


def export(state, folder):
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {name: value.detach().numpy().astype(np.float16) for name, value in state.items()}
    safetensors_io.save(folder / "model.safetensors", tensors, {"format": "pt"})
    write_json(folder / "config.json", CONFIG)
    write_json(folder / "preprocessor_config.json", PREPROCESSOR)


def load_model(folder, dtype=torch.float32):
    """The exported folder as a module."""
    model = ViT(json.loads((folder / "config.json").read_text()))
    tensors, _ = safetensors_io.load(folder / "model.safetensors")
    model.load_state_dict({name: torch.from_numpy(t.copy()) for name, t in tensors.items()})
    return model.to(dtype).eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", required=True, help="folder with MNIST's t10k-*.gz")
    parser.add_argument("--out", type=pathlib.Path, default=HERE.parent / "models" / "vision")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/tmp/train_vision"))
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--export", action="store_true", help="only export the last checkpoint")
    options = parser.parse_args()
    safetensors_io.keep_memory()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    images, labels = read_digits(options.data)
    train, held = split(len(images))

    model = ViT(CONFIG)
    average = {name: value.clone() for name, value in model.state_dict().items()}
    decayed = [p for p in model.parameters() if p.dim() == 2]
    others = [p for p in model.parameters() if p.dim() != 2]
    optimizer = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.05}, {"params": others, "weight_decay": 0.0}],
        lr=1e-3,
        betas=(0.9, 0.98),
    )
    batch = 75
    steps = options.epochs * len(train) // batch
    step, seconds = 0, 0.0
    checkpoint = options.work / "checkpoint.pt"
    options.work.mkdir(parents=True, exist_ok=True)
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        average = saved["average"]
        optimizer.load_state_dict(saved["optimizer"])
        step, seconds = saved["step"], saved["seconds"]
    started = time.process_time() - seconds
    if not options.export:
        if not (options.work / "teacher.pt").exists():
            teacher = train_teacher(images, labels, train, options.seed)
            torch.save(teacher.state_dict(), options.work / "teacher.pt")
        teacher = Teacher().eval()
        teacher.load_state_dict(torch.load(options.work / "teacher.pt"))
        pictures = images[held, None].float() / 255
        with torch.no_grad():
            right = (teacher(pictures).argmax(1) == labels[held]).float().mean().item()
        print(f"teacher held-out {right:.4f} {time.process_time() - started:.0f} s", flush=True)
    judge = ViT(CONFIG)
    while step < steps and not options.export:
        # Every epoch has its own seed, so that a resumed run sees what an unbroken one sees.
        epoch = step * batch // len(train)
        generator = torch.Generator().manual_seed(options.seed * 1000 + epoch)
        order = train[torch.randperm(len(train), generator=generator)]
        model.train()
        total = 0.0
        for begin in range(0, len(order), batch):
            chosen = order[begin : begin + batch]
            # First easy pictures, later hard ones.
            strength = min(0.7, 0.2 + 0.1 * epoch)
            pictures = augment(images[chosen, None].float() / 255, generator, strength)
            with torch.no_grad():
                wanted = (teacher(pictures) / 2).softmax(1)
            # Even until the last quarter, then down to 0: more epochs go on from the same path.
            left = (steps - step) / (steps // 4)
            rate = options.rate * min(1.0, (step + 1) / 300, left)
            for group in optimizer.param_groups:
                group["lr"] = rate
            logits = model(pixel_values(pictures))
            matched = F.kl_div((logits / 2).log_softmax(1), wanted, reduction="batchmean") * 4
            loss = 0.3 * F.cross_entropy(logits, labels[chosen]) + 0.7 * matched
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            keep = min(0.998, (step + 1) / (step + 20))
            with torch.no_grad():
                for name, value in model.state_dict().items():
                    average[name].mul_(keep).add_(value, alpha=1 - keep)
            total += loss.item()
            step += 1
        seconds = time.process_time() - started
        judge.load_state_dict(average)
        print(
            f"epoch {epoch + 1}/{options.epochs} loss {total * batch / len(order):.4f} "
            f"held-out {accuracy(judge.eval(), images[held], labels[held]):.4f} {seconds:.0f} s",
            flush=True,
        )
        torch.save(
            {
                "model": model.state_dict(),
                "average": average,
                "optimizer": optimizer.state_dict(),
                "step": step,
                "seconds": seconds,
            },
            options.work / "writing.pt",
        )
        (options.work / "writing.pt").replace(checkpoint)
    export(average, options.out)
    model = load_model(options.out)
    print(f"exported: held-out {accuracy(model, images[held], labels[held]):.4f}")
    print(f"white and black exchanged: {accuracy(model, 255 - images[held], labels[held]):.4f}")


if __name__ == "__main__":
    main()
