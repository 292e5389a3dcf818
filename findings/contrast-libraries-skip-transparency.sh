#!/usr/bin/env bash
# Contrast in nine colour libraries: a black of 40 % on white is said to have 21 to 1, where 2.85 are seen.
#
# All take a colour with transparency, read it, and compare it as if it were opaque, without a word. A faint
# hint or a crossed-out option in `#00000066` passes every check of a palette; the grey that a page shows
# for it, #999999, fails at any level. Colours have to be laid on their ground first.
#
# Seen with wcag-contrast 3.0.0, get-contrast 3.0.0, chroma-js 3.2.0, tinycolor2 1.6.0, polished 4.3.1,
# colord 2.14.0, culori 4.0.2, colorjs.io 0.7.1 and coloraide 8.13.1. Needs Node.js 20, npm, Python 3 with
# venv and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts wcag-contrast@3.0.0 get-contrast@3.0.0 chroma-js@3.2.0 tinycolor2@1.6.0 polished@4.3.1 colord@2.14.0 culori@4.0.2 colorjs.io@0.7.1
cat > seen.mjs <<'NODE'
import chroma from 'chroma-js';
import { colord, extend } from 'colord';
import a11y from 'colord/plugins/a11y';
import Color from 'colorjs.io';
import { wcagContrast } from 'culori';
import getContrast from 'get-contrast';
import * as polished from 'polished';
import tinycolor from 'tinycolor2';
import wcag from 'wcag-contrast';

extend([a11y.default ?? a11y]);
const libraries = {
  'wcag-contrast': wcag.hex,
  'get-contrast': getContrast.ratio,
  'chroma-js': chroma.contrast,
  tinycolor2: tinycolor.readability,
  polished: polished.getContrast,
  colord: (one, two) => colord(one).contrast(two),
  culori: wcagContrast,
  'colorjs.io': (one, two) => Color.contrast(one, two, 'WCAG21'),
};
for (const [name, contrast] of Object.entries(libraries)) {
  const [faint, grey] = ['#00000066', '#999999'].map((colour) => contrast(colour, '#ffffff').toFixed(1));
  console.log(`${name}: black of 40 % ${faint}, the grey it makes ${grey}`);
  if (faint !== '21.0' || !['2.8', '2.9'].includes(grey)) throw new Error(`${name}: told otherwise now`);
}
NODE
node seen.mjs
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check coloraide==8.13.1
cat > seen.py <<'PYTHON'
from coloraide import Color

faint = Color('#00000066')
seen = Color.layer([faint, Color('white')], space='srgb')
print(f"coloraide: black of 40 % {faint.contrast('white'):.1f}, {seen.to_string(hex=True)} {seen.contrast('white'):.1f}")
assert round(faint.contrast('white'), 1) == 21 and seen.to_string(hex=True) == '#999999' and round(seen.contrast('white'), 1) == 2.8
PYTHON
venv/bin/python seen.py
