#!/usr/bin/env bash
# Papa Parse: the separator it finds in a French table of numbers is the decimal comma.
#
# It takes the separator that cuts all rows into the same number of fields, and tries the comma first.
# Means and spreads of a matrix (`2,5;0,7`) or notes of one shape are cut as regularly by their commas
# as by the semicolons: the table comes back with other cells and no error.
#
# Seen with papaparse 5.7.1. Needs Node.js and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund papaparse@5.7.1
cat > seen.mjs <<'NODE'
import Papa from 'papaparse';
const numbers = Papa.parse('1,5;2,5\n3,5;4,5\n2,0;0,7\n', { skipEmptyLines: true });
console.log('two numbers a row:', JSON.stringify(numbers.meta.delimiter), JSON.stringify(numbers.data), numbers.errors.length, 'errors');
const mixed = Papa.parse('idée;note\nUn banc;1,5\nUne rampe;2,5\n', { skipEmptyLines: true });
console.log('with a heading:', JSON.stringify(mixed.meta.delimiter), JSON.stringify(mixed.data));
if (numbers.meta.delimiter !== ',' || numbers.errors.length > 0 || numbers.data[0].join('|') !== '1|5;2|5') throw new Error('cut otherwise now');
if (mixed.meta.delimiter !== ';') throw new Error('the heading does not help now');
NODE
node seen.mjs
