#!/bin/sh
# translations_complete.sh LUPDATE MOBILE: fails if any visible word has no Chinese, or has Chinese that nobody uses any more.
set -eu
lupdate=$1
mobile=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$mobile/i18n/tacha_zh_CN.ts" "$work/fresh.ts"
"$lupdate" -silent -locations none -source-language en -target-language zh_CN "$mobile" -ts "$work/fresh.ts"
missing=$(grep -c 'type="unfinished"' "$work/fresh.ts" || true)
unused=$(grep -c 'type="vanished"' "$work/fresh.ts" || true)
if [ "$missing" -gt 0 ]; then
    echo "$missing words have no Chinese yet:"
    grep -B3 'type="unfinished"' "$work/fresh.ts" | sed -n 's/ *<source>\(.*\)<\/source>/  \1/p'
fi
[ "$unused" -eq 0 ] || echo "$unused words are translated but used nowhere: run lupdate -no-obsolete"
[ "$missing" -eq 0 ] && [ "$unused" -eq 0 ]
