#!/usr/bin/env bash
# ./tacha screens: the real app on the demo county, every screen in all layouts, themes and languages, and contact sheets.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=$1
target=$2
[ -d build/demo/run/tablets ] || tests/demo/demo.sh "$bin" --headless >/dev/null
tests/demo/screenshots.sh "$bin" build/demo/run "$target" 1280x800,800x1280,412x915 LIGHT,DARK,SUN zh_CN,en
for size in 1280x800 800x1280 412x915; do
    montage "$target"/*-"$size"-*.png -resize 400x400 -geometry +8+8 -tile 6x "$target/contact-$size.png"
done
echo "Screens and contact sheets: $target"
