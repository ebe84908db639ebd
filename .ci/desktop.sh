#!/usr/bin/env bash
# desktop.sh [QGIS ARGUMENTS…]   Open QGIS with the staged plugin in a profile of its own.
#
# With no arguments the demo project is opened. Nothing of the user's own QGIS profile is touched.
set -euo pipefail
cd "$(dirname "$0")/.."
profiles=${KC_PROFILES:-build/profiles}
ini=$profiles/profiles/kc/QGIS/QGIS3.ini
mkdir -p "$(dirname "$ini")"
[ -e "$ini" ] || cat >"$ini" <<'INI'
[PythonPlugins]
kc_safety_plugin=true
processing=true

[qgis]
checkVersion=false
enableMacros=SessionOnly
showTips322=false
showTips340=false
showTips344=false

[app]
projections\unknownCrsBehavior=NoAction
projections\promptWhenMultipleTransformsExist=false

[projections]
promptWhenMultipleTransformsExist=false

[Projections]
promptWhenMultipleTransformsExist=false

[core]
NewsFeed\httpsfeedqgisorg\disabled=true

[locale]
overrideFlag=true
userLocale=en_US
INI
if [ $# -eq 0 ] && [ -e build/demo/project.qgz ]; then set -- --project build/demo/project.qgz; fi
export QGIS_PLUGINPATH=$PWD/build/plugins
unset QT_QPA_PLATFORM
program=$(command -v qgis.bin || command -v qgis)
exec "$program" --nologo --noversioncheck --nocustomization --profiles-path "$(readlink -f "$profiles")" --profile kc "$@"
