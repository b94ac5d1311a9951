#!/usr/bin/env bash
# Installs Prism, which the contract tests validate with, in the folder of what is built. Does nothing where it is there already.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
target="$here/../../artifacts/prism"

cmp -s "$here/package-lock.json" "$target/package-lock.json" && [ -d "$target/node_modules/@stoplight/prism-cli" ] && exit 0
if ! command -v npm >/dev/null; then
  [ "$(id -u)" -eq 0 ] || { echo "Node.js with npm is needed: https://nodejs.org" >&2; exit 1; }
  apt-get update -qq && apt-get install -y -qq nodejs npm
fi
mkdir -p "$target"
cp "$here/package.json" "$target/"
cp "$here/package-lock.json" "$target/"
npm ci --prefix "$target" --no-audit --no-fund --silent || { rm -f "$target/package-lock.json"; exit 1; }
