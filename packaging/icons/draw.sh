#!/usr/bin/env bash
# Draws frameseek.svg in every size and form that the systems want. Run it after a change of the picture.
# Needs rsvg-convert, icotool and png2icns (Debian: librsvg2-bin, icoutils, icnsutils).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

for size in 16 24 32 48 64 128 256 512; do
  rsvg-convert --width "$size" --height "$size" --output "frameseek-$size.png" frameseek.svg
done
icotool --create --output frameseek.ico frameseek-{16,24,32,48,64}.png --raw=frameseek-256.png
png2icns frameseek.icns frameseek-{16,32,48,128,256,512}.png
