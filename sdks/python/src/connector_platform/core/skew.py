"""Whether a generated package and this runtime fit together."""

from __future__ import annotations

from .version import __version__


def require_runtime(package: str, *, at_least: str, below: str) -> None:
    """Raises ImportError unless this runtime's version is in the range that a generated package was made for."""
    if _numbers(at_least) <= _numbers(__version__) < _numbers(below):
        return
    stale = "connector-platform" if _numbers(__version__) < _numbers(at_least) else package
    raise ImportError(
        f"{package} needs connector-platform >={at_least},<{below}, and {__version__} is installed: upgrade {stale}."
    )


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
