"""A Whisper-style encoder-decoder for training on a CPU, written to and read from the folder that save_pretrained would make."""
import json
import math
import os

from common import MaskPool, load_safetensors, save_safetensors, write_json
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F


class Attention(nn.Module):
    """Multi-head attention as Whisper's: no bias on the keys, queries scaled."""

    def __init__(self, d, heads):
        super().__init__()
        self.heads = heads
        self.q_proj, self.k_proj = nn.Linear(d, d), nn.Linear(d, d, bias=False)
        self.v_proj, self.out_proj = nn.Linear(d, d), nn.Linear(d, d)

    def forward(self, x, memory, hidden=None):
        """x [B, T, d], memory [B, S, d], hidden [T, S] (true = not to be seen) -> ([B, T, d], weights [B, heads, T, S])."""
        def split(y):
            return y.view(y.shape[0], y.shape[1], self.heads, -1).transpose(1, 2)
        q, k, v = split(self.q_proj(x)), split(self.k_proj(memory)), split(self.v_proj(memory))
        scores = q @ k.transpose(2, 3) / math.sqrt(q.shape[-1])
        if hidden is not None:
            scores = scores.masked_fill(hidden, -math.inf)
        weights = scores.softmax(-1)
        return self.out_proj((weights @ v).transpose(1, 2).reshape(x.shape)), weights


class Layer(nn.Module):
    def __init__(self, d, heads, cross):
        super().__init__()
        self.self_attn, self.self_attn_layer_norm = Attention(d, heads), nn.LayerNorm(d)
        if cross:
            self.encoder_attn, self.encoder_attn_layer_norm = Attention(d, heads), nn.LayerNorm(d)
        self.fc1, self.fc2, self.final_layer_norm = nn.Linear(d, 4 * d), nn.Linear(4 * d, d), nn.LayerNorm(d)

    def forward(self, x, drop, memory=None, hidden=None):
        kept = {}
        y, kept["self"] = self.self_attn(self.self_attn_layer_norm(x), self.self_attn_layer_norm(x), hidden)
        x = drop.add(x, y, self.training)
        if memory is not None:
            y, kept["cross"] = self.encoder_attn(self.encoder_attn_layer_norm(x), memory)
            x = drop.add(x, y, self.training)
        y = self.fc2(F.gelu(self.fc1(self.final_layer_norm(x))))
        return drop.add(x, y, self.training), kept


