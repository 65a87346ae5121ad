"""What the training scripts share: safetensors files, BLEU, dropout that is cheap on a CPU, Adam on one flat buffer."""
import gzip
import json
import math
import os
import re
import struct
import sys
from collections import Counter

import numpy as np

# Large tensors come and go many times a step; without this glibc returns each one to the kernel.
_MALLOC = {"MALLOC_MMAP_THRESHOLD_": str(1 << 25), "MALLOC_TRIM_THRESHOLD_": str(1 << 31), "MALLOC_TOP_PAD_": str(1 << 26),
           "OMP_WAIT_POLICY": "PASSIVE", "OPENBLAS_NUM_THREADS": "1"}
if "MALLOC_TOP_PAD_" not in os.environ and sys.argv[0]:
    os.environ.update(_MALLOC)
    os.execv(sys.executable, [sys.executable] + sys.argv)

import torch  # noqa: E402  (after the environment is set)

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
MODELS = os.path.join(ROOT, "examples", "models")
GOLDENS = os.path.join(ROOT, "tests", "data", "examples")

_KINDS = {"F64": np.float64, "F32": np.float32, "F16": np.float16, "I64": np.int64, "I32": np.int32, "U8": np.uint8}


def save_safetensors(path, tensors, meta=None):
    """Write NumPy arrays as a safetensors file: header length, JSON header padded to 8 bytes, data."""
    names = {np.dtype(kind).str: name for name, kind in _KINDS.items()}
    header, blobs, at = {}, [], 0
    if meta:
        header["__metadata__"] = meta
    for name in sorted(tensors):
        value = np.ascontiguousarray(tensors[name])
        blob = value.tobytes()
        header[name] = {"dtype": names[value.dtype.str], "shape": list(value.shape), "data_offsets": [at, at + len(blob)]}
        blobs.append(blob)
        at += len(blob)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path + ".part", "wb") as f:
        f.write(struct.pack("<Q", len(text)) + text + b"".join(blobs))
    os.replace(path + ".part", path)


def load_safetensors(path):
    """Read a safetensors file into a dictionary of NumPy arrays."""
    raw = open(path, "rb").read()
    n = struct.unpack("<Q", raw[:8])[0]
    header = json.loads(raw[8:8 + n])
    header.pop("__metadata__", None)
    out = {}
    for name, t in header.items():
        a, b = t["data_offsets"]
        out[name] = np.frombuffer(raw[8 + n + a:8 + n + b], _KINDS[t["dtype"]]).reshape(t["shape"])
    return out


def write_json(path, value):
    with open(path, "w", encoding="utf-8") as f:
        json.dump(value, f, indent=2, ensure_ascii=False)
        f.write("\n")


