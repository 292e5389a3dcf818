#!/usr/bin/env bash
# Tauri: `tauri bundle`, which only packs a program that is ready, writes into Cargo.toml.
#
# A build dependency written as a plain version gets an empty list of features. Nothing is built by
# that command, but the manifest is changed under version control, and the next build begins with
# it. Written so from the start (`features = []`) the file stays byte for byte.
#
# Seen with @tauri-apps/cli 2.12.5 on Debian 12. Needs Node.js, npm and cargo; builds nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit --prefix cli @tauri-apps/cli@2.12.5
mkdir -p app/src app/target/debug app/icons dist
cat > app/Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.1.0"
edition = "2021"

[build-dependencies]
tauri-build = "=2.7.4"

[dependencies]
tauri = "=2.12.5"
TOML
cat > app/tauri.conf.json <<'JSON'
{
  "productName": "seen",
  "identifier": "org.example.seen",
  "build": { "frontendDist": "../dist" },
  "bundle": { "active": true, "targets": ["deb"] }
}
JSON
echo 'fn main() {}' > app/src/main.rs
cp "$(type -P true)" app/target/debug/seen
bundle() { (cd app && node ../cli/node_modules/@tauri-apps/cli/tauri.js bundle --ci --no-sign --no-binary-patching --debug --bundles deb >../log 2>&1) || { cat log; exit 1; }; }

cp app/Cargo.toml plain
bundle
echo "a plain version:"
diff plain app/Cargo.toml && changed=0 || changed=1
cp app/Cargo.toml listed
bundle
cmp listed app/Cargo.toml && stays=1 || stays=0
echo "an empty list of features stays: $stays"
[ "$changed" = 1 ] && [ "$stays" = 1 ]
