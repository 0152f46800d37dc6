# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated, Literal, NotRequired, TypeAlias, TypedDict

from connector_platform import Model, Tagged, UnknownVariant
from pydantic import Field

from .shared_types import (
    AsyncJobInProgress,
    ExportInfo,
    FileLockMetadata,
    FileMetadata,
    FileSharingInfo,
    FolderMetadata,
    LookupError,
    MediaInfo,
    Metadata,
    PropertyGroup,
    ReadPathParam,
    RelocationBatchResultEntry,
    RevParam,
    SymlinkInfo,
    WriteError,
    WritePathOrIdParam,
)


class CreateFolderResult(Model):
    metadata: FolderMetadata


class DeleteBatchError(Model):
    tag: Literal["too_many_write_operations", "other"] | str = Field(alias=".tag")


class DeleteBatchJobStatusFailed(Model):
    tag: Literal["failed"] | str = Field(alias=".tag")
    failed: DeleteBatchError


class DeleteError(Model):
    tag: Literal["path_lookup", "path_write", "too_many_write_operations", "too_many_files", "other"] | str = Field(
        alias=".tag"
    )
    path_lookup: LookupError | None = None
    path_write: WriteError | None = None


class DeleteBatchResultEntryFailure(Model):
    tag: Literal["failure"] | str = Field(alias=".tag")
    failure: DeleteError


class DeleteBatchResultEntrySuccess(Model):
    tag: Literal["success"] | str = Field(alias=".tag")
    metadata: Metadata


class DeleteBatchJobStatusComplete(Model):
    tag: Literal["complete"] | str = Field(alias=".tag")
    entries: list[DeleteBatchResultEntry]
    """In the order of the request."""


class DeleteBatchLaunchComplete(Model):
    tag: Literal["complete"] | str = Field(alias=".tag")
    entries: list[DeleteBatchResultEntry]
    """In the order of the request."""


class DeleteResult(Model):
    metadata: Metadata


class DownloadZipResult(Model):
    metadata: FolderMetadata


class ExportMetadata(Model):
    name: str
    """With the ending of the format."""
    size: int
    export_hash: str | None = None
    """The content hash of what was exported."""
    paper_revision: int | None = None
    """Only of Paper documents."""


class ExportResult(Model):
    export_metadata: ExportMetadata
    file_metadata: FileMetadata


class GetTemporaryLinkResult(Model):
    link: str
    """Good for four hours, by a plain GET."""
    metadata: FileMetadata


class GetTemporaryUploadLinkResult(Model):
    link: str
    """Takes the file by a POST with application/octet-stream."""


class ThumbnailError(Model):
    tag: (
        Literal["path", "unsupported_extension", "unsupported_image", "encrypted_content", "conversion_error"] | str
    ) = Field(alias=".tag")
    path: LookupError | None = None


class GetThumbnailBatchResultEntryFailure(Model):
    tag: Literal["failure"] | str = Field(alias=".tag")
    failure: ThumbnailError


class GetThumbnailBatchResultEntrySuccess(Model):
    tag: Literal["success"] | str = Field(alias=".tag")
    metadata: FileMetadata
    thumbnail: str
    """The picture, in base64."""


class GetThumbnailBatchResult(Model):
    entries: list[GetThumbnailBatchResultEntry]
    """In the order of the request."""


class ListFolderGetLatestCursorResult(Model):
    cursor: str


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


class ListRevisionsResult(Model):
    entries: list[FileMetadata]
    """The newest first."""
    has_more: bool
    is_deleted: bool
    """Whether the newest revision is a deletion."""
    server_deleted: datetime.datetime | None = None
    """When it was deleted."""


class MinimalFileLinkMetadata(Model):
    rev: str
    url: str
    id: str | None = None
    path: str | None = None


class PreviewResult(Model):
    file_metadata: FileMetadata | None = None
    """Where a file was asked for by path."""
    link_metadata: MinimalFileLinkMetadata | None = None
    """Where it was asked for by shared link."""


class RelocationBatchV2LaunchComplete(Model):
    tag: Literal["complete"] | str = Field(alias=".tag")
    entries: list[RelocationBatchResultEntry]
    """In the order of the request."""


class RelocationResult(Model):
    metadata: Metadata


class SaveUrlError(Model):
    tag: Literal["path", "download_failed", "invalid_url", "not_found", "other"] | str = Field(alias=".tag")
    path: WriteError | None = None


class SaveUrlJobStatusFailed(Model):
    tag: Literal["failed"] | str = Field(alias=".tag")
    failed: SaveUrlError


class SaveUrlJobStatusComplete(Model):
    tag: Literal["complete"] | str = Field(alias=".tag")
    client_modified: datetime.datetime
    """As the uploading client said."""
    id: str
    name: str
    rev: str
    """Names this version of the file."""
    server_modified: datetime.datetime
    size: int
    content_hash: str | None = None
    """SHA-256 of the SHA-256s of its blocks of 4 MiB."""
    export_info: ExportInfo | None = None
    """Only of what is not downloadable."""
    file_lock_info: FileLockMetadata | None = None
    has_explicit_shared_members: bool | None = None
    is_downloadable: bool | None = None
    """Whether files.download has it; files.export has the rest. Default: true."""
    is_restorable: bool | None = None
    """Missing unless it was asked for."""
    media_info: MediaInfo | None = None
    """Only of files.get_metadata that asks for it."""
    parent_shared_folder_id: str | None = None
    """Stands in sharing_info now. Deprecated."""
    path_display: str | None = None
    """For people."""
    path_lower: str | None = None
    """For comparing; missing where the file is not mounted."""
    preview_url: str | None = None
    property_groups: list[PropertyGroup] | None = None
    sharing_info: FileSharingInfo | None = None
    """Only in a shared folder."""
    symlink_info: SymlinkInfo | None = None


