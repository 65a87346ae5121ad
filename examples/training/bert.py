"""A BERT-style encoder for training on a CPU, written to and read from the folder that save_pretrained would make."""
import json
import math
import os

from common import Lookup, MaskPool, load_safetensors, save_safetensors, write_json
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from attention import self_attention
from subwords import WordPiece


class Layer(nn.Module):
    def __init__(self, d, heads, ffn):
        super().__init__()
        self.heads = heads
        self.qkv, self.out, self.norm1 = nn.Linear(d, 3 * d), nn.Linear(d, d), nn.LayerNorm(d, eps=1e-12)
        self.up, self.down, self.norm2 = nn.Linear(d, ffn), nn.Linear(ffn, d), nn.LayerNorm(d, eps=1e-12)

    def forward(self, x, keys, drop):
        b, t, d = x.shape
        if self.training:
            y, weights = self_attention(self.qkv(x), self.heads, keys)
        else:
            q, k, v = (p.view(b, t, self.heads, -1).transpose(1, 2) for p in self.qkv(x).chunk(3, -1))
            scores = q @ k.transpose(2, 3) / math.sqrt(d // self.heads)
            hidden = torch.arange(t)[None] >= keys[:, None]
            weights = scores.masked_fill(hidden[:, None, None], -math.inf).softmax(-1)
            y = (weights @ v).transpose(1, 2).reshape(b, t, d)
        x = self.norm1(drop.add(x, self.out(y), self.training))
        return self.norm2(drop.add(x, self.down(F.gelu(self.up(x))), self.training)), weights


class Encoder(nn.Module):
    """Words, places and segments through the layers. A class with a head adds head(): its tensors by save_pretrained's names."""

    def __init__(self, vocab, d, heads, ffn, layers, limit, dropout=0.0):
        super().__init__()
        self.d, self.heads, self.ffn, self.limit, self.drop = d, heads, ffn, limit, MaskPool(dropout)
        self.words, self.places = nn.Parameter(torch.randn(vocab, d) * 0.05), nn.Parameter(torch.randn(limit, d) * 0.02)
        self.segments = nn.Parameter(torch.randn(2, d) * 0.02)
        self.norm = nn.LayerNorm(d, eps=1e-12)
        self.layers = nn.ModuleList(Layer(d, heads, ffn) for _ in range(layers))

    def start(self):
        """Random weights in every projection, once the head has its own."""
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.xavier_uniform_(module.weight)
                nn.init.zeros_(module.bias)

    def encode(self, ids, keys, keep=None):
        x = (Lookup.apply if self.training else F.embedding)(ids, self.words) + self.places[:ids.shape[1]] + self.segments[0]
        x = self.drop(self.norm(x), self.training)
        if keep is not None:
            keep["encoder.hidden.0"] = x
        for i, layer in enumerate(self.layers):
            x, weights = layer(x, keys, self.drop)
            if keep is not None:
                keep[f"encoder.layer.{i}.self.weights"], keep[f"encoder.hidden.{i + 1}"] = weights, x
        return x


def tensors(model):
    e = "bert.embeddings."
    out = {f"{e}word_embeddings.weight": model.words, f"{e}position_embeddings.weight": model.places,
           f"{e}token_type_embeddings.weight": model.segments, f"{e}LayerNorm.weight": model.norm.weight,
           f"{e}LayerNorm.bias": model.norm.bias}
    for i, layer in enumerate(model.layers):
        at = f"bert.encoder.layer.{i}."
        for name, w, b in zip(("query", "key", "value"), layer.qkv.weight.chunk(3), layer.qkv.bias.chunk(3)):
            out[f"{at}attention.self.{name}.weight"], out[f"{at}attention.self.{name}.bias"] = w, b
        for name, module in (("attention.output.dense", layer.out), ("attention.output.LayerNorm", layer.norm1),
                             ("intermediate.dense", layer.up), ("output.dense", layer.down), ("output.LayerNorm", layer.norm2)):
            out[f"{at}{name}.weight"], out[f"{at}{name}.bias"] = module.weight, module.bias
    out.update(model.head())
    return out


def export(model, tokenizer, folder, architecture, more=None):
    """more: what config.json says of the head."""
    os.makedirs(folder, exist_ok=True)
    save_safetensors(f"{folder}/model.safetensors",
                     {k: v.detach().numpy().astype(np.float16) for k, v in tensors(model).items()}, {"format": "pt"})
    write_json(f"{folder}/config.json", dict(sorted({
        "architectures": [architecture], "attention_probs_dropout_prob": 0.0, "hidden_act": "gelu",
        "hidden_dropout_prob": model.drop.rate, "hidden_size": model.d, "initializer_range": 0.02,
        "intermediate_size": model.ffn, "layer_norm_eps": 1e-12, "max_position_embeddings": model.limit, "model_type": "bert",
        "num_attention_heads": model.heads, "num_hidden_layers": len(model.layers), "pad_token_id": 0,
        "position_embedding_type": "absolute", "torch_dtype": "float16", "transformers_version": "4.33.0",
        "type_vocab_size": 2, "use_cache": True, "vocab_size": len(tokenizer.pieces), **(more or {})}.items())))
    special = {"cls_token": "[CLS]", "mask_token": "[MASK]", "pad_token": "[PAD]", "sep_token": "[SEP]", "unk_token": "[UNK]"}
    write_json(f"{folder}/special_tokens_map.json", special)
    write_json(f"{folder}/tokenizer_config.json", dict(special, **{
        "clean_up_tokenization_spaces": True, "do_basic_tokenize": True, "do_lower_case": True, "model_max_length": model.limit,
        "never_split": None, "strip_accents": None, "tokenize_chinese_chars": True, "tokenizer_class": "BertTokenizer"}))
    with open(f"{folder}/vocab.txt", "w", encoding="utf-8") as f:
        f.write("\n".join(tokenizer.pieces) + "\n")


def load(kind, folder):
    """kind: the class of the model, an Encoder with its head -> (model, tokenizer)."""
    c = json.load(open(f"{folder}/config.json", encoding="utf-8"))
    model = kind(c["vocab_size"], c["hidden_size"], c["num_attention_heads"], c["intermediate_size"], c["num_hidden_layers"],
                 c["max_position_embeddings"])
    saved = load_safetensors(f"{folder}/model.safetensors")
    with torch.no_grad():
        for name, view in tensors(model).items():
            view.copy_(torch.tensor(saved[name].astype(np.float32)))
    return model, WordPiece(open(f"{folder}/vocab.txt", encoding="utf-8").read().splitlines())


class MaskedWords(Encoder):
    """BERT's masked-word head: a layer of its own, then the words' table."""

    def __init__(self, vocab, d, heads, ffn, layers, limit, dropout=0.0):
        super().__init__(vocab, d, heads, ffn, layers, limit, dropout)
        self.transform, self.transform_norm = nn.Linear(d, d), nn.LayerNorm(d, eps=1e-12)
        self.bias = nn.Parameter(torch.zeros(vocab))
        self.start()

    def head(self):
        p = "cls.predictions."
        return {f"{p}transform.dense.weight": self.transform.weight, f"{p}transform.dense.bias": self.transform.bias,
                f"{p}transform.LayerNorm.weight": self.transform_norm.weight,
                f"{p}transform.LayerNorm.bias": self.transform_norm.bias, f"{p}bias": self.bias}

    def words_of(self, x):
        """x [..., d] -> logits [..., vocab]."""
        return self.transform_norm(F.gelu(self.transform(x))) @ self.words.t() + self.bias

    def forward(self, ids, keys, keep=None):
        logits = self.words_of(self.encode(ids, keys, keep))
        if keep is not None:
            keep["logits"] = logits
        return logits


@torch.no_grad()
def golden(model, ids, path, meta):
    """Write what PyTorch computes in float64 from the folder's float16 weights."""
    model, keep = model.double().eval(), {}
    model(torch.tensor([ids]), torch.tensor([len(ids)]), keep)
    out = {k: v[0].numpy().astype(np.float32) for k, v in keep.items()}
    out["input_ids"] = np.array(ids)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    save_safetensors(path, out, dict({"model_type": "bert"}, **meta))
