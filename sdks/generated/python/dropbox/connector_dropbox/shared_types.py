# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated, Literal, NotRequired, TypeAlias, TypedDict

from connector_platform import Model, Tagged, UnknownVariant
from pydantic import Field


class AsyncJobInProgress(Model):
    tag: Literal["in_progress"] | str = Field(alias=".tag")


class PropertyField(Model):
    name: str
    value: str


class PropertyGroup(Model):
    fields: list[PropertyField]
    template_id: str
    """Of the template that names the fields."""


class FolderSharingInfo(Model):
    read_only: bool
    """Whether this user may only read it."""
    no_access: bool | None = None
    """Whether this user has no access to it."""
    parent_shared_folder_id: str | None = None
    """Of a folder inside a shared one."""
    shared_folder_id: str | None = None
    """Of the root of a shared folder."""
    traverse_only: bool | None = None
    """Whether this user sees only some folders below it."""


class FolderMetadata(Model):
    id: str
    name: str
    tag: Literal["folder"] | str | None = Field(default=None, alias=".tag")
    """Missing where it can only be a folder."""
    parent_shared_folder_id: str | None = None
    """Stands in sharing_info now. Deprecated."""
    path_display: str | None = None
    path_lower: str | None = None
    preview_url: str | None = None
    property_groups: list[PropertyGroup] | None = None
    shared_folder_id: str | None = None
    """Stands in sharing_info now. Deprecated."""
    sharing_info: FolderSharingInfo | None = None
    """Only of a shared folder, or of one in it."""


class DefaultLinkExpirationDaysPolicy(Model):
    tag: Literal["none", "day_1", "day_3", "day_7", "day_30", "day_90", "day_180", "year_1", "other"] | str = Field(
        alias=".tag"
    )


class WriteConflictError(Model):
    tag: Literal["file", "folder", "file_ancestor", "other"] | str = Field(alias=".tag")


class WriteError(Model):
    tag: (
        Literal[
            "malformed_path",
            "conflict",
            "no_write_permission",
            "insufficient_space",
            "disallowed_name",
            "team_folder",
            "operation_suppressed",
            "too_many_write_operations",
            "access_restricted",
            "other",
        ]
        | str
    ) = Field(alias=".tag")
    conflict: WriteConflictError | None = None
    malformed_path: str | None = None


class LookupError(Model):
    tag: (
        Literal[
            "malformed_path",
            "not_found",
            "not_file",
            "not_folder",
            "restricted_content",
            "unsupported_content_type",
            "locked",
            "other",
        ]
        | str
    ) = Field(alias=".tag")
    malformed_path: str | None = None


class DeletedMetadata(Model):
    name: str
    tag: Literal["deleted"] | str | None = Field(default=None, alias=".tag")
    is_restorable: bool | None = None
    """Missing unless it was asked for."""
    parent_shared_folder_id: str | None = None
    """Deprecated."""
    path_display: str | None = None
    path_lower: str | None = None
    preview_url: str | None = None


class SymlinkInfo(Model):
    target: str


class FileSharingInfo(Model):
    parent_shared_folder_id: str
    read_only: bool
    """Whether it lies in a folder that this user may only read."""
    modified_by: str | None = None


class GpsCoordinates(Model):
    latitude: float
    longitude: float


class Dimensions(Model):
    height: int
    width: int


class MediaMetadata(Model):
    tag: Literal["photo", "video"] | str = Field(alias=".tag")
    dimensions: Dimensions | None = None
    duration: int | None = None
    """Of a video"""
    location: GpsCoordinates | None = None
    time_taken: datetime.datetime | None = None
    """By the camera's clock."""


class MediaInfo(Model):
    tag: Literal["pending", "metadata"] | str = Field(alias=".tag")
    """Pending while it is still being found out."""
    metadata: MediaMetadata | None = None


class FileLockMetadata(Model):
    created: datetime.datetime | None = None
    is_lockholder: bool | None = None
    lockholder_account_id: str | None = None
    lockholder_name: str | None = None


class ExportInfo(Model):
    export_as: str | None = None
    """What it becomes unless a format is asked for."""
    export_options: list[str] | None = None
    """What export_format may be."""


class FileMetadata(Model):
    client_modified: datetime.datetime
    """As the uploading client said."""
    id: str
    name: str
    rev: str
    """Names this version of the file."""
    server_modified: datetime.datetime
    size: int
    tag: Literal["file"] | str | None = Field(default=None, alias=".tag")
    """Missing where it can only be a file."""
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


