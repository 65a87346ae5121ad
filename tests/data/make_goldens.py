#!/usr/bin/python3
"""Makes tests/data/families: tiny seeded random checkpoints of families and options, and what a
reference written from the papers computes for them in float64. Needs NumPy and PyTorch (for
pytorch_model.bin alone).

    python3 tests/data/make_goldens.py

Nothing here shares code with the program: every family is spelled out with the names of its
checkpoint."""
import json
import math
import os
import shutil
import struct

import numpy as np

BASE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "families")
KINDS = {"float32": "F32", "int64": "I64", "float16": "F16", "uint8": "U8"}


def save(path, tensors, bfloat16=False):
    header, blobs, at = {}, [], 0
    for name, value in tensors.items():
        value = np.ascontiguousarray(value)
        if bfloat16 and value.dtype == np.float32:
            data, kind = (value.view(np.uint32) >> 16).astype(np.uint16).tobytes(), "BF16"
        else:
            data, kind = value.tobytes(), KINDS[str(value.dtype)]
        header[name] = {"dtype": kind, "shape": list(value.shape),
                        "data_offsets": [at, at + len(data)]}
        blobs.append(data)
        at += len(data)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(blobs))


class Case:
    """Weights are drawn when the reference first asks for them, so that the names are written
    once; they are rounded to what the file will hold before they are used."""

    def __init__(self, name, config, seed, bfloat16=False, pickle=False, prefix=""):
        self.name, self.config, self.prefix = name, config, prefix
        self.random = np.random.default_rng(seed)
        self.bfloat16, self.pickle = bfloat16, pickle
        self.weights, self.out = {}, {}

    def __call__(self, name, *shape, scale=None, mean=0.0):
        if self.prefix and not name.startswith("!"):
            name = self.prefix + name
        name = name.lstrip("!")
        if name not in self.weights:
            if scale is None:
                scale = 1.6 / math.sqrt(shape[-1]) if len(shape) > 1 else 0.3
            value = (mean + scale * self.random.standard_normal(shape)).astype(np.float32)
            if self.bfloat16:
                value = (value.view(np.uint32) & 0xFFFF0000).view(np.float32)
            self.weights[name] = value
        return self.weights[name].astype(np.float64)

    def linear(self, x, name, out, bias=True, conv1d=False):
        inputs = x.shape[-1]
        if conv1d:
            w = self(name + ".weight", inputs, out, scale=1.6 / math.sqrt(inputs))
        else:
            w = self(name + ".weight", out, inputs).T
        y = x @ w
        return y + self(name + ".bias", out) if bias else y

    def norm(self, x, name, eps=1e-5, weights=True):
        d = x - x.mean(-1, keepdims=True)
        y = d / np.sqrt((d * d).mean(-1, keepdims=True) + eps)
        if not weights:
            return y
        n = x.shape[-1]
        return y * self(name + ".weight", n, mean=1.0, scale=0.2) + self(name + ".bias", n)

    def rms(self, x, name, eps=1e-6, plus_one=False):
        y = x / np.sqrt((x * x).mean(-1, keepdims=True) + eps)
        w = self(name + ".weight", x.shape[-1], mean=0.0 if plus_one else 1.0, scale=0.2)
        return y * (1 + w if plus_one else w)

    def hidden(self, stack, index, value):
        self.out[f"{stack}.hidden.{index}"] = value

    def attend(self, where, q, k, v, heads, mask=None, scale=None, bias=None, key_heads=None):
        """q [Tq, heads*D], k, v [Tk, key_heads*D]; mask [Tq, Tk], True = seen."""
        key_heads = key_heads or heads
        tq, tk = len(q), len(k)
        q = q.reshape(tq, heads, -1).transpose(1, 0, 2)
        k = k.reshape(tk, key_heads, -1).transpose(1, 0, 2).repeat(heads // key_heads, 0)
        v = v.reshape(tk, key_heads, -1).transpose(1, 0, 2).repeat(heads // key_heads, 0)
        s = q @ k.transpose(0, 2, 1) * (1 / math.sqrt(q.shape[-1]) if scale is None else scale)
        if bias is not None:
            s = s + bias
        if mask is not None:
            s = np.where(mask, s, -np.inf)
        p = np.exp(s - s.max(-1, keepdims=True))
        p /= p.sum(-1, keepdims=True)
        self.out[where + ".weights"] = p
        return (p @ v).transpose(1, 0, 2).reshape(tq, -1)

    def write(self, **inputs):
        folder = os.path.join(BASE, "models", self.name)
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        os.makedirs(os.path.join(BASE, "golden"), exist_ok=True)
        with open(os.path.join(folder, "config.json"), "w") as file:
            json.dump(self.config, file, indent=1)
            file.write("\n")
        if self.pickle:
            import torch
            torch.save({n: torch.from_numpy(v) for n, v in self.weights.items()},
                       os.path.join(folder, "pytorch_model.bin"))
        else:
            save(os.path.join(folder, "model.safetensors"), self.weights, self.bfloat16)
        golden = {n: np.asarray(v, np.int64 if n.endswith("ids") or n == "attention_mask"
                                else np.float32) for n, v in {**inputs, **self.out}.items()}
        save(os.path.join(BASE, "golden", self.name + ".safetensors"), golden)


# Element-wise functions

erf = np.vectorize(math.erf)
gelu = lambda x: 0.5 * x * (1 + erf(x / math.sqrt(2)))
gelu_tanh = lambda x: 0.5 * x * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x ** 3)))
quick_gelu = lambda x: x / (1 + np.exp(-1.702 * x))
relu = lambda x: np.maximum(x, 0)
silu = lambda x: x / (1 + np.exp(-x))


def causal(n, window=None):
    i, j = np.arange(n)[:, None], np.arange(n)[None, :]
    mask = j <= i
    return mask & (i - j < window) if window else mask


