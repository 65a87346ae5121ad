#!/usr/bin/python3
"""make_own_models.py OUT: models of one's own in the layouts of nanoGPT, nn.TransformerEncoder and timm's ViT, as a
training script leaves them (model.pth), what there is to say about each (answers.json), and what PyTorch computes
(golden.safetensors: input_ids or pixels, {decoder,encoder}.layer.{l}.self.weights, logits or class_logits). Needs the
distribution's python3-torch and python3-numpy. Weights are random."""
import json, math, os, struct, sys
import numpy as np, torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(7)


def save_golden(path, tensors):
    header, data, at = {}, b"", 0
    for name, value in tensors.items():
        value = np.ascontiguousarray(value)
        kind = {"float32": "F32", "int64": "I64"}[str(value.dtype)]
        raw = value.tobytes()
        header[name] = {"dtype": kind, "shape": list(value.shape), "data_offsets": [at, at + len(raw)]}
        data += raw
        at += len(raw)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as f:
        f.write(struct.pack("<Q", len(text)) + text + data)


def randomise(module):
    for p in module.parameters():
        nn.init.normal_(p, std=0.3 if p.dim() > 1 else 0.1)
    for m in module.modules():
        if isinstance(m, nn.LayerNorm):
            m.weight.data += 1


class CausalSelfAttention(nn.Module):
    def __init__(self, width, heads, length):
        super().__init__()
        self.c_attn, self.c_proj, self.heads = nn.Linear(width, 3 * width), nn.Linear(width, width), heads
        self.register_buffer("bias", torch.tril(torch.ones(length, length)).view(1, 1, length, length))

    def forward(self, x):
        b, t, c = x.shape
        q, k, v = (y.view(b, t, self.heads, -1).transpose(1, 2) for y in self.c_attn(x).split(c, dim=2))
        a = (q @ k.transpose(-2, -1)) / math.sqrt(k.shape[-1])
        self.kept = F.softmax(a.masked_fill(self.bias[:, :, :t, :t] == 0, -math.inf), dim=-1)
        return self.c_proj((self.kept @ v).transpose(1, 2).reshape(b, t, c))


class GptBlock(nn.Module):
    def __init__(self, width, heads, length):
        super().__init__()
        self.ln_1, self.attn, self.ln_2 = nn.LayerNorm(width), CausalSelfAttention(width, heads, length), nn.LayerNorm(width)
        self.mlp = nn.ModuleDict({"c_fc": nn.Linear(width, 4 * width), "c_proj": nn.Linear(4 * width, width)})

    def forward(self, x):
        x = x + self.attn(self.ln_1(x))
        return x + self.mlp["c_proj"](F.gelu(self.mlp["c_fc"](self.ln_2(x))))


class NanoGpt(nn.Module):
    def __init__(self, width=24, heads=3, layers=2, vocabulary=40, length=16):
        super().__init__()
        self.transformer = nn.ModuleDict({
            "wte": nn.Embedding(vocabulary, width), "wpe": nn.Embedding(length, width),
            "h": nn.ModuleList(GptBlock(width, heads, length) for _ in range(layers)), "ln_f": nn.LayerNorm(width)})
        self.lm_head = nn.Linear(width, vocabulary, bias=False)

    def forward(self, ids):
        t = self.transformer
        x = t["wte"](ids) + t["wpe"](torch.arange(ids.shape[1]))
        for block in t["h"]:
            x = block(x)
        return self.lm_head(t["ln_f"](x))


class Tagger(nn.Module):
    """A sentence classifier as many write it: embedding, nn.TransformerEncoder, linear on the first position."""
    def __init__(self, width=16, heads=4, layers=2, vocabulary=30, answers=3, length=12):
        super().__init__()
        self.embedding, self.pos_embedding = nn.Embedding(vocabulary, width), nn.Parameter(torch.zeros(1, length, width))
        layer = nn.TransformerEncoderLayer(width, heads, 2 * width, dropout=0, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, layers, enable_nested_tensor=False)
        self.fc = nn.Linear(width, answers)

    def forward(self, ids):
        x = self.embedding(ids) + self.pos_embedding[:, :ids.shape[1]]
        self.kept = []
        for l in self.encoder.layers:
            self.kept.append(l.self_attn(x, x, x, need_weights=True, average_attn_weights=False)[1])
            x = l(x)
        return self.fc(x[:, 0])


