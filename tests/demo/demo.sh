#!/usr/bin/env bash
# ./tacha demo: the demo county on the real server, and the real app; --headless plays the main job and checks it.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=$1
shift
headless=
screens=1
json=()
for option in "$@"; do
    case $option in
        --headless) headless=1 ;;
        --json) json=(--json) headless=1 ;;
        --no-screens) screens= ;;
        *) echo "usage: ./tacha demo [--headless] [--json] [--no-screens]" >&2; exit 2 ;;
    esac
done
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || headless=1
port=${TACHA_PORT:-8443}
work=build/demo
say() { [ ${#json[@]} -gt 0 ] || echo "$@"; }

# The county and its twelve weeks of history are made once for each build of the server.
stamp=$(sha256sum "$bin/tacha-server" | cut -c1-16)
if [ ! -f "$work/county-$stamp/ready" ]; then
    say "Loading the demo county and replaying its history …"
    rm -rf "$work"/county-*
    mkdir -p "$work/county-$stamp"
    "$bin/tacha-server" demo-data --data "$work/county-$stamp/data" >"$work/county-$stamp/log"
    touch "$work/county-$stamp/ready"
fi
rm -rf "$work/run"
mkdir -p "$work/run"
cp -a "$work/county-$stamp/data" "$work/run/data"

if [ -n "$headless" ]; then
    status=0
    QT_QPA_PLATFORM=offscreen "$bin/tacha-play" --server "$bin/tacha-server" --data "$work/run/data" --work "$work/run" \
        --port "$port" "${json[@]}" || status=$?
    if [ -n "$screens" ]; then
        tests/demo/screenshots.sh "$bin" "$work/run" "$work/screens" || status=1
        say "Screenshots: $work/screens"
    fi
    exit $status
fi

"$bin/tacha-server" serve --data "$work/run/data" --listen "127.0.0.1:$port" --demo-clock 2026-11-23T01:00:00Z &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null' EXIT
until curl -sk "https://127.0.0.1:$port/readyz" >/dev/null; do
    kill -0 $server || exit 1
    read -rt 0.2 <> <(:) || true
done
person=$(cat "$work/run/data/demo/assistant")
code=$("$bin/tacha-server" enrol "$person" --data "$work/run/data" | grep -o 'tacha1:[^ ]*')
say "Server on https://127.0.0.1:$port; the tablet is enrolled as $person, PIN 246810"
"$bin/tacha-tablet" --folder "$work/run/tablet" --simulated-devices --demo-clock 2026-11-23T01:00:00Z --enrol "$code" --pin 246810
