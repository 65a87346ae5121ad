#!/usr/bin/python3
"""Writes the dumps of attention in tests/data/dumps: small files as NumPy, torch.save and pickle
write them, put together byte by byte, so that neither library is needed. The numbers are made by
the formula of row(), which the test knows."""
import io
import math
import os
import pickle
import struct
import sys
import types
import zipfile

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "dumps")


def row(head, query, keys, seen):
    """Weights of a query that sees the keys of the list `seen`."""
    values = [math.exp(math.sin(1 + head + 3 * query + 2 * key)) if key in seen else 0 for key in range(keys)]
    return [value / sum(values) for value in values]


def causal(heads, queries, keys, first=0):
    """Rows first … first + queries − 1 of a causal attention."""
    return [[row(head, first + query, keys, range(first + query + 1)) for query in range(queries)] for head in range(heads)]


def full(heads, queries, keys):
    return [[row(head, query, keys, range(keys)) for query in range(queries)] for head in range(heads)]


def flat(value):
    return [x for part in value for x in flat(part)] if isinstance(value, list) else [value]


def shape(value):
    return (len(value), *shape(value[0])) if isinstance(value, list) else ()


class Tensor:
    """What torch.save makes of a tensor."""

    def __init__(self, value, half=False):
        self.value, self.half = value, half


class Array:
    """What pickle makes of an array of NumPy; of objects if `items` is given."""

    def __init__(self, value=None, items=None):
        self.value, self.items = value, items


def modules():
    """Stand-ins for the modules whose names the pickles hold."""
    made = {}
    for name, members in {"torch": ["FloatStorage", "HalfStorage"], "torch._utils": ["_rebuild_tensor_v2"],
                          "numpy": ["ndarray", "dtype"], "numpy.core": [], "numpy.core.multiarray": ["_reconstruct"],
                          "transformers": [], "transformers.modeling_outputs": ["CausalLMOutput"]}.items():
        module = types.ModuleType(name)
        for member in members:
            if member in ("_rebuild_tensor_v2", "_reconstruct"):
                function = types.FunctionType(compile("0", name, "eval"), {}, member)
                function.__module__, function.__qualname__ = name, member
                setattr(module, member, function)
            else:
                setattr(module, member, type(member, (dict,) if member == "CausalLMOutput" else (), {"__module__": name}))
        made[name] = module
    sys.modules.update(made)
    return made


M = modules()


class Pickler(pickle._Pickler):
    def __init__(self, file, protocol=2):
        super().__init__(file, protocol)
        self.storages = []

    def persistent_id(self, value):
        if isinstance(value, tuple) and value and value[0] == "storage-of":
            tensor = value[1]
            self.storages.append(b"".join(struct.pack("<e" if tensor.half else "<f", x) for x in flat(tensor.value)))
            kind = M["torch"].HalfStorage if tensor.half else M["torch"].FloatStorage
            return ("storage", kind, str(len(self.storages) - 1), "cpu", len(flat(tensor.value)))
        return None

    def save(self, value, save_persistent_id=True):
        if isinstance(value, Tensor):
            sizes = shape(value.value)
            strides = tuple(math.prod(sizes[i + 1:]) for i in range(len(sizes)))
            self.save_reduce(M["torch._utils"]._rebuild_tensor_v2, (("storage-of", value), 0, sizes, strides, False, {}), obj=value)
        elif isinstance(value, Array):
            objects = value.items is not None
            kind = Dtype("O8" if objects else "f4")
            data = value.items if objects else b"".join(struct.pack("<f", x) for x in flat(value.value))
            sizes = (len(value.items),) if objects else shape(value.value)
            self.save_reduce(M["numpy.core.multiarray"]._reconstruct, (M["numpy"].ndarray, (0,), b"b"),
                             (1, sizes, kind, False, data), obj=value)
        elif isinstance(value, Dtype):
            self.save_reduce(M["numpy"].dtype, (value.name, False, True),
                             (3, "|" if value.name == "O8" else "<", None, None, None, -1, -1, 0), obj=value)
        elif isinstance(value, Output):
            self.save_reduce(M["transformers.modeling_outputs"].CausalLMOutput, (), None, None, iter(value.members.items()), obj=value)
        else:
            super().save(value, save_persistent_id)


