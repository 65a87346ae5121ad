#!/usr/bin/python3
"""make_own_models.py OUT: models of one's own in the layouts of nanoGPT, nn.Transformer, nn.MultiheadAttention and timm's ViT, as a
training script leaves them (model.pth), what there is to say about each (answers.json), and what PyTorch computes
(golden.safetensors: input_ids or pixels, {decoder,encoder}.layer.{l}.self.weights, of some the hidden states, logits or
class_logits). Needs the distribution's python3-torch and python3-numpy. Weights are random."""
import json, math, os, struct, sys
import numpy as np, torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(7)


def save_golden(path, tensors):
    header, data, at = {}, b"", 0
    for name, value in tensors.items():
        value = np.ascontiguousarray(value)
        kind = {"float32": "F32", "int64": "I64"}[str(value.dtype)]
        raw = value.tobytes()
        header[name] = {"dtype": kind, "shape": list(value.shape), "data_offsets": [at, at + len(raw)]}
        data += raw
        at += len(raw)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as f:
        f.write(struct.pack("<Q", len(text)) + text + data)


def randomise(module):
    for p in module.parameters():
        nn.init.normal_(p, std=0.3 if p.dim() > 1 else 0.1)
    for m in module.modules():
        if isinstance(m, nn.LayerNorm):
            m.weight.data += 1


class CausalSelfAttention(nn.Module):
    def __init__(self, width, heads, length):
        super().__init__()
        self.c_attn, self.c_proj, self.heads = nn.Linear(width, 3 * width), nn.Linear(width, width), heads
        self.register_buffer("bias", torch.tril(torch.ones(length, length)).view(1, 1, length, length))

    def forward(self, x):
        b, t, c = x.shape
        q, k, v = (y.view(b, t, self.heads, -1).transpose(1, 2) for y in self.c_attn(x).split(c, dim=2))
        a = (q @ k.transpose(-2, -1)) / math.sqrt(k.shape[-1])
        self.kept = F.softmax(a.masked_fill(self.bias[:, :, :t, :t] == 0, -math.inf), dim=-1)
        return self.c_proj((self.kept @ v).transpose(1, 2).reshape(b, t, c))


class GptBlock(nn.Module):
    def __init__(self, width, heads, length):
        super().__init__()
        self.ln_1, self.attn, self.ln_2 = nn.LayerNorm(width), CausalSelfAttention(width, heads, length), nn.LayerNorm(width)
        self.mlp = nn.ModuleDict({"c_fc": nn.Linear(width, 4 * width), "c_proj": nn.Linear(4 * width, width)})

    def forward(self, x):
        x = x + self.attn(self.ln_1(x))
        return x + self.mlp["c_proj"](F.gelu(self.mlp["c_fc"](self.ln_2(x))))


class NanoGpt(nn.Module):
    def __init__(self, width=24, heads=3, layers=2, vocabulary=40, length=16):
        super().__init__()
        self.transformer = nn.ModuleDict({
            "wte": nn.Embedding(vocabulary, width), "wpe": nn.Embedding(length, width),
            "h": nn.ModuleList(GptBlock(width, heads, length) for _ in range(layers)), "ln_f": nn.LayerNorm(width)})
        self.lm_head = nn.Linear(width, vocabulary, bias=False)

    def forward(self, ids):
        t = self.transformer
        x = t["wte"](ids) + t["wpe"](torch.arange(ids.shape[1]))
        for block in t["h"]:
            x = block(x)
        return self.lm_head(t["ln_f"](x))


class Tagger(nn.Module):
    """A sentence classifier as many write it: embedding, nn.TransformerEncoder, linear on the first position."""
    def __init__(self, width=16, heads=4, layers=2, vocabulary=30, answers=3, length=12):
        super().__init__()
        self.embedding, self.pos_embedding = nn.Embedding(vocabulary, width), nn.Parameter(torch.zeros(1, length, width))
        layer = nn.TransformerEncoderLayer(width, heads, 2 * width, dropout=0, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, layers, enable_nested_tensor=False)
        self.fc = nn.Linear(width, answers)

    def forward(self, ids):
        x = self.embedding(ids) + self.pos_embedding[:, :ids.shape[1]]
        self.kept = []
        for l in self.encoder.layers:
            self.kept.append(l.self_attn(x, x, x, need_weights=True, average_attn_weights=False)[1])
            x = l(x)
        return self.fc(x[:, 0])