class EnforceLinkPasswordPolicy(Model):
    tag: Literal["optional", "required", "other"] | str = Field(alias=".tag")


class GracePeriod(Model):
    tag: Literal["one_day", "two_days", "seven_days", "thirty_days", "always", "other"] | str = Field(alias=".tag")


class FileRequestDeadline(Model):
    deadline: datetime.datetime
    allow_late_uploads: GracePeriod | None = None


class FileRequest(Model):
    created: datetime.datetime
    file_count: int
    """How many files were sent so far."""
    id: str
    is_open: bool
    title: str
    url: str
    deadline: FileRequestDeadline | None = None
    description: str | None = None
    destination: str | None = None
    """The folder that gets the files."""
    video_project_id: str | None = None


class HighlightSpan(Model):
    highlight_str: str
    is_highlighted: bool
    """Whether it is what was searched for."""


class InvalidPropertyGroupErrorPath(Model):
    tag: Literal["malformed_path", "not_found", "not_file", "not_folder", "restricted_content", "other"] | str = Field(
        alias=".tag"
    )
    malformed_path: str | None = None


class InvalidPropertyGroupError(Model):
    tag: (
        Literal[
            "template_not_found",
            "restricted_content",
            "path",
            "unsupported_folder",
            "property_field_too_large",
            "does_not_fit_template",
            "duplicate_property_groups",
            "other",
        ]
        | str
    ) = Field(alias=".tag")
    path: InvalidPropertyGroupErrorPath | None = None
    template_not_found: str | None = None


class ListFileRequestsV2Result(Model):
    cursor: str
    file_requests: list[FileRequest]
    has_more: bool


class MetadataV2(Model):
    tag: Literal["metadata", "other"] | str = Field(alias=".tag")
    metadata: Metadata | None = None


class MoveIntoFamilyError(Model):
    tag: Literal["is_shared_folder", "other"] | str = Field(alias=".tag")


class MoveIntoVaultError(Model):
    tag: Literal["is_shared_folder", "other"] | str = Field(alias=".tag")


class RelocationError(Model):
    tag: (
        Literal[
            "from_lookup",
            "from_write",
            "to",
            "cant_copy_shared_folder",
            "cant_nest_shared_folder",
            "cant_move_folder_into_itself",
            "too_many_files",
            "duplicated_or_nested_paths",
            "cant_transfer_ownership",
            "insufficient_quota",
            "internal_error",
            "cant_move_shared_folder",
            "cant_move_into_vault",
            "cant_move_into_family",
            "other",
        ]
        | str
    ) = Field(alias=".tag")
    cant_move_into_family: MoveIntoFamilyError | None = None
    cant_move_into_vault: MoveIntoVaultError | None = None
    from_lookup: LookupError | None = None
    from_write: WriteError | None = None
    to: WriteError | None = None


class RelocationBatchErrorEntry(Model):
    tag: Literal["relocation_error", "internal_error", "too_many_write_operations", "other"] | str = Field(alias=".tag")
    relocation_error: RelocationError | None = None


class RelocationBatchResultEntryFailure(Model):
    tag: Literal["failure"] | str = Field(alias=".tag")
    failure: RelocationBatchErrorEntry


class RelocationBatchResultEntrySuccess(Model):
    tag: Literal["success"] | str = Field(alias=".tag")
    success: Metadata


class RelocationBatchV2JobStatusComplete(Model):
    tag: Literal["complete"] | str = Field(alias=".tag")
    entries: list[RelocationBatchResultEntry]
    """In the order of the request."""


class SearchMatchTypeV2(Model):
    tag: Literal["filename", "file_content", "filename_and_content", "image_content", "metadata", "other"] | str = (
        Field(alias=".tag")
    )


class SearchMatchV2(Model):
    metadata: MetadataV2
    highlight_spans: list[HighlightSpan] | None = None
    match_type: SearchMatchTypeV2 | None = None


class SearchV2Result(Model):
    has_more: bool
    matches: list[SearchMatchV2]
    cursor: str | None = None


class UploadSessionLookupError(Model):
    tag: (
        Literal[
            "not_found",
            "incorrect_offset",
            "closed",
            "not_closed",
            "too_large",
            "concurrent_session_invalid_offset",
            "concurrent_session_invalid_data_size",
            "payload_too_large",
            "other",
        ]
        | str
    ) = Field(alias=".tag")
    correct_offset: int | None = None
    """Where to go on."""


