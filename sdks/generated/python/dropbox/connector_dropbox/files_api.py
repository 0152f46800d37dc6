# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cached_property
from typing import Literal, TYPE_CHECKING, Unpack

from connector_platform import (
    As,
    CallOptions,
    Download,
    EndpointCall,
    JobOptions,
    OMIT,
    Omit,
    Page,
    Resource,
    UploadSource,
    binary_body,
)

from .files_types import (
    CreateFolderResult,
    DeleteArgParam,
    DeleteBatchJobStatus,
    DeleteBatchLaunchComplete,
    DeleteResult,
    GetTemporaryLinkResult,
    GetTemporaryUploadLinkResult,
    GetThumbnailBatchResult,
    ListFolderGetLatestCursorResult,
    ListFolderLongpollResult,
    PathOrIdParam,
    PathOrLinkParam,
    PathROrIdParam,
    RelocationBatchV2LaunchComplete,
    RelocationPathParam,
    RelocationResult,
    SaveUrlJobStatus,
    SaveUrlResultComplete,
    SearchMatchFieldOptionsParam,
    SearchOptionsParam,
    SharedLinkParam,
    TemplateFilterBaseParam,
    ThumbnailArgParam,
    WritePathParam,
)
from .shared_types import (
    CommitInfoParam,
    FileMetadata,
    Metadata,
    PathParam,
    PathRootParam,
    PropertyGroup,
    PropertyGroupParam,
    ReadPathParam,
    RevParam,
    SearchMatchV2,
    WriteModeParam,
    WritePathOrIdParam,
)

if TYPE_CHECKING:
    from .files_copy_batch_api import FilesCopyBatchResource
    from .files_move_batch_api import FilesMoveBatchResource
    from .files_search_api import FilesSearchResource
    from .files_upload_session_api import FilesUploadSessionResource


