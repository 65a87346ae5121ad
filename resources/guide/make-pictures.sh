#!/usr/bin/env bash
# make-pictures.sh PROGRAM — paints the pictures of the guide again, from the shipped models.
set -euo pipefail
program="$1"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
examples="$here/../../examples"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen

translation="$work/translation.safetensors"
"$program" trace --model "$examples/models/translator" --source "A black cat is sleeping on a red chair." \
    --source-language en --target-language fr -o "$translation"
review="$work/review.safetensors"
"$program" trace --model "$examples/models/sentiment" \
    --text "The plot is not bad, but the film is never funny." -o "$review"
digit="$work/digit.safetensors"
"$program" trace --model "$examples/models/vision" --image "$examples/images/digit-five.png" -o "$digit"

paint() { # INPUT NAME WxH VIEW OPTIONS…
    "$program" render "$1" --size "$3" --view "$4" "${@:5}" -o "$here/pictures/$2.png"
}
cross=(--stack decoder --kind cross --layer 2 --head 0 --query 2)
paint "$translation" heatmap 560x430 heatmap "${cross[@]}"
paint "$translation" flow 520x400 flow "${cross[@]}"
paint "$translation" overview 520x400 overview --stack decoder --kind cross
paint "$translation" steps 700x430 steps "${cross[@]}"
paint "$translation" scene 480x380 scene "${cross[@]}"
paint "$translation" compare 900x380 compare "${cross[@]}" --with-layer 0 --with-head 1
paint "$review" charts 480x340 distribution --layer 1 --head 1 --query 0
paint "$review" text 560x180 text --layer 0 --head 0 --query 12
paint "$digit" overlay 480x380 overlay --layer 1 --head 0 --query 0
"$program" render --model "$examples/models/language" --text "To be, or not to be, that is the question" \
    --size 860x260 --view lens -o "$here/pictures/lens.png"
