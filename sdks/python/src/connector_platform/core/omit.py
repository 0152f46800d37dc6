"""The difference between leaving something out and sending null."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal


class Omit(Enum):
    """The type of `OMIT`."""

    OMIT = "OMIT"

    def __bool__(self) -> Literal[False]:
        """Answers false, so that `value or default` works."""
        return False

    def __repr__(self) -> str:
        """Answers `OMIT`."""
        return "OMIT"


OMIT: Final = Omit.OMIT
"""Left out of the request. `None` is sent as null."""
