#!/usr/bin/env bash
# lint.sh   Style, the plugin site's security rules, and Qt 6 readiness; zero findings or it fails.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=build/lint-venv
stamp="$(cksum <.ci/requirements-lint.txt)"
if [ "$(cat "$venv/.stamp" 2>/dev/null)" != "$stamp" ]; then
  rm -rf "$venv"
  /usr/bin/python3 -m venv "$venv"
  "$venv/bin/python" -m pip install -q --disable-pip-version-check -r .ci/requirements-lint.txt
  echo "$stamp" >"$venv/.stamp"
fi
failed=0
run() { echo "== $1"; "$venv/bin/$@" || failed=1; }

run ruff check .
run ruff format --check .
staged=$(/usr/bin/python3 .ci/stage.py build/lint-plugins)
# QGS4: Qt 6 and version faults; the site's own line length.
run flake8 --select E9,F,QGS4 --ignore QGS402 --max-line-length 120 --extend-exclude vendor "$staged"
# Unchanged code of others is looked at for what is worse than an assert.
run bandit -q -r "$staged" --exclude "$staged/vendor"
run bandit -q -r "$staged/vendor" --skip B101
echo "== detect-secrets"
found=$(cd "$staged" && "$OLDPWD/$venv/bin/detect-secrets" scan --all-files --exclude-files 'resources/sample/.*' .)
echo "$found" | /usr/bin/python3 -c 'import json, sys
results = json.load(sys.stdin)["results"]
print(json.dumps(results, indent=1)) if results else print("none")
sys.exit(bool(results))' || failed=1
echo "== Qt 6"
"$venv/bin/python" .ci/qt6_stubs.py build/qt6-stubs
run mypy --config-file .ci/mypy-qt6.ini kc_safety_plugin
exit $failed
