#!/usr/bin/env bash
# Installs what the tests need and runs all of them. Ends with a line "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

command -v dotnet >/dev/null || { echo "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download" >&2; exit 1; }

# The browser that prints PDF and opens pages, fonts for every script, and the programs that read what was printed.
needed=(chromium fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji poppler-utils epubcheck)
# The programs of the quick starts are run, on whichever Python is there.
command -v python3 >/dev/null || needed+=(python3)
# Node.js may well be there from elsewhere, and Debian's does not go together with it.
command -v npm >/dev/null || needed+=(nodejs npm)
if ! dpkg -s "${needed[@]}" >/dev/null 2>&1; then
  as_root=$([ "$(id -u)" -eq 0 ] || echo sudo)
  $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "${needed[@]}" >/dev/null ||
    { echo "These packages are needed: ${needed[*]}" >&2; echo "0 passed, 1 failed"; exit 1; }
fi

npm ci --prefix tests/ThreadBot.Tests/Unroll/Pages --no-audit --no-fund --silent || { echo "What looks at pages could not be installed by npm" >&2; echo "0 passed, 1 failed"; exit 1; }

log=$(mktemp)
trap 'rm -f "$log"' EXIT

tests/prism/install.sh || { echo "0 passed, 1 failed"; exit 1; }

dotnet build ThreadBot.sln --nologo -v minimal || { echo "0 passed, 1 failed"; exit 1; }

status=0
for project in tests/*.Tests tests/ThreadBot.EndToEnd; do
  # Whoever runs this in the background may have SIGINT ignored, and a program that inherits that cannot be interrupted.
  env --default-signal=INT dotnet test "$project" --no-build --nologo -v minimal --logger "console;verbosity=normal" 2>&1 | tee -a "$log"
  [ "${PIPESTATUS[0]}" -eq 0 ] || status=1
done

# dotnet test prints a summary for each project and no total.
sum() { sed -nE "s/^ +$1: ([0-9]+).*/\1/p" "$log" | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(sum Passed) failed=$(sum Failed)
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
[ "$passed" -gt 0 ] || status=1
echo "$passed passed, $failed failed"
exit "$status"
