#!/usr/bin/python3
"""Writes a model of random weights in the shape of a well-known one, for measurements of time and memory.

    make_model.py SHAPE TYPE TARGET        qwen2.5-0.5b, llama-3.2-1b or llama-3-8b; f16, q8_0, q4_k_m or bf16

TARGET is a folder with config.json and model.safetensors for bf16, else a GGUF file without a tokenizer,
whose tensors have the types that llama.cpp's quantisation gives them. Values repeat every few megabytes:
neither time nor memory depends on them. Needs NumPy."""
import argparse
import json
import pathlib
import struct

import numpy

SHAPES = {
    "qwen2.5-0.5b": dict(architecture="qwen2", model="Qwen2ForCausalLM", layers=24, width=896, feed=4864, heads=14,
                         key_heads=2, size=64, vocabulary=151936, tied=True, biases=True, theta=1e6, epsilon=1e-6),
    "llama-3.2-1b": dict(architecture="llama", model="LlamaForCausalLM", layers=16, width=2048, feed=8192, heads=32,
                         key_heads=8, size=64, vocabulary=128256, tied=True, biases=False, theta=5e5, epsilon=1e-5),
    "llama-3-8b": dict(architecture="llama", model="LlamaForCausalLM", layers=32, width=4096, feed=14336, heads=32,
                       key_heads=8, size=128, vocabulary=128256, tied=False, biases=False, theta=5e5, epsilon=1e-5),
}
POSITIONS = 8192
DEVIATION = 0.02  # of the weights
POOL = 1 << 20    # blocks or values that are drawn

random = numpy.random.default_rng(1)


def half(value):
    return numpy.frombuffer(numpy.float16(value).tobytes(), numpy.uint8)


def plain(kind):
    values = random.standard_normal(POOL, numpy.float32) * DEVIATION
    if kind == "bf16":
        return (values.view(numpy.uint32) >> 16).astype(numpy.uint16).view(numpy.uint8)
    return values.astype(numpy.float16).view(numpy.uint8)