class UploadSessionFinishError(Model):
    tag: (
        Literal[
            "lookup_failed",
            "path",
            "properties_error",
            "too_many_shared_folder_targets",
            "too_many_write_operations",
            "concurrent_session_data_not_allowed",
            "concurrent_session_not_closed",
            "concurrent_session_missing_data",
            "payload_too_large",
            "content_hash_mismatch",
            "encryption_not_supported",
            "other",
        ]
        | str
    ) = Field(alias=".tag")
    lookup_failed: UploadSessionLookupError | None = None
    path: WriteError | None = None
    properties_error: InvalidPropertyGroupError | None = None


class UploadSessionFinishBatchResultEntryFailure(Model):
    tag: Literal["failure"] | str = Field(alias=".tag")
    failure: UploadSessionFinishError


class UploadSessionFinishBatchResultEntrySuccess(Model):
    tag: Literal["success"] | str = Field(alias=".tag")
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


class PropertyFieldParam(TypedDict):
    name: str
    value: str


class PropertyGroupParam(TypedDict):
    fields: Sequence[PropertyFieldParam | PropertyField]
    template_id: str
    """Of the template that names the fields."""


WriteModeOption2Param = TypedDict(
    "WriteModeOption2Param",
    {
        ".tag": 'Literal["add", "overwrite", "update"] | str',
        "update": "NotRequired[RevParam]",
    },
)


class CommitInfoParam(TypedDict):
    path: WritePathOrIdParam
    """Ends with the name of the file."""
    autorename: NotRequired[bool]
    """Whether it gets another name on a conflict. Default: false."""
    client_modified: NotRequired[datetime.datetime]
    """When the file was changed; without fractions of a second."""
    mode: NotRequired[WriteModeParam]
    """What to do when the file is there already. Default: "add\"."""
    mute: NotRequired[bool]
    """Whether the user's devices stay silent. Default: false."""
    property_groups: NotRequired[Sequence[PropertyGroupParam | PropertyGroup]]
    strict_conflict: NotRequired[bool]
    """Whether the same content counts as a conflict too. Default: false."""


PathRootParam = TypedDict(
    "PathRootParam",
    {
        ".tag": 'Literal["home", "root", "namespace_id"] | str',
        "namespace_id": "NotRequired[str]",
        "root": "NotRequired[str]",
    },
)
"""What paths begin at: the user's home, the root of a team's space, or another namespace."""

Metadata: TypeAlias = Annotated[
    FileMetadata | FolderMetadata | DeletedMetadata | UnknownVariant,
    Tagged(".tag", {"file": FileMetadata, "folder": FolderMetadata, "deleted": DeletedMetadata}),
]
RelocationBatchResultEntry: TypeAlias = Annotated[
    RelocationBatchResultEntrySuccess | RelocationBatchResultEntryFailure | UnknownVariant,
    Tagged(".tag", {"success": RelocationBatchResultEntrySuccess, "failure": RelocationBatchResultEntryFailure}),
]
RelocationBatchV2JobStatus: TypeAlias = Annotated[
    AsyncJobInProgress | RelocationBatchV2JobStatusComplete | UnknownVariant,
    Tagged(".tag", {"in_progress": AsyncJobInProgress, "complete": RelocationBatchV2JobStatusComplete}),
]
UploadSessionFinishBatchResultEntry: TypeAlias = Annotated[
    UploadSessionFinishBatchResultEntrySuccess | UploadSessionFinishBatchResultEntryFailure | UnknownVariant,
    Tagged(
        ".tag",
        {"success": UploadSessionFinishBatchResultEntrySuccess, "failure": UploadSessionFinishBatchResultEntryFailure},
    ),
]
RevParam: TypeAlias = str
"""Names one version of a file."""
WriteModeParam: TypeAlias = Literal["add", "overwrite"] | str | WriteModeOption2Param
"""Keep both ("add"), replace ("overwrite"), or replace only this version: { ".tag": "update",
"update": rev }.
"""
WritePathOrIdParam: TypeAlias = str
"""A path, "id:…", or a path in a namespace, "ns:…"."""
PathParam: TypeAlias = str
"""Below the root."""
ReadPathParam: TypeAlias = str
"""A path, "id:…", "rev:…", or a path in a namespace, "ns:…"."""
