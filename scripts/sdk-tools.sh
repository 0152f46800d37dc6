#!/bin/sh
# What judges the SDKs and the API beside what npm installs for the project itself: type checkers and linters of Python, Go
# and TypeScript's users, and a fuzzer, each at one version, below .cache. Without Python or Go the tests that need them are skipped, and say
# so; in CI nothing may be skipped, so there that is an error.
set -eu
cd "$(dirname "$0")/.."

PYRIGHT=1.1.414
STATICCHECK=v0.8.2
CACHE=$PWD/.cache/sdk
mkdir -p "$CACHE"

# Outside CI, tests that are skipped are no failure.
give_up() {
  echo "sdk tools: $1" >&2
  if [ -n "${CI:-}" ]; then exit 1; fi
  echo "sdk tools: tests that need it will be skipped" >&2
}

# Does something once for a stamp's content.
once() {
  stamp=$CACHE/$1.stamp
  if [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$2" ]; then return; fi
  shift
  wanted=$1
  shift
  echo "sdk tools: $1" >&2
  if "$@" >"$CACHE/log" 2>&1; then echo "$wanted" >"$stamp"; else
    tail -n 15 "$CACHE/log" >&2
    give_up "$1 failed"
  fi
}

python_tools() {
  rm -rf "$CACHE/python"
  "$python" -m venv "$CACHE/python" && "$CACHE/python/bin/pip" install --quiet --disable-pip-version-check -r sdks/python/requirements-dev.txt
}

schemathesis() {
  rm -rf "$CACHE/schemathesis"
  "$python" -m venv "$CACHE/schemathesis" && "$CACHE/schemathesis/bin/pip" install --quiet --disable-pip-version-check --no-deps -r test/api/fuzz/requirements.txt
}

pyright() {
  npm install --prefix "$CACHE/pyright" --no-audit --no-fund --ignore-scripts --loglevel=error "pyright@$PYRIGHT"
}

staticcheck() {
  GOBIN=$CACHE/go GOFLAGS=-mod=mod go install "honnef.co/go/tools/cmd/staticcheck@$STATICCHECK"
}

python=
for candidate in python3.11 python3.12 python3.13 python3.14 python3; do
  if command -v "$candidate" >/dev/null 2>&1 && "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$candidate
    break
  fi
done

if [ -n "$python" ]; then
  once python "$(cksum sdks/python/requirements-dev.txt)" python_tools
  once pyright "$PYRIGHT" pyright
  once schemathesis "$(cksum test/api/fuzz/requirements.txt)" schemathesis
else
  give_up "Python 3.11 or newer with venv is missing"
fi

if command -v go >/dev/null 2>&1; then
  once staticcheck "$STATICCHECK" staticcheck
else
  give_up "Go is missing"
fi
