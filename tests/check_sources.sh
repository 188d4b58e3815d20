#!/usr/bin/env bash
# Checks that need no build: format, include directions, the words of the project.
set -euo pipefail
cd "$(dirname "$0")/.."
failed=0
complain() { echo "$1" >&2; failed=1; }

sources=$(git ls-files '*.h' '*.cpp')
# shellcheck disable=SC2086
clang-format-14 --dry-run --Werror $sources 2>/tmp/tacha-format.$$ || {
    grep -oE '^[^:]+' /tmp/tacha-format.$$ | sort -u | grep -E '\.(h|cpp)$' | head -20 >&2
    complain "The files above are not formatted: clang-format-14 -i FILE"
}
rm -f /tmp/tacha-format.$$

# Includes point one way only (docs/architecture.md, "Parts").
forbid() { # forbid FOLDER PATTERN WHY
    local found
    found=$(grep -rnE "#include [<\"]($2)" "$1" --include='*.h' --include='*.cpp' || true)
    [ -z "$found" ] || complain "$found"$'\n'"$3"
}
forbid shared '(server|mobile|tests)/' "shared knows neither server nor tablet"
forbid shared '(boost/|Q[A-Z])' "shared uses neither Boost nor Qt"
forbid shared/core '(shared/(model|rules|sync|evidence|storage)/|sqlite3|openssl)' "core is at the bottom"
forbid shared/model '(shared/(rules|sync|storage)/|sqlite3|openssl)' "the model knows only the core"
forbid shared/rules '(shared/(sync|storage)/|sqlite3)' "rules are pure functions of facts"
forbid shared/sync '(shared/(rules|storage)/|sqlite3)' "sync does no I/O"
forbid server 'mobile/' "the server knows no tablet"
forbid mobile '(server/|boost/)' "the tablet knows no server"
forbid server/services '(server/(http|handlers)/|boost/beast)' "services speak no HTTP"
forbid server/handlers '(sqlite3|boost/)' "handlers hold neither SQL nor sockets"
forbid mobile/viewmodels '(sqlite3|QNetwork)' "view-models reach data and network through the core"

qml=$(grep -rnE '^import ' mobile/qml --include='*.qml' 2>/dev/null | grep -vE 'import (QtQuick|QtQml|Tacha|QtMultimedia)' || true)
[ -z "$qml" ] || complain "$qml"$'\n'"QML imports Qt Quick and Tacha only"

for languages in mobile/i18n/*.ts; do
    [ -f "$languages" ] || continue
    ! grep -q 'type="unfinished"' "$languages" || complain "$languages has unfinished translations"
done
exit $failed
