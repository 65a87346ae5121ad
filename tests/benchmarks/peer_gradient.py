#!/usr/bin/python3
"""The peer of bench_explanations in PyTorch: the reverse pass of GPT-2-small's shape from the loss over
512 tokens, with gradients of every weight and of queries, keys and values; and a step of Adam of a
decoder of 2 layers, 4 heads and width 64 on 32 sequences of 64 tokens. Random weights.

    peer_gradient.py reverse|training [threads]          default: 2"""
import math
import os
import resource
import sys
import time

PART = sys.argv[1]
THREADS = int(sys.argv[2]) if len(sys.argv) > 2 else 2
sys.argv[1:] = [str(THREADS)]

import peer_gpt2 as gpt2  # noqa: E402  (reads the number of threads)
import torch  # noqa: E402

RUNS = 3


def median(values):
    return sorted(values)[len(values) // 2]


def reverse():
    wte = (torch.randn(gpt2.V, gpt2.M) * 0.02).requires_grad_()
    wpe = (torch.randn(512, gpt2.M) * 0.02).requires_grad_()
    layers = [{name: w.requires_grad_() for name, w in gpt2.layer().items()} for _ in range(gpt2.L)]
    weights = [wte, wpe] + [w for layer in layers for w in layer.values()]
    ids = torch.arange(512) * 7919 % gpt2.V
    forward, backward = [], []
    for _ in range(RUNS + 1):
        for w in weights:
            w.grad = None
        begin = time.perf_counter()
        _, hidden, _, vectors = gpt2.forward(ids, wte, wpe, layers)
        for q, k, v in vectors:
            for x in (q, k, v):
                x.retain_grad()
        last = torch.layer_norm(hidden[-1], (gpt2.M,))
        loss = torch.nn.functional.cross_entropy(last[:-1] @ wte.t(), ids[1:])
        middle = time.perf_counter()
        loss.backward()
        forward.append(middle - begin)
        backward.append(time.perf_counter() - middle)
    print(f"forward {median(forward[1:]):.4f}")
    print(f"reverse {median(backward[1:]):.4f}")


class Layer(torch.nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = torch.nn.LayerNorm(width), torch.nn.LayerNorm(width)
        self.qkv, self.out = torch.nn.Linear(width, 3 * width), torch.nn.Linear(width, width)
        self.up, self.down = torch.nn.Linear(width, 4 * width), torch.nn.Linear(4 * width, width)

    def forward(self, x, mask):
        b, t, m = x.shape
        q, k, v = (p.view(b, t, self.heads, -1).transpose(1, 2) for p in self.qkv(self.norm1(x)).split(m, 2))
        p = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(m // self.heads) + mask, -1)
        x = x + self.out((p @ v).transpose(1, 2).reshape(b, t, m))
        return x + self.down(torch.nn.functional.gelu(self.up(self.norm2(x))))


def training():
    vocabulary, tokens, batch, width = 66, 64, 32, 64
    embedding, positions = torch.nn.Embedding(vocabulary, width), torch.nn.Embedding(tokens, width)
    layers = torch.nn.ModuleList(Layer(width, 4) for _ in range(2))
    norm = torch.nn.LayerNorm(width)
    weights = [w for m in (embedding, positions, layers, norm) for w in m.parameters()]
    adam = torch.optim.AdamW(weights, 3e-3)
    mask = torch.full((tokens, tokens), float("-inf")).triu(1)
    taken = []
    for _ in range(60):
        ids = torch.randint(2, vocabulary, (batch, tokens))
        begin = time.perf_counter()
        x = embedding(ids) + positions.weight
        for layer in layers:
            x = layer(x, mask)
        logits = norm(x) @ embedding.weight.t()
        loss = torch.nn.functional.cross_entropy(logits[:, :-1].flatten(0, 1), ids[:, 1:].flatten())
        adam.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1)
        adam.step()
        taken.append(time.perf_counter() - begin)
    print(f"step {median(taken[10:]):.5f}")


def main():
    torch.manual_seed(1)
    torch.set_num_threads(THREADS)
    {"reverse": reverse, "training": training}[PART]()
    print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")


if __name__ == "__main__":
    main()
