#!/usr/bin/python3
"""Makes the atlases of the shipped language models.

    make.py PROGRAM SHAKESPEARE"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
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


def plays(source, path):
    """Stretches of speeches, evenly over the text."""
    speeches = [part for part in pathlib.Path(source).read_text().split("\n\n") if part.strip()]
    step = len(speeches) // ROWS
    stretches = ["\n".join(speeches[i * step:i * step + 3]) for i in range(ROWS)]
    path.write_text("\n\n".join(stretches) + "\n")


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder)
        repeated(data / "repeated-words.txt")
        plays(sys.argv[2], data / "plays.txt")
        for model, text, window in (("induction", "repeated-words.txt", 80),
                                    ("language", "plays.txt", 96)):
            target = HERE / f"{model}.safetensors"
            target.unlink(missing_ok=True)
            # Named without its folder, which is gone afterwards.
            (HERE / text).write_text((data / text).read_text())
            subprocess.run([program, "atlas", "--model", f"../models/{model}", "--data", text,
                            "--window", str(window), "--sample-size", "256", "--pair-kinds", "256",
                            "-o", target.name], cwd=HERE, check=True)
            (HERE / text).unlink()


if __name__ == "__main__":
    main()
