#!/usr/bin/python3
"""The peer of bench_atlas: a forward pass of GPT-2-small's shape in PyTorch that returns every
attention, then what an atlas gathers of it, in NumPy. Random weights.

    peer_atlas.py [WINDOWS [THREADS]]          default: 4 and 2"""
import sys
import time

WINDOWS = int(sys.argv[1]) if len(sys.argv) > 1 else 4
THREADS = int(sys.argv[2]) if len(sys.argv) > 2 else 2
sys.argv[1:] = [str(THREADS)]

import peer_gpt2 as gpt2  # noqa: E402  (first: it sets the threads of OpenBLAS)
import numpy as np  # noqa: E402
import torch  # noqa: E402

TOKENS = 256
PAIR = 0.05


class Head:
    """Sums over windows; the strongest cells; pairs of tokens."""

    def __init__(self):
        self.metrics = []
        self.distance = np.zeros(TOKENS)
        self.entropy = np.zeros(TOKENS)
        self.keys = np.zeros(TOKENS)
        self.weights = np.zeros(20, np.int64)
        self.strongest = [[], [], []]
        self.pairs = {}

    def rank(self, which, values, window):
        flat = values.ravel()
        best = np.argpartition(flat, -24)[-24:]
        rows = self.strongest[which] + [(flat[i], window, *divmod(int(i), TOKENS)) for i in best]
        self.strongest[which] = sorted(rows, reverse=True)[:24]

    def add(self, window, ids, p, v, output, directions):
        visible = np.tril(np.ones_like(p, bool))
        counts = np.arange(1, TOKENS + 1)
        entropy = -np.sum(np.where(p > 0, p * np.log(np.where(p > 0, p, 1)), 0), 1)
        ordered = np.sort(p, 1)
        gini = 1 - 2 * np.sum((np.cumsum(ordered, 1) / ordered.sum(1, keepdims=True)), 1) / counts
        back = np.arange(TOKENS)[:, None] - np.arange(TOKENS)[None]
        same = (ids[:, None] == ids[None]) & (back > 0)
        after = np.zeros_like(same)
        after[:, 1:] = same[:, :-1]
        written = v @ output
        norms = p * np.linalg.norm(written, axis=1)
        effects = p * (directions @ written.T)
        self.metrics.append([
            entropy.mean(), (entropy[1:] / np.log(counts[1:])).mean(),
            (np.log(counts) - entropy).mean(), p.max(1).mean(), gini.mean(),
            (p * np.where(visible, back, 0)).sum() / p.sum(), np.diag(p, -1).mean(),
            np.diag(p).mean(), p[:, 0].mean(), (p * same).sum() / p.sum(),
            (p * after).sum() / p.sum(), np.linalg.norm(p @ written, axis=1).mean(),
            effects.sum(1).mean(), (p[visible] < 0.1 / TOKENS).mean()])
        self.distance += np.bincount(np.where(visible, back, 0).ravel(), p.ravel(), TOKENS)
        self.entropy += entropy
        self.keys += p.sum(0)
        shown = p[visible & (p > 0)]
        self.weights += np.histogram(np.log2(shown), np.arange(-20, 1), (-20, 0))[0]
        for which, values in enumerate((p, norms, effects)):
            self.rank(which, values, window)
        for i, j in zip(*np.nonzero(p >= PAIR)):
            pair = (int(ids[i]), int(ids[j]))
            mass, count = self.pairs.get(pair, (0.0, 0))
            self.pairs[pair] = (mass + float(p[i, j]), count + 1)


def main():
    torch.manual_seed(1)
    torch.set_num_threads(THREADS)
    wte, wpe = torch.randn(gpt2.V, gpt2.M) * 0.02, torch.randn(8192, gpt2.M) * 0.02
    layers = [gpt2.layer() for _ in range(gpt2.L)]
    heads = [[Head() for _ in range(gpt2.H)] for _ in range(gpt2.L)]
    unembedding = wte.numpy()
    size = gpt2.M // gpt2.H
    forward = gathering = 0.0
    with torch.no_grad():
        gpt2.forward(torch.arange(TOKENS), wte, wpe, layers)
        for window in range(WINDOWS):
            ids = torch.randint(gpt2.V, (TOKENS,))
            begin = time.perf_counter()
            _, hidden, attentions, vectors = gpt2.forward(ids, wte, wpe, layers)
            forward += time.perf_counter() - begin
            begin = time.perf_counter()
            last = hidden[-1].numpy()
            directions = np.zeros((TOKENS, gpt2.M), np.float32)
            directions[:-1] = unembedding[ids.numpy()[1:]]
            directions /= np.sqrt(last.var(1, keepdims=True) + 1e-5)
            for l, layer in enumerate(layers):
                output = layer["o"].numpy()
                for h in range(gpt2.H):
                    heads[l][h].add(window, ids.numpy(), attentions[l][h].numpy(),
                                    vectors[l][2][h].numpy(), output[h * size:(h + 1) * size],
                                    directions)
            gathering += time.perf_counter() - begin
    print(f"{WINDOWS} windows of {TOKENS} tokens, {THREADS} threads")
    print(f"forward pass  {forward / WINDOWS:8.3f} s a window")
    print(f"with NumPy    {(forward + gathering) / WINDOWS:8.3f} s a window")


if __name__ == "__main__":
    main()
