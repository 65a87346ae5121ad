"""Shows attention of a Python program in Attention Visualizer. One file; needs NumPy alone.

    from attention_visualizer import show, save

    show(output.attentions, tokens)                 # arrays, tensors, tuples of layers
    show(attention(x, x, x), tokens)                # what nn.MultiheadAttention gives
    show(model, tokenizer, "The cat sat on the mat")
    show(model.generate(**inputs, output_attentions=True, return_dict_in_generate=True), tokenizer)
    show(vit, image_processor, image)               # with the picture under the overlay
    save("attention.safetensors", output.attentions, tokens)
    save("head.pdf", output.attentions, tokens, view="heatmap", layer=1, head=3)

`show` opens a tab of the program's window, which it starts if there is none, and in a notebook gives the picture that `attention-visualizer render` paints
(`show(…, window=True)` opens a window there too). Tensors of any library do that have `detach()`,
`cpu()` and `numpy()`, or that NumPy takes. The program is found through the argument `program`, the
variable ATTENTION_VISUALIZER, PATH, or the build beside this file.
"""

import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import numpy as np

__all__ = ["AttentionError", "Picture", "save", "show"]

_KINDS = ("encoder_attentions", "decoder_attentions", "cross_attentions", "attentions")
_PICTURES = (".png", ".svg", ".pdf")
_KEPT_FILES = 20  # of what show() wrote; windows may still have the newest open
_EAGER = (
    'A fused attention does not compute weights. Load the model with attn_implementation="eager" '
    "and call it with output_attentions=True; nn.MultiheadAttention with need_weights=True."
)


_windows = []  # processes, until they end


class AttentionError(ValueError):
    """What is wrong with the attention that was given, and what to do about it."""


class Picture:
    """What `show` gives in a notebook: a picture that the notebook displays."""

    def __init__(self, data):
        self.data = data

    def _repr_png_(self):
        return self.data