def rotate(x, heads, theta=10000.0, part=1.0, frequencies=None):
    """Rotary positions on the first part of each head, pairs half a part away."""
    n = len(x)
    x = x.reshape(n, heads, -1).copy()
    dims = int(x.shape[-1] * part)
    f = theta ** (-np.arange(0, dims, 2) / dims) if frequencies is None else frequencies
    angle = np.arange(n)[:, None, None] * f
    a, b = x[..., :dims // 2].copy(), x[..., dims // 2:dims].copy()
    x[..., :dims // 2] = a * np.cos(angle) - b * np.sin(angle)
    x[..., dims // 2:dims] = b * np.cos(angle) + a * np.sin(angle)
    return x.reshape(n, -1)


def tokens(seed, n, vocabulary, low=3):
    return np.random.default_rng(seed).integers(low, vocabulary, n)


# Decoders

def gpt2(name, seed, bare=False, **extra):
    config = dict(model_type="gpt2", architectures=["GPT2Model" if bare else "GPT2LMHeadModel"],
                  n_embd=32, n_head=4, n_layer=3, n_positions=24, vocab_size=50,
                  activation_function="gelu_new", layer_norm_epsilon=1e-5, n_inner=64,
                  scale_attn_weights=True, scale_attn_by_inverse_layer_idx=False,
                  reorder_and_upcast_attn=False)
    config.update(extra)
    act = {"gelu_new": gelu_tanh, "quick_gelu": quick_gelu, "relu": relu}[
        config["activation_function"]]
    classifier = config["architectures"][0].endswith("Classification")
    m = Case(name, config, seed, prefix="" if bare else "transformer.")
    ids = tokens(seed, 13, 50)
    mask = None
    seen = causal(13)
    if classifier:
        ids[10:] = config["pad_token_id"]
        mask = np.r_[np.ones(10), np.zeros(3)]
        seen = seen & (mask > 0)
    x = m("wte.weight", 50, 32)[ids] + m("wpe.weight", 24, 32, scale=0.3)[:13]
    m.hidden("decoder", 0, x)
    for l in range(3):
        h = f"h.{l}."
        a = m.norm(x, h + "ln_1")
        qkv = m.linear(a, h + "attn.c_attn", 96, conv1d=True)
        scale = 1 / math.sqrt(8) if config["scale_attn_weights"] else 1.0
        if config["scale_attn_by_inverse_layer_idx"]:
            scale /= l + 1
        c = m.attend(f"decoder.layer.{l}.self", *np.split(qkv, 3, -1), 4, seen, scale)
        x = x + m.linear(c, h + "attn.c_proj", 32, conv1d=True)
        f = act(m.linear(m.norm(x, h + "ln_2"), h + "mlp.c_fc", config["n_inner"],
                         conv1d=True))
        x = x + m.linear(f, h + "mlp.c_proj", 32, conv1d=True)
        m.hidden("decoder", l + 1, x)
    x = m.norm(x, "ln_f")
    m.hidden("decoder", "final_norm", x)
    if classifier:
        m.out["class_logits"] = x[9] @ m("!score.weight", 3, 32).T
        return m.write(input_ids=ids, attention_mask=mask)
    if not bare:
        m.out["logits"] = x @ m("wte.weight", 50, 32).T
    m.write(input_ids=ids)


def gpt_neo(name, seed):
    config = dict(model_type="gpt_neo", architectures=["GPTNeoForCausalLM"], hidden_size=32,
                  num_heads=4, num_layers=3, max_position_embeddings=20, vocab_size=48,
                  attention_types=[[["global", "local"], 1], [["local"], 1]],
                  attention_layers=["global", "local", "local"], window_size=4,
                  intermediate_size=72, activation_function="gelu_new",
                  layer_norm_epsilon=1e-5, attention_dropout=0, embed_dropout=0)
    m = Case(name, config, seed, pickle=True, prefix="transformer.")
    ids = tokens(seed, 14, 48)
    x = m("wte.weight", 48, 32)[ids] + m("wpe.weight", 20, 32, scale=0.3)[:14]
    m.hidden("decoder", 0, x)
    for l in range(3):
        h = f"h.{l}."
        a = m.norm(x, h + "ln_1")
        q, k, v = (m.linear(a, h + f"attn.attention.{p}_proj", 32, bias=False) for p in "qkv")
        c = m.attend(f"decoder.layer.{l}.self", q, k, v, 4, causal(14, 4 if l else None),
                     scale=1.0)
        x = x + m.linear(c, h + "attn.attention.out_proj", 32)
        f = gelu_tanh(m.linear(m.norm(x, h + "ln_2"), h + "mlp.c_fc", 72))
        x = x + m.linear(f, h + "mlp.c_proj", 32)
        m.hidden("decoder", l + 1, x)
    x = m.norm(x, "ln_f")
    m.hidden("decoder", "final_norm", x)
    m.out["logits"] = x @ m("wte.weight", 48, 32).T
    m.write(input_ids=ids)


def neox(name, seed, **extra):
    config = dict(model_type="gpt_neox", architectures=["GPTNeoXForCausalLM"], hidden_size=32,
                  num_attention_heads=4, num_hidden_layers=2, intermediate_size=64,
                  max_position_embeddings=64, vocab_size=40, hidden_act="gelu",
                  layer_norm_eps=1e-5, rotary_pct=0.5, rotary_emb_base=500,
                  tie_word_embeddings=False, use_parallel_residual=False)
    config.update(extra)
    m = Case(name, config, seed, prefix="gpt_neox.")
    ids = tokens(seed, 15, 40)
    x = m("embed_in.weight", 40, 32, scale=1.0)[ids]
    m.hidden("decoder", 0, x)
    factor = (config.get("rope_scaling") or {}).get("factor", 1.0)
    f = 500.0 ** (-np.arange(0, 4, 2) / 4) / factor
    for l in range(2):
        h = f"layers.{l}."
        a = m.norm(x, h + "input_layernorm")
        qkv = m.linear(a, h + "attention.query_key_value", 96).reshape(15, 4, 3, 8)
        q, k, v = (qkv[:, :, i].reshape(15, 32) for i in range(3))
        c = m.attend(f"decoder.layer.{l}.self", rotate(q, 4, part=0.5, frequencies=f),
                     rotate(k, 4, part=0.5, frequencies=f), v, 4, causal(15))
        y = x + m.linear(c, h + "attention.dense", 32)
        source = x if config["use_parallel_residual"] else y
        g = gelu(m.linear(m.norm(source, h + "post_attention_layernorm"),
                          h + "mlp.dense_h_to_4h", 64))
        x = y + m.linear(g, h + "mlp.dense_4h_to_h", 32)
        m.hidden("decoder", l + 1, x)
    x = m.norm(x, "final_layer_norm")
    m.hidden("decoder", "final_norm", x)
    m.out["logits"] = x @ m("!embed_out.weight", 40, 32).T
    m.write(input_ids=ids)


def opt(name, seed, **extra):
    config = dict(model_type="opt", architectures=["OPTForCausalLM"], hidden_size=32,
                  num_attention_heads=4, num_hidden_layers=3, ffn_dim=64, vocab_size=44,
                  max_position_embeddings=24, word_embed_proj_dim=32, do_layer_norm_before=True,
                  activation_function="relu", _remove_final_layer_norm=False, pad_token_id=1,
                  bos_token_id=2, eos_token_id=2, enable_bias=True,
                  layer_norm_elementwise_affine=True, dropout=0.1, prefix="</s>")
    config.update(extra)
    before, narrow = config["do_layer_norm_before"], config["word_embed_proj_dim"]
    m = Case(name, config, seed, prefix="model.decoder.")
    ids = tokens(seed, 12, 44)
    mask = np.ones(12, int)
    if before:
        ids[9:] = 1
        mask[9:] = 0
    x = m("embed_tokens.weight", 44, narrow, scale=0.7)[ids]
    if narrow != 32:
        x = m.linear(x, "project_in", 32, bias=False)
    x = x + m("embed_positions.weight", 26, 32, scale=0.3)[np.cumsum(mask) * mask - 1 + 2]
    m.hidden("decoder", 0, x)
    for l in range(3):
        h = f"layers.{l}."
        a = m.norm(x, h + "self_attn_layer_norm") if before else x
        q, k, v = (m.linear(a, h + f"self_attn.{p}_proj", 32) for p in "qkv")
        c = m.attend(f"decoder.layer.{l}.self", q, k, v, 4, causal(12) & (mask > 0))
        x = x + m.linear(c, h + "self_attn.out_proj", 32)
        if not before:
            x = m.norm(x, h + "self_attn_layer_norm")
        f = m.norm(x, h + "final_layer_norm") if before else x
        x = x + m.linear(relu(m.linear(f, h + "fc1", 64)), h + "fc2", 32)
        if not before:
            x = m.norm(x, h + "final_layer_norm")
        m.hidden("decoder", l + 1, x)
    if before:
        x = m.norm(x, "final_layer_norm")
        m.hidden("decoder", "final_norm", x)
    if narrow != 32:
        x = m.linear(x, "project_out", narrow, bias=False)
    m.out["logits"] = x @ m("embed_tokens.weight", 44, narrow).T
    m.write(input_ids=ids, attention_mask=mask)


def llama(name, seed, model_type, architecture, bfloat16=False, **extra):
    config = dict(model_type=model_type, architectures=[architecture], hidden_size=32,
                  num_attention_heads=4, num_key_value_heads=2, num_hidden_layers=3,
                  intermediate_size=56, vocab_size=46, max_position_embeddings=64,
                  hidden_act="silu", rms_norm_eps=1e-5, rope_theta=10000.0, bos_token_id=1,
                  eos_token_id=2)
    config.update(extra)
    m = Case(name, config, seed, bfloat16=bfloat16, prefix="model.")
    gemma = model_type == "gemma"
    size = config.get("head_dim", 8)
    kv = config["num_key_value_heads"]
    qkv_bias = model_type == "qwen2" or config.get("attention_bias", False)
    out_bias = config.get("attention_bias", False)
    act = gelu_tanh if gemma else silu
    ids = tokens(seed, 16, 46)
    x = m("embed_tokens.weight", 46, 32, scale=0.3 if gemma else 1.0)[ids]
    if gemma:
        x = x * np.float64(np.float32(math.sqrt(32)))
    m.hidden("decoder", 0, x)
    f = config["rope_theta"] ** (-np.arange(0, size, 2) / size)
    scaling = config.get("rope_scaling") or {}
    kind = scaling.get("rope_type", scaling.get("type"))
    if kind == "linear":
        f = f / scaling["factor"]
    elif kind == "llama3":
        low = scaling["original_max_position_embeddings"] / scaling["low_freq_factor"]
        high = scaling["original_max_position_embeddings"] / scaling["high_freq_factor"]
        new = []
        for value in f:
            wave = 2 * math.pi / value
            if wave < high:
                new.append(value)
            elif wave > low:
                new.append(value / scaling["factor"])
            else:
                s = ((scaling["original_max_position_embeddings"] / wave
                      - scaling["low_freq_factor"])
                     / (scaling["high_freq_factor"] - scaling["low_freq_factor"]))
                new.append((1 - s) * value / scaling["factor"] + s * value)
        f = np.array(new)
    norm = lambda y, n: m.rms(y, n, 1e-5, gemma)
    for l in range(3):
        h = f"layers.{l}."
        a = norm(x, h + "input_layernorm")
        q = m.linear(a, h + "self_attn.q_proj", 4 * size, qkv_bias)
        k = m.linear(a, h + "self_attn.k_proj", kv * size, qkv_bias)
        v = m.linear(a, h + "self_attn.v_proj", kv * size, qkv_bias)
        window = config.get("sliding_window")
        if model_type == "qwen2" and (not config["use_sliding_window"]
                                      or l < config["max_window_layers"]):
            window = None
        c = m.attend(f"decoder.layer.{l}.self", rotate(q, 4, frequencies=f),
                     rotate(k, kv, frequencies=f), v, 4, causal(16, window), key_heads=kv)
        x = x + m.linear(c, h + "self_attn.o_proj", 32, out_bias)
        b = norm(x, h + "post_attention_layernorm")
        mlp_bias = config.get("mlp_bias", False)
        g = act(m.linear(b, h + "mlp.gate_proj", 56, mlp_bias))
        x = x + m.linear(g * m.linear(b, h + "mlp.up_proj", 56, mlp_bias), h + "mlp.down_proj",
                         32, mlp_bias)
        m.hidden("decoder", l + 1, x)
    x = norm(x, "norm")
    m.hidden("decoder", "final_norm", x)
    if architecture.endswith("Classification"):
        m.out["class_logits"] = x[-1] @ m("!score.weight", 4, 32).T
    elif config.get("tie_word_embeddings", gemma):
        m.out["logits"] = x @ m("embed_tokens.weight", 46, 32).T
    else:
        m.out["logits"] = x @ m("!lm_head.weight", 46, 32).T
    m.write(input_ids=ids)


# Encoders

def bert_layers(m, x, names, layers, heads, mask, act, eps, feed, layer_index=lambda l: (l,)):
    """Post-norm layers; names are those of query, key, value, output, norm, up, down, norm."""
    m.hidden("encoder", 0, x)
    d = x.shape[-1]
    for l in range(layers):
        q, k, v, o, n1, up, down, n2 = (n.format(*layer_index(l)) for n in names)
        c = m.attend(f"encoder.layer.{l}.self", m.linear(x, q, d), m.linear(x, k, d),
                     m.linear(x, v, d), heads, mask)
        x = m.norm(x + m.linear(c, o, d), n1, eps)
        x = m.norm(x + m.linear(act(m.linear(x, up, feed)), down, d), n2, eps)
        m.hidden("encoder", l + 1, x)
    return x


BERT = ["encoder.layer.{}.attention.self.query", "encoder.layer.{}.attention.self.key",
        "encoder.layer.{}.attention.self.value", "encoder.layer.{}.attention.output.dense",
        "encoder.layer.{}.attention.output.LayerNorm", "encoder.layer.{}.intermediate.dense",
        "encoder.layer.{}.output.dense", "encoder.layer.{}.output.LayerNorm"]


def bert_config(model_type, architecture, **extra):
    config = dict(model_type=model_type, architectures=[architecture], hidden_size=32,
                  num_attention_heads=4, num_hidden_layers=2, intermediate_size=48,
                  vocab_size=45, type_vocab_size=2, max_position_embeddings=30,
                  hidden_act="gelu", layer_norm_eps=1e-12, pad_token_id=0,
                  position_embedding_type="absolute", attention_probs_dropout_prob=0.1)
    config.update(extra)
    return config


def bert_embed(m, ids, types, positions, width, config):
    x = (m("embeddings.word_embeddings.weight", config["vocab_size"], width, scale=0.8)[ids]
         + m("embeddings.token_type_embeddings.weight", config["type_vocab_size"], width,
             scale=0.3)[types]
         + m("embeddings.position_embeddings.weight", config["max_position_embeddings"], width,
             scale=0.3)[positions])
    return m.norm(x, "embeddings.LayerNorm", config["layer_norm_eps"])


def bert(name, seed, architecture):
    config = bert_config("bert", architecture, hidden_act="gelu_fast", layer_norm_eps=1e-6)
    prefix = "" if architecture == "BertModel" else "bert."
    m = Case(name, config, seed, prefix=prefix)
    ids = tokens(seed, 12, 45)
    types = (np.arange(12) > 6).astype(int)
    x = bert_embed(m, ids, types, np.arange(12), 32, config)
    x = bert_layers(m, x, BERT, 2, 4, None, gelu_tanh, 1e-6, 48)
    pooled = np.tanh(m.linear(x[0], "pooler.dense", 32))
    m.out["pooled"] = pooled
    if architecture == "BertForMultipleChoice":
        m.out["class_logits"] = m.linear(pooled, "!classifier", 1)
    elif architecture != "BertModel":
        m.out["class_logits"] = m.linear(pooled, "!cls.seq_relationship", 2)
    m.write(input_ids=ids, token_type_ids=types)


def bert2gpt2(name, seed):
    """BERT reads, GPT-2 of another width writes: enc_to_dec_proj between them."""
    inner = bert_config("bert", "BertModel")
    outer = dict(model_type="gpt2", architectures=["GPT2LMHeadModel"], n_embd=24, n_head=3,
                 n_layer=2, n_positions=20, vocab_size=40, activation_function="gelu_new",
                 layer_norm_epsilon=1e-5, add_cross_attention=True, is_decoder=True)
    config = dict(model_type="encoder-decoder", architectures=["EncoderDecoderModel"],
                  encoder=inner, decoder=outer, is_encoder_decoder=True,
                  decoder_start_token_id=1, pad_token_id=0, tie_word_embeddings=False)
    m = Case(name, config, seed)
    source, target = tokens(seed, 10, 45), tokens(seed + 1, 8, 40)
    m.prefix = "encoder."
    e = bert_embed(m, source, np.zeros(10, int), np.arange(10), 32, inner)
    e = bert_layers(m, e, BERT, 2, 4, None, gelu, 1e-12, 48)
    m.prefix = "decoder.transformer."
    memory = m.linear(e, "!enc_to_dec_proj", 24)
    table = m("wte.weight", 40, 24)
    x = table[target] + m("wpe.weight", 20, 24, scale=0.3)[:8]
    m.hidden("decoder", 0, x)
    for l in range(2):
        h = f"h.{l}."
        qkv = m.linear(m.norm(x, h + "ln_1"), h + "attn.c_attn", 72, conv1d=True)
        c = m.attend(f"decoder.layer.{l}.self", *np.split(qkv, 3, -1), 3, causal(8))
        x = x + m.linear(c, h + "attn.c_proj", 24, conv1d=True)
        q = m.linear(m.norm(x, h + "ln_cross_attn"), h + "crossattention.q_attn", 24, conv1d=True)
        kv = m.linear(memory, h + "crossattention.c_attn", 48, conv1d=True)
        c = m.attend(f"decoder.layer.{l}.cross", q, *np.split(kv, 2, -1), 3)
        x = x + m.linear(c, h + "crossattention.c_proj", 24, conv1d=True)
        f = gelu_tanh(m.linear(m.norm(x, h + "ln_2"), h + "mlp.c_fc", 96, conv1d=True))
        x = x + m.linear(f, h + "mlp.c_proj", 24, conv1d=True)
        m.hidden("decoder", l + 1, x)
    x = m.norm(x, "ln_f")
    m.hidden("decoder", "final_norm", x)
    m.out["logits"] = x @ table.T
    m.write(encoder_input_ids=source, decoder_input_ids=target)


def longformer(name, seed, architecture, marks):
    """Windows around each token; tokens marked with 2 see all and are seen by all, and their rows
    have queries, keys and values of their own."""
    config = bert_config("longformer", architecture, type_vocab_size=1, pad_token_id=1,
                         bos_token_id=0, eos_token_id=2, sep_token_id=2, layer_norm_eps=1e-5,
                         hidden_size=16, intermediate_size=24, attention_window=[4, 2])
    m = Case(name, config, seed, prefix="longformer.")
    ids = tokens(seed, 18, 45)
    if architecture.endswith("QuestionAnswering"):
        ids[[5, 6, 17]] = 2
    else:
        ids[16:] = 1
    mask = (ids != 1).astype(int)
    mask[marks] = 2
    seen, whole = mask > 0, mask == 2
    if architecture.endswith("SequenceClassification"):
        whole = whole | (np.arange(18) == 0)
    elif architecture.endswith("QuestionAnswering"):
        whole = whole | (np.arange(18) < 5)
    positions = np.cumsum(ids != 1) * (ids != 1) + 1
    x = bert_embed(m, ids, np.zeros(18, int), positions, 16, config)
    m.hidden("encoder", 0, x)
    i, j = np.arange(18)[:, None], np.arange(18)[None, :]
    for l in range(2):
        q, k, v, o, n1, up, down, n2 = (n.format(l) for n in BERT)
        near = (abs(i - j) <= config["attention_window"][l] // 2) | whole[None, :]
        where = f"encoder.layer.{l}.self"
        parts = []
        for kind, mask_of in (("", near & seen[None, :]),
                              ("_global", np.broadcast_to(seen[None, :], (18, 18)))):
            joined = m.attend(where, *(m.linear(x, n + kind, 16) for n in (q, k, v)), 4, mask_of)
            parts.append((joined, m.out[where + ".weights"]))
        m.out[where + ".weights"] = np.where(whole[None, :, None], parts[1][1], parts[0][1])
        c = np.where(whole[:, None], parts[1][0], parts[0][0])
        x = m.norm(x + m.linear(c, o, 16), n1, 1e-5)
        x = m.norm(x + m.linear(gelu(m.linear(x, up, 24)), down, 16), n2, 1e-5)
        m.hidden("encoder", l + 1, x)
    if architecture.endswith("SequenceClassification"):
        h = np.tanh(m.linear(x[0], "!classifier.dense", 16))
        m.out["class_logits"] = m.linear(h, "!classifier.out_proj", 2)
    elif architecture.endswith("QuestionAnswering"):
        m.out["logits"] = m.linear(x, "!qa_outputs", 2)
    m.write(input_ids=ids, attention_mask=mask)


def deberta_v2_convolution(name, seed, **extra):
    """A convolution in two groups beside the first layer, without relative positions."""
    config = bert_config("deberta-v2", "DebertaV2Model", type_vocab_size=0, layer_norm_eps=1e-7,
                         hidden_size=16, intermediate_size=24, relative_attention=False,
                         position_biased_input=True, conv_kernel_size=3, conv_groups=2,
                         conv_act="gelu", pooler_hidden_size=16, **extra)
    # Terms that are named count in the scale of the scores although they are not there.
    named = [term for term in config.get("pos_att_type", "").split("|") if term]
    scale = 1 / math.sqrt(4 * (1 + len(named)))
    m = Case(name, config, seed)
    ids = tokens(seed, 14, 45)
    ids[11:] = 0
    seen = ids != 0
    x = (m("embeddings.word_embeddings.weight", 45, 16, scale=0.8)[ids]
         + m("embeddings.position_embeddings.weight", 30, 16, scale=0.3)[:14])
    x = m.norm(x, "embeddings.LayerNorm", 1e-7) * seen[:, None]
    m.hidden("encoder", 0, x)
    for l in range(2):
        q, k, v, o, n1, up, down, n2 = (n.format(l) for n in BERT)
        c = m.attend(f"encoder.layer.{l}.self", *(m.linear(x, n + "_proj", 16) for n in (q, k, v)),
                     4, np.broadcast_to(seen[None, :], (14, 14)), scale)
        y = m.norm(x + m.linear(c, o, 16), n1, 1e-7)
        y = m.norm(y + m.linear(gelu(m.linear(y, up, 24)), down, 16), n2, 1e-7)
        if l == 0:
            kernel = m("encoder.conv.conv.weight", 16, 8, 3, scale=0.3)
            wide = np.pad(x, ((1, 1), (0, 0)))
            out = np.array([[np.sum(kernel[o].T * wide[t:t + 3, o // 8 * 8:o // 8 * 8 + 8])
                             for o in range(16)] for t in range(14)])
            out = (out + m("encoder.conv.conv.bias", 16)) * seen[:, None]
            y = m.norm(y + gelu(out), "encoder.conv.LayerNorm", 1e-7) * seen[:, None]
        x = y
        m.hidden("encoder", l + 1, x)
    m.write(input_ids=ids, attention_mask=seen.astype(int))


def roberta(name, seed):
    config = bert_config("roberta", "RobertaForSequenceClassification", type_vocab_size=1,
                         pad_token_id=1, bos_token_id=0, eos_token_id=2, layer_norm_eps=1e-5,
                         id2label={"0": "no", "1": "yes", "2": "perhaps"})
    m = Case(name, config, seed, prefix="roberta.")
    ids = tokens(seed, 14, 45)
    ids[11:] = 1
    mask = (ids != 1).astype(int)
    x = bert_embed(m, ids, np.zeros(14, int), np.cumsum(mask) * mask + 1, 32, config)
    x = bert_layers(m, x, BERT, 2, 4, mask[None, :] > 0, gelu, 1e-5, 48)
    h = np.tanh(m.linear(x[0], "!classifier.dense", 32))
    m.out["class_logits"] = m.linear(h, "!classifier.out_proj", 3)
    m.write(input_ids=ids, attention_mask=mask)


def distilbert(name, seed, architecture):
    config = dict(model_type="distilbert", architectures=[architecture],
                  dim=32, n_heads=4, n_layers=2, hidden_dim=48, vocab_size=45,
                  max_position_embeddings=20, activation="relu", sinusoidal_pos_embds=False,
                  tie_weights_=True, pad_token_id=0, seq_classif_dropout=0.2)
    m = Case(name, config, seed, prefix="distilbert.")
    ids = tokens(seed, 11, 45)
    x = (m("embeddings.word_embeddings.weight", 45, 32, scale=0.8)[ids]
         + m("embeddings.position_embeddings.weight", 20, 32, scale=0.3)[:11])
    x = m.norm(x, "embeddings.LayerNorm", 1e-12)
    t = "transformer.layer.{}."
    x = bert_layers(m, x, [t + n for n in ("attention.q_lin", "attention.k_lin",
                                           "attention.v_lin", "attention.out_lin",
                                           "sa_layer_norm", "ffn.lin1", "ffn.lin2",
                                           "output_layer_norm")], 2, 4, None, relu, 1e-12, 48)
    h = relu(m.linear(x[0], "!pre_classifier", 32))
    labels = 1 if architecture.endswith("MultipleChoice") else 2
    m.out["class_logits"] = m.linear(h, "!classifier", labels)
    m.write(input_ids=ids)


def electra(name, seed, architecture):
    config = bert_config("electra", architecture, embedding_size=16, summary_type="first",
                         summary_use_proj=True, summary_activation="gelu",
                         summary_last_dropout=0.1)
    m = Case(name, config, seed, prefix="electra.")
    ids = tokens(seed, 13, 45)
    types = (np.arange(13) > 7).astype(int)
    x = bert_embed(m, ids, types, np.arange(13), 16, config)
    x = m.linear(x, "embeddings_project", 32)
    x = bert_layers(m, x, BERT, 2, 4, None, gelu, 1e-12, 48)
    if architecture.endswith("PreTraining"):
        h = gelu(m.linear(x, "!discriminator_predictions.dense", 32))
        m.out["logits"] = m.linear(h, "!discriminator_predictions.dense_prediction", 1)[:, 0]
    elif architecture.endswith("MaskedLM"):
        h = m.norm(gelu(m.linear(x, "!generator_predictions.dense", 16)),
                   "!generator_predictions.LayerNorm", 1e-12)
        m.out["logits"] = (h @ m("embeddings.word_embeddings.weight", 45, 16).T
                           + m("!generator_lm_head.bias", 45))
    elif architecture.endswith("MultipleChoice"):
        h = gelu(m.linear(x[0], "!sequence_summary.summary", 32))
        m.out["class_logits"] = m.linear(h, "!classifier", 1)
    else:
        h = gelu(m.linear(x[0], "!classifier.dense", 32))
        m.out["class_logits"] = m.linear(h, "!classifier.out_proj", 2)
    m.write(input_ids=ids, token_type_ids=types)


def albert(name, seed):
    config = bert_config("albert", "AlbertForSequenceClassification", embedding_size=16,
                         num_hidden_layers=4, num_hidden_groups=2, inner_group_num=2,
                         hidden_act="gelu_new", classifier_dropout_prob=0.1, net_structure_type=0,
                         gap_size=0, down_scale_factor=1)
    m = Case(name, config, seed, prefix="albert.")
    ids = tokens(seed, 10, 45)
    x = bert_embed(m, ids, np.zeros(10, int), np.arange(10), 16, config)
    x = m.linear(x, "encoder.embedding_hidden_mapping_in", 32)
    p = "encoder.albert_layer_groups.{}.albert_layers.{}."
    names = [p + n for n in ("attention.query", "attention.key", "attention.value",
                             "attention.dense", "attention.LayerNorm", "ffn", "ffn_output",
                             "full_layer_layer_norm")]
    # Eight layers in a row: every layer of its group, one after the other.
    x = bert_layers(m, x, names, 8, 4, None, gelu_tanh, 1e-12, 48,
                    lambda l: (l // 2 // 2, l % 2))
    pooled = np.tanh(m.linear(x[0], "pooler", 32))
    m.out["pooled"] = pooled
    m.out["class_logits"] = m.linear(pooled, "!classifier", 2)
    m.write(input_ids=ids)


def vision(name, seed, architecture):
    config = dict(model_type="deit" if "Dei" in architecture else "vit",
                  architectures=[architecture], hidden_size=32, num_attention_heads=4,
                  num_hidden_layers=2, intermediate_size=48, image_size=[12, 16],
                  patch_size=4, num_channels=3, hidden_act="gelu", layer_norm_eps=1e-12,
                  qkv_bias="Dei" in architecture, encoder_stride=4,
                  id2label={"0": "a", "1": "b", "2": "c"})
    prefix = {"ViTModel": ""}.get(architecture, config["model_type"] + ".")
    m = Case(name, config, seed, prefix=prefix)
    pixels = np.random.default_rng(seed).standard_normal((3, 12, 16)).astype(np.float32)
    w = m("embeddings.patch_embeddings.projection.weight", 32, 3, 4, 4, scale=0.2)
    patches = np.array([[np.sum(w * pixels[:, r:r + 4, c:c + 4], (1, 2, 3))]
                        for r in range(0, 12, 4) for c in range(0, 16, 4)])[:, 0]
    patches = patches + m("embeddings.patch_embeddings.projection.bias", 32)
    leading = [m("embeddings.cls_token", 1, 1, 32, scale=0.5)[0]]
    if config["model_type"] == "deit":
        leading.append(m("embeddings.distillation_token", 1, 1, 32, scale=0.5)[0])
    n = len(leading) + 12
    x = np.concatenate(leading + [patches]) + m("embeddings.position_embeddings", 1, n, 32,
                                                scale=0.3)[0]
    m.hidden("encoder", 0, x)
    for l in range(2):
        h = f"encoder.layer.{l}."
        a = m.norm(x, h + "layernorm_before", 1e-12)
        q, k, v = (m.linear(a, h + f"attention.attention.{p}", 32, config["qkv_bias"])
                   for p in ("query", "key", "value"))
        c = m.attend(f"encoder.layer.{l}.self", q, k, v, 4)
        x = x + m.linear(c, h + "attention.output.dense", 32)
        f = gelu(m.linear(m.norm(x, h + "layernorm_after", 1e-12), h + "intermediate.dense", 48))
        x = x + m.linear(f, h + "output.dense", 32)
        m.hidden("encoder", l + 1, x)
    x = m.norm(x, "layernorm", 1e-12)
    m.hidden("encoder", "final_norm", x)
    if architecture.endswith("WithTeacher"):
        m.out["class_logits.cls"] = m.linear(x[0], "!cls_classifier", 3)
        m.out["class_logits.distillation"] = m.linear(x[1], "!distillation_classifier", 3)
        m.out["class_logits"] = (m.out["class_logits.cls"]
                                 + m.out["class_logits.distillation"]) / 2
    elif architecture.endswith("Classification"):
        m.out["class_logits"] = m.linear(x[0], "!classifier", 3)
    else:
        m.out["pooled"] = np.tanh(m.linear(x[0], "pooler.dense", 32))
    m.write(pixel_values=pixels)


def tower(m, x, layers, act, mask=None):
    """Layers of CLIP's and SigLIP's towers, under the prefix of the case."""
    m.hidden("encoder", 0, x)
    for l in range(layers):
        h = f"encoder.layers.{l}."
        a = m.norm(x, h + "layer_norm1")
        q, k, v = (m.linear(a, h + f"self_attn.{p}_proj", 32) for p in "qkv")
        c = m.attend(f"encoder.layer.{l}.self", q, k, v, 4, mask)
        x = x + m.linear(c, h + "self_attn.out_proj", 32)
        f = act(m.linear(m.norm(x, h + "layer_norm2"), h + "mlp.fc1", 40))
        x = x + m.linear(f, h + "mlp.fc2", 32)
        m.hidden("encoder", l + 1, x)
    return x


def tower_config(**extra):
    return dict(dict(hidden_size=32, num_attention_heads=4, num_hidden_layers=2,
                     intermediate_size=40, layer_norm_eps=1e-5), **extra)


def text_tower(name, seed):
    """CLIP's tower of texts, as pipelines of pictures keep it."""
    config = tower_config(model_type="clip_text_model", architectures=["CLIPTextModel"],
                          vocab_size=45, max_position_embeddings=20, hidden_act="quick_gelu",
                          eos_token_id=44)
    m = Case(name, config, seed, prefix="text_model.")
    ids = tokens(seed, 13, 44)
    ids[9:] = 44
    x = (m("embeddings.token_embedding.weight", 45, 32, scale=0.8)[ids]
         + m("embeddings.position_embedding.weight", 20, 32, scale=0.3)[:13])
    x = m.norm(tower(m, x, 2, quick_gelu, causal(13)), "final_layer_norm")
    m.hidden("encoder", "final_norm", x)
    m.write(input_ids=ids)


def vision_tower(name, seed, model_type, architecture):
    """CLIP's or SigLIP's tower of pictures alone, with its classifier or without."""
    clip = architecture.startswith("CLIP")
    vision = tower_config(image_size=12, patch_size=4,
                          hidden_act="quick_gelu" if clip else "gelu_pytorch_tanh")
    if not clip:
        vision["vision_use_head"] = False
    inside = model_type in ("clip", "siglip")
    config = dict(model_type=model_type, architectures=[architecture],
                  **(dict(vision_config=vision, text_config={}) if inside else vision))
    m = Case(name, config, seed, prefix="vision_model.")
    pixels = np.random.default_rng(seed).standard_normal((3, 12, 12)).astype(np.float32)
    w = m("embeddings.patch_embedding.weight", 32, 3, 4, 4, scale=0.2)
    x = np.array([[np.sum(w * pixels[:, r:r + 4, c:c + 4], (1, 2, 3))]
                  for r in range(0, 12, 4) for c in range(0, 12, 4)])[:, 0]
    if clip:
        x = np.concatenate([m("embeddings.class_embedding", 32, scale=0.5)[None, :], x])
    else:
        x = x + m("embeddings.patch_embedding.bias", 32)
    x = x + m("embeddings.position_embedding.weight", len(x), 32, scale=0.3)
    if clip:
        x = m.norm(x, "pre_layrnorm")
    x = tower(m, x, 2, quick_gelu if clip else gelu_tanh)
    if not clip:
        x = m.norm(x, "post_layernorm")
        m.hidden("encoder", "final_norm", x)
    if architecture.endswith("Classification"):
        m.out["class_logits"] = m.linear(x[clip:].mean(0), "!classifier", 3)
    elif clip:
        m.out["pooled"] = m.norm(x[0], "post_layernorm")
    m.write(pixel_values=pixels)


# Sounds

def conv1d(x, w, b, stride=1, pad=0, groups=1):
    """x [T, in], w [out, in / groups, k]."""
    x = np.pad(x, ((pad, pad), (0, 0)))
    out, each, k = w.shape
    frames = (len(x) - k) // stride + 1
    y = np.zeros((frames, out))
    for o in range(out):
        first = o // (out // groups) * each
        part = x[:, first:first + each]
        for t in range(frames):
            y[t, o] = np.sum(part[t * stride:t * stride + k] * w[o].T)
    return y + b


def mixed(m, states):
    """Layers in the shares of a softmax."""
    shares = np.exp(m("!layer_weights", len(states), scale=0.7))
    return sum(share * state for share, state in zip(shares / shares.sum(), states))


def wav2vec2(name, seed, architecture, stable):
    """A classifier of the whole reads a mix of what enters and leaves the layers."""
    config = dict(model_type="wav2vec2", architectures=[architecture], hidden_size=32,
                  num_attention_heads=4, num_hidden_layers=2, intermediate_size=40,
                  conv_dim=[12, 16], conv_kernel=[6, 3], conv_stride=[4, 2], conv_bias=stable,
                  feat_extract_norm="layer" if stable else "group", num_conv_pos_embeddings=6,
                  num_conv_pos_embedding_groups=4, do_stable_layer_norm=stable,
                  vocab_size=32, layer_norm_eps=1e-5, hidden_act="gelu")
    if not architecture.endswith("FrameClassification"):
        config.update(use_weighted_layer_sum=True, classifier_proj_size=12)
    m = Case(name, config, seed, prefix="wav2vec2.")
    samples = np.random.default_rng(seed).standard_normal(130).astype(np.float32)
    x = samples[:, None].astype(np.float64)
    for i, (out, k, stride) in enumerate(((12, 6, 4), (16, 3, 2))):
        c = f"feature_extractor.conv_layers.{i}."
        x = conv1d(x, m(c + "conv.weight", out, x.shape[1], k, scale=0.4),
                   m(c + "conv.bias", out) if stable else 0, stride)
        if stable:
            x = m.norm(x, c + "layer_norm")
        elif i == 0:
            x = m.norm(x.T, c + "layer_norm", weights=False).T
            x = (x * m(c + "layer_norm.weight", out, mean=1.0, scale=0.2)
                 + m(c + "layer_norm.bias", out))
        x = gelu(x)
    x = m.linear(m.norm(x, "feature_projection.layer_norm"), "feature_projection.projection", 32)
    p = "encoder.pos_conv_embed.conv."
    v = m(p + "weight_v", 32, 8, 6, scale=0.3)
    w = v / np.sqrt((v * v).sum((0, 1), keepdims=True)) * m(p + "weight_g", 1, 1, 6, mean=2.0)
    x = x + gelu(conv1d(x, w, m(p + "bias", 32), pad=3, groups=4)[:len(x)])
    if not stable:
        x = m.norm(x, "encoder.layer_norm")
    m.hidden("encoder", 0, x)
    states = [x]
    for l in range(2):
        h = f"encoder.layers.{l}."
        norms = h + "layer_norm", h + "final_layer_norm"
        a = m.norm(x, norms[0]) if stable else x
        q, k, v = (m.linear(a, h + f"attention.{n}_proj", 32) for n in "qkv")
        x = x + m.linear(m.attend(f"encoder.layer.{l}.self", q, k, v, 4),
                         h + "attention.out_proj", 32)
        if not stable:
            x = m.norm(x, norms[0])
        f = m.norm(x, norms[1]) if stable else x
        f = gelu(m.linear(f, h + "feed_forward.intermediate_dense", 40))
        x = x + m.linear(f, h + "feed_forward.output_dense", 32)
        if not stable:
            x = m.norm(x, norms[1])
        m.hidden("encoder", l + 1, x)
        states.append(x)
    if stable:
        states[-1] = m.norm(x, "encoder.layer_norm")
        m.hidden("encoder", "final_norm", states[-1])
    if architecture.endswith("FrameClassification"):
        m.out["logits"] = m.linear(states[-1], "!classifier", 3)
    else:
        read = mixed(m, states)
        m.out["class_logits"] = m.linear(m.linear(read, "!projector", 12).mean(0), "!classifier",
                                         3)
    m.write(input_values=samples)


def whisper_classifier(name, seed):
    config = dict(model_type="whisper", architectures=["WhisperForAudioClassification"],
                  d_model=32, encoder_layers=2, encoder_attention_heads=4, encoder_ffn_dim=40,
                  decoder_layers=2, decoder_attention_heads=4, decoder_ffn_dim=40,
                  num_mel_bins=10, max_source_positions=12, max_target_positions=8,
                  vocab_size=45, activation_function="gelu", classifier_proj_size=12,
                  use_weighted_layer_sum=True)
    m = Case(name, config, seed, prefix="encoder.")
    features = np.random.default_rng(seed).standard_normal((10, 24)).astype(np.float32)
    x = features.T.astype(np.float64)
    for i, stride in ((1, 1), (2, 2)):
        x = gelu(conv1d(x, m(f"conv{i}.weight", 32, x.shape[1], 3, scale=0.2),
                        m(f"conv{i}.bias", 32), stride, 1))
    x = x + m("embed_positions.weight", 12, 32, scale=0.3)
    m.hidden("encoder", 0, x)
    states = [x]
    for l in range(2):
        h = f"layers.{l}."
        a = m.norm(x, h + "self_attn_layer_norm")
        q, k, v = (m.linear(a, h + f"self_attn.{n}_proj", 32, n != "k") for n in "qkv")
        x = x + m.linear(m.attend(f"encoder.layer.{l}.self", q, k, v, 4),
                         h + "self_attn.out_proj", 32)
        f = gelu(m.linear(m.norm(x, h + "final_layer_norm"), h + "fc1", 40))
        x = x + m.linear(f, h + "fc2", 32)
        m.hidden("encoder", l + 1, x)
        states.append(x)
    states[-1] = m.norm(x, "layer_norm")
    m.hidden("encoder", "final_norm", states[-1])
    read = m.linear(mixed(m, states), "!projector", 12).mean(0)
    m.out["class_logits"] = m.linear(read, "!classifier", 3)
    m.write(input_features=features)


# Encoder-decoders

def bart_stack(m, side, x, layers, feed, act, before, seen, memory=None, memory_seen=None):
    stack = side
    m.hidden(stack, 0, x)
    for l in range(layers):
        h = f"{side}.layers.{l}."

        def sub(y, norm, inner):
            return y + inner(m.norm(y, norm)) if before else m.norm(y + inner(y), norm)

        def self_attention(y):
            q, k, v = (m.linear(y, h + f"self_attn.{p}_proj", 32) for p in "qkv")
            c = m.attend(f"{stack}.layer.{l}.self", q, k, v, 4, seen)
            return m.linear(c, h + "self_attn.out_proj", 32)

        def cross_attention(y):
            q = m.linear(y, h + "encoder_attn.q_proj", 32)
            k, v = (m.linear(memory, h + f"encoder_attn.{p}_proj", 32) for p in "kv")
            c = m.attend(f"{stack}.layer.{l}.cross", q, k, v, 4, memory_seen)
            return m.linear(c, h + "encoder_attn.out_proj", 32)

        x = sub(x, h + "self_attn_layer_norm", self_attention)
        if memory is not None:
            x = sub(x, h + "encoder_attn_layer_norm", cross_attention)
        x = sub(x, h + "final_layer_norm",
                lambda y: m.linear(act(m.linear(y, h + "fc1", feed)), h + "fc2", 32))
        m.hidden(stack, l + 1, x)
    if before:
        x = m.norm(x, side + ".layer_norm")
        m.hidden(stack, "final_norm", x)
    return x


def bart_config(model_type, architecture, **extra):
    config = dict(model_type=model_type, architectures=[architecture], d_model=32,
                  encoder_layers=2, decoder_layers=2, encoder_attention_heads=4,
                  decoder_attention_heads=4, encoder_ffn_dim=24, decoder_ffn_dim=28,
                  max_position_embeddings=20, vocab_size=45, activation_function="gelu",
                  scale_embedding=False, bos_token_id=0, pad_token_id=1, eos_token_id=2,
                  decoder_start_token_id=2, is_encoder_decoder=True, num_hidden_layers=2)
    config.update(extra)
    return config


def bart(name, seed, model_type, architecture, **extra):
    config = bart_config(model_type, architecture, **extra)
    mbart = model_type == "mbart"
    act = {"gelu": gelu, "relu": relu}[config["activation_function"]]
    m = Case(name, config, seed, prefix="model.")
    source = tokens(seed, 12, 45)
    mask = np.ones(12, int)
    classifier = architecture.endswith("Classification")
    if classifier:
        source[-1] = 2
        target = np.r_[2, source[:-1]]
    else:
        source[10:] = 1
        mask[10:] = 0
        target = tokens(seed + 1, 9, 45)
    scale = math.sqrt(32) if config["scale_embedding"] else 1.0
    alone = architecture.endswith("ForCausalLM")
    table = m(("decoder.embed_tokens" if alone else "shared") + ".weight", 45, 32, scale=0.3)

    def embed(side, ids):
        x = table[ids] * scale + m(side + ".embed_positions.weight", 22, 32,
                                   scale=0.3)[2:2 + len(ids)]
        return m.norm(x, side + ".layernorm_embedding")

    if alone:
        x = bart_stack(m, "decoder", embed("decoder", target), 2, 28, act, mbart,
                       causal(len(target)))
        m.out["logits"] = x @ table.T
        for part in ("q_proj", "k_proj", "v_proj", "out_proj"): # stored, and never read
            m.linear(x, f"decoder.layers.0.encoder_attn.{part}", 32)
        return m.write(input_ids=target)
    e = bart_stack(m, "encoder", embed("encoder", source), 2, 24, act, mbart, mask[None, :] > 0)
    x = bart_stack(m, "decoder", embed("decoder", target), 2, 28, act, mbart,
                   causal(len(target)), e, mask[None, :] > 0)
    if classifier:
        h = np.tanh(m.linear(x[-1], "!classification_head.dense", 32))
        m.out["class_logits"] = m.linear(h, "!classification_head.out_proj", 3)
        return m.write(encoder_input_ids=source, decoder_input_ids=target)
    if not config.get("tie_word_embeddings", True):
        m.out["logits"] = x @ m("!lm_head.weight", 45, 32).T + m("!final_logits_bias", 1, 45)[0]
    else:
        m.out["logits"] = x @ table.T + m("!final_logits_bias", 1, 45)[0]
    m.write(encoder_input_ids=source, decoder_input_ids=target, attention_mask=mask)


def marian(name, seed):
    config = bart_config("marian", "MarianMTModel", activation_function="relu",
                         scale_embedding=True, share_encoder_decoder_embeddings=False,
                         decoder_vocab_size=38, pad_token_id=37, decoder_start_token_id=37,
                         eos_token_id=0, static_position_embeddings=True,
                         normalize_before=False, normalize_embedding=False,
                         add_final_layer_norm=False, add_bias_logits=False)
    m = Case(name, config, seed, prefix="model.")
    source, target = tokens(seed, 11, 45), np.r_[37, tokens(seed + 1, 8, 37)]
    position = np.array([[p / 10000 ** (2 * (j // 2) / 32) for j in range(32)] for p in range(20)])
    sinusoid = np.concatenate([np.sin(position[:, 0::2]), np.cos(position[:, 1::2])], 1)
    e = m("encoder.embed_tokens.weight", 45, 32, scale=0.2)[source] * math.sqrt(32)
    e = bart_stack(m, "encoder", e + sinusoid[:11], 2, 24, relu, False, None)
    table = m("decoder.embed_tokens.weight", 38, 32, scale=0.2)
    x = table[target] * math.sqrt(32) + sinusoid[:9]
    x = bart_stack(m, "decoder", x, 2, 28, relu, False, causal(9), e)
    m.out["logits"] = x @ table.T + m("!final_logits_bias", 1, 38)[0]
    m.write(encoder_input_ids=source, decoder_input_ids=target)


def t5_bucket(distance, bidirectional, buckets, most):
    """Distance is key − query (Raffel et al. 2020)."""
    first = 0
    if bidirectional:
        buckets //= 2
        if distance > 0:
            first = buckets
        distance = abs(distance)
    else:
        distance = max(-distance, 0)
    exact = buckets // 2
    if distance < exact:
        return first + distance
    large = exact + int(math.log(distance / exact) / math.log(most / exact) * (buckets - exact))
    return first + min(large, buckets - 1)


def t5(name, seed, architecture, model_type="t5", **extra):
    config = dict(model_type=model_type, architectures=[architecture], d_model=32, d_kv=6, d_ff=24,
                  num_heads=4, num_layers=2, num_decoder_layers=3, vocab_size=45,
                  feed_forward_proj="gated-gelu", relative_attention_num_buckets=10,
                  relative_attention_max_distance=14, layer_norm_epsilon=1e-6,
                  tie_word_embeddings=False, pad_token_id=0, eos_token_id=1,
                  decoder_start_token_id=0, is_encoder_decoder=True, dense_act_fn="gelu_new",
                  is_gated_act=True)
    config.update(extra)
    classifier = architecture.endswith("SequenceClassification")
    m = Case(name, config, seed, prefix="transformer." if classifier else "")
    source, target = tokens(seed, 18, 45), np.r_[0, tokens(seed + 1, 11, 45)]
    if classifier:
        source[-1] = 1
        target = np.r_[0, source[:-1]]
    table = m("shared.weight", 45, 32, scale=1.0)

    def bias_of(side, layer, n):
        bias = m(f"{side}.block.{layer}.layer.0.SelfAttention.relative_attention_bias.weight", 10,
                 4, scale=1.0)
        return np.array([[bias[t5_bucket(j - i, side == "encoder", 10, 14)] for j in range(n)]
                         for i in range(n)]).transpose(2, 0, 1)

    def stack(side, x, layers, seen, memory=None):
        bias = bias_of(side, 0, len(x))
        m.hidden(side, 0, x)
        for l in range(layers):
            b = f"{side}.block.{l}.layer."
            if model_type == "umt5": # each layer has its own
                bias = bias_of(side, l, len(x))

            def attention(where, norm, names, keys=None, seen=None, bias=None):
                y = m.rms(x, norm)
                keys = y if keys is None else keys
                m(names + ".q.weight", 24, 32, scale=0.12) # scores are not scaled
                q = m.linear(y, names + ".q", 24, False)
                k, v = (m.linear(keys, names + "." + p, 24, False) for p in "kv")
                c = m.attend(f"{side}.layer.{l}.{where}", q, k, v, 4, seen, 1.0, bias)
                return m.linear(c, names + ".o", 32, False)

            x = x + attention("self", b + "0.layer_norm", b + "0.SelfAttention", None, seen, bias)
            feed = b + "1."
            if memory is not None:
                x = x + attention("cross", b + "1.layer_norm", b + "1.EncDecAttention", memory)
                feed = b + "2."
            y = m.rms(x, feed + "layer_norm")
            g = gelu_tanh(m.linear(y, feed + "DenseReluDense.wi_0", 24, False))
            g = g * m.linear(y, feed + "DenseReluDense.wi_1", 24, False)
            x = x + m.linear(g, feed + "DenseReluDense.wo", 32, False)
            m.hidden(side, l + 1, x)
        x = m.rms(x, side + ".final_layer_norm")
        m.hidden(side, "final_norm", x)
        return x

    e = stack("encoder", table[source], 2, None)
    if architecture.endswith("EncoderModel"):
        return m.write(input_ids=source)
    x = stack("decoder", table[target], 3, causal(len(target)), e)
    if classifier:
        h = np.tanh(m.linear(x[-1], "!classification_head.dense", 32))
        m.out["class_logits"] = m.linear(h, "!classification_head.out_proj", 3)
    elif config["tie_word_embeddings"]:
        m.out["logits"] = x / math.sqrt(32) @ table.T
    else:
        m.out["logits"] = x @ m("lm_head.weight", 45, 32).T
    m.write(encoder_input_ids=source, decoder_input_ids=target)


def mxfp4(m, name, experts, outputs, inputs):
    """A tensor of experts as the released checkpoints hold it: blocks of 32 numbers E2M1 with an
    exponent each (OCP Microscaling), [experts, outputs, inputs]."""
    blocks = m.random.integers(0, 256, (experts, outputs, inputs // 32, 16)).astype(np.uint8)
    scales = m.random.integers(123, 126, (experts, outputs, inputs // 32)).astype(np.uint8)
    m.weights[name + "_blocks"], m.weights[name + "_scales"] = blocks, scales
    values = np.array([0, .5, 1, 1.5, 2, 3, 4, 6])
    values = np.r_[values, -values]
    out = np.empty(blocks.shape[:3] + (32,))
    out[..., 0::2], out[..., 1::2] = values[blocks & 15], values[blocks >> 4]
    return (out * 2.0 ** (scales.astype(float) - 127)[..., None]).reshape(experts, outputs, inputs)


def gpt_oss_mxfp4(name, seed):
    """gpt_oss with experts as released; as many outputs as inputs in a matrix, so that shapes do
    not tell which way round it lies."""
    config = dict(model_type="gpt_oss", architectures=["GptOssForCausalLM"], hidden_size=32,
                  intermediate_size=32, num_local_experts=3, num_experts_per_tok=2,
                  num_hidden_layers=2, vocab_size=45, num_attention_heads=4,
                  num_key_value_heads=2, head_dim=8, sliding_window=4, rms_norm_eps=1e-5,
                  layer_types=["sliding_attention", "full_attention"], attention_bias=True,
                  rope_theta=10000.0, rope_scaling=None, swiglu_limit=7.0,
                  max_position_embeddings=64, tie_word_embeddings=False,
                  quantization_config=dict(quant_method="mxfp4", modules_to_not_convert=[
                      "model.layers.*.self_attn", "model.layers.*.mlp.router",
                      "model.embed_tokens", "lm_head"]))
    m = Case(name, config, seed, prefix="model.")
    ids = tokens(seed, 12, 45)
    x = m("embed_tokens.weight", 45, 32, scale=1.0)[ids]
    m.hidden("decoder", 0, x)
    for l in range(2):
        h = f"layers.{l}."
        y = m.rms(x, h + "input_layernorm", 1e-5)
        q = rotate(m.linear(y, h + "self_attn.q_proj", 32), 4)
        k = rotate(m.linear(y, h + "self_attn.k_proj", 16), 2)
        v = m.linear(y, h + "self_attn.v_proj", 16)
        # A sink is one more key of every row, without a value.
        sinks = m(h + "self_attn.sinks", 4, scale=1.0)
        qs = q.reshape(12, 4, 8).transpose(1, 0, 2)
        ks = k.reshape(12, 2, 8).transpose(1, 0, 2).repeat(2, 0)
        vs = v.reshape(12, 2, 8).transpose(1, 0, 2).repeat(2, 0)
        s = np.where(causal(12, 4 if l == 0 else None), qs @ ks.transpose(0, 2, 1) / math.sqrt(8),
                     -np.inf)
        e = np.exp(s)
        p = e / (e.sum(-1, keepdims=True) + np.exp(sinks)[:, None, None])
        m.out[f"decoder.layer.{l}.self.weights"] = p
        x = x + m.linear((p @ vs).transpose(1, 0, 2).reshape(12, 32), h + "self_attn.o_proj", 32)
        y = m.rms(x, h + "post_attention_layernorm", 1e-5)
        router = m.linear(y, h + "mlp.router", 3)
        gate_up = mxfp4(m, f"model.{h}mlp.experts.gate_up_proj", 3, 64, 32)
        down = mxfp4(m, f"model.{h}mlp.experts.down_proj", 3, 32, 32)
        gate_up_bias = m(h + "mlp.experts.gate_up_proj_bias", 3, 64, scale=0.3)
        down_bias = m(h + "mlp.experts.down_proj_bias", 3, 32, scale=0.3)
        add = np.zeros_like(x)
        for t in range(12):
            chosen = np.argsort(-router[t])[:2]
            share = np.exp(router[t][chosen]) / np.exp(router[t][chosen]).sum()
            for expert, weight in zip(chosen, share):
                both = gate_up[expert] @ y[t] + gate_up_bias[expert]
                gate, up = np.minimum(both[0::2], 7), np.clip(both[1::2], -7, 7)
                hidden = gate / (1 + np.exp(-1.702 * gate)) * (up + 1)
                add[t] += weight * (down[expert] @ hidden + down_bias[expert])
        x = x + add
        m.hidden("decoder", l + 1, x)
    x = m.rms(x, "norm", 1e-5)
    m.hidden("decoder", "final_norm", x)
    m.out["logits"] = x @ m("!lm_head.weight", 45, 32).T
    m.write(input_ids=ids)


def main():
    gpt2("gpt2_unscaled", 11, scale_attn_weights=False, scale_attn_by_inverse_layer_idx=True,
         activation_function="quick_gelu", n_inner=72, reorder_and_upcast_attn=True)
    gpt2("gpt2_classifier", 12, architectures=["GPT2ForSequenceClassification"], pad_token_id=0,
         activation_function="relu")
    gpt2("gpt2_bare", 13, bare=True)
    gpt_neo("gpt_neo", 21)
    neox("gpt_neox_sequential", 31)
    neox("gpt_neox_scaled", 32, use_parallel_residual=True,
         rope_scaling={"type": "linear", "factor": 2.0})
    opt("opt", 41)
    opt("opt_postnorm", 42, do_layer_norm_before=False, word_embed_proj_dim=16)
    llama("llama_biased", 51, "llama", "LlamaForCausalLM", attention_bias=True, mlp_bias=True,
          head_dim=12, tie_word_embeddings=True, rope_scaling={"type": "linear", "factor": 4.0})
    llama("llama_stretched", 52, "llama", "LlamaForCausalLM", rope_theta=500.0,
          num_key_value_heads=1,
          rope_scaling={"rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0,
                        "high_freq_factor": 4.0, "original_max_position_embeddings": 48})
    llama("llama_classifier", 53, "llama", "LlamaForSequenceClassification")
    llama("mistral", 54, "mistral", "MistralForCausalLM", sliding_window=5)
    llama("qwen2", 55, "qwen2", "Qwen2ForCausalLM", bfloat16=True, use_sliding_window=True,
          sliding_window=6, max_window_layers=1, tie_word_embeddings=True)
    llama("gemma", 56, "gemma", "GemmaForCausalLM", head_dim=12, hidden_act="gelu",
          num_key_value_heads=1)
    bert("bert_bare", 61, "BertModel")
    bert("bert_nextsentence", 62, "BertForNextSentencePrediction")
    bert2gpt2("bert2gpt2", 645)
    roberta("roberta_classifier", 63)
    longformer("longformer_marked", 641, "LongformerModel", [3, 9])
    longformer("longformer_classifier", 642, "LongformerForSequenceClassification", [7])
    longformer("longformer_answers", 643, "LongformerForQuestionAnswering", [11])
    deberta_v2_convolution("deberta_v2_convolution", 644)
    distilbert("distilbert_classifier", 64, "DistilBertForSequenceClassification")
    electra("electra_discriminator", 65, "ElectraForPreTraining")
    electra("electra_generator", 66, "ElectraForMaskedLM")
    electra("electra_classifier", 67, "ElectraForSequenceClassification")
    bert("bert_choice", 621, "BertForMultipleChoice")
    electra("electra_choice", 671, "ElectraForMultipleChoice")
    distilbert("distilbert_choice", 641, "DistilBertForMultipleChoice")
    deberta_v2_convolution("deberta_v2_named_terms", 645, pos_att_type="p2c|c2p")
    text_tower("clip_text", 731)
    vision_tower("clip_vision", 732, "clip_vision_model", "CLIPVisionModel")
    vision_tower("clip_classifier", 733, "clip", "CLIPForImageClassification")
    vision_tower("siglip_classifier", 734, "siglip", "SiglipForImageClassification")
    vision_tower("siglip_vision", 735, "siglip_vision_model", "SiglipVisionModel")
    wav2vec2("wav2vec2_mixed", 741, "Wav2Vec2ForSequenceClassification", False)
    wav2vec2("wav2vec2_stable_frames", 742, "Wav2Vec2ForAudioFrameClassification", True)
    whisper_classifier("whisper_classifier", 743)
    bart("bart_decoder", 821, "bart", "BartForCausalLM", is_decoder=True,
         is_encoder_decoder=False)
    bart("mbart_decoder", 831, "mbart", "MBartForCausalLM", is_decoder=True,
         is_encoder_decoder=False, scale_embedding=True)
    albert("albert_groups", 68)
    vision("deit_teacher", 71, "DeiTForImageClassificationWithTeacher")
    vision("deit", 72, "DeiTForImageClassification")
    vision("vit_bare", 73, "ViTModel")
    bart("bart_classifier", 81, "bart", "BartForSequenceClassification")
    bart("bart_untied", 82, "bart", "BartForConditionalGeneration", tie_word_embeddings=False)
    bart("mbart", 83, "mbart", "MBartForConditionalGeneration", scale_embedding=True,
         activation_function="relu")
    marian("marian_separate", 84)
    t5("t5_gated", 91, "T5ForConditionalGeneration")
    t5("t5_encoder", 92, "T5EncoderModel")
    t5("t5_classifier", 93, "T5ForSequenceClassification")
    t5("umt5_tied", 94, "UMT5ForConditionalGeneration", "umt5", tie_word_embeddings=True)
    gpt_oss_mxfp4("gpt_oss_mxfp4", 95)


if __name__ == "__main__":
    main()
