#!/usr/bin/env python3
"""Train the translator: one Marian-style encoder-decoder, English to German and to French, on Multi30k.

    python3 examples/training/translator.py --data DIR train
    python3 examples/training/translator.py --data DIR evaluate
    python3 examples/training/translator.py --data DIR golden

DIR holds multi30k.{train,val}.{en,de,fr}.gz. `train` goes on from work/translator/checkpoint.pt where there is one.
"""
import argparse
import json
import math
import os
import random
import shutil
import time

from common import (GOLDENS, MODELS, FlatAdam, Lookup, MaskPool, TiedLoss, bleu, load_safetensors, read_lines, save_checkpoint,
                    save_safetensors, schedule, write_json)
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import alignment
from attention import cross_attention, self_attention

LANGUAGES = ("de", "fr")
SOURCE_PIECES, TARGET_PIECES = 3500, 6000
EOS, UNK = "</s>", "<unk>"


# ---------------------------------------------------------------- text

def train_tokenizers(data, work):
    """Two unigram models: English, case-folded; German and French together, cased."""
    import sentencepiece
    os.makedirs(work, exist_ok=True)
    jobs = (("source", ("en",), "nmt_nfkc_cf", SOURCE_PIECES), ("target", LANGUAGES, "nmt_nfkc", TARGET_PIECES))
    for name, languages, rule, size in jobs:
        if os.path.exists(f"{work}/{name}.spm"):
            continue
        text = f"{work}/{name}.txt"
        with open(text, "w", encoding="utf-8") as f:
            for language in languages:
                f.write("\n".join(read_lines(f"{data}/multi30k.train.{language}.gz")) + "\n")
        sentencepiece.SentencePieceTrainer.train(
            input=text, model_prefix=f"{work}/{name}", vocab_size=size, model_type="unigram", character_coverage=1.0,
            normalization_rule_name=rule, bos_id=-1, eos_id=0, unk_id=1, minloglevel=2, num_threads=1)
        os.replace(f"{work}/{name}.model", f"{work}/{name}.spm")
        os.remove(f"{work}/{name}.vocab")
        os.remove(text)


class Vocabulary:
    """The joint vocabulary: </s>, <unk>, the target pieces, the source pieces that are not target pieces, tags, <pad>."""

    def __init__(self, folder):
        import sentencepiece
        self.source = sentencepiece.SentencePieceProcessor(model_file=f"{folder}/source.spm")
        self.target = sentencepiece.SentencePieceProcessor(model_file=f"{folder}/target.spm")
        if os.path.exists(f"{folder}/vocab.json"):
            self.ids = json.load(open(f"{folder}/vocab.json", encoding="utf-8"))
        else:
            self.ids = None

    def build(self, path):
        order = [EOS, UNK] + [self.target.id_to_piece(i) for i in range(2, self.target.get_piece_size())]
        self.outputs = len(order)
        known = set(order)
        order += [p for p in (self.source.id_to_piece(i) for i in range(2, self.source.get_piece_size())) if p not in known]
        order += [f">>{language}<<" for language in LANGUAGES] + ["<pad>"]
        self.ids = {p: i for i, p in enumerate(order)}
        write_json(path, self.ids)

    def source_ids(self, text, language):
        pieces = self.source.encode(text, out_type=str)
        return [self.ids[f">>{language}<<"]] + [self.ids.get(p, 1) for p in pieces] + [0]

    def target_ids(self, text):
        return [self.ids.get(p, 1) for p in self.target.encode(text, out_type=str)] + [0]

    def text(self, ids):
        if not hasattr(self, "pieces"):
            self.pieces = {i: p for p, i in self.ids.items()}
        return self.target.decode_pieces([self.pieces[i] for i in ids])


# ---------------------------------------------------------------- model

