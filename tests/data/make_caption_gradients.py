#!/usr/bin/python3
"""make_caption_gradients.py: the shipped captioner read backwards by PyTorch's autograd in float64, on the picture and the words of
tests/data/examples/captioner.safetensors; writes captioner_gradients.safetensors beside it. Names as in tests/data/explain/README.md, where
the scalar is the logit of the ninth word as it was written; `pixels` are as the first convolution reads them, `embedding` row t is
what row t reads (the word before). `loss.*` is of the mean cross-entropy of all words, `hidden.*` of the same logit when the last
sixteen cells are hidden and the temperature is 0.5. Needs the distribution's python3-torch and python3-numpy."""
import json
import pathlib
import struct

import numpy as np
import torch
from torch.nn import functional as F

HERE = pathlib.Path(__file__).resolve().parent
MODEL = HERE.parent.parent / "examples/models/captioner"
ROW, STEPS = 8, 64


def read(path):
    with open(path, "rb") as file:
        size = struct.unpack("<Q", file.read(8))[0]
        header, data = json.loads(file.read(size)), file.read()
    kinds = {"F16": np.float16, "F32": np.float32, "I64": np.int64, "U8": np.uint8}
    return {name: torch.tensor(np.frombuffer(data[slice(*t["data_offsets"])], kinds[t["dtype"]]).reshape(t["shape"]).astype(
        "int64" if t["dtype"] == "I64" else "float64")) for name, t in header.items() if name != "__metadata__"}


def write(path, tensors):
    header, data = {}, b""
    for name, value in tensors.items():
        raw = np.ascontiguousarray(value.detach().numpy().astype("float32")).tobytes()
        header[name] = {"dtype": "F32", "shape": list(value.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


W = read(MODEL / "model.safetensors")
GOLDEN = read(HERE / "examples/captioner.safetensors")
CONFIG = json.loads((MODEL / "config.json").read_text())
IDS = GOLDEN["token_ids"]


def annotations(pixels):
    x = pixels[None]
    for i, c in enumerate(CONFIG["conv_layers"]):
        x = F.relu(F.conv2d(x, W[f"encoder.conv.{i}.weight"], W[f"encoder.conv.{i}.bias"], c["stride"], c["padding"]))
    return x[0].flatten(1).t() + W["encoder.position_embeddings"]


def linear(name, x):
    y = x @ W[name + ".weight"].t()
    return y + W[name + ".bias"] if name + ".bias" in W else y


def decode(cells, words, attention=True, temperature=1.0, hidden=()):
    """Logits [S, V]; the weights of each row and the contexts before their gate."""
    mean = cells.mean(0, keepdim=True)
    h, c = torch.tanh(linear("decoder.init_h", mean)), torch.tanh(linear("decoder.init_c", mean))
    projected = linear("decoder.attention.annotation", cells)
    logits, weights, contexts = [], [], []
    for row in range(len(words)):
        inner = torch.tanh(projected + linear("decoder.attention.hidden", h))
        scores = (inner @ W["decoder.attention.score.weight"].t()).t() / temperature
        if hidden:
            scores = scores.index_fill(1, torch.tensor(hidden), -np.inf)
        a = torch.softmax(scores, -1)
        weights.append(a)
        context = a @ cells if attention else torch.zeros_like(cells[:1])
        contexts.append(context)
        gated = context * torch.sigmoid(linear("decoder.gate", h))
        word = words[row:row + 1]
        gates = torch.cat([word, gated], 1) @ W["decoder.lstm.weight_ih"].t() + W["decoder.lstm.bias_ih"]
        gates = gates + h @ W["decoder.lstm.weight_hh"].t() + W["decoder.lstm.bias_hh"]
        i, f, g, o = gates.chunk(4, 1)
        c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        h = torch.sigmoid(o) * torch.tanh(c)
        out = word + linear("decoder.output_hidden", h) + linear("decoder.output_context", gated)
        logits.append(linear("decoder.output_tokens", out))
    for x in weights + contexts:
        if x.requires_grad:
            x.retain_grad()
    return torch.cat(logits), weights, contexts


def gradients(weights):
    return torch.cat([a.grad if a.grad is not None else torch.zeros_like(a) for a in weights])


def main():
    pixels = GOLDEN["pixel_values"].requires_grad_()
    cells = annotations(pixels)
    cells.retain_grad()
    before = torch.cat([torch.tensor([CONFIG["bos_token_id"]]), IDS[:-1]])
    words = W["decoder.embed_tokens.weight"][before].clone().requires_grad_()
    logits, weights, contexts = decode(cells, words)
    assert (logits - GOLDEN["logits"]).abs().max() < 1e-3
    s = logits[ROW, IDS[ROW]]
    s.backward()
    out = {"value": s[None], "grad.pixels": pixels.grad, "grad.encoder.hidden.0": cells.grad, "grad.decoder.embedding": words.grad,
           "grad.decoder.layer.0.cross.weights": gradients(weights)[None]}
    attended = torch.cat(weights)
    out["attribution.encoder.gradient_input"] = (cells * cells.grad).sum(1)
    read_words = (words * words.grad).sum(1)
    out["attribution.decoder.gradient_input"] = torch.cat([read_words[1:], torch.zeros(1, dtype=torch.float64)])
    out["attribution.encoder.attention"] = (attended * gradients(weights)).sum(0)
    out["relevance.decoder.cross"] = (attended * gradients(weights)).clamp(min=0)
    moved = sum((c * c.grad).sum() for c in contexts if c.grad is not None)
    out["head_importance.logit.decoder.cross"] = moved.abs()[None, None]

    fixed, given = cells.detach(), words.detach()
    sums = [torch.zeros_like(fixed), torch.zeros_like(given)]
    for k in range(STEPS):
        alpha = (k + 0.5) / STEPS
        x, y = (alpha * fixed).requires_grad_(), (alpha * given).requires_grad_()
        decode(x, y)[0][ROW, IDS[ROW]].backward()
        sums[0] += x.grad / STEPS
        sums[1] += y.grad / STEPS
    out["attribution.encoder.integrated"] = (fixed * sums[0]).sum(1)
    along = (given * sums[1]).sum(1)
    out["attribution.decoder.integrated"] = torch.cat([along[1:], torch.zeros(1, dtype=torch.float64)])
    with torch.no_grad():
        out["ablate.zero.decoder.cross"] = decode(fixed, given, attention=False)[0][ROW, IDS[ROW]].reshape(1, 1)

    x, y = fixed.clone().requires_grad_(), given.clone().requires_grad_()
    loss = F.cross_entropy(decode(x, y)[0], IDS)
    loss.backward()
    out |= {"loss.value": loss[None], "loss.grad.encoder.hidden.0": x.grad, "loss.grad.decoder.embedding": y.grad}

    x = fixed.clone().requires_grad_()
    logits, weights, _ = decode(x, given, temperature=0.5, hidden=list(range(48, 64)))
    logits[ROW, IDS[ROW]].backward()
    slopes = gradients(weights)
    slopes[:, 48:] = 0
    out |= {"hidden.value": logits[ROW, IDS[ROW]][None], "hidden.grad.encoder.hidden.0": x.grad, "hidden.grad.weights": slopes}
    write(HERE / "examples/captioner_gradients.safetensors", out)


if __name__ == "__main__":
    main()
