"""A GPT-2-style decoder for training on a CPU, written to and read from the folder that save_pretrained would make."""
import json
import math
import os

from common import Lookup, MaskPool, TiedLoss, load_safetensors, save_safetensors, write_json
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from attention import self_attention


class Block(nn.Module):
    def __init__(self, d, heads, layers):
        super().__init__()
        self.heads = heads
        self.ln_1, self.ln_2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv, self.out, self.fc, self.proj = nn.Linear(d, 3 * d), nn.Linear(d, d), nn.Linear(d, 4 * d), nn.Linear(4 * d, d)
        for module in (self.qkv, self.out, self.fc, self.proj):
            nn.init.normal_(module.weight, std=d ** -0.5 * (0.5 if module in (self.qkv, self.fc) else (2 * layers) ** -0.5))
            nn.init.zeros_(module.bias)

    def forward(self, x, drop):
        b, t, d = x.shape
        qkv = self.qkv(self.ln_1(x))
        if self.training:
            y, weights = self_attention(qkv, self.heads, None, True)
        else:
            q, k, v = (p.view(b, t, self.heads, -1).transpose(1, 2) for p in qkv.chunk(3, -1))
            scores = q @ k.transpose(2, 3) / math.sqrt(d // self.heads)
            weights = scores.masked_fill(torch.ones(t, t, dtype=torch.bool).triu(1), -math.inf).softmax(-1)
            y = (weights @ v).transpose(1, 2).reshape(b, t, d)
        x = drop.add(x, self.out(y), self.training)
        # gelu_new
        h = F.gelu(self.fc(self.ln_2(x)), approximate="tanh")
        return drop.add(x, self.proj(h), self.training), weights


class Gpt2(nn.Module):
    def __init__(self, vocab, positions, d, heads, layers, dropout=0.0):
        super().__init__()
        self.d, self.heads, self.limit = d, heads, positions
        self.wte, self.wpe = nn.Parameter(torch.randn(vocab, d) * 0.05), nn.Parameter(torch.randn(positions, d) * 0.02)
        self.blocks = nn.ModuleList(Block(d, heads, layers) for _ in range(layers))
        self.ln_f, self.drop = nn.LayerNorm(d), MaskPool(dropout)

    def forward(self, ids, keep=None):
        """ids [B, T] -> states [B, T, d] after the final norm."""
        x = (Lookup.apply if self.training else F.embedding)(ids, self.wte) + self.wpe[:ids.shape[1]]
        x = self.drop(x, self.training)
        if keep is not None:
            keep["decoder.hidden.0"] = x
        for i, block in enumerate(self.blocks):
            x, weights = block(x, self.drop)
            if keep is not None:
                keep[f"decoder.layer.{i}.self.weights"], keep[f"decoder.hidden.{i + 1}"] = weights, x
        x = self.ln_f(x)
        if keep is not None:
            keep["decoder.hidden.final_norm"], keep["logits"] = x, x @ self.wte.t()
        return x

    def loss(self, ids, targets, weights=None):
        """Mean cross-entropy in training, gradients of the tied table included; weights [B, T] or None."""
        weights = torch.ones(targets.numel()) if weights is None else weights.reshape(-1)
        return TiedLoss.apply(self(ids).view(-1, self.d), self.wte, None, None, targets.reshape(-1), weights, 0.0,
                              1 / float(weights.sum()))[0]

    @torch.no_grad()
    def generate(self, ids, count, temperature=0.0, seed=0):
        self.eval()
        draw = torch.Generator().manual_seed(seed)
        ids = list(ids)
        for _ in range(count):
            logits = self(torch.tensor([ids[-self.limit:]]))[0, -1] @ self.wte.t()
            if temperature > 0:
                ids.append(int(torch.multinomial((logits / temperature).softmax(-1), 1, generator=draw)))
            else:
                ids.append(int(logits.argmax()))
        return ids


def _tensors(model):
    out = {"transformer.wte.weight": model.wte, "transformer.wpe.weight": model.wpe,
           "transformer.ln_f.weight": model.ln_f.weight, "transformer.ln_f.bias": model.ln_f.bias}
    for i, b in enumerate(model.blocks):
        at = f"transformer.h.{i}."
        for name, norm in (("ln_1", b.ln_1), ("ln_2", b.ln_2)):
            out[f"{at}{name}.weight"], out[f"{at}{name}.bias"] = norm.weight, norm.bias
        # GPT-2 keeps its projections as [in, out].
        for name, linear in (("attn.c_attn", b.qkv), ("attn.c_proj", b.out), ("mlp.c_fc", b.fc), ("mlp.c_proj", b.proj)):
            out[f"{at}{name}.weight"], out[f"{at}{name}.bias"] = linear.weight.t(), linear.bias
    return out


def export(model, folder, end):
    os.makedirs(folder, exist_ok=True)
    save_safetensors(f"{folder}/model.safetensors",
                     {k: v.detach().numpy().astype(np.float16) for k, v in _tensors(model).items()}, {"format": "pt"})
    write_json(f"{folder}/config.json", {
        "activation_function": "gelu_new", "architectures": ["GPT2LMHeadModel"], "attn_pdrop": 0.0, "bos_token_id": end,
        "embd_pdrop": model.drop.rate, "eos_token_id": end, "initializer_range": 0.02, "layer_norm_epsilon": 1e-05,
        "model_type": "gpt2", "n_embd": model.d, "n_head": model.heads, "n_inner": None, "n_layer": len(model.blocks),
        "n_positions": model.limit, "reorder_and_upcast_attn": False, "resid_pdrop": model.drop.rate,
        "scale_attn_by_inverse_layer_idx": False, "scale_attn_weights": True, "torch_dtype": "float16",
        "transformers_version": "4.33.0", "use_cache": True, "vocab_size": model.wte.shape[0]})


def load(folder):
    config = json.load(open(f"{folder}/config.json", encoding="utf-8"))
    model = Gpt2(config["vocab_size"], config["n_positions"], config["n_embd"], config["n_head"], config["n_layer"])
    saved = load_safetensors(f"{folder}/model.safetensors")
    with torch.no_grad():
        for name, view in _tensors(model).items():
            view.copy_(torch.tensor(saved[name].astype(np.float32)))
    return model


@torch.no_grad()
def golden(folder, ids, path, meta):
    """Write what PyTorch computes in float64 from the folder's float16 weights."""
    model, keep = load(folder).double().eval(), {}
    model(torch.tensor([ids]), keep)
    out = {k: v[0].numpy().astype(np.float32) for k, v in keep.items()}
    out["input_ids"] = np.array(ids)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    save_safetensors(path, out, dict({"model_type": "gpt2", "architecture": "GPT2LMHeadModel"}, **meta))
