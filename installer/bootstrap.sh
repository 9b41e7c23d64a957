#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh Debian 12 to a running Quarterdeck: packages, sources, build, then the tests or the window.
# What is already there is left alone, so a second call starts at once. See usage() below.
set -euo pipefail

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
readonly root
readonly log="$root/build/bootstrap.log"
readonly out="$root/out"

usage() {
    cat <<'TEXT'
usage: installer/bootstrap.sh COMMAND [options]

commands
  run      build, then open the window on the demo workspace; without a display do the main job
           headless: demo workspace, backtest, reports and pictures of the pages, all under out/
  test     build everything and run every test
  build    build the programs into build/release/bin/

options
  --headless      run: no window, even where there is a display
  --jobs N        compile N files at once (default: the processors, at most one per 1.5 GB of memory)
  --no-install    install no package; stop when one is missing
  --preset NAME   configure preset of CMakePresets.json (default: release)
  -h, --help      this text

exit status: 0 done, 2 wrong usage, 1 a step failed (its name and the log are printed);
test ends with the exit status of ctest, run with that of the program that it starts
TEXT
}

wrong_usage() {
    printf 'bootstrap.sh: %s\n\n' "$1" >&2
    usage >&2
    exit 2
}

say() { printf '==> %s\n' "$*"; }

# Plain words, the step, the log: what a person needs who has never seen this script.
fail() {
    local step=$1 words=$2
    {
        printf '\nbootstrap.sh stopped at the step "%s".\n%s\n' "$step" "$words"
        printf 'The whole log: %s\n' "$log"
    } >&2
    exit 1
}

# quietly STEP WORDS COMMAND…: output into the log only; its end is shown when the command fails.
quietly() {
    local step=$1 words=$2
    shift 2
    printf '\n==> %s: %s\n' "$step" "$*" >>"$log"
    if ! "$@" >>"$log" 2>&1 9>&-; then
        tail -n 25 "$log" >&2
        fail "$step" "$words"
    fi
}

