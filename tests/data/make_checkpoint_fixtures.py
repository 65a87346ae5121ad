#!/usr/bin/python3
"""Makes the files in checkpoint/: what NumPy and PyTorch themselves write, for the readers' tests.

Element i of an array (row after row) is value(i); the tests know the formula. Needs python3-numpy and
python3-torch.
"""
import collections
import json
import os
import pathlib

import numpy as np
import torch

OUT = pathlib.Path(__file__).parent / "checkpoint"


def value(i):
    return i * 0.25 - 3


def values(*shape):
    return np.array([value(i) for i in range(int(np.prod(shape)))], np.float64).reshape(shape)


def softmax(scores):
    e = np.exp(scores - scores.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


class Runs:
    """Asks the reader to call os.getcwd, as a hostile pickle would call something worse."""

    def __reduce__(self):
        return os.getcwd, ()


def numpy_files():
    v = values(3, 4, 5)
    for name in ("<f2", "<f4", "<f8", ">f2", ">f4", ">f8", "<i2", "<i4", "<i8", ">i4", "|i1", "|u1", "<u2", "<u4", "<u8"):
        file = name.replace("<", "little_").replace(">", "big_").replace("|", "")
        integers = np.arange(60).reshape(3, 4, 5) if name[1] in "iu" else v
        np.save(OUT / f"{file}.npy", integers.astype(name))
    np.save(OUT / "bool.npy", np.arange(60).reshape(3, 4, 5) % 3 == 0)
    np.save(OUT / "fortran.npy", np.asfortranarray(v.astype(np.float32)))
    np.save(OUT / "scalar.npy", np.float32(2.5))
    np.save(OUT / "complex.npy", v.astype(np.complex64))
    np.save(OUT / "objects.npy", np.array([None, None], dtype=object), allow_pickle=True)
    np.save(OUT / "records.npy", np.zeros(3, dtype=[("a", "<f4"), ("b", "<i4")]))
    for version in ((2, 0), (3, 0)):
        with open(OUT / f"version{version[0]}.npy", "wb") as f:
            np.lib.format.write_array(f, v.astype(np.float32), version=version)

    rng = np.random.default_rng(7)
    layers = [softmax(rng.normal(size=(2, 5, 5))).astype(np.float32) for _ in range(11)]
    causal = [softmax(np.where(np.tri(5, dtype=bool), rng.normal(size=(1, 2, 5, 5)), -np.inf)) for _ in range(2)]
    np.savez(OUT / "attentions.npz", **{f"attentions.{i}": a for i, a in enumerate(layers)},
             tokens=np.array(["The", "Kätzchen", "sat", "→", "😀"]))
    np.savez_compressed(OUT / "causal.npz", *[a.astype(np.float16) for a in causal])
    np.savez(OUT / "none.npz", **{"attentions.0": np.array(None, dtype=object)})
    np.save(OUT / "attentions.npy", np.stack(layers)[:, None])


def torch_files():
    base = torch.tensor(values(4, 6), dtype=torch.float32)
    state = collections.OrderedDict()
    state["float32"] = base
    state["float16"] = base.half()
    state["bfloat16"] = base.bfloat16()
    state["float64"] = base.double()
    state["int64"] = torch.arange(5)
    state["int32"] = torch.arange(5, dtype=torch.int32)
    state["int16"] = torch.arange(5, dtype=torch.int16)
    state["int8"] = torch.arange(5, dtype=torch.int8)
    state["uint8"] = torch.arange(5, dtype=torch.uint8)
    state["bool"] = torch.tensor([True, False, True])
    state["transposed"] = base.t()
    state["columns"] = base[:, 1:5:2]
    state["offset"] = base[2:]
    state["tied"] = base
    state["parameter"] = torch.nn.Parameter(base)
    state["scalar"] = torch.tensor(2.5)
    state["empty"] = torch.zeros(0, 3)
    torch.save(state, OUT / "state_dict.bin")
    torch.save({"epoch": 3, "loss": 0.5, "name": "run", "flags": [1, (2, None)], "state_dict": {"weight": base}},
               OUT / "nested.bin")
    torch.save({"weight": base, "program": Runs()}, OUT / "hostile.bin")
    torch.save({"weight": base}, OUT / "legacy.bin", _use_new_zipfile_serialization=False)
    torch.save({"weight": base}, OUT / "protocol4.bin", pickle_protocol=4)
    torch.save(base, OUT / "tensor.bin")
    torch.save({"weight": torch.tensor([1 + 2j])}, OUT / "complex.bin")
    torch.jit.save(torch.jit.script(torch.nn.Linear(2, 2)), str(OUT / "torchscript.bin"))

    shards = OUT / "shards"
    shards.mkdir(exist_ok=True)
    torch.save({"first": base, "second": base + 1}, shards / "pytorch_model-00001-of-00002.bin")
    torch.save({"third": base + 2}, shards / "pytorch_model-00002-of-00002.bin")
    index = {"metadata": {"total_size": 288},
             "weight_map": {"first": "pytorch_model-00001-of-00002.bin", "second": "pytorch_model-00001-of-00002.bin",
                            "third": "pytorch_model-00002-of-00002.bin"}}
    (shards / "pytorch_model.bin.index.json").write_text(json.dumps(index, indent=2) + "\n")


OUT.mkdir(exist_ok=True)
numpy_files()
torch_files()