class SaveUrlResultComplete(Model):
    tag: Literal["complete"] | str = Field(alias=".tag")
    client_modified: datetime.datetime
    """As the uploading client said."""
    id: str
    name: str
    rev: str
    """Names this version of the file."""
    server_modified: datetime.datetime
    size: int
    content_hash: str | None = None
    """SHA-256 of the SHA-256s of its blocks of 4 MiB."""
    export_info: ExportInfo | None = None
    """Only of what is not downloadable."""
    file_lock_info: FileLockMetadata | None = None
    has_explicit_shared_members: bool | None = None
    is_downloadable: bool | None = None
    """Whether files.download has it; files.export has the rest. Default: true."""
    is_restorable: bool | None = None
    """Missing unless it was asked for."""
    media_info: MediaInfo | None = None
    """Only of files.get_metadata that asks for it."""
    parent_shared_folder_id: str | None = None
    """Stands in sharing_info now. Deprecated."""
    path_display: str | None = None
    """For people."""
    path_lower: str | None = None
    """For comparing; missing where the file is not mounted."""
    preview_url: str | None = None
    property_groups: list[PropertyGroup] | None = None
    sharing_info: FileSharingInfo | None = None
    """Only in a shared folder."""
    symlink_info: SymlinkInfo | None = None


class DeleteArgParam(TypedDict):
    path: WritePathOrIdParam
    parent_rev: NotRequired[RevParam]
    """Deletes the file only in this version."""


PathOrLinkLinkParam = TypedDict(
    "PathOrLinkLinkParam",
    {
        ".tag": 'Literal["link"] | str',
        "url": "str",
        "password": "NotRequired[str]",
        "path": "NotRequired[str]",
    },
)

PathOrLinkPathParam = TypedDict(
    "PathOrLinkPathParam",
    {
        ".tag": 'Literal["path"] | str',
        "path": "ReadPathParam",
    },
)


class RelocationPathParam(TypedDict):
    from_path: WritePathOrIdParam
    to_path: WritePathOrIdParam


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
    path: NotRequired[PathROrIdParam]
    """Only below this folder."""


class SharedLinkParam(TypedDict):
    url: str
    password: NotRequired[str]


TemplateFilterBaseParam = TypedDict(
    "TemplateFilterBaseParam",
    {
        ".tag": 'Literal["filter_some"] | str',
        "filter_some": "Sequence[str]",
    },
)
"""Which property groups come along."""


class ThumbnailArgParam(TypedDict):
    path: ReadPathParam
    exclude_media_info: NotRequired[bool]
    """Whether the answer leaves out media_info."""
    format: NotRequired[Literal["jpeg", "png", "webp"] | str]
    """Default: "jpeg\"."""
    mode: NotRequired[Literal["strict", "bestfit", "fitone_bestfit", "original"] | str]
    """Default: "strict\"."""
    quality: NotRequired[Literal["quality_80", "quality_90"] | str]
    """Default: "quality_80\"."""
    size: NotRequired[
        Literal[
            "w32h32",
            "w64h64",
            "w128h128",
            "w256h256",
            "w480h320",
            "w640h480",
            "w960h640",
            "w1024h768",
            "w2048h1536",
            "w3200h2400",
        ]
        | str
    ]
    """Default: "w64h64\"."""


DeleteBatchResultEntry: TypeAlias = Annotated[
    DeleteBatchResultEntrySuccess | DeleteBatchResultEntryFailure | UnknownVariant,
    Tagged(".tag", {"success": DeleteBatchResultEntrySuccess, "failure": DeleteBatchResultEntryFailure}),
]
DeleteBatchJobStatus: TypeAlias = Annotated[
    AsyncJobInProgress | DeleteBatchJobStatusComplete | DeleteBatchJobStatusFailed | UnknownVariant,
    Tagged(
        ".tag",
        {
            "in_progress": AsyncJobInProgress,
            "complete": DeleteBatchJobStatusComplete,
            "failed": DeleteBatchJobStatusFailed,
        },
    ),
]
GetThumbnailBatchResultEntry: TypeAlias = Annotated[
    GetThumbnailBatchResultEntrySuccess | GetThumbnailBatchResultEntryFailure | UnknownVariant,
    Tagged(".tag", {"success": GetThumbnailBatchResultEntrySuccess, "failure": GetThumbnailBatchResultEntryFailure}),
]
SaveUrlJobStatus: TypeAlias = Annotated[
    AsyncJobInProgress | SaveUrlJobStatusComplete | SaveUrlJobStatusFailed | UnknownVariant,
    Tagged(
        ".tag",
        {"in_progress": AsyncJobInProgress, "complete": SaveUrlJobStatusComplete, "failed": SaveUrlJobStatusFailed},
    ),
]
PathOrIdParam: TypeAlias = str
"""A path, "id:…", or a path in a namespace, "ns:…"."""
PathOrLinkParam: TypeAlias = PathOrLinkPathParam | PathOrLinkLinkParam
PathROrIdParam: TypeAlias = str
"""As WritePathOrId, but the root is \"", not "/"."""
WritePathParam: TypeAlias = str
"""A path, or one in a namespace, "ns:…"."""