def read_lines(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        return [line.rstrip("\n") for line in f]


# ---------------------------------------------------------------- BLEU

def tokenize_13a(line):
    """The tokenisation of mteval-v13a, as sacreBLEU's default."""
    line = line.replace("<skipped>", "").replace("-\n", "").replace("\n", " ")
    if "&" in line:
        line = line.replace("&quot;", '"').replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    line = f" {line} "
    line = re.sub(r"([\{-\~\[-\` -\&\(-\+\:-\@\/])", r" \1 ", line)
    line = re.sub(r"([^0-9])([\.,])", r"\1 \2 ", line)
    line = re.sub(r"([\.,])([^0-9])", r" \1 \2", line)
    line = re.sub(r"([0-9])(-)", r"\1 \2 ", line)
    return line.split()


def bleu(hypotheses, references):
    """Corpus BLEU: 4-grams, one reference, 13a tokens, lower-cased, exponential smoothing of zero counts."""
    right, total, hyp_len, ref_len = [0] * 4, [0] * 4, 0, 0
    for hyp, ref in zip(hypotheses, references):
        h, r = tokenize_13a(hyp.lower().rstrip()), tokenize_13a(ref.lower().rstrip())
        hyp_len += len(h)
        ref_len += len(r)
        for n in range(1, 5):
            a = Counter(tuple(h[i:i + n]) for i in range(len(h) - n + 1))
            b = Counter(tuple(r[i:i + n]) for i in range(len(r) - n + 1))
            right[n - 1] += sum(min(c, b[g]) for g, c in a.items())
            total[n - 1] += max(len(h) - n + 1, 0)
    smooth, logs = 1.0, 0.0
    for n in range(4):
        if total[n] == 0:
            return 0.0
        if right[n] == 0:
            smooth *= 2
            logs += math.log(100.0 / (smooth * total[n]))
        else:
            logs += math.log(100.0 * right[n] / total[n])
    brevity = 1.0 if hyp_len >= ref_len else math.exp(1 - ref_len / max(hyp_len, 1))
    return brevity * math.exp(logs / 4)


# ---------------------------------------------------------------- training

class MaskPool:
    """Dropout masks cut from one pool at random offsets; a fresh Bernoulli draw per element costs more than the product."""

    def __init__(self, rate, size=1 << 22):
        self.rate, self.size = rate, size
        if rate > 0:
            self.pool = (torch.rand(size) >= rate).float() / (1 - rate)

    def mask(self, x):
        at = int(torch.randint(0, self.size - x.numel(), ()))
        return self.pool[at:at + x.numel()].view(x.shape)

    def __call__(self, x, training=True):
        return x * self.mask(x) if training and self.rate else x

    def add(self, x, y, training=True):
        """x + dropout(y)."""
        return torch.addcmul(x, y, self.mask(x)) if training and self.rate else x + y


class Lookup(torch.autograd.Function):
    """Rows of a table; the gradient goes straight into table.grad, which a large vocabulary makes worth it."""

    @staticmethod
    def forward(ctx, ids, table):
        ctx.ids, ctx.table = ids, table
        return torch.nn.functional.embedding(ids, table)

    @staticmethod
    def backward(ctx, grad):
        ctx.table.grad.index_add_(0, ctx.ids.reshape(-1), grad.reshape(-1, grad.shape[-1]))
        return None, None


class TiedLoss(torch.autograd.Function):
    """Label-smoothed cross-entropy of output rows tied to `table`, its gradients made chunk by chunk while each is in cache.

    states [N, d], table [V, d]; chosen: the rows of the table that compete (or None: all), targets [N] numbered among them;
    offsets [C] added to their logits (or None); weights [N] -> summed loss, summed loss without smoothing. Adds `scale`
    times the table's gradient to table.grad."""

    @staticmethod
    def forward(ctx, states, table, chosen, offsets, targets, weights, smoothing, scale):
        rows = table.detach() if chosen is None else table.detach()[chosen]
        n, v = states.shape[0], rows.shape[0]
        d_states, d_rows = torch.empty_like(states), torch.zeros_like(rows)
        row_mean = rows.mean(0)
        offset_mean = 0.0 if offsets is None else float(offsets.mean())
        loss = plain = 0.0
        for a in range(0, n, 256):
            b = min(a + 256, n)
            logits = states[a:b] @ rows.t()
            if offsets is not None:
                logits += offsets
            picked = logits.gather(1, targets[a:b, None])
            top = logits.amax(1, keepdim=True)
            logits.sub_(top).exp_()
            z = logits.sum(1, keepdim=True)
            norm = top + z.log()
            w = weights[a:b, None]
            nll = float(((norm - picked) * w).sum())
            plain += nll
            uniform = norm - (states[a:b] @ row_mean)[:, None] - offset_mean
            loss += (1 - smoothing) * nll + smoothing * float((uniform * w).sum())
            logits.mul_(w / z * scale)
            logits.sub_(w * (smoothing / v * scale))
            logits.scatter_add_(1, targets[a:b, None], -(1 - smoothing) * scale * w)
            torch.mm(logits, rows, out=d_states[a:b])
            d_rows.addmm_(logits.t(), states[a:b])
        if chosen is None:
            table.grad += d_rows
        else:
            table.grad.index_add_(0, chosen, d_rows)
        ctx.save_for_backward(d_states)
        return torch.tensor(loss * scale), torch.tensor(plain)

    @staticmethod
    def backward(ctx, grad, _):
        return ctx.saved_tensors[0] * grad, None, None, None, None, None, None, None


class FlatAdam:
    """Adam (optionally with decoupled decay) over one buffer that all parameters are views of, with an average of the weights."""

    def __init__(self, model, betas=(0.9, 0.98), eps=1e-9, decay=0.0, ema=0.999, ema_every=4, clip=1.0):
        params = [p for p in model.parameters() if p.requires_grad]
        self.n = sum(p.numel() for p in params)
        self.flat, self.grad = torch.empty(self.n), torch.zeros(self.n)
        self.decayed = torch.zeros(self.n) if decay else None
        at = 0
        for p in params:
            m = p.numel()
            self.flat[at:at + m] = p.data.reshape(-1)
            p.data = self.flat[at:at + m].view(p.shape)
            p.grad = self.grad[at:at + m].view(p.shape)
            if decay and p.dim() > 1:
                self.decayed[at:at + m] = decay
            at += m
        self.m, self.v, self.average = torch.zeros(self.n), torch.zeros(self.n), self.flat.clone()
        self.betas, self.eps, self.ema, self.ema_every, self.clip, self.t = betas, eps, ema, ema_every, clip, 0

    def step(self, lr):
        self.t += 1
        norm = float(self.grad.norm())
        if norm > self.clip:
            self.grad.mul_(self.clip / norm)
        b1, b2 = self.betas
        self.m.lerp_(self.grad, 1 - b1)
        self.v.mul_(b2).addcmul_(self.grad, self.grad, value=1 - b2)
        if self.decayed is not None:
            self.flat.addcmul_(self.flat, self.decayed, value=-lr)
        # The gradient has been used up: its buffer holds the denominator.
        torch.sqrt(self.v, out=self.grad)
        self.grad.add_(self.eps)
        self.flat.addcdiv_(self.m, self.grad, value=-lr * math.sqrt(1 - b2 ** self.t) / (1 - b1 ** self.t))
        self.grad.zero_()
        if self.t % self.ema_every == 0:
            keep = min(self.ema ** self.ema_every, (1 + self.t) / (10 * self.ema_every + self.t))
            self.average.lerp_(self.flat, 1 - keep)
        return norm

    def swap_average(self):
        """Exchange the weights with their average (again to undo)."""
        kept = self.flat.clone()
        self.flat.copy_(self.average)
        self.average.copy_(kept)

    def state(self):
        return {"flat": self.flat, "m": self.m, "v": self.v, "average": self.average, "t": self.t}

    def load(self, state):
        for name in ("flat", "m", "v", "average"):
            getattr(self, name).copy_(state[name])
        self.t = state["t"]


def schedule(step, steps, peak, warmup, decay_part=0.4):
    """Linear warm-up, flat, then linear decay to nothing over the last part: the total may be changed while it is flat."""
    return peak * min(1.0, (step + 1) / warmup, (steps - step) / (decay_part * steps))


def save_checkpoint(path, value):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    torch.save(value, path + ".part")
    os.replace(path + ".part", path)
