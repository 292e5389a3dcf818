#!/bin/sh
# Draws the application's icons again from assets/icons/etabli.svg. Needed only after a change of
# the drawing; the results are committed. Debian: apt install librsvg2-bin icnsutils imagemagick
set -eu
cd "$(dirname "$0")"
draw() { rsvg-convert -w "$1" -h "$1" ../../assets/icons/etabli.svg -o "$2"; }
draw 32 32x32.png
draw 128 128x128.png
draw 256 128x128@2x.png
draw 512 icon.png
for size in 16 24 48 64; do draw "$size" "$size.tmp.png"; done
convert 16.tmp.png 24.tmp.png 32x32.png 48.tmp.png 64.tmp.png 128x128@2x.png icon.ico
png2icns icon.icns 16.tmp.png 32x32.png 48.tmp.png 128x128.png 128x128@2x.png icon.png >/dev/null
rm ./*.tmp.png
