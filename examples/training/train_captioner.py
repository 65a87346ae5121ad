#!/usr/bin/python3
"""Trains the captioner examples/models/captioner: "Show, Attend and Tell" on rendered scenes.

    ./train_captioner.py

Three stages: the encoder learns what each cell shows, from the objects' silhouettes; the decoder
learns to write on top of it; both learn together. One CPU thread. Progress is kept in --work, from which a second call goes on. The model folder is
written at the end (or by --export from the last checkpoint) and measured on fresh scenes.
"""

import argparse
import json
import math
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import safetensors_io
import scenes

HERE = pathlib.Path(__file__).resolve().parent
TOKENS = ["<pad>", "<start>", "<end>", *scenes.WORDS]
CONFIG = {
    "architectures": ["ShowAttendTell"],
    "model_type": "show_attend_tell",
    "image_size": 64,
    "num_channels": 3,
    "conv_layers": [
        {"in_channels": 3, "out_channels": 16, "kernel_size": 5, "stride": 2, "padding": 2},
        {"in_channels": 16, "out_channels": 32, "kernel_size": 3, "stride": 2, "padding": 1},
        {"in_channels": 32, "out_channels": 48, "kernel_size": 3, "stride": 1, "padding": 1},
        {"in_channels": 48, "out_channels": 64, "kernel_size": 3, "stride": 2, "padding": 1},
        {"in_channels": 64, "out_channels": 96, "kernel_size": 1, "stride": 1, "padding": 0},
    ],
    "conv_activation": "relu",
    "conv_norm": "none",
    "grid_size": [8, 8],
    "position_embeddings": True,
    "annotation_size": 96,
    "attention_size": 32,
    "attention_type": "additive",
    "attention_normaliser": "soft",
    "context_gate": True,
    "embedding_size": 128,
    "hidden_size": 128,
    "output_activation": "none",
    "vocab_size": len(TOKENS),
    "pad_token_id": 0,
    "bos_token_id": 1,
    "eos_token_id": 2,
    "max_length": 16,
    "torch_dtype": "float16",
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
    "size": {"height": 64, "width": 64},
}
START, END = CONFIG["bos_token_id"], CONFIG["eos_token_id"]
CELL = CONFIG["image_size"] // CONFIG["grid_size"][0]


