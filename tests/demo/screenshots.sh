#!/usr/bin/env bash
# Walks the real app on the tablets that the demonstration left, and takes pictures:
# screenshots.sh BIN RUN-FOLDER TARGET [SIZES] [THEMES] [LANGUAGES]
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=$1
run=$2
target=$3
sizes=${4:-1280x800}
themes=${5:-LIGHT}
languages=${6:-zh_CN}
rm -rf "$target"
mkdir -p "$target"

walk() { # walk ROLE TABLET: the player numbers its tablets in the order in which it gave them out
    tests/demo/screen_steps.sh "$1" "$sizes" "$themes" "$languages" >"$target/$1.json"
    xvfb-run -a -s "-screen 0 1400x1000x24" "$bin/tacha-tablet" --folder "$run/tablets/$2" --simulated-devices \
        --demo-clock 2026-11-25T02:30:00Z --pin 246810 --script "$target/$1.json" --screenshots "$target" \
        2>"$target/$1.log" || { cat "$target/$1.log" >&2; return 1; }
    rm "$target/$1.json"
}
walk assistant 1
walk supervisor 7
walk deputy 5
walk office 8
