#!/usr/bin/env bash
# html-to-docx: words inside q, cite, abbr, small, time and other plain elements are not in the document.
#
# An element within a line that the library does not know is left out with its text: « On nous dit
# <q>revenez demain</q> au guichet » becomes « On nous dit au guichet ». A quotation that stands in a
# `figure` with its speaker as `figcaption` goes altogether; so do the second paragraph of a list item, bold
# words at the end of a link, the caption of a table and its `tfoot`. Nothing is thrown or told, and the
# file is sound. `strong`, `em`, `span`, `mark` and `code` are kept.
#
# Seen with html-to-docx 1.8.0, read again with jszip 3.10.1. Needs Node.js and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts html-to-docx@1.8.0 jszip@3.10.1 2> /dev/null
cat > seen.mjs <<'NODE'
import htmlToDocx from 'html-to-docx';
import JSZip from 'jszip';

async function words(html) {
  const file = await htmlToDocx(`<!doctype html><html lang="fr"><body>${html}</body></html>`);
  const { files } = await JSZip.loadAsync(file);
  const document = await files['word/document.xml'].async('string');
  return [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((run) => run[1].trim()).filter(Boolean).join(' | ');
}
const cases = [
  ['<p>On nous dit <q>revenez demain</q> au guichet</p>', 'On nous dit | au guichet'],
  ['<p>Selon <cite>le rapport</cite> de mai</p>', 'Selon | de mai'],
  ['<p>Le <abbr title="Centre communal">CCAS</abbr> ouvre <time datetime="2026-12-01">mardi</time></p>', 'Le | ouvre'],
  ['<p>Accord <small>sous réserve</small></p>', 'Accord'],
  ['<ul><li><p>Ouvrir le samedi</p><p>Objection : le budget</p></li></ul>', 'Ouvrir le samedi'],
  ['<p><a href="https://example.org/">voir <strong>la charte</strong></a></p>', 'voir'],
  ['<p>Une voix :</p><figure><blockquote><p>On attend.</p></blockquote><figcaption>Une agente</figcaption></figure>', 'Une voix :'],
  ['<table><caption>Votes</caption><tbody><tr><td>Samedi</td><td>12</td></tr></tbody><tfoot><tr><td>Total</td><td>19</td></tr></tfoot></table>', 'Samedi | 12'],
  ['<p>Un <strong>mot</strong>, <em>un</em> <span>autre</span>, <mark>un</mark> <code>dernier</code></p>', 'Un | mot | , | un | autre | , | un | dernier'],
];
for (const [html, expected] of cases) {
  const seen = await words(html);
  console.log(`${html}\n  ${seen}`);
  if (seen !== expected) throw new Error('written otherwise now');
}
NODE
node seen.mjs
