#!/usr/bin/env bash
# install.sh GROUP… — installs what is missing of the groups of packages.txt. Asks for sudo only when
# something is missing and the user is not root.
set -euo pipefail
list="$(dirname "${BASH_SOURCE[0]}")/packages.txt"
missing=()
for group in "$@"; do
    for package in $(sed -n "/^\[$group\]/,/^\[/p" "$list" | grep -v '^\[\|^#\|^$'); do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
            missing+=("$package")
    done
done
[ ${#missing[@]} -gt 0 ] || exit 0
echo "Installing: ${missing[*]}" >&2
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -qq >&2
$sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