def plane_waves(grid, width):
    """Position embeddings to start from: sines and cosines along x and along y."""
    frequency = 1.0 / 30 ** (torch.arange(width // 4) / (width // 4))
    angle = torch.arange(grid)[:, None] * frequency
    line = torch.cat([angle.sin(), angle.cos()], 1)
    rows, columns = line[:, None].expand(-1, grid, -1), line[None].expand(grid, -1, -1)
    return torch.cat([columns, rows], 2).reshape(grid * grid, width)


class ShowAttendTell(nn.Module):
    """The model; the card beside the weights states its arithmetic."""

    def __init__(self, config, norm=False):
        """`norm` puts a batch norm after each convolution, for training; export folds them in."""
        super().__init__()
        self.config = config
        convolutions, norms = [], []
        for layer in config["conv_layers"]:
            convolutions.append(nn.Conv2d(*(layer[k] for k in layer)))
            norms.append(nn.BatchNorm2d(layer["out_channels"]) if norm else nn.Identity())
        features, hidden = config["annotation_size"], config["hidden_size"]
        embedding, inner = config["embedding_size"], config["attention_size"]
        self.encoder = nn.Module()
        self.encoder.conv = nn.ModuleList(convolutions)
        self.encoder.norm = nn.ModuleList(norms)
        self.encoder.position_embeddings = nn.Parameter(
            0.3 * plane_waves(config["grid_size"][0], features)
        )
        self.decoder = nn.Module()
        self.decoder.embed_tokens = nn.Embedding(config["vocab_size"], embedding)
        self.decoder.init_h = nn.Linear(features, hidden)
        self.decoder.init_c = nn.Linear(features, hidden)
        attention = self.decoder.attention = nn.Module()
        attention.annotation = nn.Linear(features, inner)
        attention.hidden = nn.Linear(hidden, inner, bias=False)
        attention.score = nn.Linear(inner, 1, bias=False)
        self.decoder.gate = nn.Linear(hidden, 1)
        self.decoder.lstm = nn.LSTMCell(embedding + features, hidden)
        self.decoder.output_hidden = nn.Linear(hidden, embedding)
        self.decoder.output_context = nn.Linear(features, embedding, bias=False)
        self.decoder.output_tokens = nn.Linear(embedding, config["vocab_size"])
        nn.init.normal_(self.decoder.embed_tokens.weight, std=0.1)

    def annotations(self, pixels):
        """[B, cells, annotation_size]."""
        x = pixels
        for convolution, norm in zip(self.encoder.conv, self.encoder.norm):
            x = F.relu(norm(convolution(x)))
        return x.flatten(2).transpose(1, 2) + self.encoder.position_embeddings

    def start(self, annotations):
        mean = annotations.mean(1)
        state = torch.tanh(self.decoder.init_h(mean)), torch.tanh(self.decoder.init_c(mean))
        return state, self.decoder.attention.annotation(annotations)

    def step(self, tokens, state, annotations, projected, choose):
        """One word: logits, new state, scores and weights over the cells.
        `choose` makes weights of scores."""
        decoder = self.decoder
        hidden = state[0]
        scores = decoder.attention.score(
            torch.tanh(projected + decoder.attention.hidden(hidden)[:, None])
        )[..., 0]
        weights = choose(scores)
        context = (weights[:, None] @ annotations)[:, 0] * torch.sigmoid(decoder.gate(hidden))
        embedded = decoder.embed_tokens(tokens)
        state = decoder.lstm(torch.cat([embedded, context], 1), state)
        output = embedded + decoder.output_hidden(state[0]) + decoder.output_context(context)
        return decoder.output_tokens(output), state, scores, weights


def soft(scores):
    return scores.softmax(-1)


def hard(scores):
    return F.one_hot(scores.argmax(-1), scores.shape[-1]).to(scores.dtype)


def sampled(generator):
    def choose(scores):
        noise = -torch.log(-torch.log(torch.rand(scores.shape, generator=generator) + 1e-20))
        return hard(scores + noise.to(scores.dtype))

    return choose


def half_sampled(generator):
    """In training: soft for the first half of the batch; for the second half one cell is drawn
    (Gumbel maximum) and the gradient is that of the soft weights (straight through)."""

    def choose(scores):
        weights = soft(scores)
        half = len(scores) // 2
        drawn = sampled(generator)(scores[half:].detach())
        drawn = drawn + weights[half:] - weights[half:].detach()
        return torch.cat([weights[:half], drawn])

    return choose


def pixel_values(pictures):
    """What the preprocessor makes of pictures [B, 64, 64, 3] uint8."""
    return ((torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 255) - 0.5) / 0.5


def numbered_scenes(count, seed):
    """Scenes as arrays: pictures, ids [n, 12] padded, cover [n, 2, cells] (share of a cell that
    an object covers), named [n, 12] (object named by a word, −1 = none)."""
    length = 12
    pictures = np.zeros((count, 64, 64, 3), np.uint8)
    ids = np.zeros((count, length), np.int64)
    named = np.full((count, length), -1, np.int64)
    cover = np.zeros((count, 2, 64), np.float32)
    for begin in range(0, count, 500):
        # Every part has its own seed, so that more scenes start with the same ones.
        part = min(500, count - begin)
        drawn, captions, silhouettes, objects = scenes.draw(part, [seed, begin])
        pictures[begin : begin + part] = drawn
        cells = silhouettes.reshape(part, 2, 8, CELL, 8, CELL).mean((3, 5))
        cover[begin : begin + part] = cells.reshape(part, 2, 64)
        for n, (words, about) in enumerate(zip(captions, objects)):
            row = [TOKENS.index(word) for word in words] + [END]
            ids[begin + n, : len(row)] = row
            named[begin + n, : len(about)] = about
    return pictures, torch.from_numpy(ids), torch.from_numpy(cover), torch.from_numpy(named)


def cell_loss(head, annotations, ids, cover, named):
    """How badly the annotations of cells tell size, colour and shape of the object that covers at
    least a third of them, and whether there is one. `head` gives 1 + 3 V numbers a cell."""
    told = head(annotations)
    most, which = cover.max(1)  # [B, cells]
    present = most >= 0.33
    loss = F.binary_cross_entropy_with_logits(told[..., 0], present.float())
    # Size, colour and shape follow each other in the caption.
    begin = torch.stack([torch.ones(len(ids), dtype=torch.int64), (named == 1).int().argmax(1)], 1)
    words = ids[:, None].expand(-1, 2, -1).gather(2, begin[..., None] + torch.arange(3))
    target = words.gather(1, which[:, :, None].expand(-1, -1, 3))[present]  # [cells shown, 3]
    choices = told[..., 1:][present].view(len(target), 3, -1)
    return loss + F.cross_entropy(choices.flatten(0, 1), target.flatten())


@torch.no_grad()
def measure(model, scene_set, choose):
    """Captions written greedily: share that is exact; over the colour and shape words of the exact
    captions, share whose most attended cell lies on the object named (at least a tenth of the cell
    is inside its outline), and mean attention that falls on such cells."""
    pictures, ids, cover, named = scene_set
    content = torch.tensor([w in scenes.COLOURS or w in scenes.SHAPES for w in TOKENS])
    exact = words = on_object = 0
    mass = 0.0
    wrong = []
    for begin in range(0, len(ids), 250):
        part = slice(begin, begin + 250)
        annotations = model.annotations(pixel_values(pictures[part]))
        state, projected = model.start(annotations)
        token = torch.full((len(annotations),), START)
        written, attention = [], []
        for _ in range(ids.shape[1]):
            logits, state, _, weights = model.step(token, state, annotations, projected, choose)
            token = logits.argmax(1)
            written.append(token)
            attention.append(weights)
        written, attention = torch.stack(written, 1), torch.stack(attention, 1)
        valid = ids[part] > 0
        right = ((written == ids[part]) | ~valid).all(1)
        exact += right.sum().item()
        for n in torch.nonzero(~right)[:, 0].tolist():
            wrong.append((begin + n, written[n].tolist()))
        about = named[part]
        chosen = right[:, None] & content[ids[part]] & (about >= 0)
        rows = torch.nonzero(chosen)
        region = cover[part][rows[:, 0], about[chosen]] >= 0.1
        weights = attention[chosen]
        words += len(rows)
        on_object += region.gather(1, weights.argmax(1, keepdim=True)).sum().item()
        mass += (weights * region).sum().item()
    return exact / len(ids), on_object / max(1, words), mass / max(1, words), wrong


def folded(model):
    """The state without batch norms: each is folded into the convolution before it."""
    state = {k: v.clone() for k, v in model.state_dict().items() if ".norm." not in k}
    for index, norm in enumerate(model.encoder.norm):
        scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        name = f"encoder.conv.{index}"
        state[name + ".weight"] = state[name + ".weight"] * scale[:, None, None, None]
        state[name + ".bias"] = (state[name + ".bias"] - norm.running_mean) * scale + norm.bias
    return state


def write_json(path, value):
    path.write_text(json.dumps(value, indent=2) + "\n")


def export(model, folder):
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {k: v.detach().numpy().astype(np.float16) for k, v in folded(model).items()}
    safetensors_io.save(folder / "model.safetensors", tensors, {"format": "pt"})
    write_json(folder / "config.json", CONFIG)
    write_json(folder / "preprocessor_config.json", PREPROCESSOR)
    special = [
        {
            "id": index,
            "content": token,
            "single_word": False,
            "lstrip": False,
            "rstrip": False,
            "normalized": False,
            "special": True,
        }
        for index, token in enumerate(TOKENS[:3])
    ]
    write_json(
        folder / "tokenizer.json",
        {
            "version": "1.0",
            "truncation": None,
            "padding": None,
            "added_tokens": special,
            "normalizer": {"type": "Lowercase"},
            "pre_tokenizer": {"type": "WhitespaceSplit"},
            "post_processor": None,
            "decoder": None,
            "model": {
                "type": "WordLevel",
                "vocab": {token: index for index, token in enumerate(TOKENS)},
                "unk_token": "<pad>",
            },
        },
    )


def load_model(folder, dtype=torch.float32):
    """The exported folder as a module."""
    model = ShowAttendTell(json.loads((folder / "config.json").read_text()))
    tensors, _ = safetensors_io.load(folder / "model.safetensors")
    model.load_state_dict({name: torch.from_numpy(t.copy()) for name, t in tensors.items()})
    return model.to(dtype).eval()


def report(model, scene_set):
    """Prints and returns what `measure` finds for the three kinds of attention."""
    kinds = {"soft": soft, "hard": hard, "sampled": sampled(torch.Generator().manual_seed(1))}
    results = {}
    for kind, choose in kinds.items():
        exact, cells, mass, _ = results[kind] = measure(model, scene_set, choose)
        print(
            f"  {kind:8} exact captions {exact:.4f}, words whose most attended cell is on the "
            f"object {cells:.4f}, attention on the object {mass:.4f}",
            flush=True,
        )
    return results


# Steps, highest learning rate.
STAGES = {"encoder": (500, 3e-3), "decoder": (500, 2.5e-3), "both": (1100, 1.5e-3)}
BATCH = 64


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=pathlib.Path, default=HERE.parent / "models" / "captioner")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/tmp/train_captioner"))
    parser.add_argument("--scenes", type=int, default=16000)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--guidance", type=float, default=0.2, help="weight of the attention loss")
    parser.add_argument("--export", action="store_true", help="only export the last checkpoint")
    options = parser.parse_args()
    safetensors_io.keep_memory()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    options.work.mkdir(parents=True, exist_ok=True)

    model = ShowAttendTell(CONFIG, norm=True)
    head = nn.Linear(CONFIG["annotation_size"], 1 + 3 * len(TOKENS))
    parameters = [*model.parameters(), *head.parameters()]
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": 0.01},
            {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
        ],
        betas=(0.9, 0.98),
    )
    plan = [(name, at, n, rate) for name, (n, rate) in STAGES.items() for at in range(n)]
    step, seconds = 0, 0.0
    checkpoint = options.work / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        head.load_state_dict(saved["head"])
        optimizer.load_state_dict(saved["optimizer"])
        step, seconds = saved["step"], saved["seconds"]
    started = time.process_time() - seconds
    if step < len(plan) and not options.export:
        pictures, ids, cover, named = numbered_scenes(options.scenes, options.seed)
        check = numbered_scenes(500, options.seed + 1)
        print(f"{options.scenes} scenes drawn, {time.process_time() - started:.0f} s", flush=True)
    totals = []
    while step < len(plan) and not options.export:
        stage, at, steps, highest = plan[step]
        # Every step has its own seed, so that a resumed run sees what an unbroken one sees.
        epoch, within = divmod(step, options.scenes // BATCH)
        generator = torch.Generator().manual_seed(options.seed * 1000 + epoch)
        order = torch.randperm(options.scenes, generator=generator)
        chosen = order[within * BATCH : (within + 1) * BATCH]
        generator.manual_seed(options.seed * 1000000 + step)
        # While the decoder learns alone, the encoder (its batch norms too) stays as it is.
        model.train(stage != "decoder")
        with torch.set_grad_enabled(stage != "decoder"):
            annotations = model.annotations(pixel_values(pictures[chosen.numpy()]))
        target, regions, about = ids[chosen], cover[chosen], named[chosen]
        cells = cell_loss(head, annotations, target, regions, about)
        loss, guide, mass = torch.zeros(3)
        if stage != "encoder":
            state, projected = model.start(annotations)
            given = torch.cat([torch.full((len(chosen), 1), START), target[:, :-1]], 1)
            late = stage == "both" or at > steps // 3
            choose = half_sampled(generator) if late else soft
            logits, attention = [], []
            for position in range(target.shape[1]):
                out, state, scores, _ = model.step(
                    given[:, position], state, annotations, projected, choose
                )
                logits.append(out)
                attention.append(soft(scores))
            loss = F.cross_entropy(
                torch.stack(logits, 1).flatten(0, 1), target.flatten(), ignore_index=0
            )
            # Guidance: words for size, colour and shape shall look at the object that they name.
            attention = torch.stack(attention, 1)
            rows = torch.nonzero(about >= 0)
            region = (2 * regions[rows[:, 0], about[about >= 0]]).clamp(max=1)
            mass = (attention[about >= 0] * region).sum(1)
            guide = -torch.log(mass + 1e-4).mean()
            mass = mass.mean()
        rate = highest * min(1.0, (at + 1) / 50) * (0.5 * (1 + math.cos(math.pi * at / steps)) + 0.01)
        for group in optimizer.param_groups:
            group["lr"] = rate
        optimizer.zero_grad(set_to_none=True)
        (loss + options.guidance * guide + (0.3 if stage == "both" else 1) * cells).backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        step += 1
        totals.append([cells.item(), loss.item(), guide.item(), mass.item()])
        if step % 50 == 0:
            seconds = time.process_time() - started
            shown = np.mean(totals, 0)
            totals = []
            print(
                f"{stage} {step}/{len(plan)} cells {shown[0]:.4f} words {shown[1]:.4f} "
                f"guidance {shown[2]:.4f} attention on the object {shown[3]:.3f} {seconds:.0f} s",
                flush=True,
            )
        if step % 200 == 0 or step == len(plan):
            if stage != "encoder":
                report(model.eval(), check)
            state = {
                "model": model.state_dict(),
                "head": head.state_dict(),
                "optimizer": optimizer.state_dict(),
                "step": step,
                "seconds": seconds,
            }
            torch.save(state, options.work / "writing.pt")
            (options.work / "writing.pt").replace(checkpoint)
    export(model.eval(), options.out)
    print("exported; on 2,000 fresh scenes:")
    report(load_model(options.out), numbered_scenes(2000, options.seed + 2))


if __name__ == "__main__":
    main()
