"""Tests of examples/python/attention_visualizer.py against the program's importer.

usage: test_attention_visualizer.py PROGRAM  (exit code 77: NumPy is not there)
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

try:
    import numpy as np
except ImportError:
    print("SKIP: python3-numpy is not installed")
    sys.exit(77)
try:
    import torch
except ImportError:
    torch = None

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "examples/python"))
import attention_visualizer as av  # noqa: E402

PROGRAM = sys.argv.pop() if len(sys.argv) > 1 and os.path.exists(sys.argv[-1]) else None
TOKENS = ["the", "cat", "sat", "on", "the"]


def probabilities(*shape, causal=False, seed=0):
    scores = np.random.default_rng(seed).normal(size=shape)
    if causal:
        scores = np.where(np.tri(*shape[-2:], dtype=bool), scores, -np.inf)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return (weights / weights.sum(axis=-1, keepdims=True)).astype(np.float32)


class Encoding(dict):
    """What a tokenizer returns: a dictionary with attributes."""

    __getattr__ = dict.__getitem__


class Tokenizer:
    words = ["<pad>", "<s>", "the", "cat", "sat", "on", "mat", "chat", "assis"]

    def __call__(self, text, return_tensors):
        ids = [self.words.index(word) for word in text.split()]
        return Encoding(input_ids=np.array([ids]), attention_mask=np.ones((1, len(ids)), int))

    def convert_ids_to_tokens(self, ids):
        return [self.words[i] for i in ids]


class Config:
    def __init__(self, two_stacks=False, fused="eager"):
        self.is_encoder_decoder = two_stacks
        self._attn_implementation = fused


class Decoder:
    """Attends causally; without weights while its attention is fused."""

    training = True

    def __init__(self, fused="eager", switches=True):
        self.config = Config(fused=fused)
        self.modes = []
        if switches:
            self.set_attn_implementation = self._switch

    def _switch(self, name):
        self.config._attn_implementation = name

    def eval(self):
        self.training = False

    def train(self):
        self.training = True

    def __call__(self, input_ids, attention_mask, output_attentions):
        self.modes.append(self.training)
        n = input_ids.shape[1]
        fused = self.config._attn_implementation != "eager"
        layers = [None if fused else probabilities(1, 2, n, n, causal=True, seed=l) for l in (0, 1)]
        return Encoding(logits=np.zeros((1, n, 9)), attentions=tuple(layers))


class Translator(Decoder):
    def __init__(self):
        super().__init__()
        self.config = Config(two_stacks=True)

    def generate(self, input_ids, output_attentions, num_beams, return_dict_in_generate, **inputs):
        source = input_ids.shape[1]
        steps = range(1, 4)
        return Encoding(
            sequences=np.array([[0, 7, 8, 1]]),
            encoder_attentions=(probabilities(1, 2, source, source),),
            decoder_attentions=tuple((probabilities(1, 2, 1, t, seed=t),) for t in steps),
            cross_attentions=tuple((probabilities(1, 2, 1, source, seed=t),) for t in steps),
        )


class Processor:
    image_mean = [0.5, 0.5, 0.5]
    image_std = [0.5, 0.5, 0.5]

    def __call__(self, images, return_tensors):
        pixels = np.moveaxis(np.asarray(images, np.float32) / 255, -1, 0)
        return Encoding(pixel_values=(pixels[None] - 0.5) / 0.5)


class Vision(Decoder):
    def __call__(self, pixel_values, output_attentions):
        return Encoding(attentions=(probabilities(1, 2, 5, 5),))


class Files(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        os.environ["XDG_CACHE_HOME"] = self.folder.name

    def path(self, name):
        return pathlib.Path(self.folder.name, name)

    def run_program(self, *arguments):
        done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def heads(self, path):
        """(stack, layer, kind, head) of each head that the program finds."""
        rows = json.loads(self.run_program("metrics", path, "--format", "json"))
        return [(row["stack"], row["layer"], row["kind"], row["head"]) for row in rows]

    def tokens(self, path):
        self.run_program("trace", "--attention", path, "-o", self.path("trace.safetensors"))
        with open(self.path("trace.safetensors"), "rb") as file:
            header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        trace = json.loads(header["__metadata__"]["attention_visualizer.trace"])
        return trace

    def mean_distance(self, path):
        rows = json.loads(self.run_program("metrics", path, "--format", "json"))
        return rows[0]["metrics"]["distance_mean"]


class WhatIsSaved(Files):
    def test_layers_of_a_model(self):
        for suffix in (".safetensors", ".npz"):
            path = self.path("a" + suffix)
            layers = tuple(probabilities(1, 3, 5, 5, seed=l) for l in range(2))
            self.assertEqual(av.save(path, layers, TOKENS), path)
            self.assertEqual(self.heads(path),
                             [("encoder", l, "self", h) for l in range(2) for h in range(3)])
            self.assertIn("cat", json.dumps(self.tokens(path)))

    def test_numbers_arrive(self):
        weights = probabilities(1, 5, 5, causal=True)
        distance = np.abs(np.subtract.outer(np.arange(5), np.arange(5)))
        path = av.save(self.path("a.safetensors"), weights, TOKENS)
        self.assertAlmostEqual(self.mean_distance(path), float((weights * distance).sum() / 5), 5)

    def test_single_arrays(self):
        for shape in [(5, 5), (2, 5, 5), (3, 2, 5, 5), (3, 1, 2, 5, 5)]:
            path = av.save(self.path("a.safetensors"), probabilities(*shape), TOKENS)
            layers = shape[0] if len(shape) > 3 else 1
            heads = shape[-3] if len(shape) > 2 else 1
            self.assertEqual(len(self.heads(path)), layers * heads, shape)

    def test_weights_beside_an_output(self):
        weights = probabilities(1, 2, 5, 5)
        output = np.linspace(-1, 1, 40, dtype=np.float32).reshape(1, 5, 8)
        # As nn.MultiheadAttention gives them: the batch first or last, heads apart or averaged.
        for first, second, heads in [(output, weights, 2), (output.swapaxes(0, 1), weights, 2),
                                     (output, weights.mean(axis=1), 1)]:
            path = av.save(self.path("a.safetensors"), (first, second), TOKENS)
            self.assertEqual(len(self.heads(path)), heads)
        two = (np.concatenate([output, output]), np.concatenate([weights, weights]))
        with self.assertRaisesRegex(av.AttentionError, "holds 2 inputs"):
            av.save(self.path("a.safetensors"), two)
        with self.assertRaisesRegex(av.AttentionError, "need_weights=True"):
            av.save(self.path("a.safetensors"), (output, None))

    def test_lists_of_numbers(self):
        path = av.save(self.path("a.safetensors"), [[1.0, 0.0], [0.5, 0.5]], ["a", "b"])
        self.assertEqual(len(self.heads(path)), 1)

    def test_one_input_of_a_batch(self):
        batch = (probabilities(4, 2, 5, 5),)
        with self.assertRaisesRegex(av.AttentionError, "holds 4 inputs"):
            av.save(self.path("a.safetensors"), batch)
        path = av.save(self.path("a.safetensors"), batch, item=3)
        alone = av.save(self.path("b.safetensors"), batch[0][3])
        self.assertEqual(self.mean_distance(path), self.mean_distance(alone))

    def test_two_stacks(self):
        output = {
            "encoder_attentions": (probabilities(1, 2, 4, 4),),
            "decoder_attentions": (probabilities(1, 2, 3, 3, causal=True),),
            "cross_attentions": (probabilities(1, 2, 3, 4),),
        }
        path = av.save(self.path("a.safetensors"), output, source_tokens=list("abcd"),
                       target_tokens=list("xyz"))
        self.assertEqual({head[::2] for head in self.heads(path)},
                         {("encoder", "self"), ("decoder", "self"), ("decoder", "cross")})

    def test_steps_of_generation(self):
        steps = tuple((probabilities(1, 2, 1 if t else 3, 3 + t, causal=not t, seed=t),)
                      for t in range(3))
        output = Encoding(attentions=steps, sequences=np.array([[2, 3, 4, 5, 2, 6]]))
        path = av.save(self.path("a.safetensors"), output, Tokenizer())
        self.assertEqual(self.heads(path), [("decoder", 0, "self", 0), ("decoder", 0, "self", 1)])

    def test_hooks_of_other_programs(self):
        cache = {"blocks.0.attn.hook_pattern": probabilities(1, 2, 5, 5, causal=True),
                 "blocks.0.attn.hook_attn_scores": np.zeros((1, 2, 5, 5)),
                 "blocks.0.hook_resid_pre": np.zeros((1, 5, 8))}
        path = av.save(self.path("a.safetensors"), cache, TOKENS)
        self.assertEqual(len(self.heads(path)), 2)

    def test_padding(self):
        weights = probabilities(1, 5, 5)
        weights[..., 4] = 0
        weights /= weights.sum(axis=-1, keepdims=True)
        path = av.save(self.path("a.safetensors"), weights, TOKENS, attention_mask=[1, 1, 1, 1, 0])
        rows = json.loads(self.run_program("metrics", path, "--format", "json"))
        self.assertLess(rows[0]["metrics"]["entropy"], np.log(4))

    def test_learned_sinks(self):
        short = probabilities(2, 5, 5, causal=True) * np.float32(0.8)
        with self.assertRaisesRegex(av.AttentionError, "sums to 0.8"):
            av.save(self.path("a.safetensors"), short)
        self.assertEqual(len(self.heads(av.save(self.path("a.safetensors"), short, sinks=True))), 2)

    def test_a_picture_of_it(self):
        for suffix, begin in ((".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")):
            path = self.path("a" + suffix)
            av.save(path, probabilities(2, 5, 5), TOKENS, program=PROGRAM, view="heatmap", head=1,
                    size="320x240")
            self.assertTrue(path.read_bytes().startswith(begin))
        with self.assertRaisesRegex(av.AttentionError, "error: "):
            av.save(self.path("a.png"), probabilities(2, 5, 5), TOKENS, program=PROGRAM, view="no")

    def test_nothing_half_written(self):
        path = av.save(self.path("a.safetensors"), probabilities(2, 5, 5))
        before = path.read_bytes()
        with self.assertRaises(av.AttentionError):
            av.save(path, np.zeros((2, 5, 5)) + 0.3)
        self.assertEqual(path.read_bytes(), before)
        self.assertEqual([file.name for file in path.parent.iterdir()], ["a.safetensors"])


class WhatIsRefused(Files):
    def check(self, sentence, *arguments, **options):
        with self.assertRaisesRegex(av.AttentionError, sentence):
            av.save(self.path("a.safetensors"), *arguments, **options)

    def test_sentences(self):
        good = probabilities(2, 5, 5)
        self.check("eager", None)
        self.check("eager", (None, None))
        self.check("eager", ())
        self.check("eager", {"logits": np.zeros((1, 5, 9))})
        self.check("scores, not probabilities", np.random.default_rng(1).normal(size=(2, 5, 5)))
        self.check("apply the softmax", np.abs(np.random.default_rng(1).normal(size=(2, 5, 5))) + 2)
        self.check("swapaxes", good.swapaxes(-1, -2))
        self.check(r"model\.eval\(\)", good * np.float32(0.9))
        self.check("NaN", np.where(np.arange(5)[:, None] == 2, np.float32(np.nan), good))
        self.check("shape", np.zeros(5))
        self.check("5 tokens were given for 4 positions|were given for", good[:, :4, :4] * 0, TOKENS)
        self.check("not a text", good, "the cat")
        with self.assertRaisesRegex(av.AttentionError, "name it"):
            av.save(self.path("a.txt"), good)
        with self.assertRaisesRegex(TypeError, "view"):
            av.save(self.path("a.npz"), good, view="flow")
        with self.assertRaisesRegex(av.AttentionError, "was not found"):
            av.save(self.path("a.png"), good, program="/no/such/program")


class Models(Files):
    def test_a_decoder(self):
        model = Decoder()
        path = av.save(self.path("a.safetensors"), model, Tokenizer(), "the cat sat on the mat")
        self.assertEqual(len(self.heads(path)), 4)
        self.assertEqual(model.modes, [False])
        self.assertTrue(model.training)
        self.assertIn("mat", json.dumps(self.tokens(path)))

    def test_fused_attention(self):
        model = Decoder(fused="sdpa")
        av.save(self.path("a.safetensors"), model, Tokenizer(), "the cat")
        self.assertEqual(model.config._attn_implementation, "sdpa")
        with self.assertRaisesRegex(av.AttentionError, "eager"):
            av.save(self.path("a.safetensors"), Decoder("sdpa", False), Tokenizer(), "the cat")

    def test_a_translator(self):
        path = av.save(self.path("a.safetensors"), Translator(), Tokenizer(), "the cat sat on")
        heads = self.heads(path)
        self.assertEqual({head[::2] for head in heads},
                         {("encoder", "self"), ("decoder", "self"), ("decoder", "cross")})
        self.assertIn("chat", json.dumps(self.tokens(path)))

    def test_a_picture_and_its_patches(self):
        image = np.full((16, 16, 3), 200, np.uint8)
        image[:8] = 20
        path = av.save(self.path("a.safetensors"), Vision(), Processor(), image)
        self.run_program("render", path, "--view", "overlay", "-o", self.path("overlay.png"))

    def test_a_model_alone(self):
        with self.assertRaisesRegex(av.AttentionError, "tokenizer"):
            av.save(self.path("a.safetensors"), Decoder())

    @unittest.skipIf(torch is None, "python3-torch is not installed")
    def test_tensors_of_pytorch(self):
        torch.manual_seed(0)
        layer = torch.nn.MultiheadAttention(16, 4, batch_first=True)
        x = torch.randn(1, 6, 16)
        _, weights = layer(x, x, x, average_attn_weights=False)
        for kind in (torch.float32, torch.float16, torch.bfloat16):
            path = av.save(self.path("a.safetensors"), (weights.to(kind),), list("abcdef"))
            self.assertEqual(len(self.heads(path)), 4)


class Showing(Files):
    def test_a_window_is_started(self):
        script = self.path("program")
        script.write_text('#!/bin/sh\n[ "$1" = --reuse ] && cp "$2" "$0.part" && '
                          'mv "$0.part" "$0.opened"\n')
        script.chmod(0o755)
        path = av.show(probabilities(2, 5, 5), TOKENS, program=str(script), window=True)
        for _ in range(200):
            if self.path("program.opened").exists():
                break
            subprocess.run(["sleep", "0.05"], check=True)
        self.assertTrue(self.path("program.opened").exists())
        self.assertEqual(len(self.heads(path)), 2)

    def test_a_notebook_gets_a_picture(self):
        shown = av.show(probabilities(2, 5, 5), TOKENS, window=False, program=PROGRAM,
                        picture={"view": "flow", "head": 1, "size": "320x240"})
        self.assertTrue(shown._repr_png_().startswith(b"\x89PNG"))

    def test_old_files_go(self):
        for _ in range(av._KEPT_FILES + 3):
            av._place_to_keep()
        self.assertEqual(len(list(self.path("attention-visualizer/python").iterdir())),
                         av._KEPT_FILES)

    def test_what_failed_leaves_nothing(self):
        with self.assertRaises(av.AttentionError):
            av.show(None, TOKENS, window=False)
        self.assertEqual(list(self.path("attention-visualizer/python").iterdir()), [])


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    unittest.main()
