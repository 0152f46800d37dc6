#!/bin/sh
# Debian packages that tests need beside what npm installs: the one list of them. Without a package its tests are
# skipped, and say so; in CI nothing may be skipped, so there a package that cannot be installed is an error.
set -eu

# package:what proves that it is there
PACKAGES='
chromium:/usr/bin/chromium
'

missing=
for entry in $PACKAGES; do
  [ -e "${entry#*:}" ] || missing="$missing ${entry%%:*}"
done
missing=${missing# }
[ -n "$missing" ] || exit 0

# Outside CI, tests that are skipped are no failure.
give_up() {
  echo "system packages: $1" >&2
  if [ -n "${CI:-}" ]; then exit 1; fi
  echo "system packages: tests that need $missing will be skipped" >&2
  exit 0
}

command -v apt-get >/dev/null 2>&1 || give_up "$missing missing, and this is no Debian: install it by hand"
[ "$(id -u)" = 0 ] || give_up "$missing missing, and only root installs: sudo apt-get install $missing"

echo "system packages: installing $missing" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
install() {
  # shellcheck disable=SC2086 # a list of names
  DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends $missing
}
if ! { apt-get update --quiet && install; } >"$log" 2>&1; then
  tail -n 5 "$log" >&2
  give_up "apt-get could not install $missing"
fi
