#!/usr/bin/env bash
# turndown: characters that were text in the page become markup in the Markdown, and can swallow the rest.
#
# `<p>Le champ &lt;nom&gt; est vide</p>` shows « Le champ <nom> est vide »; its Markdown has a bare
# `<nom>`, which every reader takes for an element and does not show: the word is gone. `1)` at the
# start of a note starts a numbered list (`1.` is escaped), and `~~` strikes out.
#
# Seen with turndown 7.2.5, read again with marked 18.2.1. Needs Node.js and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund turndown@7.2.5 marked@18.2.1
cat > seen.mjs <<'NODE'
import TurndownService from 'turndown';
import { marked } from 'marked';
const service = new TurndownService();
const cases = [
  ['<p>Le champ &lt;nom&gt; est vide</p>', 'Le champ <nom> est vide', '<p>Le champ <nom> est vide</p>'],
  ['<p>1. Oser</p>', '1\\. Oser', '<p>1. Oser</p>'],
  ['<p>1) Oser</p>', '1) Oser', '<ol>\n<li>Oser</li>\n</ol>'],
  ['<p>un ~~détail~~</p>', 'un ~~détail~~', '<p>un <del>détail</del></p>'],
];
for (const [html, markdown, back] of cases) {
  const seen = service.turndown(html);
  const page = marked.parse(seen).trim();
  console.log(html, '->', JSON.stringify(seen), '->', JSON.stringify(page));
  if (seen !== markdown || page !== back) throw new Error(`${html}: written otherwise now`);
}
NODE
node seen.mjs
