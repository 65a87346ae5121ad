#!/usr/bin/env bash
# run.sh [ARGS…] — installs what is missing, builds, and starts attention-visualizer ARGS…
# Without a display and without arguments: traces the default model and writes pictures and metrics.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
"$root/app/install.sh" build run
(
    cd "$root"
    cmake --preset release >/dev/null
    cmake --build --preset release --target attention-visualizer
) >&2
program="$root/build/release/app/attention-visualizer"
if [ $# -gt 0 ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$program" "$@"
fi

out="${ATTENTION_VISUALIZER_OUT:-$root/build/pictures}"
mkdir -p "$out"
model="$root/examples/models/translator"
sentence="$(cat "$root/examples/default-sentence.txt")"
"$program" trace --model "$model" --source "$sentence" --target-language de -o "$out/trace.safetensors"
for view in heatmap overview scene; do
    "$program" render "$out/trace.safetensors" --view "$view" --stack decoder --kind cross \
        -o "$out/$view.png"
done
"$program" metrics "$out/trace.safetensors" --format csv -o "$out/metrics.csv"
printf '%s\n' "$out/trace.safetensors" "$out/heatmap.png" "$out/overview.png" "$out/scene.png" \
    "$out/metrics.csv"
