#!/usr/bin/env bash
# kill.sh [COUNT] — kills the program COUNT times (200) at random moments: windows at work, traces
# and pictures being written. After each: no half file, and what a window kept opens and is at most
# five seconds older than the kill. Needs a build of the release preset; prints a line each time that
# something is lost, and a summary.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
count="${1:-200}"
program="$root/build/release/app/attention-visualizer"
suites="$root/build/release/tests/app/app"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
export QT_QPA_PLATFORM=offscreen XDG_CONFIG_HOME="$folder/config" LC_ALL=C.UTF-8
RANDOM=20261130
lost=0 kept=0 whole=0

# What a window kept opens, and was written after the last change that is five seconds old.
look_at_window() {
    local killed="$1" file change newest=0 written
    while read -r file; do
        if ! "$program" metrics "$file" --format csv >/dev/null 2>"$folder/why"; then
            echo "kill $i: $file does not open: $(cat "$folder/why")"
            lost=$((lost + 1))
            continue
        fi
        kept=$((kept + 1))
        written=$(date -r "$file" +%s%3N)
        [ "$written" -le "$newest" ] || newest=$written
    done < <(find "$folder/config" -path '*recovery*' -name '*.safetensors' 2>/dev/null)
    change=$(awk -v limit=$((killed - 5000)) '$2 == "seed" && $1 <= limit {at = $1} END {print at}' "$folder/log")
    if [ -n "$change" ] && [ "$newest" -lt "$change" ]; then
        echo "kill $i: a change of $((killed - change)) ms before was lost"
        lost=$((lost + 1))
    fi
}

for ((i = 1; i <= count; ++i)); do
    rm -rf "$folder/config" "$folder/log" "$folder"/out.*
    case $((i % 4)) in
    0)
        "$program" trace --pattern random --length 900 --heads 8 --layers 4 --dense \
            -o "$folder/out.safetensors" 2>/dev/null &
        most=1500
        ;;
    1)
        "$program" render --pattern induction --length 400 --view heatmap --size 3000x2000 \
            -o "$folder/out.png" 2>/dev/null &
        most=1200
        ;;
    *)
        ATTENTION_VISUALIZER_SOAK=60 ATTENTION_VISUALIZER_SOAK_SEED=$i \
            ATTENTION_VISUALIZER_SOAK_LOG="$folder/log" "$suites" soak >/dev/null 2>&1 &
        most=14000
        ;;
    esac
    process=$!
    sleep "$(awk -v most=$most -v share=$RANDOM 'BEGIN {print most * share / 32768 / 1000}')"
    kill -9 "$process" 2>/dev/null || true
    killed=$(date +%s%3N)
    wait "$process" 2>/dev/null || true
    case $((i % 4)) in
    0)
        if [ -e "$folder/out.safetensors" ]; then
            "$program" inspect "$folder/out.safetensors" >/dev/null 2>&1 && whole=$((whole + 1)) ||
                { echo "kill $i: half a trace"; lost=$((lost + 1)); }
        fi
        ;;
    1)
        if [ -e "$folder/out.png" ]; then
            tail -c 12 "$folder/out.png" | grep -q IEND && whole=$((whole + 1)) ||
                { echo "kill $i: half a picture"; lost=$((lost + 1)); }
        fi
        ;;
    *) [ ! -e "$folder/log" ] || look_at_window "$killed" ;;
    esac
done
echo "$count kills: $lost lost, $kept recoveries opened, $whole files were whole"
[ "$lost" -eq 0 ]
