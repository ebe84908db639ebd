#!/usr/bin/env bash
# setup.sh [VENV]   Install QGIS of the distribution and a venv with the test tools; about one
# second when everything is there. Needs root or sudo only when a package is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=${1:-.venv}
wanted=.ci/requirements.txt
packages=(python3-qgis qgis qgis-providers python3-venv xvfb xauth poppler-utils zbar-tools fonts-dejavu-core qttools5-dev-tools git make)

missing() {
  for name in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
  done
}

if [ -n "$(missing "${packages[@]}")" ]; then
  echo "Installing: $(missing "${packages[@]}" | tr '\n' ' ')"
  if [ "$(id -u)" = 0 ]; then root=(); else root=(sudo); fi
  export DEBIAN_FRONTEND=noninteractive
  # Another apt may be at work on this machine: wait for its lock instead of failing.
  apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0)
  "${apt[@]}" update
  "${apt[@]}" install -y --no-install-recommends "${packages[@]}"
fi

# The venv is made anew when the interpreter, QGIS or the list of tools has changed.
stamp="$(/usr/bin/python3 -V) $(dpkg-query -W -f '${Version}' python3-qgis) $(cksum <"$wanted")"
if [ ! -x "$venv/bin/python" ] || [ "$(cat "$venv/.stamp" 2>/dev/null)" != "$stamp" ]; then
  rm -rf "$venv"
  /usr/bin/python3 -m venv --system-site-packages "$venv"
  "$venv/bin/python" -m pip install -q --disable-pip-version-check -r "$wanted"
  echo "$stamp" >"$venv/.stamp"
fi
