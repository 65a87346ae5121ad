#!/usr/bin/python3
"""make_adapter_golden.py DATA: an adapter in the layout of PEFT for DATA/conformance/models/llama (DATA/adapter), and what
PyTorch computes with and without it in float64 (golden.safetensors: input_ids, {base,adapted}.layer.{l}.weights [H, T, T],
{base,adapted}.logits). Two ranks, rsLoRA's scale, a module that was trained as a whole. Needs the distribution's
python3-torch and python3-numpy."""
import json, os, struct, sys
import numpy as np, torch
from torch.nn import functional as F

torch.manual_seed(11)
TYPES = {"F32": np.float32, "I64": np.int64}


def load(path):
    with open(path, "rb") as f:
        size, = struct.unpack("<Q", f.read(8))
        header, data = json.loads(f.read(size)), f.read()
    return {n: torch.from_numpy(np.frombuffer(data[slice(*t["data_offsets"])], TYPES[t["dtype"]]).reshape(t["shape"]).copy())
            for n, t in header.items() if n != "__metadata__"}


def save(path, tensors):
    header, blobs, at = {}, [], 0
    for name, value in tensors.items():
        value = np.ascontiguousarray(value)
        kind = {"float32": "F32", "int64": "I64"}[str(value.dtype)]
        header[name] = {"dtype": kind, "shape": list(value.shape), "data_offsets": [at, at + value.nbytes]}
        at += value.nbytes
        blobs.append(value.tobytes())
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as f:
        f.write(struct.pack("<Q", len(text)) + text + b"".join(blobs))


def llama(w, c, ids):
    """Attention of every layer and the logits."""
    d, eps = c["hidden_size"] // c["num_attention_heads"], c["rms_norm_eps"]
    norm = lambda x, name: x * (x.pow(2).mean(-1, keepdim=True) + eps) ** -0.5 * w[name + ".weight"]
    through = lambda x, name: x @ w[name + ".weight"].T
    n = len(ids)
    angles = torch.arange(n)[:, None] * c["rope_theta"] ** (-torch.arange(0, d, 2) / d)[None]
    angles = torch.cat([angles, angles], 1).double()

    def heads(x, turned=True):
        x = x.view(n, -1, d).transpose(0, 1)
        half = torch.cat([-x[..., d // 2:], x[..., :d // 2]], -1)
        return x * angles.cos() + half * angles.sin() if turned else x

    x, kept = w["model.embed_tokens.weight"][ids], []
    for l in range(c["num_hidden_layers"]):
        p = f"model.layers.{l}."
        y = norm(x, p + "input_layernorm")
        q, k = heads(through(y, p + "self_attn.q_proj")), heads(through(y, p + "self_attn.k_proj"))
        v = heads(through(y, p + "self_attn.v_proj"), False)
        k, v = (t.repeat_interleave(len(q) // len(t), 0) for t in (k, v))
        a = (q @ k.transpose(1, 2) * d ** -0.5).masked_fill(torch.triu(torch.ones(n, n), 1).bool(), -np.inf).softmax(-1)
        kept.append(a)
        x = x + through((a @ v).transpose(0, 1).reshape(n, -1), p + "self_attn.o_proj")
        y = norm(x, p + "post_attention_layernorm")
        x = x + through(F.silu(through(y, p + "mlp.gate_proj")) * through(y, p + "mlp.up_proj"), p + "mlp.down_proj")
    return kept, through(norm(x, "model.norm"), "lm_head")


def main(data):
    base, out = data + "/conformance/models/llama", data + "/adapter"
    os.makedirs(out, exist_ok=True)
    config = json.load(open(base + "/config.json"))
    weights = {n: t.double() for n, t in load(base + "/model.safetensors").items()}
    adapted, tensors, alpha = dict(weights), {}, 6
    for l in range(config["num_hidden_layers"]):
        for module, rank in (("self_attn.q_proj", 4), ("self_attn.v_proj", 4), ("mlp.down_proj", 2)):
            name = f"model.layers.{l}.{module}"
            rows, columns = weights[name + ".weight"].shape
            a, b = torch.randn(rank, columns) * columns ** -0.5, torch.randn(rows, rank) * 0.6
            tensors[f"base_model.model.{name}.lora_A.weight"] = a.numpy()
            tensors[f"base_model.model.{name}.lora_B.weight"] = b.numpy()
            adapted[name + ".weight"] = weights[name + ".weight"] + alpha / rank ** 0.5 * b.double() @ a.double()
    head = (weights["lm_head.weight"] + 0.1 * torch.randn(weights["lm_head.weight"].shape)).float()
    tensors["base_model.model.lm_head.weight"], adapted["lm_head.weight"] = head.numpy(), head.double()
    save(out + "/adapter_model.safetensors", tensors)
    with open(out + "/adapter_config.json", "w") as f:
        json.dump({"peft_type": "LORA", "task_type": "CAUSAL_LM", "base_model_name_or_path": "../conformance/models/llama",
                   "r": 4, "lora_alpha": alpha, "use_rslora": True, "rank_pattern": {"down_proj": 2}, "bias": "none",
                   "target_modules": ".*\\.(q_proj|v_proj|down_proj)", "modules_to_save": ["lm_head"], "fan_in_fan_out": False},
                  f, indent=1)
    ids = torch.tensor([3, 17, 250, 8, 411, 29, 5, 90])
    golden = {"input_ids": ids.numpy()}
    for name, w in (("base", weights), ("adapted", adapted)):
        kept, logits = llama(w, config, ids)
        golden.update({f"{name}.layer.{l}.weights": a.float().numpy() for l, a in enumerate(kept)})
        golden[name + ".logits"] = logits.float().numpy()
    save(out + "/golden.safetensors", golden)


main(sys.argv[1])
