"""Attention for training on a CPU: compiles attention.c once, and is a differentiable function of torch tensors."""
import ctypes
import hashlib
import os
import subprocess
import tempfile

import torch

_SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "attention.c")


def _library():
    code = open(_SOURCE, "rb").read()
    path = os.path.join(tempfile.gettempdir(), f"attention-{os.getuid()}-{hashlib.sha1(code).hexdigest()[:12]}.so")
    if not os.path.exists(path):
        part = f"{path}.{os.getpid()}"
        subprocess.run(["gcc", "-O3", "-march=native", "-ffast-math", "-shared", "-fPIC", _SOURCE, "-o", part, "-lm"], check=True)
        os.replace(part, path)
    return ctypes.CDLL(path)


_lib = _library()


def _address(tensor):
    return None if tensor is None else ctypes.c_void_p(tensor.data_ptr())


def _numbers(*values):
    return [ctypes.c_long(v) for v in values]


class _Attend(torch.autograd.Function):
    """queries [B, T, n*d] and memory [B, S, m*d], the projections' whole outputs: q, k, v (or q and k, v) side by side."""

    @staticmethod
    def forward(ctx, first, second, heads, keys, causal):
        first = first.contiguous()
        own = second is None
        b, t, width = first.shape
        d = width // 3 if own else width
        second = first if own else second.contiguous()
        s, row = second.shape[1], second.shape[2]
        at = first.data_ptr(), second.data_ptr() + 4 * (d if own else 0), second.data_ptr() + 4 * (2 * d if own else d)
        weights, out = torch.empty(b, heads, t, s), torch.empty(b, t, d)
        _lib.attention_forward(ctypes.c_void_p(at[0]), ctypes.c_long(width), ctypes.c_void_p(at[1]), ctypes.c_long(row),
                               ctypes.c_void_p(at[2]), ctypes.c_long(row), _address(keys), ctypes.c_int(causal),
                               *_numbers(b, heads, t, s, d // heads), _address(weights), _address(out))
        ctx.save_for_backward(first, second, weights, keys)
        ctx.own, ctx.heads, ctx.causal = own, heads, causal
        ctx.set_materialize_grads(False)
        return out, weights

    @staticmethod
    def backward(ctx, d_out, d_weights):
        first, second, weights, keys = ctx.saved_tensors
        b, t, width = first.shape
        s, row, d = second.shape[1], second.shape[2], width // 3 if ctx.own else width
        d_out = d_out.contiguous()
        d_weights = None if d_weights is None else d_weights.contiguous()
        d_first = torch.zeros_like(first) if ctx.own else torch.empty_like(first)
        d_second = d_first if ctx.own else torch.zeros_like(second)
        skip = d if ctx.own else 0
        _lib.attention_backward(_address(first), ctypes.c_long(width), ctypes.c_void_p(second.data_ptr() + 4 * skip),
                                ctypes.c_long(row), ctypes.c_void_p(second.data_ptr() + 4 * (skip + d)), ctypes.c_long(row),
                                _address(keys), ctypes.c_int(ctx.causal), *_numbers(b, ctx.heads, t, s, d // ctx.heads),
                                _address(weights), _address(d_out), _address(d_weights), _address(d_first),
                                ctypes.c_long(width), ctypes.c_void_p(d_second.data_ptr() + 4 * skip),
                                ctypes.c_void_p(d_second.data_ptr() + 4 * (skip + d)), ctypes.c_long(row))
        return d_first, None if ctx.own else d_second, None, None, None


def self_attention(qkv, heads, keys=None, causal=False):
    """qkv [B, T, 3d] -> (mixed values [B, T, d], weights [B, heads, T, T]); keys: int32 [B], the real keys of each sequence."""
    return _Attend.apply(qkv, None, heads, keys, causal)


def cross_attention(q, kv, heads, keys=None):
    """q [B, T, d], kv [B, S, 2d] -> (mixed values [B, T, d], weights [B, heads, T, S])."""
    return _Attend.apply(q, kv, heads, keys, False)