class VitBlock(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.norm1, self.norm2, self.heads = nn.LayerNorm(width, eps=1e-6), nn.LayerNorm(width, eps=1e-6), heads
        self.attn = nn.ModuleDict({"qkv": nn.Linear(width, 3 * width), "proj": nn.Linear(width, width)})
        self.mlp = nn.ModuleDict({"fc1": nn.Linear(width, 2 * width), "fc2": nn.Linear(2 * width, width)})

    def forward(self, x):
        b, n, c = x.shape
        q, k, v = self.attn["qkv"](self.norm1(x)).reshape(b, n, 3, self.heads, c // self.heads).permute(2, 0, 3, 1, 4)
        self.kept = F.softmax(q @ k.transpose(-2, -1) * (c // self.heads) ** -0.5, dim=-1)
        x = x + self.attn["proj"]((self.kept @ v).transpose(1, 2).reshape(b, n, c))
        return x + self.mlp["fc2"](F.gelu(self.mlp["fc1"](self.norm2(x))))


class Vit(nn.Module):
    def __init__(self, width=24, heads=4, layers=2, side=16, patch=4, answers=5):
        super().__init__()
        n = (side // patch) ** 2
        self.cls_token, self.pos_embed = nn.Parameter(torch.zeros(1, 1, width)), nn.Parameter(torch.zeros(1, n + 1, width))
        self.patch_embed = nn.ModuleDict({"proj": nn.Conv2d(3, width, patch, patch)})
        self.blocks = nn.ModuleList(VitBlock(width, heads) for _ in range(layers))
        self.norm, self.head = nn.LayerNorm(width, eps=1e-6), nn.Linear(width, answers)

    def forward(self, pixels):
        x = self.patch_embed["proj"](pixels).flatten(2).transpose(1, 2)
        x = torch.cat([self.cls_token.expand(len(x), -1, -1), x], dim=1) + self.pos_embed
        for block in self.blocks:
            x = block(x)
        return self.head(self.norm(x)[:, 0])


def write(out, name, state, answers, golden):
    folder = os.path.join(out, name)
    os.makedirs(folder, exist_ok=True)
    torch.save(state, folder + "/model.pth")
    with open(folder + "/answers.json", "w") as f:
        json.dump(answers, f, indent=1)
    save_golden(folder + "/golden.safetensors", golden)


def main(out):
    ids = torch.tensor([[3, 17, 5, 29, 0, 8, 11, 2]])
    gpt = NanoGpt()
    randomise(gpt)
    gpt.lm_head.weight = gpt.transformer["wte"].weight
    with torch.no_grad():
        logits = gpt.double()(ids)
    golden = {f"decoder.layer.{l}.self.weights": b.attn.kept[0].float().numpy() for l, b in enumerate(gpt.transformer["h"])}
    # As nanoGPT's train.py writes a checkpoint after torch.compile.
    state = {"_orig_mod." + k: v for k, v in gpt.float().state_dict().items()}
    write(out, "nanogpt", {"model": state, "iter_num": 100, "best_val_loss": 1.5},
          {"stack": {"heads": 3, "activation": "gelu"}},
          {"input_ids": ids[0].numpy(), "logits": logits[0].float().numpy(), **golden})

    tagger = Tagger().train()
    randomise(tagger)
    with torch.no_grad():
        logits = tagger.double()(ids)
    write(out, "tagger", tagger.float().state_dict(),
          {"stack": {"heads": 4, "causal": False, "preNorm": False, "activation": "relu", "epsilon": 1e-5,
                     "embeddingScale": 1}, "head": {"pick": "first"}},
          {"input_ids": ids[0].numpy(), "class_logits": logits[0].float().numpy(),
           **{f"encoder.layer.{l}.self.weights": k[0].float().numpy() for l, k in enumerate(tagger.kept)}})

    vit = Vit()
    randomise(vit)
    pixels = torch.randn(1, 3, 16, 16)
    with torch.no_grad():
        logits = vit.double()(pixels.double())
    write(out, "vit", {"state_dict": vit.float().state_dict(), "epoch": 3}, {"stack": {"heads": 4}},
          {"pixel_values": pixels[0].numpy(), "class_logits": logits[0].float().numpy(),
           **{f"encoder.layer.{l}.self.weights": b.kept[0].float().numpy() for l, b in enumerate(vit.blocks)}})


main(sys.argv[1])
