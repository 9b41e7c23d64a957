#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of this folder from the real program, on a demo workspace that goes away afterwards.
# usage: docs/images/make_images.sh [folder with the programs, default build/release/bin]
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
programs=$(readlink -f "${1:-$root/build/release/bin}")
images="$root/docs/images"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

(umask 077 && head -c 24 /dev/urandom | base64 >"$folder/passphrase")
rm -f "$images"/*.png
ctl=("$programs/qdctl" --quiet --profile dev --user petra --workspace "$folder/demo.qdw" --passphrase-file "$folder/passphrase")
"${ctl[@]}" demo >"$folder/log"
"${ctl[@]}" report executive --format pdf --out "$folder/executive.pdf" >>"$folder/log"
"${ctl[@]}" report executive --format xlsx --out "$folder/executive.xlsx" >>"$folder/log"

export QT_QPA_PLATFORM=offscreen
"$programs/quarterdeck" --user petra --size 1440x900 --screenshots "$images" \
    --workspace "$folder/demo.qdw" --passphrase-file "$folder/passphrase"
"$programs/quarterdeck" --size 1200x800 --screenshots "$images"
pdftoppm -r 60 -png "$folder/executive.pdf" "$images/report"
if command -v mogrify >/dev/null; then
    mogrify -strip -define png:compression-level=9 "$images"/*.png
fi
ls -l "$images"
