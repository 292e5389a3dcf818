#!/usr/bin/env bash
# @lucide/svelte: an icon is put together element by element and attribute by attribute each time it is
# drawn; the same shapes written in a Svelte component are one tree, parsed once and copied.
#
# The library passes an icon's shapes as data to one component that makes them with `svelte:element` and
# spreads their attributes. A sheet with six shapes asks the page for six elements and all their attributes at
# every place where it stands, so that a table with a few icons a row spends more on them than on its text.
# Nothing of it shows in the size of the bundle or in the markup, which is the same.
#
# Seen with @lucide/svelte 1.48.0, svelte 5.57.3 and happy-dom 21.0.4. Needs Node.js 20 and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm pkg set type=module
npm install --silent --no-audit --no-fund @lucide/svelte@1.48.0 svelte@5.57.3 happy-dom@21.0.4 vite@8.3.8 @sveltejs/vite-plugin-svelte@7.3.1
cat > Still.svelte <<'SVELTE'
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z" /><path d="M14 2v5a1 1 0 0 0 1 1h5" /><path d="M8 13h2" /><path d="M14 13h2" /><path d="M8 17h2" /><path d="M14 17h2" /></svg>
SVELTE
cat > seen.js <<'NODE'
import Sheet from '@lucide/svelte/icons/file-spreadsheet';
import { flushSync, mount } from 'svelte';
import Still from './Still.svelte';

const asked = { elements: 0, attributes: 0 };
const count = (owner, name, what) => {
  const own = owner[name];
  owner[name] = function (...all) {
    asked[what] += 1;
    return own.apply(this, all);
  };
};
for (const name of ['createElement', 'createElementNS']) count(document, name, 'elements');
count(Element.prototype, 'setAttribute', 'attributes');

function drawn(component, times) {
  const began = performance.now();
  for (let time = 0; time < times; time += 1) mount(component, { target: document.body });
  flushSync();
  return performance.now() - began;
}
const seen = {};
for (const [name, component] of [['library', Sheet], ['still', Still]]) {
  // The first one parses what the others copy.
  drawn(component, 1);
  const before = { ...asked };
  const time = drawn(component, 200);
  seen[name] = { elements: (asked.elements - before.elements) / 200, attributes: (asked.attributes - before.attributes) / 200 };
  console.log(`${name}: ${seen[name].elements} elements made and ${seen[name].attributes} attributes set for each icon, ${time.toFixed(0)} ms for 200`);
}
const shapes = [...document.querySelectorAll('svg')].map((svg) => svg.querySelectorAll('path').length);
if (!shapes.every((number) => number === 6)) throw new Error('not the same shapes');
if (seen.still.elements !== 0 || seen.still.attributes !== 0) throw new Error('a still icon is no longer copied whole');
if (seen.library.elements < 6 || seen.library.attributes < 10) throw new Error('the library no longer makes an icon piece by piece');
NODE
cat > run.mjs <<'NODE'
import { Window } from 'happy-dom';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
const window = new Window();
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) try { globalThis[name] = window[name]; } catch { /* a name of the window alone */ }
}
for (const name of ['window', 'document', 'Node', 'Text', 'Element', 'Document', 'Event']) globalThis[name] = name === 'window' ? window : window[name];
await build({ logLevel: 'error', configFile: false, plugins: [svelte()], build: { lib: { entry: 'seen.js', formats: ['es'], fileName: 'seen' }, minify: false } });
await import('./dist/seen.js');
NODE
node run.mjs
