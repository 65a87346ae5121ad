#!/usr/bin/env bash
# run.sh [SECONDS [TARGET…]] — builds the fuzz targets with Clang 16 and runs each for so long (60 s),
# all of them or those named (npy, trace, …), from the test data and corpus/NAME, with the words of
# NAME.dict. Prints how many inputs each tried, how many a second, and how much of the program they
# reached; stops at the first finding, which it leaves in build/fuzz/found.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
seconds="${1:-60}"
shift || true
cd "$root"
app/install.sh build sanitize
cmake --preset fuzz >/dev/null
if [ $# -eq 0 ]; then
    for source in tests/fuzz/fuzz_*.cpp; do
        name="${source##*/fuzz_}"
        set -- "$@" "${name%.cpp}"
    done
fi
cmake --build build/fuzz --target "${@/#/fuzz_}" >&2
mkdir -p build/fuzz/found
data="$root/tests/data"
for name in "$@"; do
    # What a parser is given to begin with.
    case "$name" in
    atlas) seeds="$data/atlas" kind='*.safetensors' ;;
    config) seeds="$(ls -d "$data"/conformance/models/*/)" kind='*.json' ;;
    dataset | text) seeds="$data/conformance/models/bert" kind='vocab.txt' ;;
    image) seeds="$data/images" kind='*' ;;
    npy) seeds="$data/checkpoint $data/dumps" kind='*.np[yz]' ;;
    pickle) seeds="$data/checkpoint $data/dumps" kind='*.[bp][itk]*' ;;
    safetensors | trace) seeds="$data/dumps $data/cases" kind='*.safetensors' ;;
    gguf) seeds="$data/quantised/models" kind='*.gguf' ;;
    sentencepiece) seeds="$data/tokenizers" kind='*.model' ;;
    tokenizer_json) seeds="$root/examples/models" kind='tokenizer.json' ;;
    tokenizer_files) seeds="$data/conformance/models" kind='vocab.txt' ;;
    *) seeds="" kind='*' ;;
    esac
    work="build/fuzz/corpus/$name"
    mkdir -p "$work" "tests/fuzz/corpus/$name"
    for folder in $seeds; do
        find "$folder" -name "$kind" -type f -size -200k -exec cp -n {} "$work/" \; 2>/dev/null || true
    done
    # Settings, a byte that no text holds, and the weights that they are for.
    if [ "$name" = quantised ]; then
        for folder in "$data"/quantised/models/*/; do
            [ -f "$folder/model.safetensors" ] && [ -f "$folder/config.json" ] || continue
            { cat "$folder/config.json"; printf '\xff'; cat "$folder/model.safetensors"; } \
                >"$work/$(basename "$folder")"
        done
    fi
    words=()
    [ ! -f "tests/fuzz/$name.dict" ] || words=("-dict=tests/fuzz/$name.dict")
    # Long inputs take long; what is read first is read of short ones too.
    longest=8192
    case "$name" in
    image | npy | quantised | safetensors | trace) longest=32768 ;;
    esac
    log="build/fuzz/$name.log"
    if ! UBSAN_OPTIONS=halt_on_error=1 QT_QPA_PLATFORM=offscreen \
        "build/fuzz/tests/fuzz/fuzz_$name" "$work" "tests/fuzz/corpus/$name" \
        -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len="$longest" \
        "${words[@]}" -print_final_stats=1 \
        -artifact_prefix="build/fuzz/found/$name-" >"$log" 2>&1; then
        tail -40 "$log"
        echo "$name: found something" >&2
        exit 1
    fi
    figure() { grep -a -o "stat::$1: *[0-9]*" "$log" | grep -o '[0-9]*$'; }
    reached="$(grep -a -o ' cov: [0-9]*' "$log" | tail -1)"
    echo "$name: $(figure number_of_executed_units) inputs, $(figure average_exec_per_sec) a second,${reached/ cov:/ edges reached:}"
done
