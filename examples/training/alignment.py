"""Word alignment by expectation maximisation: IBM model 1 with the diagonal prior of Dyer et al. 2013.

The posteriors teach a few cross-attention heads to read as alignment (Chen et al. 2016, Garg et al. 2019)."""
import numpy as np


def posteriors(rows, rounds=6, tension=4.0, null=0.08):
    """For (source ids, target ids) pairs: one [targets, sources] float16 array each, mass on the empty word left out.

    Column 0 (the language tag) gets nothing; the two end tokens are aligned with each other."""
    source, target, prior, pair_row = [], [], [], []
    shapes = []
    for s, t in rows:
        words, out = np.array(s[1:-1]), np.array(t[:-1])
        n, m = len(words), len(out)
        shapes.append((n, m))
        if n == 0 or m == 0:
            continue
        i, j = np.arange(m)[:, None] / max(m, 1), np.arange(n)[None, :] / max(n, 1)
        p = np.exp(-tension * np.abs(i - j))
        p = (1 - null) * p / p.sum(1, keepdims=True)
        source.append(np.tile(words, m))
        target.append(np.repeat(out, n))
        prior.append(p.ravel())
    source, target, prior = np.concatenate(source), np.concatenate(target), np.concatenate(prior)
    size = int(max(source.max(), target.max())) + 1
    # Every (source, target) pair that occurs together gets one cell of the table.
    keys, cell = np.unique(source.astype(np.int64) * size + target, return_inverse=True)
    cell_source = keys // size
    table = np.ones(len(keys))
    counts = np.array([n for n, m in shapes if n and m for _ in range(m)])
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    out_ids = np.concatenate([np.array(t[:-1]) for s, t in rows if len(s) > 2 and len(t) > 1])
    empty = np.bincount(out_ids, minlength=size) / len(out_ids)
    for k in range(rounds):
        weight = prior * table[cell]
        if k == 0:
            weight = prior / np.repeat(counts, counts)
        norm = np.add.reduceat(weight, starts) + (null * empty[out_ids] if k else 1e-9)
        weight /= np.repeat(norm, counts)
        if k == rounds - 1:
            break
        mass = np.bincount(cell, weight, len(keys))
        total = np.bincount(cell_source, mass, size) + 0.01
        table = mass / total[cell_source]
    out, at = [], 0
    for n, m in shapes:
        full = np.zeros((m + 1, n + 2), np.float16)
        if n and m:
            full[:m, 1:n + 1] = weight[at:at + n * m].reshape(m, n)
            at += n * m
        full[m, n + 1] = 1
        out.append(full)
    return out


def batch(arrays, rows, sources, targets):
    """The rows' posteriors, padded with zeros: [rows, targets, sources] float32."""
    out = np.zeros((len(rows), targets, sources), np.float32)
    for r, i in enumerate(rows):
        t, s = arrays[i].shape
        out[r, :t, :s] = arrays[i]
    return out
