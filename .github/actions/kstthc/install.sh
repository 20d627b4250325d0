#!/usr/bin/env bash
# Puts the built program into the checkout of the action: the released one whose hash is SHA256, or one built from the sources.
# A release says nothing of itself that whoever replaces it could not replace, too; the hash is in the workflow.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

build() {
  echo "kstthc: $1, so the program is built from its sources"
  # The build tool is among the development packages; no package of them needs to run anything.
  npm ci --include=dev --ignore-scripts --no-audit --no-fund
  npm run build
  exit
}

if [[ -z ${SHA256:-} ]]; then build 'the input sha256 names no release'; fi
version=$(node -p 'require("./package.json").version')
archive=${RUNNER_TEMP:-/tmp}/kstthc-$version.tgz
release=${SERVER:-}/${REPOSITORY:-}/releases/download/v$version/kstthc-$version.tgz
curl --fail --silent --show-error --location --retry 3 --output "$archive" "$release" || build "$release could not be loaded"

hash=$(node -p 'require("node:crypto").createHash("sha256").update(require("node:fs").readFileSync(process.argv[1])).digest("hex")' "$archive")
if [[ $hash != "$SHA256" ]]; then
  echo "::error title=kstthc::$release has the SHA-256 $hash, and not that of the input sha256, $SHA256"
  exit 1
fi
tar -xzf "$archive" --strip-components=1
echo "kstthc: version $version as released, SHA-256 $hash"
