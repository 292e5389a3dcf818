#!/usr/bin/env bash
# axe-core: a dialog, a progress bar or a meter without a name passes, as long as it is the real element.
#
# The rules for their names look for `role="dialog"`, `role="progressbar"`, `role="meter"` as written;
# `<dialog>`, `<progress>` and `<meter>`, which have those roles by themselves, are looked at by no rule and
# stand among neither passes nor violations. html-validate's rules for accessibility say nothing either, and
# advise to go from the role to the element: whoever follows makes the warning go away and leaves the
# silence.
#
# Seen with axe-core 4.14.1 in jsdom 29.1.1, and html-validate 10.17.0. Needs Node.js 20 and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts axe-core@4.14.1 jsdom@29.1.1 html-validate@10.17.0 2> /dev/null
cat > seen.mjs <<'NODE'
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';

const linter = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
const inside = '<p>Supprimer cet atelier ?</p><button type="button">Supprimer</button>';
const values = 'aria-valuemin="0" aria-valuemax="20" aria-valuenow="12"';
const pairs = [
  ['aria-dialog-name', `<dialog open>${inside}</dialog>`, `<div role="dialog">${inside}</div>`],
  ['aria-progressbar-name', '<progress max="20" value="12"></progress>', `<div role="progressbar" ${values}></div>`],
  ['aria-meter-name', '<meter max="20" value="12"></meter>', `<div role="meter" ${values}></div>`],
];
async function told(body) {
  const page = `<!DOCTYPE html><html lang="fr"><head><title>Atelier</title></head><body><main><h1>Atelier</h1>${body}</main></body></html>`;
  const { window } = new JSDOM(page, { pretendToBeVisual: true, runScripts: 'outside-only' });
  window.eval(axe.source);
  const result = await window.axe.run(window.document, { rules: { 'color-contrast': { enabled: false } } });
  const names = (rules) => rules.map(({ id }) => id).filter((id) => id.endsWith('-name') && id !== 'button-name');
  const lint = await linter.validateString(page);
  return {
    broken: names(result.violations),
    unsure: names(result.incomplete),
    passed: names(result.passes),
    lint: lint.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)),
  };
}
for (const [rule, element, role] of pairs) {
  for (const body of [element, role]) {
    const seen = await told(body);
    console.log(`${body}\n  ${JSON.stringify(seen)}`);
    const expected = body === role ? [rule] : [];
    if (String(seen.broken) !== String(expected) || seen.unsure.length || seen.passed.length) throw new Error(`${rule}: told otherwise now`);
    if (body === element && seen.lint.length) throw new Error('html-validate tells of it now');
  }
}
NODE
node seen.mjs 2> told || { cat told; exit 1; }
