#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of this folder from the real program, on a demo workspace that goes away afterwards: every page and the
# gallery dark, light and in high contrast; the same in German and at 200 %; what lies over the pages; the first run; the report.
# usage: docs/images/make_images.sh [folder with the programs, default build/release/bin]
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
programs=$(readlink -f "${1:-$root/build/release/bin}")
images="$root/docs/images"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

(umask 077 && head -c 24 /dev/urandom | base64 >"$folder/passphrase")
ctl=("$programs/qdctl" --quiet --profile dev --user petra --workspace "$folder/demo.qdw" --passphrase-file "$folder/passphrase")
"${ctl[@]}" demo >"$folder/log"
"${ctl[@]}" train --model lstm --config "$root/configs/training/lstm-reduced.yaml" >>"$folder/log"
"${ctl[@]}" report executive --format pdf --out "$folder/executive.pdf" >>"$folder/log"
"${ctl[@]}" report executive --format xlsx --out "$folder/executive.xlsx" >>"$folder/log"

export QT_QPA_PLATFORM=offscreen
window=("$programs/quarterdeck" --user petra --no-preferences)
open=(--workspace "$folder/demo.qdw" --passphrase-file "$folder/passphrase")
"${window[@]}" "${open[@]}" --locale en_GB --size 1440x900 --screenshots "$folder/en"
"${window[@]}" "${open[@]}" --locale de --size 1440x900 --theme light --screenshots "$folder/de"
"${window[@]}" "${open[@]}" --locale en_GB --size 1440x900 --scale 200 --theme dark --screenshots "$folder/200"
"${window[@]}" --locale en_GB --size 1200x800 --screenshots "$folder/en"
pdftoppm -r 60 -png "$folder/executive.pdf" "$folder/en/report"

# verify.png is of a browser: resources/verify/verify.html with a pack of the demo workspace, a checkpoint and a report's tree head.
find "$images" -name '*.png' ! -name verify.png -delete
for picture in "$folder"/en/*.png; do cp "$picture" "$images/"; done
for picture in "$folder"/de/*-light.png; do cp "$picture" "$images/$(basename "$picture" -light.png)-german.png"; done
for picture in "$folder"/200/*-dark.png; do cp "$picture" "$images/$(basename "$picture" -dark.png)-200.png"; done
if command -v mogrify >/dev/null; then
    # 256 colours are enough for a window of few tones, and a third of the bytes.
    mogrify -strip +dither -colors 256 -define png:compression-level=9 "$images"/*.png
fi
ls -l "$images"
