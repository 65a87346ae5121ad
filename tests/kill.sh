#!/usr/bin/env bash
# kill.sh [COUNT] — kills the program COUNT times (200) at random moments of all that it does: windows
# at work, and commands that write traces, pictures, tables, models, sweeps, gradients and atlases.
# After each: no half file and none beside it, what a window kept opens and is at most five seconds
# older than the kill, what was there before an output is there or the new one is whole, and an atlas
# goes on where it was to the same numbers. Needs a build of the release preset; prints a line each
# time that something is lost, and a summary.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
count="${1:-200}"
program="$root/build/release/app/attention-visualizer"
suites="$root/build/release/tests/app/app"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
export QT_QPA_PLATFORM=offscreen XDG_CONFIG_HOME="$folder/config" LC_ALL=C.UTF-8
RANDOM=20261130
lost=0 kept=0 whole=0 killed_at_work=0 oldest=0

lose() {
    echo "kill $i: $1"
    lost=$((lost + 1))
}

# What a window kept opens, and no change is missing that is older than five seconds.
look_at_window() {
    local file age
    while read -r file; do
        if "$program" metrics "$file" --format csv >/dev/null 2>"$folder/why"; then
            kept=$((kept + 1))
        else
            lose "$file does not open: $(cat "$folder/why")"
        fi
    done < <(find "$folder/config" -path '*recovery*' -name '*.safetensors' 2>/dev/null)
    age=$("$root/tests/kept.py" "$folder/log" "$folder/config" "$1")
    [ "$age" -le "$oldest" ] || oldest=$age
    [ "$age" -le 5000 ] || lose "a change of $age ms before"
}

# The command of this turn, how many milliseconds it takes at most, and how its output is looked at.
language="$root/examples/models/language"
choose() {
    local kinds=(trace picture vector circuits table model sweep gradients atlas)
    kind=${kinds[$((i / 2 % ${#kinds[@]}))]}
    case $kind in
    trace)
        output=out.safetensors most=1500
        command=(trace --pattern random --length 900 --heads 8 --layers 4 --dense)
        ;;
    picture)
        output=out.png most=1200
        command=(render --pattern induction --length 400 --view heatmap --size 3000x2000)
        ;;
    vector)
        output=out.pdf most=1200
        command=(render --pattern induction --length 200 --view overview --size 1500x1000)
        ;;
    circuits)
        output=out.csv most=600
        command=(circuits --model "$language" --what repeated --format csv)
        ;;
    table)
        output=out.csv most=1500
        command=(metrics --model "$language" --texts "$folder/texts" --format csv)
        ;;
    model)
        output=out.model most=3000
        command=(train --task induction --steps 12 --length 16 --batch 16)
        ;;
    sweep)
        output=out.csv most=2500
        command=(sweep --task sort --head-choices 1,2 --dimension-choices 8 --seeds 1 --steps 20)
        ;;
    gradients)
        output=out.safetensors most=1200
        command=(explain --model "$language" --text "The cat sat on the mat" --scalar loss --dense)
        ;;
    atlas)
        output=out.safetensors most=2000
        command=(atlas --model "$language" --data "$folder/texts" --window 32 --threads 2)
        ;;
    esac
}

# A file of tensors is as long as its header says.
is_whole() {
    python3 -c '
import json, struct, sys
with open(sys.argv[1], "rb") as file:
    (length,) = struct.unpack("<Q", file.read(8))
    tensors = [t for name, t in json.loads(file.read(length)).items() if name != "__metadata__"]
    end = max(t["data_offsets"][1] for t in tensors)
    sys.exit(file.seek(0, 2) != 8 + length + end)' "$1"
}

# What stands under the output's name is whole: the new one, or what was there before.
look_at_output() {
    local file="$folder/$output"
    if [ -n "$(find "$folder" -maxdepth 1 -name '*out.*' ! -name "$output" -print -quit)" ]; then
        lose "$kind left $(find "$folder" -maxdepth 1 -name '*out.*' ! -name "$output" -printf '%f ')"
    fi
    [ -e "$file" ] || return 0
    if [ -f "$file" ] && [ "$(cat "$file" | head -c 24 | tr -d '\0')" = "what was there before" ]; then
        return 0
    fi
    case $kind in
    trace) "$program" inspect "$file" >/dev/null 2>&1 ;;
    gradients) is_whole "$file" ;;
    picture) tail -c 12 "$file" | grep -q IEND ;;
    vector) tail -c 8 "$file" | grep -q EOF ;;

    table | sweep | circuits) [ -z "$(tail -c 1 "$file")" ] ;;
    model) [ ! -e "$file/model.safetensors" ] || "$program" inspect "$file" >/dev/null 2>&1 ;;
    atlas) "$program" atlas "$file" --format json >/dev/null 2>&1 ;;
    esac || {
        lose "half a file of $kind"
        return 0
    }
    whole=$((whole + 1))
}

# The atlas that was ended goes on where it was.
finish_atlas() {
    "$program" "${command[@]}" -o "$folder/$output" 2>/dev/null
    "$program" atlas "$folder/$output" --format csv >"$folder/numbers"
    [ -e "$folder/reference" ] || cp "$folder/numbers" "$folder/reference"
    cmp -s "$folder/numbers" "$folder/reference" || lose "the atlas has other numbers than it had"
}

for ((n = 1; n <= 60; ++n)); do
    echo "Text $n says that the cat sat on the mat, and that the dog ran to the house."
done >"$folder/texts"

for ((i = 1; i <= count; ++i)); do
    rm -rf "$folder/config" "$folder/log" "$folder"/out.*
    if ((i % 2)); then
        most=14000
        ATTENTION_VISUALIZER_SOAK=60 ATTENTION_VISUALIZER_SOAK_SEED=$i \
            ATTENTION_VISUALIZER_SOAK_LOG="$folder/log" "$suites" soak >/dev/null 2>&1 &
    else
        choose
        # Every other time something stands there that only a whole file may replace.
        ((i % 4)) || [ "$kind" = model ] || [ "$kind" = atlas ] || echo "what was there before" >"$folder/$output"
        "$program" "${command[@]}" -o "$folder/$output" >/dev/null 2>&1 &
    fi
    process=$!
    sleep "$(awk -v most=$most -v share=$RANDOM 'BEGIN {print most * share / 32768 / 1000}')"
    kill -9 "$process" 2>/dev/null && killed_at_work=$((killed_at_work + 1)) || true
    killed=$(date +%s%3N)
    wait "$process" 2>/dev/null || true
    if ((i % 2)); then
        [ ! -e "$folder/log" ] || look_at_window "$killed"
    else
        look_at_output
        [ "$kind" != atlas ] || finish_atlas
    fi
done
echo "$count kills, $killed_at_work of them at work: $lost lost, $kept recoveries opened," \
    "$whole files were whole, the oldest change that was not kept was $oldest ms old"
[ "$lost" -eq 0 ]
