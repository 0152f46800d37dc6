# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

import datetime
from typing import Literal, NotRequired, TypedDict


class FileRequestDeadlineArgParam(TypedDict):
    deadline: datetime.datetime
    allow_late_uploads: NotRequired[Literal["one_day", "two_days", "seven_days", "thirty_days", "always"] | str]