class VitBlock(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.norm1, self.norm2, self.heads = nn.LayerNorm(width, eps=1e-6), nn.LayerNorm(width, eps=1e-6), heads
        self.attn = nn.ModuleDict({"qkv": nn.Linear(width, 3 * width), "proj": nn.Linear(width, width)})
        self.mlp = nn.ModuleDict({"fc1": nn.Linear(width, 2 * width), "fc2": nn.Linear(2 * width, width)})

    def forward(self, x):
        b, n, c = x.shape
        q, k, v = self.attn["qkv"](self.norm1(x)).reshape(b, n, 3, self.heads, c // self.heads).permute(2, 0, 3, 1, 4)
        self.kept = F.softmax(q @ k.transpose(-2, -1) * (c // self.heads) ** -0.5, dim=-1)
        x = x + self.attn["proj"]((self.kept @ v).transpose(1, 2).reshape(b, n, c))
        return x + self.mlp["fc2"](F.gelu(self.mlp["fc1"](self.norm2(x))))


class Vit(nn.Module):
    def __init__(self, width=24, heads=4, layers=2, side=16, patch=4, answers=5):
        super().__init__()
        n = (side // patch) ** 2
        self.cls_token, self.pos_embed = nn.Parameter(torch.zeros(1, 1, width)), nn.Parameter(torch.zeros(1, n + 1, width))
        self.patch_embed = nn.ModuleDict({"proj": nn.Conv2d(3, width, patch, patch)})
        self.blocks = nn.ModuleList(VitBlock(width, heads) for _ in range(layers))
        self.norm, self.head = nn.LayerNorm(width, eps=1e-6), nn.Linear(width, answers)

    def forward(self, pixels):
        x = self.patch_embed["proj"](pixels).flatten(2).transpose(1, 2)
        x = torch.cat([self.cls_token.expand(len(x), -1, -1), x], dim=1) + self.pos_embed
        for block in self.blocks:
            x = block(x)
        return self.head(self.norm(x)[:, 0])


def attend(q, k, v, mask=None):
    a = q @ k.transpose(-2, -1) * q.shape[-1] ** -0.5
    a = F.softmax(a if mask is None else a.masked_fill(mask, -math.inf), dim=-1)
    return a, a @ v


class BareGpt(nn.Module):
    """nanoGPT with bias=False, the default of its train.py."""
    class Norm(nn.Module):
        def __init__(self, width):
            super().__init__()
            self.weight = nn.Parameter(torch.ones(width))

        def forward(self, x):
            return F.layer_norm(x, x.shape[-1:], self.weight, None, 1e-5)

    def __init__(self, width=24, heads=3, layers=2, vocabulary=40, length=16):
        super().__init__()
        self.heads = heads
        block = lambda: nn.ModuleDict({
            "ln_1": self.Norm(width), "ln_2": self.Norm(width),
            "attn": nn.ModuleDict({"c_attn": nn.Linear(width, 3 * width, bias=False), "c_proj": nn.Linear(width, width, bias=False)}),
            "mlp": nn.ModuleDict({"c_fc": nn.Linear(width, 4 * width, bias=False), "c_proj": nn.Linear(4 * width, width, bias=False)})})
        self.transformer = nn.ModuleDict({
            "wte": nn.Embedding(vocabulary, width), "wpe": nn.Embedding(length, width),
            "h": nn.ModuleList(block() for _ in range(layers)), "ln_f": self.Norm(width)})
        self.lm_head = nn.Linear(width, vocabulary, bias=False)

    def forward(self, ids):
        t, n = self.transformer, ids.shape[1]
        x = t["wte"](ids) + t["wpe"](torch.arange(n))
        self.kept, self.hidden = [], [x]
        for b in t["h"]:
            q, k, v = (y.view(1, n, self.heads, -1).transpose(1, 2) for y in b["attn"]["c_attn"](b["ln_1"](x)).chunk(3, dim=2))
            a, y = attend(q, k, v, torch.triu(torch.ones(n, n), 1).bool())
            x = x + b["attn"]["c_proj"](y.transpose(1, 2).reshape(x.shape))
            x = x + b["mlp"]["c_proj"](F.gelu(b["mlp"]["c_fc"](b["ln_2"](x))))
            self.kept.append(a)
            self.hidden.append(x)
        return self.lm_head(t["ln_f"](x))


class Translator(nn.Module):
    """nn.Transformer between two vocabularies, as PyTorch's tutorial has it."""
    def __init__(self, width=16, heads=2, source=20, target=27, length=12):
        super().__init__()
        self.src_tok_emb, self.tgt_tok_emb = nn.Embedding(source, width), nn.Embedding(target, width)
        self.src_pos, self.tgt_pos = nn.Embedding(length, width), nn.Embedding(length, width)
        self.transformer = nn.Transformer(width, heads, 2, 3, 2 * width, dropout=0, batch_first=True)
        self.generator = nn.Linear(width, target)

    def forward(self, source, target):
        t = self.transformer
        x = self.src_tok_emb(source) + self.src_pos(torch.arange(source.shape[1]))
        y = self.tgt_tok_emb(target) + self.tgt_pos(torch.arange(target.shape[1]))
        mask = torch.triu(torch.full((target.shape[1],) * 2, -math.inf, dtype=x.dtype), 1)
        self.golden = {"encoder.hidden.0": x, "decoder.hidden.0": y}
        weights = lambda a, *of, **more: a(*of, average_attn_weights=False, **more)[1]
        for l, layer in enumerate(t.encoder.layers):
            self.golden[f"encoder.layer.{l}.self.weights"] = weights(layer.self_attn, x, x, x)
            x = self.golden[f"encoder.hidden.{l + 1}"] = layer(x)
        memory = t.encoder.norm(x)
        for l, layer in enumerate(t.decoder.layers):
            self.golden[f"decoder.layer.{l}.self.weights"] = weights(layer.self_attn, y, y, y, attn_mask=mask)
            z = layer.norm1(y + layer.self_attn(y, y, y, attn_mask=mask)[0])
            self.golden[f"decoder.layer.{l}.cross.weights"] = weights(layer.multihead_attn, z, memory, memory)
            y = self.golden[f"decoder.hidden.{l + 1}"] = layer(y, memory, tgt_mask=mask)
        self.golden["logits"] = self.generator(t.decoder.norm(y))
        return self.golden["logits"]


class OwnBlocks(nn.Module):
    """Blocks around nn.MultiheadAttention without biases, beside norms that have some."""
    def __init__(self, width=16, heads=4, layers=2, vocabulary=30, length=12):
        super().__init__()
        self.tok_emb, self.pos_emb = nn.Embedding(vocabulary, width), nn.Embedding(length, width)
        self.blocks = nn.ModuleList(nn.ModuleDict({
            "attn": nn.MultiheadAttention(width, heads, bias=False, batch_first=True),
            "ln1": BareGpt.Norm(width), "ln2": BareGpt.Norm(width),
            "mlp": nn.Sequential(nn.Linear(width, 3 * width, bias=False), nn.ReLU(), nn.Linear(3 * width, width, bias=False))})
            for _ in range(layers))
        self.ln_f, self.head = nn.LayerNorm(width), nn.Linear(width, vocabulary)

    def forward(self, ids):
        n = ids.shape[1]
        x = self.tok_emb(ids) + self.pos_emb(torch.arange(n))
        mask = torch.triu(torch.full((n, n), -math.inf, dtype=x.dtype), 1)
        self.kept, self.hidden = [], [x]
        for b in self.blocks:
            y = b["ln1"](x)
            y, a = b["attn"](y, y, y, attn_mask=mask, average_attn_weights=False)
            x = x + y
            x = x + b["mlp"](b["ln2"](x))
            self.kept.append(a)
            self.hidden.append(x)
        return self.head(self.ln_f(x))


class Timm(nn.Module):
    """timm's VisionTransformer with what its models choose between."""
    def __init__(self, width=24, heads=3, layers=2, side=16, patch=4, answers=5, cls=True, dist=False, registers=0,
                 embed_class=True, qkv_bias=True, head_norm=False, scale=0, mlp="plain", mean=False, mean_norm=True, pre=False):
        super().__init__()
        self.heads, self.mlp, self.mean, self.embed_class = heads, mlp, mean, embed_class
        p = lambda *s: nn.Parameter(torch.zeros(*s))
        norm = lambda w=width: nn.LayerNorm(w, eps=1e-6)
        n = (side // patch) ** 2
        self.leading = int(cls) + int(dist) + registers
        self.cls_token, self.dist_token = p(1, 1, width) if cls else None, p(1, 1, width) if dist else None
        self.reg_token = p(1, registers, width) if registers else None
        self.pos_embed = p(1, n + (self.leading if embed_class else 0), width)
        self.patch_embed = nn.ModuleDict({"proj": nn.Conv2d(3, width, patch, patch, bias=not pre)})
        self.norm_pre = norm() if pre else None
        hidden = 40
        feed = {"plain": lambda: {"fc1": nn.Linear(width, hidden), "fc2": nn.Linear(hidden, width)},
                "packed": lambda: {"fc1": nn.Linear(width, 2 * hidden), "fc2": nn.Linear(hidden, width)},
                "w12": lambda: {"w12": nn.Linear(width, 2 * hidden), "w3": nn.Linear(hidden, width)},
                "swiglu": lambda: {"fc1_g": nn.Linear(width, hidden), "fc1_x": nn.Linear(width, hidden), "fc2": nn.Linear(hidden, width)}}[mlp]
        self.blocks = nn.ModuleList()
        for _ in range(layers):
            b = nn.Module()
            b.norm1, b.norm2, b.mlp = norm(), norm(), nn.ModuleDict(feed())
            b.attn = nn.ModuleDict({"qkv": nn.Linear(width, 3 * width, bias=qkv_bias), "proj": nn.Linear(width, width)})
            if head_norm:
                b.attn["q_norm"], b.attn["k_norm"] = norm(width // heads), norm(width // heads)
            if scale:
                b.ls1, b.ls2 = nn.Module(), nn.Module()
                b.ls1.gamma, b.ls2.gamma = p(width), p(width)
            self.blocks.append(b)
        if mean and mean_norm:
            self.fc_norm = norm()
        else:
            self.norm = norm()
        self.head, self.head_dist = nn.Linear(width, answers), nn.Linear(width, answers) if dist else None

    def feed(self, b, x):
        m = b.mlp
        if self.mlp == "plain":
            return m["fc2"](F.gelu(m["fc1"](x)))
        if self.mlp == "swiglu":
            return m["fc2"](F.silu(m["fc1_g"](x)) * m["fc1_x"](x))
        up, down = (m["fc1"], m["fc2"]) if self.mlp == "packed" else (m["w12"], m["w3"])
        gate, up = up(x).chunk(2, dim=-1)
        return down(F.silu(gate) * up)

    def forward(self, pixels):
        x = self.patch_embed["proj"](pixels).flatten(2).transpose(1, 2)
        leading = [t for t in (self.cls_token, self.dist_token, self.reg_token) if t is not None]
        if not self.embed_class:
            x = x + self.pos_embed
        x = torch.cat(leading + [x], dim=1)
        if self.embed_class:
            x = x + self.pos_embed
        if self.norm_pre is not None:
            x = self.norm_pre(x)
        self.kept, self.hidden = [], [x]
        for b in self.blocks:
            q, k, v = b.attn["qkv"](b.norm1(x)).reshape(1, x.shape[1], 3, self.heads, -1).permute(2, 0, 3, 1, 4)
            if "q_norm" in b.attn:
                q, k = b.attn["q_norm"](q), b.attn["k_norm"](k)
            a, y = attend(q, k, v)
            y = b.attn["proj"](y.transpose(1, 2).reshape(x.shape))
            x = x + (y * b.ls1.gamma if hasattr(b, "ls1") else y)
            y = self.feed(b, b.norm2(x))
            x = x + (y * b.ls2.gamma if hasattr(b, "ls2") else y)
            self.kept.append(a)
            self.hidden.append(x)
        if hasattr(self, "fc_norm"):
            return self.head(self.fc_norm(x[:, self.leading:].mean(1)))
        x = self.norm(x)
        if self.mean:
            return self.head(x[:, self.leading:].mean(1))
        return (self.head(x[:, 0]) + self.head_dist(x[:, 1])) / 2 if self.head_dist is not None else self.head(x[:, 0])


def write(out, name, state, answers, golden):
    folder = os.path.join(out, name)
    os.makedirs(folder, exist_ok=True)
    torch.save(state, folder + "/model.pth")
    with open(folder + "/answers.json", "w") as f:
        json.dump(answers, f, indent=1)
    save_golden(folder + "/golden.safetensors", golden)


def layers_of(stack, model):
    golden = {f"{stack}.layer.{l}.self.weights": a[0].float().numpy() for l, a in enumerate(model.kept)}
    golden.update({f"{stack}.hidden.{l}": x[0].float().numpy() for l, x in enumerate(model.hidden)})
    return golden


def write_gpt(out, name, model, ids, answers):
    randomise(model.eval())
    with torch.no_grad():
        logits = model.double()(ids)
    write(out, name, model.float().state_dict(), answers,
          {"input_ids": ids[0].numpy(), "logits": logits[0].float().numpy(), **layers_of("decoder", model)})


def write_translator(out):
    model = Translator().train()  # the fused path of eval() keeps no weights
    randomise(model)
    source, target = torch.tensor([[1, 2, 3, 4, 19]]), torch.tensor([[6, 7, 26]])
    with torch.no_grad():
        model.double()(source, target)
    said = {"heads": 2, "preNorm": False, "activation": "relu", "epsilon": 1e-5, "embeddingScale": 1}
    write(out, "translator", model.float().state_dict(), {"encoder": said, "decoder": said},
          {"encoder_input_ids": source[0].numpy(), "decoder_input_ids": target[0].numpy(),
           **{k: v[0].float().numpy() for k, v in model.golden.items()}})


def write_vit(out, name, answers, **options):
    model = Timm(**options).eval()
    randomise(model)
    pixels = torch.randn(1, 3, 16, 16)
    with torch.no_grad():
        logits = model.double()(pixels.double())
    write(out, name, model.float().state_dict(), answers,
          {"pixel_values": pixels[0].numpy(), "class_logits": logits[0].float().numpy(), **layers_of("encoder", model)})


def main(out):
    ids = torch.tensor([[3, 17, 5, 29, 0, 8, 11, 2]])
    gpt = NanoGpt()
    randomise(gpt)
    gpt.lm_head.weight = gpt.transformer["wte"].weight
    with torch.no_grad():
        logits = gpt.double()(ids)
    golden = {f"decoder.layer.{l}.self.weights": b.attn.kept[0].float().numpy() for l, b in enumerate(gpt.transformer["h"])}
    # As nanoGPT's train.py writes a checkpoint after torch.compile.
    state = {"_orig_mod." + k: v for k, v in gpt.float().state_dict().items()}
    write(out, "nanogpt", {"model": state, "iter_num": 100, "best_val_loss": 1.5},
          {"stack": {"heads": 3, "activation": "gelu"}},
          {"input_ids": ids[0].numpy(), "logits": logits[0].float().numpy(), **golden})

    tagger = Tagger().train()
    randomise(tagger)
    with torch.no_grad():
        logits = tagger.double()(ids)
    write(out, "tagger", tagger.float().state_dict(),
          {"stack": {"heads": 4, "causal": False, "preNorm": False, "activation": "relu", "epsilon": 1e-5,
                     "embeddingScale": 1}, "head": {"pick": "first"}},
          {"input_ids": ids[0].numpy(), "class_logits": logits[0].float().numpy(),
           **{f"encoder.layer.{l}.self.weights": k[0].float().numpy() for l, k in enumerate(tagger.kept)}})

    vit = Vit()
    randomise(vit)
    pixels = torch.randn(1, 3, 16, 16)
    with torch.no_grad():
        logits = vit.double()(pixels.double())
    write(out, "vit", {"state_dict": vit.float().state_dict(), "epoch": 3}, {"stack": {"heads": 4}},
          {"pixel_values": pixels[0].numpy(), "class_logits": logits[0].float().numpy(),
           **{f"encoder.layer.{l}.self.weights": b.kept[0].float().numpy() for l, b in enumerate(vit.blocks)}})

    write_gpt(out, "nanogpt_nobias", BareGpt(), ids, {"stack": {"heads": 3, "activation": "gelu"}})
    write_gpt(out, "blocks", OwnBlocks(), ids,
              {"stack": {"heads": 4, "norm": "layer", "causal": True, "preNorm": True, "activation": "relu", "epsilon": 1e-5,
                         "embeddingScale": 1}})
    write_translator(out)
    write_vit(out, "vit_distilled", {"stack": {"heads": 3}}, dist=True, scale=1)
    write_vit(out, "vit_registers", {"stack": {"activation": "silu"}}, registers=2, embed_class=False, head_norm=True,
              qkv_bias=False, mean=True, mlp="packed")
    write_vit(out, "vit_gated", {"stack": {"heads": 3}}, registers=2, mlp="w12")
    write_vit(out, "vit_patches", {"stack": {"heads": 3}}, cls=False, mean=True, mean_norm=False, mlp="swiglu")
    write_vit(out, "vit_prenorm", {"stack": {"heads": 3, "activation": "gelu", "epsilon": 1e-6}}, pre=True)


main(sys.argv[1])