def sinusoids(positions, d):
    """[positions, d]: sines in the first half, cosines in the second, as MarianSinusoidalPositionalEmbedding."""
    angle = np.arange(positions)[:, None] / np.power(10000, 2 * np.arange(d // 2)[None, :] / d)
    return torch.tensor(np.concatenate([np.sin(angle), np.cos(angle)], 1))


class Attention(nn.Module):
    def __init__(self, d, heads, cross=False):
        super().__init__()
        self.heads, self.cross = heads, cross
        if cross:
            self.q, self.kv = nn.Linear(d, d), nn.Linear(d, 2 * d)
        else:
            self.qkv = nn.Linear(d, 3 * d)
        self.out = nn.Linear(d, d)

    def split(self, x, parts):
        b, t, w = x.shape
        d = w // parts
        return x.view(b, t, parts, self.heads, d // self.heads).permute(2, 0, 3, 1, 4).reshape(
            parts, b * self.heads, t, d // self.heads)

    def forward(self, x, memory=None, bias=None, cache=None):
        """x [B, T, d]; bias broadcasts over [B, H, T, S]. Returns the output and the weights [B, H, T, S].

        `bias` in training is (the real keys of each sequence or None, causal): the compiled attention masks by itself."""
        b, t, d = x.shape
        if self.training:
            keys, causal = bias
            if self.cross:
                y, weights = cross_attention(self.q(x), self.kv(memory), self.heads, keys)
            else:
                y, weights = self_attention(self.qkv(x), self.heads, keys, causal)
            return self.out(y), weights
        if self.cross:
            q = self.split(self.q(x), 1)[0]
            if cache is not None and "k" in cache:
                k, v = cache["k"], cache["v"]
            else:
                k, v = self.split(self.kv(memory), 2)
                if cache is not None:
                    cache["k"], cache["v"] = k, v
        else:
            q, k, v = self.split(self.qkv(x), 3)
            if cache is not None:
                if "k" in cache:
                    k, v = torch.cat([cache["k"], k], 1), torch.cat([cache["v"], v], 1)
                cache["k"], cache["v"] = k, v
        scores = torch.bmm(q * (d // self.heads) ** -0.5, k.transpose(1, 2)).view(b, self.heads, t, -1)
        if bias is not None:
            scores = scores + bias
        weights = scores.softmax(-1)
        y = torch.bmm(weights.view(b * self.heads, t, -1), v)
        return self.out(y.view(b, self.heads, t, -1).transpose(1, 2).reshape(b, t, d)), weights


class Layer(nn.Module):
    """Post-norm Transformer layer; a decoder layer where `cross`."""

    def __init__(self, d, heads, ffn, cross):
        super().__init__()
        self.attention, self.norm1 = Attention(d, heads), nn.LayerNorm(d)
        self.cross = Attention(d, heads, True) if cross else None
        self.norm2 = nn.LayerNorm(d) if cross else None
        self.fc1, self.fc2, self.norm3 = nn.Linear(d, ffn), nn.Linear(ffn, d), nn.LayerNorm(d)

    def forward(self, x, bias, drop, memory=None, memory_bias=None, cache=None):
        y, self_weights = self.attention(x, bias=bias, cache=cache[0] if cache else None)
        x = self.norm1(drop.add(x, y, self.training))
        cross_weights = None
        if self.cross is not None:
            y, cross_weights = self.cross(x, memory, memory_bias, cache[1] if cache else None)
            x = self.norm2(drop.add(x, y, self.training))
        y = self.fc2(drop(F.silu(self.fc1(x)), self.training))
        return self.norm3(drop.add(x, y, self.training)), self_weights, cross_weights


class Translator(nn.Module):
    def __init__(self, vocab, d, heads, ffn, encoder_layers, decoder_layers, dropout, positions=256):
        super().__init__()
        self.d, self.pad = d, vocab - 1
        self.embedding = nn.Parameter(torch.randn(vocab, d) * d ** -0.5)
        self.encoder = nn.ModuleList(Layer(d, heads, ffn, False) for _ in range(encoder_layers))
        self.decoder = nn.ModuleList(Layer(d, heads, ffn, True) for _ in range(decoder_layers))
        self.register_buffer("positions", sinusoids(positions, d).float())
        self.register_buffer("logits_bias", torch.zeros(vocab))
        self.drop = MaskPool(dropout)
        for name, p in self.named_parameters():
            if name.endswith("bias"):
                nn.init.zeros_(p)
            elif p.dim() == 2 and name != "embedding":
                for part in p.data.split(d, 0) if ("qkv" in name or "kv" in name) else [p.data]:
                    nn.init.xavier_uniform_(part)

    def embed(self, ids, at=0):
        x = (Lookup.apply if self.training else F.embedding)(ids, self.embedding) * math.sqrt(self.d)
        return self.drop(x + self.positions[at:at + ids.shape[1]], self.training)

    def key_bias(self, ids):
        hidden = ids == self.pad
        if self.training:
            return (~hidden).sum(1, dtype=torch.int32), False
        if not bool(hidden.any()):
            return None
        return torch.zeros(ids.shape, dtype=self.embedding.dtype).masked_fill_(hidden, -1e9)[:, None, None, :]

    def encode(self, ids, keep=None):
        bias, x = self.key_bias(ids), self.embed(ids)
        if keep is not None:
            keep["encoder.hidden.0"] = x
        for i, layer in enumerate(self.encoder):
            x, weights, _ = layer(x, bias, self.drop)
            if keep is not None:
                keep[f"encoder.layer.{i}.self.weights"], keep[f"encoder.hidden.{i + 1}"] = weights, x
        return x, bias

    def decode(self, ids, memory, memory_bias, cache=None, at=0, keep=None):
        """States [B, T, d] and each layer's cross-attention. With a cache, `ids` are only the new positions."""
        x, crosses, t = self.embed(ids, at), [], ids.shape[1]
        if keep is not None:
            keep["decoder.hidden.0"] = x
        bias = torch.full((t, t), -1e9, dtype=x.dtype).triu_(1) if t > 1 else None
        if self.training:
            bias = None, True
        for i, layer in enumerate(self.decoder):
            x, own, cross = layer(x, bias, self.drop, memory, memory_bias, cache[i] if cache else None)
            crosses.append(cross)
            if keep is not None:
                keep[f"decoder.layer.{i}.self.weights"], keep[f"decoder.layer.{i}.cross.weights"] = own, cross
                keep[f"decoder.hidden.{i + 1}"] = x
        return x, crosses

    def logits(self, states):
        return states @ self.embedding.t() + self.logits_bias


@torch.no_grad()
def translate(model, sources, beam=1, alpha=1.0, limit=64):
    """Greedy or beam search over lists of source ids; the score of a hypothesis is its log-probability / length**alpha."""
    model.eval()
    out = [None] * len(sources)
    order = sorted(range(len(sources)), key=lambda i: len(sources[i]))
    for a in range(0, len(order), 64):
        rows = order[a:a + 64]
        b, width = len(rows), max(len(sources[i]) for i in rows)
        ids = torch.full((b, width), model.pad)
        for j, i in enumerate(rows):
            ids[j, :len(sources[i])] = torch.tensor(sources[i])
        memory, bias = model.encode(ids)
        memory = memory.repeat_interleave(beam, 0)
        bias = bias.repeat_interleave(beam, 0) if bias is not None else None
        cache = [[{}, {}] for _ in model.decoder]
        heads = model.decoder[0].attention.heads
        tokens = torch.full((b * beam, 1), model.pad)
        scores = torch.full((b, beam), -1e9)
        scores[:, 0] = 0
        done = [[] for _ in rows]
        for t in range(limit):
            states, _ = model.decode(tokens[:, -1:], memory, bias, cache, at=t)
            logp = model.logits(states[:, -1]).log_softmax(-1).view(b, beam, -1)
            v = logp.shape[-1]
            if t == limit - 1:
                logp[:, :, 1:] = -1e9
            total = (scores[:, :, None] + logp).view(b, -1)
            top, where = total.topk(2 * beam, 1)
            origin, token = torch.div(where, v, rounding_mode="floor"), where % v
            next_origin, next_token = torch.zeros(b, beam, dtype=torch.long), torch.zeros(b, beam, dtype=torch.long)
            next_scores = torch.full((b, beam), -1e9)
            alive = False
            for r in range(b):
                if len(done[r]) >= beam:
                    next_origin[r] = r * beam
                    continue
                k = 0
                for c in range(2 * beam):
                    if k == beam:
                        break
                    if int(token[r, c]) == 0:
                        if c < beam:
                            hyp = tokens[r * beam + int(origin[r, c]), 1:].tolist()
                            done[r].append((float(top[r, c]) / (t + 1) ** alpha, hyp))
                        continue
                    next_origin[r, k], next_token[r, k] = r * beam + origin[r, c], token[r, c]
                    next_scores[r, k] = top[r, c]
                    k += 1
                alive |= len(done[r]) < beam
            if not alive:
                break
            scores, pick = next_scores, next_origin.view(-1)
            tokens = torch.cat([tokens[pick], next_token.view(-1, 1)], 1)
            if beam > 1:
                wide = (pick[:, None] * heads + torch.arange(heads)).view(-1)
                for own, _ in cache:
                    own["k"], own["v"] = own["k"][wide], own["v"][wide]
        for j, i in enumerate(rows):
            out[i] = max(done[j])[1] if done[j] else tokens[j * beam, 1:].tolist()
    return out


# ---------------------------------------------------------------- data

def pairs_of(vocabulary, data, part):
    sources = read_lines(f"{data}/multi30k.{part}.en.gz")
    out = {}
    for language in LANGUAGES:
        targets = read_lines(f"{data}/multi30k.{part}.{language}.gz")
        out[language] = [(vocabulary.source_ids(s, language), vocabulary.target_ids(t)) for s, t in zip(sources, targets)]
    return out


def batches(pairs, tokens, rng, longest=56):
    """(language, rows): every batch of one language, of sentences alike in length, of about `tokens` target tokens."""
    out = []
    for language, rows in pairs.items():
        order = [i for i, (s, t) in enumerate(rows) if len(s) <= longest and len(t) <= longest]
        rng.shuffle(order)
        order.sort(key=lambda i: (len(rows[i][1]), len(rows[i][0])))
        batch, width = [], 0
        for i in order:
            width = max(width, len(rows[i][1]))
            if batch and width * (len(batch) + 1) > tokens:
                out.append((language, batch))
                batch, width = [], len(rows[i][1])
            batch.append(i)
        out.append((language, batch))
    rng.shuffle(out)
    return out


def bilingual_embedding(pairs, vocab, d, share=0.75):
    """Rows to start from: latent semantic analysis of which pieces occur in which sentence, all three languages together.

    Pieces that translate each other occur in the same sentences and so begin close to each other (Deerwester et al. 1990;
    Littman et al. 1998). The rest of each row is random."""
    rows, columns = [], []
    for i in range(len(pairs["de"])):
        ids = set(pairs["de"][i][0][1:-1]) | set(pairs["de"][i][1][:-1]) | set(pairs["fr"][i][1][:-1])
        rows += ids
        columns += [i] * len(ids)
    rows, columns = torch.tensor(rows), torch.tensor(columns)
    count = torch.bincount(rows, minlength=vocab).float().clamp_(min=1)
    n = len(pairs["de"])
    values = (torch.log(n / count) / count.sqrt())[rows]
    x = torch.sparse_coo_tensor(torch.stack([rows, columns]), values, (vocab, n)).coalesce()
    back = x.t().coalesce()
    # Randomised singular value decomposition (Halko et al. 2011).
    q = torch.sparse.mm(x, torch.randn(n, d + 24))
    for _ in range(4):
        q = torch.sparse.mm(x, torch.sparse.mm(back, torch.linalg.qr(q)[0]))
    q = torch.linalg.qr(q)[0]
    u, s, _ = torch.linalg.svd(torch.sparse.mm(back, q).t(), full_matrices=False)
    u = (q @ u)[:, 1:d + 1] * s[1:d + 1].sqrt()
    u = F.normalize(u @ torch.linalg.qr(torch.randn(d, d))[0], dim=1)
    return share * u + (1 - share ** 2) ** 0.5 * torch.randn(vocab, d) * d ** -0.5


class Competitors:
    """The output rows that one batch is normalised over: the language's frequent pieces, the batch's own, and a sample of the
    others, each of which stands for all that were not drawn (sampled softmax, Jean et al. 2015)."""

    def __init__(self, pairs, outputs, frequent=1000, sample=500):
        self.outputs, self.sample, self.sure = outputs, sample, {}
        for language, rows in pairs.items():
            count = torch.bincount(torch.tensor([i for _, t in rows for i in t]), minlength=outputs)
            self.sure[language] = count.topk(frequent).indices

    def choose(self, language, targets):
        """(chosen rows, offsets of their logits, targets numbered among them)."""
        state = torch.zeros(self.outputs, dtype=torch.long)
        state[self.sure[language]] = 1
        state[targets] = 1
        others = (state == 0).nonzero().view(-1)
        others = others[torch.randperm(len(others))]
        kept = (state == 1).nonzero().view(-1)
        chosen = torch.cat([kept, others[:self.sample]])
        offsets = torch.zeros(len(chosen))
        offsets[len(kept):] = math.log(len(others) / self.sample)
        state[chosen] = torch.arange(len(chosen))
        return chosen, offsets, state[targets]


def tensors(rows, pad):
    s_width, t_width = max(len(s) for s, _ in rows), max(len(t) for _, t in rows)
    source, inputs, targets = (np.full((len(rows), w), pad) for w in (s_width, t_width, t_width))
    for r, (s, t) in enumerate(rows):
        source[r, :len(s)] = s
        inputs[r, 1:len(t)] = t[:-1]
        targets[r, :len(t)] = t
    return torch.from_numpy(source), torch.from_numpy(inputs), torch.from_numpy(targets)


# ---------------------------------------------------------------- files

def export(model, vocabulary, work, folder, arguments):
    """Write the folder that save_pretrained would, weights in float16."""
    os.makedirs(folder, exist_ok=True)
    out = {"model.shared.weight": model.embedding, "final_logits_bias": model.logits_bias[None]}
    for side in ("encoder", "decoder"):
        for i, layer in enumerate(getattr(model, side)):
            at = f"model.{side}.layers.{i}."
            parts = {"self_attn": layer.attention}
            norms = {"self_attn_layer_norm": layer.norm1, "final_layer_norm": layer.norm3}
            if layer.cross is not None:
                parts["encoder_attn"] = layer.cross
                norms["encoder_attn_layer_norm"] = layer.norm2
            for name, attention in parts.items():
                weight = torch.cat([attention.q.weight, attention.kv.weight]) if attention.cross else attention.qkv.weight
                bias = torch.cat([attention.q.bias, attention.kv.bias]) if attention.cross else attention.qkv.bias
                for k, w, b in zip("qkv", weight.chunk(3), bias.chunk(3)):
                    out[f"{at}{name}.{k}_proj.weight"], out[f"{at}{name}.{k}_proj.bias"] = w, b
                out[f"{at}{name}.out_proj.weight"], out[f"{at}{name}.out_proj.bias"] = attention.out.weight, attention.out.bias
            for name, module in list(norms.items()) + [("fc1", layer.fc1), ("fc2", layer.fc2)]:
                out[f"{at}{name}.weight"], out[f"{at}{name}.bias"] = module.weight, module.bias
    save_safetensors(f"{folder}/model.safetensors", {k: v.detach().numpy().astype(np.float16) for k, v in out.items()},
                     {"format": "pt"})
    vocab = len(vocabulary.ids)
    write_json(f"{folder}/config.json", {
        "activation_dropout": 0.0, "activation_function": "swish", "architectures": ["MarianMTModel"],
        "attention_dropout": 0.0, "bad_words_ids": [[vocab - 1]], "d_model": arguments.d,
        "decoder_attention_heads": arguments.heads, "decoder_ffn_dim": arguments.ffn, "decoder_layerdrop": 0.0,
        "decoder_layers": arguments.decoder_layers, "decoder_start_token_id": vocab - 1, "decoder_vocab_size": vocab,
        "dropout": arguments.dropout, "encoder_attention_heads": arguments.heads, "encoder_ffn_dim": arguments.ffn,
        "encoder_layerdrop": 0.0, "encoder_layers": arguments.encoder_layers, "eos_token_id": 0, "forced_eos_token_id": 0,
        "init_std": 0.02, "is_encoder_decoder": True, "max_length": 64, "max_position_embeddings": 256,
        "model_type": "marian", "num_beams": 5, "num_hidden_layers": arguments.encoder_layers, "pad_token_id": vocab - 1,
        "scale_embedding": True, "share_encoder_decoder_embeddings": True, "static_position_embeddings": True,
        "torch_dtype": "float16", "transformers_version": "4.33.0", "use_cache": True, "vocab_size": vocab})
    write_json(f"{folder}/generation_config.json", {
        "bad_words_ids": [[vocab - 1]], "decoder_start_token_id": vocab - 1, "eos_token_id": 0, "forced_eos_token_id": 0,
        "length_penalty": 1.0, "max_length": 64, "num_beams": 5, "pad_token_id": vocab - 1,
        "transformers_version": "4.33.0"})
    write_json(f"{folder}/tokenizer_config.json", {
        "additional_special_tokens": [f">>{language}<<" for language in LANGUAGES],
        "clean_up_tokenization_spaces": True, "eos_token": EOS, "model_max_length": 256, "pad_token": "<pad>",
        "separate_vocabs": False, "source_lang": "en", "sp_model_kwargs": {}, "target_lang": "de+fr",
        "tokenizer_class": "MarianTokenizer", "unk_token": UNK})
    write_json(f"{folder}/special_tokens_map.json", {
        "additional_special_tokens": [f">>{language}<<" for language in LANGUAGES], "eos_token": EOS, "pad_token": "<pad>",
        "unk_token": UNK})
    for name in ("source.spm", "target.spm", "vocab.json"):
        if os.path.abspath(work) != os.path.abspath(folder):
            shutil.copyfile(f"{work}/{name}", f"{folder}/{name}")


def load(folder):
    """The model of an exported folder, its float16 weights read back."""
    config = json.load(open(f"{folder}/config.json", encoding="utf-8"))
    saved = {k: torch.tensor(v.astype(np.float32)) for k, v in load_safetensors(f"{folder}/model.safetensors").items()}
    model = Translator(config["vocab_size"], config["d_model"], config["encoder_attention_heads"], config["encoder_ffn_dim"],
                       config["encoder_layers"], config["decoder_layers"], 0.0)
    with torch.no_grad():
        model.embedding.copy_(saved["model.shared.weight"])
        model.logits_bias.copy_(saved["final_logits_bias"][0])
        for side in ("encoder", "decoder"):
            for i, layer in enumerate(getattr(model, side)):
                at = f"model.{side}.layers.{i}."

                def fill(module, *names):
                    module.weight.copy_(torch.cat([saved[f"{at}{n}.weight"] for n in names]))
                    module.bias.copy_(torch.cat([saved[f"{at}{n}.bias"] for n in names]))

                fill(layer.attention.qkv, *(f"self_attn.{k}_proj" for k in "qkv"))
                fill(layer.attention.out, "self_attn.out_proj")
                fill(layer.norm1, "self_attn_layer_norm")
                if layer.cross is not None:
                    fill(layer.cross.q, "encoder_attn.q_proj")
                    fill(layer.cross.kv, "encoder_attn.k_proj", "encoder_attn.v_proj")
                    fill(layer.cross.out, "encoder_attn.out_proj")
                    fill(layer.norm2, "encoder_attn_layer_norm")
                fill(layer.fc1, "fc1")
                fill(layer.fc2, "fc2")
                fill(layer.norm3, "final_layer_norm")
    return model


# ---------------------------------------------------------------- commands

def measure(model, pairs, vocabulary, data, beam, rows=None, part="val"):
    figures = {}
    for language in LANGUAGES:
        references = read_lines(f"{data}/multi30k.{part}.{language}.gz")[:rows]
        hypotheses = [vocabulary.text(h) for h in translate(model, [s for s, _ in pairs[language][:rows]], beam)]
        figures[language] = round(bleu(hypotheses, references), 2)
    return figures, hypotheses


@torch.no_grad()
def held_out_loss(model, pairs):
    """Nats per target token, over the whole output vocabulary."""
    model.eval()
    total = count = 0
    for language, rows in batches(pairs, 2000, random.Random(0), 200):
        source, inputs, targets = tensors([pairs[language][i] for i in rows], model.pad)
        states, _ = model.decode(inputs, *model.encode(source))
        flat = targets.view(-1)
        total += float(F.cross_entropy(model.logits(states).view(flat.shape[0], -1), flat, ignore_index=model.pad, reduction="sum"))
        count += int((flat != model.pad).sum())
    return total / count


def train(arguments):
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    rng = random.Random(arguments.seed)
    work = arguments.work
    train_tokenizers(arguments.data, work)
    vocabulary = Vocabulary(work)
    vocabulary.build(f"{work}/vocab.json")
    pairs, held = pairs_of(vocabulary, arguments.data, "train"), pairs_of(vocabulary, arguments.data, "val")
    started = time.time()
    if not os.path.exists(f"{work}/alignments.pt"):
        save_checkpoint(f"{work}/alignments.pt", {language: alignment.posteriors(rows) for language, rows in pairs.items()})
    guides = torch.load(f"{work}/alignments.pt")
    print(f"alignments in {time.time() - started:.0f} s; vocabulary {len(vocabulary.ids)}, {vocabulary.outputs} of them written", flush=True)

    model = Translator(len(vocabulary.ids), arguments.d, arguments.heads, arguments.ffn, arguments.encoder_layers,
                       arguments.decoder_layers, arguments.dropout)
    with torch.no_grad():
        model.embedding.copy_(bilingual_embedding(pairs, len(vocabulary.ids), arguments.d))
        # What cross-attention reads begins as a copy: a source word's row is already near its translations' rows.
        for layer in model.decoder:
            for weight in (layer.cross.kv.weight[arguments.d:], layer.cross.out.weight):
                weight.mul_(0.7).add_(torch.eye(arguments.d), alpha=0.5)
    model.logits_bias[vocabulary.outputs:] = -100  # source pieces, tags and <pad> are never written
    model.logits_bias[1] = -100
    adam = FlatAdam(model, ema=arguments.ema)
    compete = Competitors(pairs, vocabulary.outputs)
    step, queue, seconds = 0, [], 0.0
    path = f"{work}/checkpoint.pt"
    if os.path.exists(path):
        saved = torch.load(path)
        adam.load(saved["adam"])
        step, queue, seconds = saved["step"], saved["queue"], saved["seconds"]
        torch.set_rng_state(saved["torch"])
        rng.setstate(saved["random"])
        print(f"going on from step {step}", flush=True)
    print(f"{adam.n} parameters", flush=True)
    started, seen, losses, guided, since = time.time() - seconds, 0, 0.0, 0.0, time.time()
    last_save = last_measure = time.time()
    while step < arguments.steps:
        if not queue:
            queue = batches(pairs, arguments.batch, rng)
        language, rows = queue.pop()
        source, inputs, targets = tensors([pairs[language][i] for i in rows], model.pad)
        model.train()
        memory, bias = model.encode(source)
        states, crosses = model.decode(inputs, memory, bias)
        flat = targets.view(-1)
        weights = (flat != model.pad).float()
        count = int(weights.sum())
        chosen, offsets, index = compete.choose(language, flat.masked_fill(flat == model.pad, 0))
        loss, plain = TiedLoss.apply(states.view(flat.shape[0], -1), model.embedding, chosen, offsets, index, weights,
                                     arguments.smoothing, 1 / count)
        guide = torch.from_numpy(alignment.batch(guides[language], rows, source.shape[1], targets.shape[1]))
        agreement = 0.0
        for layer in range(arguments.decoder_layers - 2, arguments.decoder_layers):
            for head in range(arguments.guided_heads):
                agreement = agreement - (guide * (crosses[layer][:, head] + 1e-6).log()).sum() / count
        agreement = agreement / (2 * arguments.guided_heads)
        (loss + arguments.guide * agreement).backward()
        norm = adam.step(schedule(step, arguments.steps, arguments.rate, arguments.warmup))
        step += 1
        seen += count
        losses += float(plain)
        guided += float(agreement) * count
        now = time.time()
        if step % 50 == 0:
            print(f"step {step} loss {losses / seen:.3f} guide {guided / seen:.3f} norm {norm:.2f} "
                  f"{seen / (now - since):.0f} tokens/s {(now - started) / 60:.1f} min", flush=True)
            seen, losses, guided, since = 0, 0.0, 0.0, time.time()
        if now - last_save > 120 or step == arguments.steps:
            save_checkpoint(path, {"adam": adam.state(), "step": step, "queue": queue, "seconds": now - started,
                                   "torch": torch.get_rng_state(), "random": rng.getstate(), "arguments": vars(arguments)})
            last_save = time.time()
        if now - last_measure > arguments.every * 60 or step == arguments.steps:
            adam.swap_average()
            figures, texts = measure(model, held, vocabulary, arguments.data, 1, 200)
            loss = held_out_loss(model, {language: rows[:200] for language, rows in held.items()})
            print(f"== step {step} averaged, 200 sentences: loss {loss:.3f}, greedy BLEU {figures}: {texts[:2]}", flush=True)
            export(model, vocabulary, work, arguments.folder, arguments)
            adam.swap_average()
            last_measure = since = time.time()
            seen, losses, guided = 0, 0.0, 0.0


def evaluate(arguments):
    torch.set_num_threads(arguments.threads)
    model, vocabulary = load(arguments.folder), Vocabulary(arguments.folder)
    held = pairs_of(vocabulary, arguments.data, arguments.part)
    figures = {"loss": round(held_out_loss(model, held), 4)}
    for beam in (1, 5):
        figures[f"beam {beam}"], _ = measure(model, held, vocabulary, arguments.data, beam, part=arguments.part)
    for language in LANGUAGES:
        best = translate(model, [s for s, _ in held[language][:8]], 5)
        for (source, _), hyp in zip(held[language][:8], best):
            print(language, "|", vocabulary.text(hyp))
    print(json.dumps(figures))


@torch.no_grad()
def golden(arguments):
    """What PyTorch computes in float64 from the folder's float16 weights, for the first ready sentence."""
    model, vocabulary = load(arguments.folder).double(), Vocabulary(arguments.folder)
    model.positions = sinusoids(256, model.d)
    model.eval()
    text = "A man in a blue shirt is standing on a ladder and cleaning a window."
    source = vocabulary.source_ids(text, "de")
    ids = [model.pad] + translate(model, [source])[0]
    keep = {}
    memory, bias = model.encode(torch.tensor([source]), keep)
    states, _ = model.decode(torch.tensor([ids]), memory, bias, keep=keep)
    keep["logits"] = model.logits(states)
    out = {k: v[0].numpy().astype(np.float32) for k, v in keep.items()}
    out["encoder_input_ids"], out["decoder_input_ids"] = np.array(source), np.array(ids)
    os.makedirs(GOLDENS, exist_ok=True)
    save_safetensors(f"{GOLDENS}/translator.safetensors", out, {
        "model_type": "marian", "architecture": "MarianMTModel", "text": f">>de<< {text}", "translation": vocabulary.text(ids[1:])})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("train", "evaluate", "golden"))
    parser.add_argument("--data", required=True)
    parser.add_argument("--work", default="work/translator", help="tokenizers and the checkpoint")
    parser.add_argument("--folder", default=os.path.join(MODELS, "translator"), help="where the model folder goes")
    parser.add_argument("--part", default="val", help="the set to evaluate on")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--d", type=int, default=128)
    parser.add_argument("--heads", type=int, default=4)
    parser.add_argument("--ffn", type=int, default=256)
    parser.add_argument("--encoder-layers", type=int, default=3)
    parser.add_argument("--decoder-layers", type=int, default=3)
    parser.add_argument("--dropout", type=float, default=0.15)
    parser.add_argument("--smoothing", type=float, default=0.1)
    parser.add_argument("--guide", type=float, default=0.3, help="weight of the alignment loss")
    parser.add_argument("--guided-heads", type=int, default=2)
    parser.add_argument("--batch", type=int, default=1000, help="target tokens a step")
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--warmup", type=int, default=300)
    parser.add_argument("--steps", type=int, default=9000)
    parser.add_argument("--ema", type=float, default=0.998)
    parser.add_argument("--every", type=float, default=10, help="minutes between exports")
    arguments = parser.parse_args()
    {"train": train, "evaluate": evaluate, "golden": golden}[arguments.command](arguments)


if __name__ == "__main__":
    main()
