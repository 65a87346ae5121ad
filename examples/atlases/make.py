#!/usr/bin/python3
"""Makes the atlases of the shipped language models.

    make.py PROGRAM SHAKESPEARE [MODEL…]

Needs PyTorch, as the scripts in examples/training do, whose patterns of sentences it uses."""
import json
import pathlib
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "training"))
ROWS = 400


def repeated(path):
    """Random words that begin again."""
    tokenizer = json.loads((HERE.parent / "models/induction/tokenizer.json").read_text())
    words = [word for word in tokenizer["model"]["vocab"] if not word.startswith("<")]
    draw = random.Random(1)
    with open(path, "w") as file:
        for _ in range(ROWS):
            half = [draw.choice(words) for _ in range(draw.randint(6, 40))]
            print(" ".join(half + half), file=file)


def plays(path):
    """Stretches of speeches, evenly over the text."""
    speeches = [part for part in pathlib.Path(sys.argv[2]).read_text().split("\n\n") if part.strip()]
    step = len(speeches) // ROWS
    stretches = ["\n".join(speeches[i * step:i * step + 3]) for i in range(ROWS)]
    path.write_text("\n\n".join(stretches) + "\n")


def pronouns(path):
    """Sentences of the model's patterns about pairs of nouns that it never learned from."""
    import coreference
    draw = random.Random(1)
    path.write_text("\n".join(coreference.sentence(draw, True)[0] for _ in range(ROWS)) + "\n")


def judgements(path):
    """Sentences of praise and complaint, half of them negated: no reviews."""
    import sentiment
    words = set(sentiment.PRAISE + sentiment.BLAME)
    path.write_text("\n".join(text for text, _ in sentiment.negations(ROWS, 1, words)) + "\n")


def captions(path):
    """Sentences in the language of captions, of parts drawn at random."""
    people = ("man", "woman", "boy", "girl", "child", "dog")
    kinds = ("young", "old", "small", "tall", "blond", "smiling")
    clothes = ("in a red shirt", "in a blue jacket", "with a green hat", "in white shorts", "with a black bag", "")
    doings = ("is riding a bicycle", "is playing football", "is climbing a rock", "is sitting on a bench",
              "is throwing a ball", "is playing the guitar", "is walking", "is running", "is reading a book",
              "is jumping into the water", "is eating an apple", "is looking at the camera")
    places = ("on the street", "on the beach", "in a park", "in front of a house", "in the snow", "on a green field",
              "near a river", "while people are watching")
    draw = random.Random(1)
    with open(path, "w") as file:
        for _ in range(ROWS // 2):
            parts = ["A", draw.choice(kinds), draw.choice(people), draw.choice(clothes), draw.choice(doings),
                     draw.choice(places)]
            print(" ".join(part for part in parts if part) + ".", file=file)


SAMPLES = ["--sample-size", "256", "--pair-kinds", "256"]
# Of 36 heads as much as of 8 and 12 would be a large file.
FEW = ["--sample-size", "64", "--pair-kinds", "128"]
ATLASES = {"induction": (repeated, "repeated-words.txt", ["--window", "80", *SAMPLES]),
           "language": (plays, "plays.txt", ["--window", "96", *SAMPLES]),
           "coreference": (pronouns, "pronouns.txt", ["--window", "48", *SAMPLES]),
           "sentiment": (judgements, "judgements.txt", ["--window", "64", *SAMPLES]),
           "translator": (captions, "captions.txt", ["--window", "48", *FEW, "--source-language", "en",
                                                     "--target-language", "de"])}


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    for model in sys.argv[3:] or ATLASES:
        write, text, options = ATLASES[model]
        target = HERE / f"{model}.safetensors"
        target.unlink(missing_ok=True)
        # Named without its folder, and gone afterwards.
        data = HERE / text
        try:
            write(data)
            subprocess.run([program, "atlas", "--model", f"../models/{model}", "--data", text, *options,
                            "-o", target.name], cwd=HERE, check=True)
        finally:
            data.unlink(missing_ok=True)


if __name__ == "__main__":
    main()
