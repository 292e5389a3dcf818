#!/usr/bin/env bash
# Svelte: what a component reads of its state in onDestroy is what it was before the change that takes
# the component away.
#
# A field closes itself on Escape: it gives up its text and tells its parent, which takes it away. In
# its onDestroy, « is there still something typed? » answers yes, with the text that was given up; a
# field that then saves what it holds saves what people threw away, or a second time what Enter has
# just saved. Outside of the component's teardown the same read gives null.
#
# Seen with svelte 5.57.3 and happy-dom 21.0.4. Needs Node.js 20 or later and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund svelte@5.57.3 happy-dom@21.0.4
cat > Field.svelte <<'SVELTE'
<script>
  import { onDestroy } from 'svelte';
  let { close, told } = $props();
  let typed = $state('given up');
  let plain = 'given up';
  function escape() {
    typed = null;
    plain = null;
    told('after the change', typed);
    close();
  }
  onDestroy(() => told('in onDestroy', typed, plain));
</script>
<button onclick={escape}>Escape</button>
SVELTE
cat > Page.svelte <<'SVELTE'
<script>
  import Field from './Field.js';
  let { told } = $props();
  let open = $state(true);
</script>
{#if open}<Field {told} close={() => (open = false)} />{/if}
SVELTE
cat > seen.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'svelte/compiler';
import { Window } from 'happy-dom';
for (const name of ['Field', 'Page']) {
  const { js } = compile(readFileSync(`${name}.svelte`, 'utf8'), { generate: 'client', filename: `${name}.svelte` });
  writeFileSync(`${name}.js`, js.code);
}
const window = new Window();
for (const name of ['window', 'document', 'navigator', 'Node', 'Element', 'HTMLElement', 'HTMLMediaElement', 'Text', 'Comment', 'DocumentFragment', 'Event', 'CustomEvent', 'MutationObserver']) {
  Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true });
}
const { mount, flushSync } = await import('svelte');
const { default: Page } = await import('./Page.js');
const said = [];
mount(Page, { target: document.body, props: { told: (...what) => said.push(what) } });
flushSync();
document.querySelector('button').click();
flushSync();
for (const [when, state, plain] of said) console.log(`${when}: state ${JSON.stringify(state)}${plain === undefined ? '' : `, plain variable ${JSON.stringify(plain)}`}`);
const expected = JSON.stringify([['after the change', null], ['in onDestroy', 'given up', null]]);
process.exit(JSON.stringify(said) === expected ? 0 : 1);
JS
sed -i 's/"type": "commonjs"/"type": "module"/' package.json
grep -q '"type": "module"' package.json || sed -i '1a "type": "module",' package.json
node --conditions=browser seen.mjs
