#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches the pinned source packages of package-lock.json, checked by their SHA-512; does nothing when they are there.
# No script of a package is run. Which registry is asked is npm's own configuration.
set -eu
cd "$(dirname "$0")"

wanted=$(sed -n 's|^ *"@journeyapps/sqlcipher": *"\([0-9.]*\)".*|\1|p' package.json)
package=node_modules/@journeyapps/sqlcipher
if [ -z "$wanted" ]; then
    echo "fetch.sh: package.json names no version of SQLCipher" >&2
    exit 1
fi
present() {
    [ -f "$package/deps/sqlcipher-amalgamation/sqlite3.c" ] &&
        grep -q "\"version\": *\"$wanted\"" "$package/package.json"
}

if present; then
    exit 0
fi
if ! command -v npm >/dev/null 2>&1; then
    echo "fetch.sh: npm is needed to fetch the sources of SQLCipher (Debian package: npm)" >&2
    exit 1
fi
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
if ! present; then
    echo "fetch.sh: npm succeeded, but SQLCipher $wanted is not in $package" >&2
    exit 1
fi