def sinusoids(length, d):
    """Whisper's positions of the encoder: sines in the first half, cosines in the second."""
    rates = torch.exp(-math.log(10000) / (d // 2 - 1) * torch.arange(d // 2))
    angles = torch.arange(length)[:, None] * rates[None]
    return torch.cat([angles.sin(), angles.cos()], 1)


def convolved(layer, x):
    """GELU of a convolution over time as one product, x [B, T, in] -> [B, T / stride, out]: PyTorch 1.13's own way back through
    convolution and GELU gives infinite gradients on some CPUs."""
    windows = F.pad(x, (0, 0, 1, 1)).unfold(1, 3, layer.stride[0]).flatten(2)
    return F.gelu(F.linear(windows, layer.weight.flatten(1), layer.bias))


class Encoder(nn.Module):
    def __init__(self, mels, frames, d, heads, layers):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv1d(mels, d, 3, padding=1), nn.Conv1d(d, d, 3, stride=2, padding=1)
        self.embed_positions = nn.Embedding(frames // 2, d)
        self.embed_positions.weight.requires_grad_(False)
        with torch.no_grad():
            self.embed_positions.weight.copy_(sinusoids(frames // 2, d))
        self.layers, self.layer_norm = nn.ModuleList(Layer(d, heads, False) for _ in range(layers)), nn.LayerNorm(d)

    def forward(self, features, drop, keep):
        x = convolved(self.conv2, convolved(self.conv1, features.transpose(1, 2)))
        return run(self, x + self.embed_positions.weight, drop, "encoder", keep)


class Decoder(nn.Module):
    def __init__(self, vocabulary, positions, d, heads, layers):
        super().__init__()
        self.embed_tokens, self.embed_positions = nn.Embedding(vocabulary, d), nn.Embedding(positions, d)
        for table in (self.embed_tokens, self.embed_positions):
            nn.init.normal_(table.weight, std=0.1)
        self.layers, self.layer_norm = nn.ModuleList(Layer(d, heads, True) for _ in range(layers)), nn.LayerNorm(d)

    def forward(self, ids, memory, drop, keep):
        t = ids.shape[1]
        x = self.embed_tokens(ids) + self.embed_positions.weight[:t]
        return run(self, x, drop, "decoder", keep, memory, torch.ones(t, t, dtype=torch.bool).triu(1))


def run(stack, x, drop, name, keep, memory=None, hidden=None):
    x = drop(x, stack.training)
    keep[f"{name}.hidden.0"] = x
    for i, layer in enumerate(stack.layers):
        x, weights = layer(x, drop, memory, hidden)
        keep[f"{name}.hidden.{i + 1}"] = x
        for kind, value in weights.items():
            keep[f"{name}.layer.{i}.{kind}.weights"] = value
    keep[f"{name}.hidden.final_norm"] = stack.layer_norm(x)
    return keep[f"{name}.hidden.final_norm"]


class Whisper(nn.Module):
    def __init__(self, mels, frames, vocabulary, positions, d, heads, layers, dropout=0.0):
        super().__init__()
        self.mels, self.frames, self.d, self.heads = mels, frames, d, heads
        self.encoder = Encoder(mels, frames, d, heads, layers[0])
        self.decoder = Decoder(vocabulary, positions, d, heads, layers[1])
        self.drop = MaskPool(dropout)

    def forward(self, features, ids, keep=None):
        """features [B, mels, frames], ids [B, T] -> logits [B, T, vocabulary]."""
        keep = {} if keep is None else keep
        memory = self.encoder(features, self.drop, keep)
        keep["logits"] = self.decoder(ids, memory, self.drop, keep) @ self.decoder.embed_tokens.weight.t()
        return keep["logits"]

    @torch.no_grad()
    def transcribe(self, features, start, end, most):
        """Greedy: a list of ids for each of features [B, mels, frames]."""
        self.eval()
        memory = self.encoder(features, self.drop, {})
        ids, done = torch.full((len(features), 1), start), torch.zeros(len(features), dtype=torch.bool)
        for _ in range(most):
            states = self.decoder(ids, memory, self.drop, {})[:, -1]
            following = (states @ self.decoder.embed_tokens.weight.t()).argmax(-1).masked_fill(done, end)
            ids, done = torch.cat([ids, following[:, None]], 1), done | (following == end)
            if bool(done.all()):
                break
        return [row[1:row.index(end)] if end in row else row[1:] for row in ids.tolist()]


def export(model, folder, start, end):
    os.makedirs(folder, exist_ok=True)
    save_safetensors(f"{folder}/model.safetensors",
                     {"model." + k: v.numpy().astype(np.float16) for k, v in model.state_dict().items()}, {"format": "pt"})
    write_json(f"{folder}/config.json", {
        "activation_function": "gelu", "architectures": ["WhisperForConditionalGeneration"], "bos_token_id": end,
        "d_model": model.d, "decoder_attention_heads": model.heads, "decoder_ffn_dim": 4 * model.d,
        "decoder_layers": len(model.decoder.layers), "decoder_start_token_id": start, "dropout": model.drop.rate,
        "encoder_attention_heads": model.heads, "encoder_ffn_dim": 4 * model.d, "encoder_layers": len(model.encoder.layers),
        "eos_token_id": end, "is_encoder_decoder": True, "max_source_positions": model.frames // 2,
        "max_target_positions": model.decoder.embed_positions.num_embeddings, "model_type": "whisper",
        "num_hidden_layers": len(model.encoder.layers), "num_mel_bins": model.mels, "pad_token_id": end,
        "scale_embedding": False, "torch_dtype": "float16", "transformers_version": "4.33.0", "use_cache": True,
        "vocab_size": model.decoder.embed_tokens.num_embeddings})


def load(folder):
    c = json.load(open(f"{folder}/config.json", encoding="utf-8"))
    model = Whisper(c["num_mel_bins"], 2 * c["max_source_positions"], c["vocab_size"], c["max_target_positions"], c["d_model"],
                    c["encoder_attention_heads"], (c["encoder_layers"], c["decoder_layers"]))
    saved = load_safetensors(f"{folder}/model.safetensors")
    model.load_state_dict({k[len("model."):]: torch.tensor(v.astype(np.float32)) for k, v in saved.items()})
    return model.eval()