class Dtype:
    def __init__(self, name):
        self.name = name


class Output:
    """An output of a model of transformers."""

    def __init__(self, **members):
        self.members = members


def pickled(value, protocol=2):
    out = io.BytesIO()
    pickler = Pickler(out, protocol)
    pickler.dump(value)
    return out.getvalue(), pickler.storages


def torch_save(name, value):
    program, storages = pickled(value)
    with zipfile.ZipFile(os.path.join(HERE, name), "w", zipfile.ZIP_STORED) as archive:
        for entry, data in [("data.pkl", program), *[(f"data/{i}", s) for i, s in enumerate(storages)], ("version", b"3\n")]:
            archive.writestr(zipfile.ZipInfo("dump/" + entry, (1980, 1, 1, 0, 0, 0)), data)


def npy(value, kind="<f4", sizes=None):
    if kind == "|O":
        sizes, data = sizes or (len(value),), pickled(Array(items=value), 3)[0]
    elif kind.startswith("|S"):
        sizes, data = (len(value),), b"".join(text.encode().ljust(int(kind[2:]), b"\0") for text in value)
    elif kind.startswith("<U"):
        sizes, data = (1, len(value)), b"".join(text.encode("utf-32-le").ljust(4 * int(kind[2:]), b"\0") for text in value)
    else:
        code = {"<f4": "<f", "<f2": "<e", "<i8": "<q", "|u1": "<B"}[kind]
        sizes, data = shape(value), b"".join(struct.pack(code, x) for x in flat(value))
    header = str({"descr": kind, "fortran_order": False, "shape": sizes}).encode()
    header = header.ljust(117) + b"\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + data


