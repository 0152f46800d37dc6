# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import NotRequired, TypedDict

from connector_platform import Model

from .shared_types import CommitInfoParam, UploadSessionFinishBatchResultEntry


class UploadSessionFinishBatchResult(Model):
    entries: list[UploadSessionFinishBatchResultEntry]
    """In the order of the request."""


class UploadSessionStartBatchResult(Model):
    session_ids: list[str]
    """One for each file."""


class UploadSessionStartResult(Model):
    session_id: str


class UploadSessionCursorParam(TypedDict):
    offset: int
    """How many bytes were sent before."""
    session_id: str


class UploadSessionFinishArgParam(TypedDict):
    commit: CommitInfoParam
    cursor: UploadSessionCursorParam
    content_hash: NotRequired[str]
    """Refuses the call where Dropbox's own kind of hash of its bytes differs."""
