#!/usr/bin/python3
"""The peer of bench_trace: a forward pass of GPT-2-small's shape in PyTorch that returns every
attention, every hidden state and per-head Q, K and V. Random weights.

    peer_gpt2.py [threads]          default: 1"""
import math
import os
import resource
import sys
import time

THREADS = int(sys.argv[1]) if len(sys.argv) > 1 else 1
# OpenBLAS keeps threads of its own, which torch.set_num_threads() does not govern.
os.environ["OPENBLAS_NUM_THREADS"] = str(THREADS)
# Threads of OpenMP that spin while those of OpenBLAS work would cost PyTorch most of its speed.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import torch  # noqa: E402  (after the environment is set)

L, H, M, V = 12, 12, 768, 50257


def layer():
    r = lambda *shape: torch.randn(*shape) * 0.02
    return dict(g1=torch.ones(M), b1=torch.zeros(M), g2=torch.ones(M), b2=torch.zeros(M),
                qkv=r(M, 3 * M), qkvb=r(3 * M), o=r(M, M), ob=r(M), up=r(M, 4 * M), upb=r(4 * M),
                down=r(4 * M, M), downb=r(M))


def forward(ids, wte, wpe, layers):
    t = len(ids)
    x = wte[ids] + wpe[:t]
    hidden, attentions, vectors = [x], [], []
    mask = torch.tril(torch.ones(t, t, dtype=torch.bool))
    lowest = torch.tensor(torch.finfo(torch.float32).min)
    for w in layers:
        a = torch.layer_norm(x, (M,), w["g1"], w["b1"])
        q, k, v = (p.view(t, H, M // H).transpose(0, 1).contiguous()
                   for p in torch.addmm(w["qkvb"], a, w["qkv"]).split(M, 1))
        s = q @ k.transpose(1, 2) / math.sqrt(M // H)
        p = torch.softmax(torch.where(mask, s, lowest), -1)
        c = (p @ v).transpose(0, 1).reshape(t, M)
        x = x + torch.addmm(w["ob"], c, w["o"])
        f = torch.addmm(w["upb"], torch.layer_norm(x, (M,), w["g2"], w["b2"]), w["up"])
        f = 0.5 * f * (1 + torch.tanh(math.sqrt(2 / math.pi) * (f + 0.044715 * f ** 3)))
        x = x + torch.addmm(w["downb"], f, w["down"])
        hidden.append(x)
        attentions.append(p)
        vectors.append((q, k, v))
    x = torch.layer_norm(x, (M,))
    return x[-1:] @ wte.t(), hidden, attentions, vectors


def main():
    torch.manual_seed(1)
    wte, wpe = torch.randn(V, M) * 0.02, torch.randn(8192, M) * 0.02
    layers = [layer() for _ in range(L)]
    print("threads  tokens  median s   best s    CPU s  peak MiB")
    torch.set_num_threads(THREADS)
    for tokens in (128, 512, 1024):
        ids = torch.arange(tokens) * 7919 % V
        taken, work = [], []
        with torch.no_grad():
            forward(ids, wte, wpe, layers)
            for _ in range(5):
                begin, started = time.perf_counter(), time.process_time()
                forward(ids, wte, wpe, layers)
                taken.append(time.perf_counter() - begin)
                work.append(time.process_time() - started)
        taken.sort()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{THREADS:7d} {tokens:7d} {taken[2]:9.3f} {taken[0]:8.3f} {min(work):8.3f} {peak:9.0f}", flush=True)


if __name__ == "__main__":
    main()