# openly STEP WORDS COMMAND…: output to the terminal and into the log.
openly() {
    local step=$1 words=$2
    shift 2
    printf '\n==> %s: %s\n' "$step" "$*" >>"$log"
    if ! "$@" 2>&1 9>&- | tee -a "$log"; then
        fail "$step" "$words"
    fi
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# Names among the arguments that dpkg does not have installed.
missing_packages() {
    dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null |
        awk -v wanted="$*" '$2 == "installed" { have[$1] = 1 }
            END { n = split(wanted, name, " "); for (i = 1; i <= n; ++i) if (!(name[i] in have)) print name[i] }'
}

install_packages() {
    local step="packages" words="The packages could not be installed. Is the network up, and is this Debian 12?"
    if [ "$allow_install" = no ]; then
        fail "$step" "Missing packages (and --no-install was given): $*"
    fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "$step" "Missing packages: $*
Installing them needs root, and there is no sudo: run this as root once, or install them by hand."
    fi
    say "installing $# missing packages"
    quietly "$step" "$words" as_root apt-get -o DPkg::Lock::Timeout=300 update
    quietly "$step" "$words" as_root apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"
    installed_something=yes
}

ensure_packages() {
    command -v dpkg-query >/dev/null ||
        fail "packages" "This system has no dpkg: the script knows Debian 12 and its relatives. README.md lists what to install."
    local wanted missing
    mapfile -t wanted < <(sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$root/installer/packages.txt")
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    if [ "${#missing[@]}" -gt 0 ]; then
        install_packages "${missing[@]}"
    fi
}

# SQLCipher comes as source, pinned by hash; fetch.sh returns at once when it is there.
ensure_sources() {
    local carrier="$root/installer/third_party"
    if [ ! -d "$carrier/node_modules/@journeyapps/sqlcipher" ] && ! command -v npm >/dev/null; then
        install_packages npm
    fi
    quietly "sources" "The sources of SQLCipher could not be fetched, or they are not the pinned ones. Is the network up?" \
        sh "$carrier/fetch.sh"
}

configure() {
    local cache="$build/CMakeCache.txt" fresh=()
    if [ -f "$build/build.ninja" ] && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache" &&
        [ "$installed_something" = no ]; then
        return
    fi
    if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
        fresh=(--fresh) # the checkout was moved or copied
    fi
    say "configuring (preset $preset)"
    quietly "configure" "CMake could not set up the build." cmake "${fresh[@]}" -S "$root" --preset "$preset"
}

# compile [TARGET…]: everything without a target.
compile() {
    say "building with $jobs jobs"
    openly "build" "The compiler or linker reported an error; it stands above." ninja -C "$build" -j "$jobs" "$@"
}

default_jobs() {
    local by_memory limit kib
    kib=$(awk '/^MemTotal:/ { print $2 }' /proc/meminfo)
    limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
    if [ "$limit" != max ] && [ $((limit / 1024)) -lt "$kib" ]; then
        kib=$((limit / 1024))
    fi
    by_memory=$((kib / 1572864))
    jobs=$(nproc)
    if [ "$jobs" -gt "$by_memory" ]; then jobs=$by_memory; fi
    if [ "$jobs" -lt 1 ]; then jobs=1; fi
}

prepare() {
    mkdir -p "$root/build" || fail "start" "The folder $root/build cannot be made."
    exec 9>"$root/build/.bootstrap.lock"
    if ! flock -n 9; then
        say "waiting for another bootstrap.sh in this folder"
        flock 9
    fi
    : >"$log"
    ensure_packages
    ensure_sources
    configure
}

run_tests() {
    prepare
    compile
    exec 9>&-
    export QT_QPA_PLATFORM=offscreen
    exec ctest --test-dir "$build" --output-on-failure -j 2
}

# A passphrase that nobody has to type: for the demo only, readable by its owner only.
ensure_passphrase() {
    local file=$1
    [ -s "$file" ] && return
    (umask 077 && head -c 24 /dev/urandom | base64 >"$file.part" && mv "$file.part" "$file") ||
        fail "demo workspace" "The passphrase file $file could not be written."
}

ensure_demo() {
    workspace="$1/demo.qdw"
    passphrase="$1/demo.passphrase"
    (umask 077 && mkdir -p "$1") || fail "demo workspace" "The folder $1 cannot be made."
    if [ -f "$workspace" ] && [ ! -s "$passphrase" ]; then
        fail "demo workspace" "$workspace is there, but its passphrase file $passphrase is gone. Move the workspace away; a new one is made then."
    fi
    ensure_passphrase "$passphrase"
    [ -f "$workspace" ] && return
    say "making the demo workspace $workspace (synthetic data)"
    quietly "demo workspace" "The demo workspace could not be made." \
        "$build/bin/qdctl" --workspace "$workspace" --passphrase-file "$passphrase" --quiet demo
}

run_window() {
    ensure_demo "${XDG_DATA_HOME:-${HOME:-$out}/.local/share}/quarterdeck"
    say "opening the window on $workspace"
    exec "$build/bin/quarterdeck" --workspace "$workspace" --passphrase-file "$passphrase"
}

run_headless() {
    local format
    say "no display: the main job without a window"
    ensure_demo "$out"
    local ctl=("$build/bin/qdctl" --workspace "$workspace" --passphrase-file "$passphrase" --quiet)
    say "backtest of configs/backtest/hrp-monthly.yaml"
    quietly "backtest" "The backtest did not end well." \
        "${ctl[@]}" backtest --config "$root/configs/backtest/hrp-monthly.yaml" --out "$out/backtest"
    for format in html pdf xlsx; do
        say "report as $format"
        quietly "report ($format)" "The report could not be written." \
            "${ctl[@]}" report executive --format "$format" --out "$out/executive.$format"
    done
    say "pictures of the pages"
    mkdir -p "$out/screens"
    quietly "pictures" "The window could not draw its pages." env QT_QPA_PLATFORM=offscreen \
        "$build/bin/quarterdeck" --workspace "$workspace" --passphrase-file "$passphrase" --screenshots "$out/screens"
    summary "${ctl[@]}"
}

# The figures of the backtest, beside its benchmark's where it has one.
backtest_figures() {
    python3 - "$out/backtest/summary.json" <<'PYTHON'
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    run = json.load(file)
columns = run["metrics"]
print(f'\nBacktest {run["name"]}, {run["from"]} to {run["to"]}, {run["rebalances"]} rebalances, {run["trades"]} trades')
print("  " + " " * 22 + "".join(f"{name:>12}" for name in columns))
rows = (("total_return", "Total return", "%"), ("cagr", "Annual growth (CAGR)", "%"), ("volatility", "Volatility", "%"),
        ("sharpe", "Sharpe ratio", ""), ("max_drawdown", "Maximum drawdown", "%"))
for key, label, unit in rows:
    cells = (f"{c[key]:.2%}" if unit else f"{c[key]:.2f}" for c in columns.values())
    print(f"  {label:22}" + "".join(f"{cell:>12}" for cell in cells))
PYTHON
}

summary() {
    backtest_figures
    printf '\nThe workspace %s\n' "$workspace"
    "$@" workspace info | sed 's/^/  /'
    printf '\nWritten under %s\n' "$out"
    (cd "$out" && find backtest executive.* screens -type f -printf '  %-34p %9s bytes\n' | sort)
}

main() {
    [ "$#" -gt 0 ] || wrong_usage "name a command"
    command_name="" preset=release jobs="" allow_install=yes headless=no installed_something=no
    while [ "$#" -gt 0 ]; do
        case $1 in
            -h | --help) usage && exit 0 ;;
            --headless) headless=yes ;;
            --no-install) allow_install=no ;;
            --jobs | --preset)
                [ "$#" -gt 1 ] || wrong_usage "$1 needs a value"
                if [ "$1" = --jobs ]; then jobs=$2; else preset=$2; fi
                shift
                ;;
            -*) wrong_usage "unknown option $1" ;;
            run | test | build)
                [ -z "$command_name" ] || wrong_usage "one command at a time: $command_name or $1"
                command_name=$1
                ;;
            *) wrong_usage "unknown command $1" ;;
        esac
        shift
    done
    [ -n "$command_name" ] || wrong_usage "name a command"
    [[ $preset =~ ^[a-z-]+$ ]] || wrong_usage "no preset is named $preset"
    if [ -z "$jobs" ]; then default_jobs; fi
    [[ $jobs =~ ^[1-9][0-9]{0,3}$ ]] || wrong_usage "--jobs takes a number from 1, not $jobs"
    build="$root/build/$preset"

    case $command_name in
        test) run_tests ;;
        build)
            prepare
            compile programs
            say "the programs are in $build/bin"
            ;;
        run)
            prepare
            compile programs
            exec 9>&-
            if [ "$headless" = no ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then run_window; else run_headless; fi
            ;;
    esac
}

main "$@"
