# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from connector_platform import Model, Tagged, UnknownVariant
from pydantic import Field

from .shared_types import AsyncJobInProgress, UploadSessionFinishBatchResultEntry


class UploadSessionFinishBatchJobStatusComplete(Model):
    tag: Literal["complete"] | str = Field(alias=".tag")
    entries: list[UploadSessionFinishBatchResultEntry]
    """In the order of the request."""


UploadSessionFinishBatchJobStatus: TypeAlias = Annotated[
    AsyncJobInProgress | UploadSessionFinishBatchJobStatusComplete | UnknownVariant,
    Tagged(".tag", {"in_progress": AsyncJobInProgress, "complete": UploadSessionFinishBatchJobStatusComplete}),
]