def show(attention, tokens=None, text=None, *, window=None, program=None, picture=None, **options):
    """Shows attention in the program's window, in a notebook as a picture.

    `attention` is what a model put out, or a model; then `tokens` is its tokenizer or image
    processor and `text` the text or the picture that it reads. `picture` holds options of
    `attention-visualizer render`, e.g. {"view": "flow", "layer": 1, "head": 3}. Other options are
    those of `save`. Returns the path of the file that the window opened, or a Picture.
    """
    if window is None:
        window = not _in_notebook()
    path = _place_to_keep()
    try:
        save(path, attention, tokens, text, **options)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    if not window:
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder, "picture.png")
            _render(path, out, picture or {}, program)
            return Picture(out.read_bytes())
    try:
        process = subprocess.Popen(
            [_find_program(program), "--reuse", str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,  # the window outlives the script
        )
    except OSError as error:
        raise AttentionError(f"The program does not start: {error}.") from error
    _windows[:] = [other for other in _windows if other.poll() is None] + [process]
    return path


def save(path, attention, tokens=None, text=None, *, source_tokens=None, target_tokens=None,
         attention_mask=None, image=None, item=None, sinks=False, program=None, **picture):
    """Writes attention to a .safetensors or .npz file, or paints it (.png, .svg, .pdf).

    Two stacks take `source_tokens` and `target_tokens`. `attention_mask` ([tokens] or [tokens,
    tokens], 1 = may be seen) hides padding; `image` lies under the attention of a vision
    transformer; `item` chooses one input of a batch; `sinks` allows rows below 1, where a model has
    learned sinks. Further options are those of `attention-visualizer render`, for pictures. Checks
    that rows are probabilities and fails with a sentence where they are not.
    """
    path = pathlib.Path(path)
    is_picture = path.suffix.lower() in _PICTURES
    if picture and not is_picture:
        raise TypeError(f"{', '.join(sorted(picture))}: options of a picture; {path} is none.")
    if not is_picture and path.suffix.lower() not in (".npz", ".safetensors"):
        raise AttentionError(f"{path}: name it .safetensors, .npz, {', '.join(_PICTURES)}.")
    facts = {"source_tokens": source_tokens, "target_tokens": target_tokens, "image": image}
    if text is not None:
        attention, tokens, made = _run(attention, tokens, text)
        facts = {key: made.get(key) if value is None else value for key, value in facts.items()}
        attention_mask = made.get("attention_mask") if attention_mask is None else attention_mask
    elif tokens is None and callable(attention) and hasattr(attention, "config"):
        raise AttentionError("A model shows nothing by itself. Use show(model, tokenizer, text).")
    arrays, sequences = _arrays_of(attention, item)
    texts = _texts_of(arrays, sequences, tokens, facts)
    for name, array in arrays.items():
        _check_rows(name, array, sinks)
    beside = {}
    if attention_mask is not None:
        beside["attention_mask"] = _numbers("attention_mask", attention_mask).astype(np.int64)
    if facts["image"] is not None:
        beside["image"] = _pixels(facts["image"])
    if is_picture:
        with tempfile.TemporaryDirectory() as folder:
            dump = pathlib.Path(folder, "attention.safetensors")
            _write(dump, {**arrays, **beside}, texts, sinks)
            _render(dump, path, picture, program)
    else:
        _write(path, {**arrays, **beside}, texts, sinks)
    return path


# --- what was given ---------------------------------------------------------------------------


def _numbers(name, value):
    """An array from whatever holds numbers; bfloat16, which NumPy lacks, becomes float32."""
    if value is None:
        raise AttentionError(f"{name} is None: there is no attention in it. {_EAGER}")
    for step in ("detach", "cpu"):
        if hasattr(value, step):
            value = getattr(value, step)()
    if hasattr(value, "numpy") and not isinstance(value, np.ndarray):
        try:
            value = value.numpy()
        except (TypeError, RuntimeError):
            value = value.float().numpy()
    array = np.asarray(value)
    if array.dtype == object:
        raise AttentionError(f"{name} holds objects or lists of different lengths, no numbers.")
    if array.dtype.kind == "V" or array.dtype.name == "bfloat16":
        array = array.astype(np.float32)
    return array


def _field(holder, name):
    if hasattr(holder, "keys"):
        return holder[name] if name in holder.keys() else None
    return getattr(holder, name, None)


def _flattened(name, value):
    """(name, array) of each array in nested tuples, lists and dictionaries, joined by dots."""
    if isinstance(value, (tuple, list)) and not _is_matrix(value):
        if not value:
            raise AttentionError(f"{name} is empty: there is no attention in it. {_EAGER}")
        for number, part in enumerate(value):
            yield from _flattened(f"{name}.{number}", part)
    else:
        yield name, _numbers(name, value)


def _is_matrix(value):
    """Whether nested lists are one array, spelled out in Python's own numbers."""
    while isinstance(value, (tuple, list)) and value:
        value = value[0]
    return isinstance(value, (int, float))


def _beside_output(value):
    """The weights, as a tuple of one layer, where this is (output, weights) of one
    nn.MultiheadAttention: an output has negative numbers and the shape [batch, queries, size]."""
    if not isinstance(value, tuple) or len(value) != 2 or not hasattr(value[0], "shape"):
        return value
    output = _numbers("output", value[0])
    if output.ndim not in (2, 3) or not output.size or not output.min() < 0:
        return value
    weights = _numbers("attentions", value[1])
    if weights.ndim - output.ndim not in (0, 1) or weights.shape == output.shape:
        return value
    averaged = weights.ndim == 3 == output.ndim
    return (weights[:, None] if averaged else weights,)


def _arrays_of(attention, item):
    """The arrays of attention by the names that the program knows, and the ids generated."""
    sequences = None
    if hasattr(attention, "keys") or any(hasattr(attention, kind) for kind in _KINDS):
        given = {kind: _field(attention, kind) for kind in _KINDS}
        sequences = _field(attention, "sequences")
        given = {kind: value for kind, value in given.items() if value is not None}
        if not given and hasattr(attention, "keys"):
            words = ("attn", "attention", "pattern")
            given = {
                str(key): attention[key]
                for key in attention.keys()
                if any(word in str(key).lower() for word in words)
                and "score" not in str(key).lower()
            }
        if not given:
            raise AttentionError(f"There is no attention in this output. {_EAGER}")
    else:
        given = {"attentions": _beside_output(attention)}
    arrays = {}
    for name, value in given.items():
        tupled = isinstance(value, (tuple, list)) and not _is_matrix(value)
        for part, array in _flattened(name, value):
            arrays[part] = _one_input(part, array, item, layered=not tupled and name in _KINDS)
    return arrays, sequences


def _one_input(name, array, item, layered):
    """Without the axis of a batch. A layer of a tuple is [batch, heads, queries, keys]; a single
    array is [layers, heads, queries, keys], or [layers, batch, heads, queries, keys]."""
    axis = 1 if layered else 0
    if array.ndim < 2 or array.ndim > 4 + axis:
        raise AttentionError(
            f"{name} has the shape {list(array.shape)}; attention is [heads, queries, keys]."
        )
    if array.ndim < 4 + axis:
        return array
    count = array.shape[axis]
    if item is None and count != 1:
        raise AttentionError(
            f"{name} holds {count} inputs (or beams); choose one with item=0, or use num_beams=1."
        )
    chosen = item or 0
    if not -count <= chosen < count:
        raise AttentionError(f"{name} holds {count} inputs; there is no item {item}.")
    return np.take(array, chosen, axis=axis)


def _names_of(tokens, sequence):
    """Texts of tokens: a list of them, or a tokenizer and the ids to name."""
    if hasattr(tokens, "convert_ids_to_tokens"):
        if sequence is None:
            return None
        ids = _numbers("sequences", sequence)
        if ids.ndim == 2:
            if len(ids) != 1:
                raise AttentionError(f"{len(ids)} sequences were written; show one of them.")
            ids = ids[0]
        return [str(token) for token in tokens.convert_ids_to_tokens(ids.tolist())]
    if tokens is None or isinstance(tokens, str):
        if isinstance(tokens, str):
            raise AttentionError("tokens are a list of texts, one for each position, not a text.")
        return None
    if hasattr(tokens, "detach") or isinstance(tokens, np.ndarray):
        tokens = _numbers("tokens", tokens).ravel().tolist()
    return [token.decode("utf-8", "replace") if isinstance(token, bytes) else str(token)
            for token in tokens]


def _texts_of(arrays, sequences, tokens, facts):
    """Token texts by the name under which the program looks for them, their number checked."""
    source = _names_of(facts["source_tokens"], None)
    target = _names_of(facts["target_tokens"], None)
    two = any(name.startswith(("encoder_", "decoder_", "cross_")) for name in arrays)
    plain = _names_of(tokens, sequences)
    if two and plain is not None:
        target, plain = target or plain, None
    texts = {"tokens": plain, "source_tokens": source, "target_tokens": target}
    texts = {key: value for key, value in texts.items() if value is not None}
    lengths = _lengths(arrays)
    for key, value in texts.items():
        length = lengths.get(key)
        steps = any(name.count(".") == 2 and name.startswith(_KINDS) for name in arrays)
        if steps and length is not None and len(value) == length + 1:
            value.pop()  # what was written last was never read
        if length is not None and len(value) != length:
            raise AttentionError(f"{len(value)} {key} were given for {length} positions.")
    return texts


def _lengths(arrays):
    """How many positions each list of tokens stands for, as far as the arrays tell."""
    lengths = {}
    for name, array in arrays.items():
        queries, keys = array.shape[-2:]
        if name.startswith("cross_attentions"):
            lengths["source_tokens"] = keys
        elif name.startswith("encoder_attentions"):
            lengths["source_tokens"] = keys
        elif name.startswith("decoder_attentions"):
            lengths["target_tokens"] = max(keys, lengths.get("target_tokens", 0))
        elif queries == keys or name.count(".") == 2:
            lengths["tokens"] = max(keys, lengths.get("tokens", 0))
    return lengths


def _check_rows(name, array, sinks):
    """Every row of weights is a probability, or empty where nothing may be seen."""
    if array.dtype.kind not in "fiub":
        raise AttentionError(f"{name} holds {array.dtype}, no numbers.")
    tolerance = {2: 1e-2}.get(array.dtype.itemsize, 5e-3)
    sums = array.sum(axis=-1, dtype=np.float64)
    if np.isnan(sums).any():
        raise AttentionError(
            f"{name} holds NaN. Rows whose keys are all masked become NaN in some programs: "
            "put zeros there."
        )
    least = float(array.min(initial=0))
    if least < -1e-6:
        raise AttentionError(
            f"{name} holds scores, not probabilities ({least:.4g} is among them). Apply the "
            "softmax over the keys first."
        )
    wrong = (sums > 1 + tolerance) | ((sums < 1 - tolerance) & (sums != 0) & (not sinks))
    if not wrong.any():
        return
    place = tuple(int(i) for i in np.argwhere(wrong)[0])
    columns = array.sum(axis=-2, dtype=np.float64)
    hint = (
        "Was the model in training mode, where dropout removes weights? Call model.eval() first."
    )
    if (np.abs(columns - 1) < tolerance).all():
        hint = "Its columns do: swap the last two axes, weights.swapaxes(-1, -2)."
    elif float(array.max()) > 1 + tolerance:
        hint = "It holds scores: apply the softmax over the keys first."
    raise AttentionError(
        f"The rows of {name} do not sum to 1: row {list(place)} sums to {sums[place]:.4g}. {hint}"
    )


def _pixels(image):
    """A picture as [height, width, channels] or [channels, height, width]."""
    array = _numbers("image", image)
    while array.ndim > 3 and array.shape[0] == 1:
        array = array[0]
    if array.ndim not in (2, 3):
        raise AttentionError(f"The picture has the shape {list(array.shape)}.")
    return array if array.dtype == np.uint8 else array.astype(np.float32)


# --- models -----------------------------------------------------------------------------------


@contextlib.contextmanager
def _ready(model):
    """A model that computes attention weights, without dropout and gradients, while it runs."""
    config = model.config
    fused = getattr(config, "_attn_implementation", "eager") or "eager"
    switch = getattr(model, "set_attn_implementation", None)
    training = getattr(model, "training", False)
    torch = sys.modules.get("torch")
    if fused != "eager" and switch:
        switch("eager")
    if training:
        model.eval()
    try:
        with torch.no_grad() if torch else contextlib.nullcontext():
            yield
    finally:
        if training:
            model.train()
        if fused != "eager" and switch:
            switch(fused)


def _run(model, reader, given):
    """Runs a model on a text, or on a picture; gives its output, its tokens and what else lies
    beside them. Models with two stacks write their answer."""
    if reader is None:
        raise AttentionError("A model reads through its tokenizer: show(model, tokenizer, text).")
    of_picture = not isinstance(given, (str, list, tuple))
    inputs = dict(reader(images=given, return_tensors="pt") if of_picture
                  else reader(given, return_tensors="pt"))
    device = getattr(model, "device", None)
    if device is not None:
        inputs = {key: value.to(device) if hasattr(value, "to") else value
                  for key, value in inputs.items()}
    made = {}
    with _ready(model):
        if getattr(model.config, "is_encoder_decoder", False):
            output = model.generate(**inputs, output_attentions=True, num_beams=1,
                                    return_dict_in_generate=True)
        else:
            output = model(**inputs, output_attentions=True)
    if of_picture:
        made["image"] = _denormalised(inputs["pixel_values"], reader)
        return output, None, made
    names = _names_of(reader, inputs["input_ids"])
    mask = inputs.get("attention_mask")
    if mask is not None and not _numbers("attention_mask", mask).all():
        made["attention_mask"] = _numbers("attention_mask", mask)[0]
    if getattr(model.config, "is_encoder_decoder", False):
        made["source_tokens"] = names
        return output, reader, made
    return output, names, made


def _denormalised(pixels, processor):
    """The picture as the model sees it, its numbers from 0 to 1 again."""
    array = _numbers("pixel_values", pixels).astype(np.float32)[0]
    mean = getattr(processor, "image_mean", None)
    deviation = getattr(processor, "image_std", None)
    if mean is None or deviation is None:
        return array
    shape = (-1, 1, 1)
    restored = array * np.reshape(deviation, shape) + np.reshape(mean, shape)
    return np.clip(restored, 0, 1).astype(np.float32)


# --- files and the program --------------------------------------------------------------------


def _write(path, arrays, texts, sinks):
    if path.suffix.lower() == ".npz":
        if sinks:
            raise AttentionError("Attention with sinks needs a .safetensors file, which says so.")
        np.savez(path, **arrays, **{key: np.array(value) for key, value in texts.items()})
        return
    codes = {"float16": "F16", "float32": "F32", "float64": "F64", "int64": "I64", "int32": "I32",
             "uint8": "U8", "bool": "BOOL", "int8": "I8", "int16": "I16"}
    notes = {key: json.dumps(value) for key, value in texts.items()}
    if sinks:
        notes["sinks"] = "true"
    header, offset, stored = {"__metadata__": notes} if notes else {}, 0, []
    for name, array in arrays.items():
        if array.dtype.name not in codes or not array.dtype.isnative:
            array = array.astype(np.float32)
        array = np.ascontiguousarray(array)
        header[name] = {"dtype": codes[array.dtype.name], "shape": list(array.shape),
                        "data_offsets": [offset, offset + array.nbytes]}
        offset += array.nbytes
        stored.append(array)
    head = json.dumps(header).encode()
    head += b" " * (-len(head) % 8)
    half = path.with_name(path.name + ".part")  # an interrupted script leaves the old file whole
    try:
        with open(half, "wb") as file:
            file.write(len(head).to_bytes(8, "little"))
            file.write(head)
            for array in stored:
                file.write(array.data if array.size else b"")
        os.replace(half, path)
    finally:
        half.unlink(missing_ok=True)


def _render(dump, out, picture, program):
    command = [_find_program(program), "render", str(dump), "-o", str(out)]
    for name, value in {"view": "heatmap", **picture}.items():
        option = "--" + name.replace("_", "-")
        command += [option] if value is True else [option, str(value)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise AttentionError(done.stderr.strip() or f"{command[0]} failed.")


def _find_program(program):
    here = pathlib.Path(__file__).resolve().parents
    beside = here[2] / "build/release/app/attention-visualizer" if len(here) > 2 else None
    named = program or os.environ.get("ATTENTION_VISUALIZER")
    found = shutil.which(named or "attention-visualizer")
    if found is None and not named and beside and beside.exists():
        found = str(beside)
    if found is None:
        raise AttentionError(
            f"The program {named or 'attention-visualizer'} was not found. Give its path: "
            "show(…, program=PATH), or set ATTENTION_VISUALIZER."
        )
    return found


def _place_to_keep():
    """Where the next file of show() goes. Windows read theirs while they are open, so that only
    old ones are removed."""
    cache = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    folder = pathlib.Path(cache, "attention-visualizer", "python")
    folder.mkdir(parents=True, exist_ok=True)
    files = sorted(folder.glob("*.safetensors"), key=lambda file: file.stat().st_mtime)
    for old in files[: max(0, len(files) - _KEPT_FILES + 1)]:
        old.unlink(missing_ok=True)
    handle, name = tempfile.mkstemp(prefix="attention-", suffix=".safetensors", dir=folder)
    os.close(handle)
    return pathlib.Path(name)


def _in_notebook():
    """A kernel that shows pictures, unlike a terminal."""
    interactive = sys.modules.get("IPython")
    shell = interactive.get_ipython() if interactive else None
    return shell is not None and type(shell).__name__ == "ZMQInteractiveShell"