class FilesResource(Resource):
    """Endpoints under files."""

    @cached_property
    def copy_batch(self) -> FilesCopyBatchResource:
        """Endpoints under copy_batch."""
        from .files_copy_batch_api import FilesCopyBatchResource

        return FilesCopyBatchResource(self._session, self._target)

    @cached_property
    def move_batch(self) -> FilesMoveBatchResource:
        """Endpoints under move_batch."""
        from .files_move_batch_api import FilesMoveBatchResource

        return FilesMoveBatchResource(self._session, self._target)

    @cached_property
    def search(self) -> FilesSearchResource:
        """Endpoints under search."""
        from .files_search_api import FilesSearchResource

        return FilesSearchResource(self._session, self._target)

    @cached_property
    def upload_session(self) -> FilesUploadSessionResource:
        """Endpoints under upload_session."""
        from .files_upload_session_api import FilesUploadSessionResource

        return FilesUploadSessionResource(self._session, self._target)

    def copy_batch_v2(
        self,
        *,
        entries: Sequence[RelocationPathParam],
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        autorename: bool | Omit = OMIT,
        **options: Unpack[JobOptions],
    ) -> RelocationBatchV2LaunchComplete:
        """Copy several files and folders

        An answer that holds an async_job_id only says that work has begun.

        The work may go on behind the first answer: its end is waited for, a minute unless another time is
        given.

        Args:
            entries: From where to where.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            autorename: Whether it gets another name on a conflict. Default: false.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers, wait, operation.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.
            JobNotDone: The work is not done in the time of wait.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-copy_batch
        """
        return self._json(
            As[RelocationBatchV2LaunchComplete],
            EndpointCall(
                "files.copy_batch_v2",
                "write",
                {
                    "entries": entries,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "autorename": autorename,
                },
                waits=True,
            ),
            options,
        )

    def copy_v2(
        self,
        *,
        from_path: WritePathOrIdParam,
        to_path: WritePathOrIdParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        allow_ownership_transfer: bool | Omit = OMIT,
        allow_shared_folder: bool | Omit = OMIT,
        autorename: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> RelocationResult:
        """Copy a file or a folder

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            allow_ownership_transfer: Whether it may become another user's. Default: false.
            allow_shared_folder: Has no effect. Default: false. Deprecated.
            autorename: Whether it gets another name on a conflict. Default: false.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-copy
        """
        return self._json(
            As[RelocationResult],
            EndpointCall(
                "files.copy_v2",
                "write",
                {
                    "from_path": from_path,
                    "to_path": to_path,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "allow_ownership_transfer": allow_ownership_transfer,
                    "allow_shared_folder": allow_shared_folder,
                    "autorename": autorename,
                },
            ),
            options,
        )

    def create_folder_v2(
        self,
        *,
        path: WritePathParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        autorename: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> CreateFolderResult:
        """Create a folder

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            autorename: Whether it gets another name on a conflict. Default: false.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-create_folder
        """
        return self._json(
            As[CreateFolderResult],
            EndpointCall(
                "files.create_folder_v2",
                "write",
                {
                    "path": path,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "autorename": autorename,
                },
            ),
            options,
        )

    def delete_batch(
        self,
        *,
        entries: Sequence[DeleteArgParam],
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        **options: Unpack[JobOptions],
    ) -> DeleteBatchLaunchComplete:
        """Delete several files and folders

        An answer that holds an async_job_id only says that work has begun.

        The work may go on behind the first answer: its end is waited for, a minute unless another time is
        given.

        Args:
            entries: What to delete.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers, wait, operation.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.
            JobNotDone: The work is not done in the time of wait.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-delete_batch
        """
        return self._json(
            As[DeleteBatchLaunchComplete],
            EndpointCall(
                "files.delete_batch",
                "destructive",
                {
                    "entries": entries,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                },
                waits=True,
            ),
            options,
        )

    def delete_batch_check(
        self,
        *,
        async_job_id: str,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DeleteBatchJobStatus:
        """See how far the deleting of several files is

        Args:
            async_job_id: Of the answer that began the job.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-delete_batch-check
        """
        return self._json(
            As[DeleteBatchJobStatus],
            EndpointCall(
                "files.delete_batch.check",
                "read",
                {
                    "async_job_id": async_job_id,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                },
            ),
            options,
        )

    def delete_v2(
        self,
        *,
        path: WritePathOrIdParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        parent_rev: RevParam | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DeleteResult:
        """Delete a file, or a folder with all that is in it

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            parent_rev: Deletes the file only in this version.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-delete
        """
        return self._json(
            As[DeleteResult],
            EndpointCall(
                "files.delete_v2",
                "destructive",
                {
                    "path": path,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "parent_rev": parent_rev,
                },
            ),
            options,
        )

    def download(
        self,
        *,
        path: ReadPathParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        rev: RevParam | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Download:
        """Download a file

        Range and If-None-Match go along. Of a document that can only be exported, files.export has the
        content.

        Beside the bytes comes what is captured of the headers: metadata.

        Args:
            path: A path, or an id as "id:…".
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            rev: Write "rev:…" as the path instead. Deprecated.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-download
        """
        return self._download(
            EndpointCall(
                "files.download",
                "read",
                {
                    "path": path,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "rev": rev,
                },
            ),
            options,
        )

    def download_zip(
        self,
        *,
        path: ReadPathParam,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Download:
        """Download a folder as a ZIP file

        At most 20 GB and 10,000 files.

        Beside the bytes comes what is captured of the headers: metadata.

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-download_zip
        """
        return self._download(
            EndpointCall(
                "files.download_zip",
                "read",
                {"path": path, "Dropbox-API-Path-Root": path_root, "Dropbox-API-Select-User": select_user},
            ),
            options,
        )

    def export(
        self,
        *,
        path: ReadPathParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        export_format: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Download:
        """Download a document that exists at Dropbox only, in another form

        Those whose is_downloadable is false, such as Paper documents.

        Beside the bytes comes what is captured of the headers: result.

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            export_format: One of export_options of its metadata; export_as unless stated.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-export
        """
        return self._download(
            EndpointCall(
                "files.export",
                "read",
                {
                    "path": path,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "export_format": export_format,
                },
            ),
            options,
        )

    def get_metadata(
        self,
        *,
        path: ReadPathParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        include_deleted: bool | Omit = OMIT,
        include_has_explicit_shared_members: bool | Omit = OMIT,
        include_media_info: bool | Omit = OMIT,
        include_property_groups: TemplateFilterBaseParam | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Metadata:
        """Show a file's or a folder's name, size and times

        Args:
            path: A path, or an id as "id:…".
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            include_deleted: Whether a deleted entry is found too. Default: false.
            include_has_explicit_shared_members: Whether files say if others were given access to them one by one. Default: false.
            include_media_info: Whether photos and videos say their dimensions. Default: false.
            include_property_groups: Which property groups come along.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.metadata.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-get_metadata
        """
        return self._json(
            As[Metadata],
            EndpointCall(
                "files.get_metadata",
                "read",
                {
                    "path": path,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "include_deleted": include_deleted,
                    "include_has_explicit_shared_members": include_has_explicit_shared_members,
                    "include_media_info": include_media_info,
                    "include_property_groups": include_property_groups,
                },
            ),
            options,
        )

    def get_preview(
        self,
        *,
        path: ReadPathParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        rev: RevParam | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Download:
        """Get a preview of a document as PDF or HTML

        Beside the bytes comes what is captured of the headers: metadata.

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            rev: Write "rev:…" as the path instead. Deprecated.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-get_preview
        """
        return self._download(
            EndpointCall(
                "files.get_preview",
                "read",
                {
                    "path": path,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "rev": rev,
                },
            ),
            options,
        )

    def get_temporary_link(
        self,
        *,
        path: ReadPathParam,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> GetTemporaryLinkResult:
        """Get a link that downloads a file without a token, for four hours

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-get_temporary_link
        """
        return self._json(
            As[GetTemporaryLinkResult],
            EndpointCall(
                "files.get_temporary_link",
                "read",
                {"path": path, "Dropbox-API-Path-Root": path_root, "Dropbox-API-Select-User": select_user},
            ),
            options,
        )

    def get_temporary_upload_link(
        self,
        *,
        commit_info: CommitInfoParam,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        duration: float | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> GetTemporaryUploadLinkResult:
        """Get a link that takes a file without a token, once

        It takes up to 150 MiB by POST, as application/octet-stream; what the answer to that holds is the
        content hash.

        Args:
            commit_info: Where the file will be.
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            duration: For how many seconds the link is good. Default: 14400.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-get_temporary_upload_link
        """
        return self._json(
            As[GetTemporaryUploadLinkResult],
            EndpointCall(
                "files.get_temporary_upload_link",
                "write",
                {
                    "commit_info": commit_info,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-User": select_user,
                    "duration": duration,
                },
            ),
            options,
        )

    def get_thumbnail_batch(
        self,
        *,
        entries: Sequence[ThumbnailArgParam],
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> GetThumbnailBatchResult:
        """Get small pictures of up to 25 files

        Args:
            entries: At most 25.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-get_thumbnail_batch
        """
        return self._json(
            As[GetThumbnailBatchResult],
            EndpointCall(
                "files.get_thumbnail_batch",
                "read",
                {
                    "entries": entries,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                },
            ),
            options,
        )

    def get_thumbnail_v2(
        self,
        *,
        resource: PathOrLinkParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        exclude_media_info: bool | Omit = OMIT,
        format: Literal["jpeg", "png", "webp"] | str | Omit = OMIT,
        mode: Literal["strict", "bestfit", "fitone_bestfit", "original"] | str | Omit = OMIT,
        quality: Literal["quality_80", "quality_90"] | str | Omit = OMIT,
        size: Literal[
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
        | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Download:
        """Get a small picture of a photo or a video

        Of files of up to 20 MB: jpg, jpeg, png, tiff, tif, gif, webp, ppm and bmp.

        Beside the bytes comes what is captured of the headers: result.

        Args:
            resource: A file, or what a shared link leads to.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            exclude_media_info: Whether the answer leaves out media_info.
            format: JPEG for photos, PNG for drawings. Default: "jpeg\".
            mode: How it is fitted into the size. Default: "strict\".
            quality: Of JPEG and WebP. Default: "quality_80\".
            size: At most so wide and high, in pixels. Default: "w64h64\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-get_thumbnail
        """
        return self._download(
            EndpointCall(
                "files.get_thumbnail_v2",
                "read",
                {
                    "resource": resource,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "exclude_media_info": exclude_media_info,
                    "format": format,
                    "mode": mode,
                    "quality": quality,
                    "size": size,
                },
            ),
            options,
        )

    def list_folder(
        self,
        *,
        path: PathROrIdParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        include_deleted: bool | Omit = OMIT,
        include_has_explicit_shared_members: bool | Omit = OMIT,
        include_media_info: bool | Omit = OMIT,
        include_mounted_folders: bool | Omit = OMIT,
        include_non_downloadable_files: bool | Omit = OMIT,
        include_property_groups: TemplateFilterBaseParam | Omit = OMIT,
        include_restorable_info: bool | Omit = OMIT,
        recursive: bool | Omit = OMIT,
        shared_link: SharedLinkParam | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Page[Metadata]:
        """List what is in a folder

        Args:
            path: The root is \"", not "/".
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            include_deleted: Whether deleted entries are listed too. Default: false.
            include_has_explicit_shared_members: Whether files say if others were given access to them one by one. Default: false.
            include_media_info: Has had no effect since December 2019. Default: false. Deprecated.
            include_mounted_folders: Whether shared folders are listed too. Default: true.
            include_non_downloadable_files: Whether files that can only be exported are listed too. Default: true.
            include_property_groups: Which property groups come along.
            include_restorable_info: Whether deleted files say if they can be restored. Default: false.
            recursive: Whether folders below are listed too. Default: false.
            shared_link: Lists what this link shares; path is then relative to it.
            page_size: About how many a page holds.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.metadata.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-list_folder
        """
        return self._list(
            As[Metadata],
            ("entries",),
            EndpointCall(
                "files.list_folder",
                "read",
                {
                    "path": path,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "include_deleted": include_deleted,
                    "include_has_explicit_shared_members": include_has_explicit_shared_members,
                    "include_media_info": include_media_info,
                    "include_mounted_folders": include_mounted_folders,
                    "include_non_downloadable_files": include_non_downloadable_files,
                    "include_property_groups": include_property_groups,
                    "include_restorable_info": include_restorable_info,
                    "recursive": recursive,
                    "shared_link": shared_link,
                    "limit": page_size,
                },
            ),
            max_items,
            options,
        )

    def list_folder_continue(
        self,
        *,
        cursor: str,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Page[Metadata]:
        """Go on with a listing, or see what has changed since

        Args:
            cursor: Of files.list_folder or of the page before.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.metadata.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-list_folder-continue
        """
        return self._list(
            As[Metadata],
            ("entries",),
            EndpointCall(
                "files.list_folder.continue",
                "read",
                {
                    "cursor": cursor,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                },
            ),
            max_items,
            options,
        )

    def list_folder_get_latest_cursor(
        self,
        *,
        path: PathROrIdParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        include_deleted: bool | Omit = OMIT,
        include_has_explicit_shared_members: bool | Omit = OMIT,
        include_media_info: bool | Omit = OMIT,
        include_mounted_folders: bool | Omit = OMIT,
        include_non_downloadable_files: bool | Omit = OMIT,
        include_property_groups: TemplateFilterBaseParam | Omit = OMIT,
        include_restorable_info: bool | Omit = OMIT,
        limit: int | Omit = OMIT,
        recursive: bool | Omit = OMIT,
        shared_link: SharedLinkParam | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ListFolderGetLatestCursorResult:
        """Begin to watch a folder without listing it

        The cursor is for files.list_folder.continue, which tells what changes from now on.

        Args:
            path: The root is \"", not "/".
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            include_deleted: Whether deleted entries are listed too. Default: false.
            include_has_explicit_shared_members: Whether files say if others were given access to them one by one. Default: false.
            include_media_info: Has had no effect since December 2019. Default: false. Deprecated.
            include_mounted_folders: Whether shared folders are listed too. Default: true.
            include_non_downloadable_files: Whether files that can only be exported are listed too. Default: true.
            include_property_groups: Which property groups come along.
            include_restorable_info: Whether deleted files say if they can be restored. Default: false.
            limit: About how many a page holds.
            recursive: Whether folders below are listed too. Default: false.
            shared_link: Lists what this link shares; path is then relative to it.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.metadata.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-list_folder-get_latest_cursor
        """
        return self._json(
            As[ListFolderGetLatestCursorResult],
            EndpointCall(
                "files.list_folder.get_latest_cursor",
                "read",
                {
                    "path": path,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "include_deleted": include_deleted,
                    "include_has_explicit_shared_members": include_has_explicit_shared_members,
                    "include_media_info": include_media_info,
                    "include_mounted_folders": include_mounted_folders,
                    "include_non_downloadable_files": include_non_downloadable_files,
                    "include_property_groups": include_property_groups,
                    "include_restorable_info": include_restorable_info,
                    "limit": limit,
                    "recursive": recursive,
                    "shared_link": shared_link,
                },
            ),
            options,
        )

    def list_folder_longpoll(
        self, *, cursor: str, timeout_: int | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> ListFolderLongpollResult:
        """Wait until something changes in a folder

        The answer comes up to 90 seconds after the timeout.

        Args:
            cursor: Of files.list_folder.
            timeout_: Seconds. Default: 30.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.metadata.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-list_folder-longpoll
        """
        return self._json(
            As[ListFolderLongpollResult],
            EndpointCall("files.list_folder.longpoll", "read", {"cursor": cursor, "timeout": timeout_}),
            options,
        )

    def list_revisions(
        self,
        *,
        path: PathOrIdParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        before_rev: RevParam | Omit = OMIT,
        include_restorable_info: bool | Omit = OMIT,
        mode: Literal["path", "id"] | str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Page[FileMetadata]:
        """List the versions of a file, the newest first

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            before_rev: Only versions older than this one.
            include_restorable_info: Whether a deleted file says if it can be restored. Default: false.
            mode: "id" follows a file that was moved; "path" sees whatever was there. Default: "path\".
            page_size: How many a page holds. Default: 10.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.metadata.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-list_revisions
        """
        return self._list(
            As[FileMetadata],
            ("entries",),
            EndpointCall(
                "files.list_revisions",
                "read",
                {
                    "path": path,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "before_rev": before_rev,
                    "include_restorable_info": include_restorable_info,
                    "mode": mode,
                    "limit": page_size,
                },
            ),
            max_items,
            options,
        )

    def move_batch_v2(
        self,
        *,
        entries: Sequence[RelocationPathParam],
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        allow_ownership_transfer: bool | Omit = OMIT,
        autorename: bool | Omit = OMIT,
        **options: Unpack[JobOptions],
    ) -> RelocationBatchV2LaunchComplete:
        """Move several files and folders

        An answer that holds an async_job_id only says that work has begun.

        The work may go on behind the first answer: its end is waited for, a minute unless another time is
        given.

        Args:
            entries: From where to where.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            allow_ownership_transfer: Whether it may become another user's. Default: false.
            autorename: Whether it gets another name on a conflict. Default: false.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers, wait, operation.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.
            JobNotDone: The work is not done in the time of wait.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-move_batch
        """
        return self._json(
            As[RelocationBatchV2LaunchComplete],
            EndpointCall(
                "files.move_batch_v2",
                "write",
                {
                    "entries": entries,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "allow_ownership_transfer": allow_ownership_transfer,
                    "autorename": autorename,
                },
                waits=True,
            ),
            options,
        )

    def move_v2(
        self,
        *,
        from_path: WritePathOrIdParam,
        to_path: WritePathOrIdParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        allow_ownership_transfer: bool | Omit = OMIT,
        allow_shared_folder: bool | Omit = OMIT,
        autorename: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> RelocationResult:
        """Move or rename a file or a folder

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            allow_ownership_transfer: Whether it may become another user's. Default: false.
            allow_shared_folder: Has no effect. Default: false. Deprecated.
            autorename: Whether it gets another name on a conflict. Default: false.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-move
        """
        return self._json(
            As[RelocationResult],
            EndpointCall(
                "files.move_v2",
                "write",
                {
                    "from_path": from_path,
                    "to_path": to_path,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "allow_ownership_transfer": allow_ownership_transfer,
                    "allow_shared_folder": allow_shared_folder,
                    "autorename": autorename,
                },
            ),
            options,
        )

    def restore(
        self,
        *,
        path: WritePathParam,
        rev: RevParam,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> FileMetadata:
        """Bring back an earlier version of a file

        Args:
            rev: Of files.list_revisions.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-restore
        """
        return self._json(
            As[FileMetadata],
            EndpointCall(
                "files.restore",
                "write",
                {
                    "path": path,
                    "rev": rev,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                },
            ),
            options,
        )

    def save_url(
        self,
        *,
        path: PathParam,
        url: str,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        **options: Unpack[JobOptions],
    ) -> SaveUrlResultComplete:
        """Save what is at an address on the web

        An answer that holds an async_job_id only says that work has begun.

        The work may go on behind the first answer: its end is waited for, a minute unless another time is
        given.

        Args:
            path: Where the file will be.
            url: Of what is to be saved.
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers, wait, operation.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.
            JobNotDone: The work is not done in the time of wait.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-save_url
        """
        return self._json(
            As[SaveUrlResultComplete],
            EndpointCall(
                "files.save_url",
                "write",
                {"path": path, "url": url, "Dropbox-API-Path-Root": path_root, "Dropbox-API-Select-User": select_user},
                waits=True,
            ),
            options,
        )

    def save_url_check_job_status(
        self,
        *,
        async_job_id: str,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> SaveUrlJobStatus:
        """See how far the saving of an address is

        Args:
            async_job_id: Of the answer that began the job.
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-save_url-check_job_status
        """
        return self._json(
            As[SaveUrlJobStatus],
            EndpointCall(
                "files.save_url.check_job_status",
                "read",
                {
                    "async_job_id": async_job_id,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-User": select_user,
                },
            ),
            options,
        )

    def search_v2(
        self,
        *,
        query: str,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        include_highlights: bool | Omit = OMIT,
        match_field_options: SearchMatchFieldOptionsParam | Omit = OMIT,
        options_: SearchOptionsParam | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Page[SearchMatchV2]:
        """Search for files and folders

        Args:
            query: Words of the name or the content.
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            include_highlights: Stands in match_field_options now. Deprecated.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.metadata.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-search
        """
        return self._list(
            As[SearchMatchV2],
            ("matches",),
            EndpointCall(
                "files.search_v2",
                "read",
                {
                    "query": query,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-User": select_user,
                    "include_highlights": include_highlights,
                    "match_field_options": match_field_options,
                    "options": options_,
                },
            ),
            max_items,
            options,
        )

    def upload(
        self,
        *,
        path: WritePathOrIdParam,
        body: UploadSource,
        content_type: str = "application/octet-stream",
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        autorename: bool | Omit = OMIT,
        client_modified: datetime.datetime | Omit = OMIT,
        content_hash: str | Omit = OMIT,
        mode: WriteModeParam | Omit = OMIT,
        mute: bool | Omit = OMIT,
        property_groups: Sequence[PropertyGroupParam | PropertyGroup] | Omit = OMIT,
        strict_conflict: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> FileMetadata:
        """Upload a file

        One call takes up to 150 MiB; what is larger goes in pieces, by an upload session.

        Args:
            path: Ends with the name of the file.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            autorename: Whether it gets another name on a conflict. Default: false.
            client_modified: When the file was changed, as 2026-03-02T09:10:00Z: without fractions of a second.
            content_hash: Refuses the upload where Dropbox's own kind of hash differs; of files of up to 150 MiB.
            mode: What to do when the file is there already. Default: "add\".
            mute: Whether the user's devices stay silent. Default: false.
            property_groups: Facts of your own about the file.
            strict_conflict: Whether the same content counts as a conflict too. Default: false.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-upload
        """
        return self._json(
            As[FileMetadata],
            EndpointCall(
                "files.upload",
                "write",
                {
                    "path": path,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "autorename": autorename,
                    "client_modified": client_modified,
                    "content_hash": content_hash,
                    "mode": mode,
                    "mute": mute,
                    "property_groups": property_groups,
                    "strict_conflict": strict_conflict,
                },
                binary_body(body, content_type),
            ),
            options,
        )
