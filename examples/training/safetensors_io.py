"""Read and write safetensors files with NumPy alone; and one setting that training shares."""

import ctypes
import json
import struct

import numpy as np

KINDS = {
    "F64": np.float64,
    "F32": np.float32,
    "F16": np.float16,
    "I64": np.int64,
    "I32": np.int32,
    "U8": np.uint8,
}


def load(path):
    """Tensors by name, and the metadata."""
    with open(path, "rb") as file:
        size = struct.unpack("<Q", file.read(8))[0]
        header = json.loads(file.read(size))
        data = file.read()
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        values = np.frombuffer(data[begin:end], KINDS[entry["dtype"]])
        tensors[name] = values.reshape(entry["shape"])
    return tensors, metadata


def save(path, tensors, metadata=None):
    """Writes NumPy arrays by name, wide types first so that all are aligned."""
    names = {np.dtype(kind).str: name for name, kind in KINDS.items()}
    header = {"__metadata__": metadata} if metadata else {}
    blobs, offset = [], 0
    for name in sorted(tensors, key=lambda name: (-np.asarray(tensors[name]).itemsize, name)):
        values = np.asarray(tensors[name], order="C")
        blob = values.tobytes()
        header[name] = {
            "dtype": names[values.dtype.str],
            "shape": list(values.shape),
            "data_offsets": [offset, offset + len(blob)],
        }
        blobs.append(blob)
        offset += len(blob)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(blobs))


def keep_memory():
    """Stops glibc from giving large blocks back to the kernel after each training step."""
    set_option = ctypes.CDLL(None).mallopt
    for option, value in ((-3, 1 << 25), (-1, (1 << 31) - 1), (-2, 1 << 26)):
        set_option(option, value)
