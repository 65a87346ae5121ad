#!/usr/bin/env bash
# run.sh [LABEL] — installs what tests need, builds, runs every test (or those with one label) under a
# virtual display of its own, and closes with ctest's summary.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
"$root/app/install.sh" build run test
cd "$root"
cmake --preset release >/dev/null
cmake --build --preset release
label=()
[ $# -eq 0 ] || label=(--label-regex "^$1\$")
export QT_LOGGING_RULES="qt.qpa.*=false"
exec xvfb-run -a -s '-screen 0 1600x1000x24' \
    ctest --test-dir build/release --output-on-failure --no-tests=error -j2 "${label[@]}"
