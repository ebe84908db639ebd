#!/usr/bin/env bash
# matrix.sh VERSION [COMMAND…]   Run a command (default: make test) on another QGIS, in a chroot.
#
#   3.22  Debian 12, bare: only git and make; the project's own set-up installs QGIS there
#   3.40  Debian 12 with QGIS from its backports
#   3.44  Debian 13 with QGIS from its backports
#
# A clean clone of the last commit is used; build/ of the clone is copied to build/matrix/VERSION.
# Needs root and debootstrap. Chroots are kept in KC_CHROOTS (default ~/.cache/kc-safety-chroots);
# KC_FRESH=1 makes one anew. All mounts live in a private namespace that ends with the command.
set -euo pipefail
cd "$(dirname "$0")/.."
version=${1:?usage: matrix.sh VERSION [COMMAND…]}; shift
[ $# -gt 0 ] || set -- make test
[ "$(id -u)" = 0 ] || { echo "matrix.sh: run as root" >&2; exit 77; }
command -v debootstrap >/dev/null || { echo "matrix.sh: install debootstrap first" >&2; exit 77; }
case $version in
  3.22) suite=bookworm; backports= ;;
  3.40) suite=bookworm; backports=bookworm-backports ;;
  3.44) suite=trixie; backports=trixie-backports ;;
  *) echo "matrix.sh: no recipe for QGIS $version" >&2; exit 64 ;;
esac
chroots=${KC_CHROOTS:-$HOME/.cache/kc-safety-chroots}
export root=$chroots/$version suite backports
mkdir -p "$chroots"
exec 9>"$chroots/.lock-$version"; flock 9

# The mirror is the one this machine uses already.
mirror=$(awk '/^URIs:/ && !/security/ {print $2; exit}' /etc/apt/sources.list.d/*.sources 2>/dev/null || true)
[ -n "$mirror" ] || mirror=$(awk '$1=="deb" && $2!~/security/ {print $2; exit}' /etc/apt/sources.list)
export mirror

[ "${KC_FRESH:-}" != 1 ] || rm -rf --one-file-system "$root"
if [ ! -e "$root/.base" ]; then
  rm -rf --one-file-system "$root"
  debootstrap --variant=minbase --include=ca-certificates,git,make "$suite" "$root" "$mirror" \
    >"$chroots/$version.log" 2>&1
  {
    printf 'Types: deb\nURIs: %s\nSuites: %s\n' "$mirror" "$suite $suite-updates $backports"
    printf 'Components: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n'
  } >"$root/etc/apt/sources.list.d/debian.sources"
  rm -f "$root/etc/apt/sources.list"
  echo 'Acquire::Check-Valid-Until "false";' >"$root/etc/apt/apt.conf.d/99matrix"
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"; chmod +x "$root/usr/sbin/policy-rc.d"
  touch "$root/.base"
fi

rm -rf "$root/checkout"
git clone -q --no-hardlinks . "$root/checkout/kc_safety"
if [ -d ../shared/data ]; then mkdir -p "$root/checkout/shared/data"; fi

enter() {
  mount --make-rprivate /
  mount -t proc proc "$root/proc"
  mount --rbind /sys "$root/sys"
  mount --rbind /dev "$root/dev"
  cp -L --remove-destination /etc/resolv.conf /etc/hosts "$root/etc/"
  cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
  if [ -f /etc/pip.conf ]; then cp -L /etc/pip.conf "$root/etc/"; fi
  if [ -d ../shared/data ]; then mount --bind -o ro ../shared/data "$root/checkout/shared/data"; fi
  inside() {
    chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 LC_ALL=C.UTF-8 CI="${CI:-}" \
      PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
      SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt PIP_CERT=/etc/ssl/certs/ca-certificates.crt \
      bash -c 'cd /checkout/kc_safety && "$@"' matrix "$@"
  }
  if [ -n "$backports" ] && [ ! -e "$root/.qgis" ]; then
    inside sh -c 'apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q install -y \
      --no-install-recommends -t "$1" python3-qgis qgis qgis-providers' sh "$backports" >"$root.apt.log" 2>&1
    touch "$root/.qgis"
  fi
  inside "$@"
}
export -f enter
status=0
unshare --mount --propagation private bash -euo pipefail -c 'enter "$@"' enter "$@" || status=$?
if [ -d "$root/checkout/kc_safety/build" ]; then
  rm -rf "build/matrix/$version"; mkdir -p build/matrix
  cp -r "$root/checkout/kc_safety/build" "build/matrix/$version"
fi
exit $status
