# Generated from connector dropbox 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from connector_platform import Model

from .shared_types import FileMetadata, FolderMetadata, Metadata


class CreateFolderResult(Model):
    metadata: FolderMetadata


class DeleteResult(Model):
    metadata: Metadata


class GetTemporaryLinkResult(Model):
    link: str
    metadata: FileMetadata


class ListFolderLongpollResult(Model):
    changes: bool
    """Whether files.list_folder.continue has something new."""
    backoff: int | None = None
    """Seconds to wait before the next call."""


class ListFolderResult(Model):
    cursor: str
    """Also for later, to see what has changed."""
    entries: list[Metadata]
    has_more: bool


class RelocationResult(Model):
    metadata: Metadata


class SearchMatchFieldOptionsParam(TypedDict):
    include_highlights: NotRequired[bool]
    """Default: false."""


class SearchOptionsParam(TypedDict):
    account_id: NotRequired[str]
    file_categories: NotRequired[
        Sequence[
            Literal[
                "image", "document", "pdf", "spreadsheet", "presentation", "audio", "video", "folder", "paper", "others"
            ]
            | str
        ]
    ]
    file_extensions: NotRequired[Sequence[str]]
    file_status: NotRequired[Literal["active", "deleted"] | str]
    """Default: "active\"."""
    filename_only: NotRequired[bool]
    """Default: false."""
    max_results: NotRequired[int]
    """How many a page holds at most. Default: 100."""
    order_by: NotRequired[Literal["relevance", "last_modified_time"] | str]
    path: NotRequired[str]
    """Only below this folder."""


class SharedLinkParam(TypedDict):
    url: str
    password: NotRequired[str]


WriteModeOption2Param = TypedDict(
    "WriteModeOption2Param",
    {
        ".tag": 'Literal["add", "overwrite", "update"] | str',
        "update": "NotRequired[str]",
    },
)

WriteModeParam: TypeAlias = Literal["add", "overwrite"] | str | WriteModeOption2Param
"""Keep both ("add"), replace ("overwrite"), or replace only this version: { ".tag": "update",
"update": rev }.
"""
