#!/bin/sh
# Debian packages that are needed beside what npm installs: the one list of them, in sets. Without a package what needs it
# is skipped, and says so; in CI nothing may be skipped, so there a package that cannot be installed is an error.
#
#   scripts/system-packages.sh [set]          installs a set that is not there: test (by default) or fault
#   scripts/system-packages.sh --missing set  prints those of a set that are not there
set -eu

# package:what proves that it is there
TEST='
chromium:/usr/bin/chromium
iproute2:/usr/sbin/ip
openssl:/usr/bin/openssl
redis-server:/usr/bin/redis-server
'
# Authorization servers that we did not write, each with what serves it; a pooler; Redis.
FAULT='
python3-django-oauth-toolkit:/usr/lib/python3/dist-packages/oauth2_provider
ruby-doorkeeper:/usr/share/ruby-doorkeeper
ruby-activerecord:/usr/share/doc/ruby-activerecord
ruby-sqlite3:/usr/share/doc/ruby-sqlite3
puma:/usr/bin/puma
glewlwyd:/usr/bin/glewlwyd
pgbouncer:/usr/sbin/pgbouncer
redis-server:/usr/bin/redis-server
'

only_print=
if [ "${1:-}" = --missing ]; then
  only_print=yes
  shift
fi
set_name=${1:-test}
case $set_name in
test) packages=$TEST ;;
fault) packages=$FAULT ;;
*)
  echo "system packages: there is no set $set_name: test, fault" >&2
  exit 2
  ;;
esac

missing=
for entry in $packages; do
  [ -e "${entry#*:}" ] || missing="$missing ${entry%%:*}"
done
missing=${missing# }
if [ -n "$only_print" ]; then
  echo "$missing"
  exit 0
fi
[ -n "$missing" ] || exit 0

# Outside CI, what is skipped is no failure.
give_up() {
  echo "system packages: $1" >&2
  if [ -n "${CI:-}" ]; then exit 1; fi
  echo "system packages: what needs $missing will be skipped" >&2
  exit 0
}

command -v apt-get >/dev/null 2>&1 || give_up "$missing missing, and this is no Debian: install it by hand"
[ "$(id -u)" = 0 ] || give_up "$missing missing, and only root installs: sudo apt-get install $missing"

echo "system packages: installing $missing" >&2
log=$(mktemp)
policy=
trap 'rm -f "$log" ${policy:+"$policy"}' EXIT

# Nothing that is installed here is to be started: who needs it starts one of their own.
if [ ! -e /usr/sbin/policy-rc.d ]; then
  policy=/usr/sbin/policy-rc.d
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod 755 "$policy"
fi
# glewlwyd would ask for a database, and fail where nobody answers.
case $missing in
*glewlwyd*) echo 'glewlwyd glewlwyd/config_type select No configuration' | debconf-set-selections ;;
esac

install() {
  # shellcheck disable=SC2086 # a list of names
  DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends $missing
}
if ! { apt-get update --quiet && install; } >"$log" 2>&1; then
  tail -n 5 "$log" >&2
  give_up "apt-get could not install $missing"
fi