def npz(name, **arrays):
    with zipfile.ZipFile(os.path.join(HERE, name), "w", zipfile.ZIP_DEFLATED) as archive:
        for key, value in arrays.items():
            info = zipfile.ZipInfo(key + ".npy", (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, npy(*value) if isinstance(value, tuple) else npy(value))


def main():
    os.makedirs(HERE, exist_ok=True)
    words = ["The", "▁cat", "<s>", "sat", "."]
    # generate() of a decoder, two layers, a prompt of three tokens and two steps more.
    cached = [[Tensor([causal(2, 3, 3)]) for _ in range(2)], *[[Tensor([causal(2, 1, k, k - 1)]) for _ in range(2)] for k in (4, 5)]]
    torch_save("generate_cached.pt", tuple(tuple(step) for step in cached))
    whole = [[Tensor([causal(2, k, k)], half=True) for _ in range(2)] for k in (3, 4, 5)]
    torch_save("generate_whole.pt", tuple(tuple(step) for step in whole))
    # … of an encoder-decoder, as the output of the model itself.
    torch_save("generate_seq2seq.pt", Output(
        sequences=None,
        encoder_attentions=(Tensor([full(2, 4, 4)]),),
        decoder_attentions=tuple((Tensor([causal(2, 1, k, k - 1)]),) for k in (1, 2, 3)),
        cross_attentions=tuple((Tensor([[[row(h, k, 4, range(4))] for h in range(2)]]),) for k in range(3))))
    torch_save("dictionary.pt", {"attentions": [Tensor([full(2, 5, 5)]), Tensor([full(2, 5, 5)])], "tokens": words})
    torch_save("tensor.pt", Tensor([[full(2, 5, 5)]]))
    torch_save("none.pt", (None, None))
    with open(os.path.join(HERE, "arrays.pkl"), "wb") as file:
        file.write(pickled([Array([full(2, 5, 5)]), Array([full(2, 5, 5)])], 4)[0])
    with open(os.path.join(HERE, "objects.npy"), "wb") as file:
        file.write(npy([Array(full(2, 5, 5)), Array(full(2, 5, 5))], "|O"))
    # Steps × layers in one array of objects, as numpy.array(…, dtype=object) makes it.
    with open(os.path.join(HERE, "generate_objects.npy"), "wb") as file:
        file.write(npy([Array(layer.value) for step in cached for layer in step], "|O", (3, 2)))
    # TransformerLens, and the names of modules.
    npz("hooks.npz", **{"blocks.0.attn.hook_pattern": [causal(2, 5, 5)], "blocks.1.attn.hook_pattern": [causal(2, 5, 5)],
                        "blocks.0.attn.hook_attn_scores": [full(2, 5, 5)], "blocks.0.hook_resid_pre": [[[0.5] * 5] * 5]})
    npz("heads.npz", **{f"layer_{l}_head_{h}": full(2, 5, 5)[h] for l in range(2) for h in range(2)})
    npz("modules.npz", **{"model.decoder.layers.0.self_attn": [causal(2, 3, 3)], "model.decoder.layers.0.encoder_attn": [full(2, 3, 4)],
                          "model.encoder.layers.0.self_attn": [full(2, 4, 4)]})
    # Tokens, however they are stored.
    npz("bytes.npz", attentions=full(2, 5, 5), tokens=(words, "|S6"))
    npz("batch.npz", attentions=full(2, 5, 5), tokens=(words, "<U5"))
    npz("texts.npz", attentions=full(2, 5, 5), tokens=(words, "|O"))
    npz("ids.npz", attentions=full(2, 5, 5), input_ids=([[4, 1, 0, 2, 1]], "<i8"), vocab=(words, "<U5"))
    # Padding: given behind, given in front with rows that look everywhere, and found.
    behind = [[row(h, q, 5, range(3)) for q in range(5)] for h in range(2)]
    npz("padded_behind.npz", attentions=behind, attention_mask=([[1, 1, 1, 0, 0]], "<i8"))
    npz("padded_found.npz", attentions=(behind, "<f2"))
    front = [[row(h, q, 5, range(5)) if q < 2 else row(h, q, 5, range(2, q + 1)) for q in range(5)] for h in range(2)]
    npz("padded_front.npz", attentions=front, attention_mask=([0, 0, 1, 1, 1], "<i8"))
    uniform = [[[0.2] * 5 if q < 2 else row(h, q, 5, range(2, q + 1)) for q in range(5)] for h in range(2)]
    npz("padded_uniform.npz", attentions=uniform)
    npz("masked_cells.npz", attentions=[[row(h, q, 4, [0, q]) for q in range(4)] for h in range(2)],
        attention_mask=([[int(k in (0, q)) for k in range(4)] for q in range(4)], "<i8"))
    npz("window_both_sides.npz", **{f"attentions.{l}": [[row(h, q, 8, range(max(0, q - 2), min(8, q + 3)) if l else range(8)) for q in range(8)]
                                                        for h in range(2)] for l in range(2)})
    # A prefix that is seen as a whole, and two texts in one input.
    npz("prefix.npz", attentions=[[row(h, q, 7, range(max(3, q + 1))) for q in range(7)] for h in range(2)])
    npz("packed.npz", attentions=[[row(h, q, 7, range(0 if q < 3 else 3, q + 1)) for q in range(7)] for h in range(2)])
    npz("packed_encoder.npz", attentions=[[row(h, q, 7, range(3) if q < 3 else range(3, 7)) for q in range(7)] for h in range(2)])
    npz("window.npz", attentions=[[row(h, q, 6, range(max(0, q - 2), q + 1)) for q in range(6)] for h in range(2)])
    # A picture of 8 × 12 pixels in patches of 4, after a class token.
    npz("picture.npz", attentions=full(2, 7, 7), image=([[[x * 20, y * 20, 128] for x in range(12)] for y in range(8)], "|u1"))


main()