def blocks(size, *scales):
    """Blocks of random bits, except for the scales that stand at some of their bytes."""
    drawn = random.integers(0, 256, (POOL // 32, size), numpy.uint8)
    for at, value in scales:
        drawn[:, at:at + 2] = half(value)
    return drawn.reshape(-1)


# name: (number in the file, values a block, bytes a block, how a pool of it is drawn). A scale divides the
# deviation by that of the codes that it multiplies; Q4_K's second one moves the mean of the values to zero.
TYPES = {
    "f32": (0, 1, 4, None),
    "f16": (1, 1, 2, lambda: plain("f16")),
    "bf16": (30, 1, 2, lambda: plain("bf16")),
    "q5_0": (6, 32, 22, lambda: blocks(22, (0, DEVIATION / 9.2))),
    "q8_0": (8, 32, 34, lambda: blocks(34, (0, DEVIATION / 74))),
    "q4_k": (12, 256, 144, lambda: blocks(144, (0, DEVIATION / 170), (2, DEVIATION / 170 * 7.5))),
    "q6_k": (14, 256, 210, lambda: blocks(210, (208, DEVIATION / 1370))),
}
pools = {}


def write_values(file, kind, shape, ones):
    """The values of a tensor [outputs, inputs] or [outputs]."""
    count = int(numpy.prod(shape))
    if kind == "f32":
        file.write(numpy.full(count, 1 if ones else 0, numpy.float32).tobytes())
        return
    if kind == "bf16" and len(shape) == 1:
        file.write(numpy.full(count, 0x3f80 if ones else 0, numpy.uint16).tobytes())
        return
    _, values, size, draw = TYPES[kind]
    if kind not in pools:
        pools[kind] = draw()
    left = count // values * size
    while left > 0:
        part = pools[kind][:left]
        file.write(part)
        left -= len(part)


def mixture(kind, shape, layer, role):
    """The type of a matrix: of Q4_K_M some have more bits, and rows of no whole blocks shorter ones."""
    if kind != "q4_k_m":
        return kind
    layers = shape["layers"]
    more = layer < layers // 8 or layer >= 7 * layers // 8 or (layer - layers // 8) % 3 == 2
    rich = role == "head" or (role == "embedding" and shape["tied"]) or (role in ("value", "down") and more)
    inputs = shape["feed"] if role == "down" else shape["width"]
    if inputs % 256:
        return "q8_0" if rich else "q5_0"
    return "q6_k" if rich else "q4_k"


def tensors(shape, kind):
    """(name of the family, name in GGUF, type, shape) of every tensor."""
    width, feed = shape["width"], shape["feed"]
    queries, keys = shape["heads"] * shape["size"], shape["key_heads"] * shape["size"]
    vector = "bf16" if kind == "bf16" else "f32"
    yield "model.embed_tokens.weight", "token_embd.weight", mixture(kind, shape, 0, "embedding"), (shape["vocabulary"], width)
    for l in range(shape["layers"]):
        h, g = f"model.layers.{l}.", f"blk.{l}."
        for own, gguf in (("input_layernorm", "attn_norm"), ("post_attention_layernorm", "ffn_norm")):
            yield f"{h}{own}.weight", f"{g}{gguf}.weight", vector, (width,)
        for own, gguf, role, outputs, inputs in (
                ("self_attn.q_proj", "attn_q", "query", queries, width), ("self_attn.k_proj", "attn_k", "key", keys, width),
                ("self_attn.v_proj", "attn_v", "value", keys, width), ("self_attn.o_proj", "attn_output", "output", width, queries),
                ("mlp.gate_proj", "ffn_gate", "gate", feed, width), ("mlp.up_proj", "ffn_up", "up", feed, width),
                ("mlp.down_proj", "ffn_down", "down", width, feed)):
            yield f"{h}{own}.weight", f"{g}{gguf}.weight", mixture(kind, shape, l, role), (outputs, inputs)
            if shape["biases"] and role in ("query", "key", "value"):
                yield f"{h}{own}.bias", f"{g}{gguf}.bias", vector, (outputs,)
    yield "model.norm.weight", "output_norm.weight", vector, (width,)
    if not shape["tied"]:
        yield "lm_head.weight", "output.weight", mixture(kind, shape, 0, "head"), (shape["vocabulary"], width)


def size_of(kind, extents):
    _, values, size, _ = TYPES[kind]
    return int(numpy.prod(extents)) // values * size


def write_folder(shape, folder):
    folder.mkdir(parents=True, exist_ok=True)
    config = dict(model_type=shape["architecture"], architectures=[shape["model"]], num_hidden_layers=shape["layers"],
                  hidden_size=shape["width"], intermediate_size=shape["feed"], num_attention_heads=shape["heads"],
                  num_key_value_heads=shape["key_heads"], vocab_size=shape["vocabulary"], rms_norm_eps=shape["epsilon"],
                  rope_theta=shape["theta"], max_position_embeddings=POSITIONS, tie_word_embeddings=shape["tied"],
                  hidden_act="silu", torch_dtype="bfloat16")
    (folder / "config.json").write_text(json.dumps(config, indent=1))
    header, at = {}, 0
    for name, _, kind, extents in tensors(shape, "bf16"):
        size = size_of(kind, extents)
        header[name] = dict(dtype="BF16", shape=extents, data_offsets=[at, at + size])
        at += size
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(folder / "model.safetensors", "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for name, _, kind, extents in tensors(shape, "bf16"):
            write_values(file, kind, extents, name.endswith("norm.weight"))


def text(value):
    return struct.pack("<Q", len(value)) + value.encode()


def fact(key, value):
    if isinstance(value, str):
        return text(key) + struct.pack("<I", 8) + text(value)
    if isinstance(value, float):
        return text(key) + struct.pack("<If", 6, value)
    return text(key) + struct.pack("<II", 4, value)


def write_gguf(shape, kind, path):
    a = shape["architecture"]
    facts = {"general.architecture": a, f"{a}.block_count": shape["layers"], f"{a}.context_length": POSITIONS,
             f"{a}.embedding_length": shape["width"], f"{a}.feed_forward_length": shape["feed"],
             f"{a}.attention.head_count": shape["heads"], f"{a}.attention.head_count_kv": shape["key_heads"],
             f"{a}.rope.freq_base": shape["theta"], f"{a}.rope.dimension_count": shape["size"],
             f"{a}.attention.layer_norm_rms_epsilon": shape["epsilon"], f"{a}.vocab_size": shape["vocabulary"],
             "tokenizer.ggml.model": "none"}
    all_tensors = list(tensors(shape, kind))
    header = struct.pack("<4sIQQ", b"GGUF", 3, len(all_tensors), len(facts))
    header += b"".join(fact(key, value) for key, value in facts.items())
    at = 0
    for _, name, type_name, extents in all_tensors:
        header += text(name) + struct.pack(f"<I{len(extents)}QIQ", len(extents), *reversed(extents),
                                           TYPES[type_name][0], at)
        at += (size_of(type_name, extents) + 31) // 32 * 32
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "wb") as file:
        file.write(header + b"\0" * (-len(header) % 32))
        for _, name, type_name, extents in all_tensors:
            write_values(file, type_name, extents, name.endswith("norm.weight"))
            file.write(b"\0" * (-file.tell() % 32))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shape", choices=SHAPES)
    parser.add_argument("type", choices=("f16", "q8_0", "q4_k_m", "bf16"))
    parser.add_argument("target", type=pathlib.Path)
    arguments = parser.parse_args()
    shape = SHAPES[arguments.shape]
    if arguments.type == "bf16":
        write_folder(shape, arguments.target)
    else:
        write_gguf(shape, arguments.type, arguments.target)


if __name__ == "__main__":
    main()
