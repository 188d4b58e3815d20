#!/usr/bin/env bash
# ./tacha bench: figures against the budgets of docs/architecture.md, as one JSON object.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=$1
# The tablet is measured on what the demonstration's supervisor holds: the whole county.
[ -d build/demo/run/tablets/7 ] || tests/demo/demo.sh "$bin" --headless --no-screens >/dev/null
XDG_RUNTIME_DIR="${XDG_RUNTIME_DIR:-$(mktemp -d)}" QT_QPA_PLATFORM=offscreen exec "$bin/tacha-bench" "$bin" assets/demo/county build/demo/run/tablets/7 "${TACHA_PORT:-18443}"
