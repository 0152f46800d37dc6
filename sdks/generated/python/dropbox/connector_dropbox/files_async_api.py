# Generated from connector dropbox 1.0.0. Do not edit: generate it again.
from __future__ import annotations

import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from connector_platform import (
    As,
    AsyncDownload,
    AsyncPages,
    AsyncResource,
    AsyncUploadSource,
    CallOptions,
    EndpointCall,
    OMIT,
    Omit,
    binary_body,
)

from .files_types import (
    CreateFolderResult,
    DeleteResult,
    GetTemporaryLinkResult,
    ListFolderLongpollResult,
    RelocationResult,
    SearchMatchFieldOptionsParam,
    SearchOptionsParam,
    SharedLinkParam,
    WriteModeParam,
)
from .shared_types import FileMetadata, Metadata, SearchMatchV2

if TYPE_CHECKING:
    from .files_search_async_api import AsyncFilesSearchResource


class AsyncFilesResource(AsyncResource):
    """Endpoints under files."""

    @cached_property
    def search(self) -> AsyncFilesSearchResource:
        """Endpoints under search."""
        from .files_search_async_api import AsyncFilesSearchResource

        return AsyncFilesSearchResource(self._session, self._target)

    async def create_folder_v2(
        self, *, path: str, autorename: bool | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> CreateFolderResult:
        """Create a folder

        Args:
            autorename: Whether it gets another name on a conflict. Default: false.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-create_folder
        """
        return await self._json(
            As[CreateFolderResult],
            EndpointCall("files.create_folder_v2", "write", {"path": path, "autorename": autorename}),
            options,
        )

    async def delete_v2(
        self, *, path: str, parent_rev: str | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> DeleteResult:
        """Delete a file, or a folder with all that is in it

        Args:
            parent_rev: Deletes the file only in this version.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-delete
        """
        return await self._json(
            As[DeleteResult],
            EndpointCall("files.delete_v2", "destructive", {"path": path, "parent_rev": parent_rev}),
            options,
        )

    def download(self, *, path: str, rev: str | Omit = OMIT, **options: Unpack[CallOptions]) -> AsyncDownload:
        """Download a file

        Its metadata comes along as JSON in the header Dropbox-API-Result.

        Args:
            path: A path, or an id as "id:…".
            rev: Write "rev:…" as the path instead. Deprecated.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-download
        """
        return self._download(EndpointCall("files.download", "read", {"path": path, "rev": rev}), options)

    async def get_metadata(
        self,
        *,
        path: str,
        include_deleted: bool | Omit = OMIT,
        include_has_explicit_shared_members: bool | Omit = OMIT,
        include_media_info: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Metadata:
        """Show a file's or a folder's name, size and times

        Args:
            path: A path, or an id as "id:…".
            include_deleted: Whether a deleted entry is found too. Default: false.
            include_has_explicit_shared_members: Default: false.
            include_media_info: Whether photos and videos say their dimensions. Default: false.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.metadata.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-get_metadata
        """
        return await self._json(
            As[Metadata],
            EndpointCall(
                "files.get_metadata",
                "read",
                {
                    "path": path,
                    "include_deleted": include_deleted,
                    "include_has_explicit_shared_members": include_has_explicit_shared_members,
                    "include_media_info": include_media_info,
                },
            ),
            options,
        )

    async def get_temporary_link(self, *, path: str, **options: Unpack[CallOptions]) -> GetTemporaryLinkResult:
        """Get a link that downloads a file without a token, for four hours

        Args:
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-get_temporary_link
        """
        return await self._json(
            As[GetTemporaryLinkResult], EndpointCall("files.get_temporary_link", "read", {"path": path}), options
        )

    def list_folder(
        self,
        *,
        path: str,
        include_deleted: bool | Omit = OMIT,
        include_has_explicit_shared_members: bool | Omit = OMIT,
        include_media_info: bool | Omit = OMIT,
        include_mounted_folders: bool | Omit = OMIT,
        include_non_downloadable_files: bool | Omit = OMIT,
        include_restorable_info: bool | Omit = OMIT,
        recursive: bool | Omit = OMIT,
        shared_link: SharedLinkParam | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[Metadata]:
        """List what is in a folder

        Args:
            path: The root is \"", not "/".
            include_deleted: Whether deleted entries are listed too. Default: false.
            include_has_explicit_shared_members: Default: false.
            include_media_info: Whether photos and videos say their dimensions. Default: false.
            include_mounted_folders: Whether shared folders are listed too. Default: true.
            include_non_downloadable_files: Whether files that can only be exported are listed too. Default: true.
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
                    "include_deleted": include_deleted,
                    "include_has_explicit_shared_members": include_has_explicit_shared_members,
                    "include_media_info": include_media_info,
                    "include_mounted_folders": include_mounted_folders,
                    "include_non_downloadable_files": include_non_downloadable_files,
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
        self, *, cursor: str, max_items: int | None = None, **options: Unpack[CallOptions]
    ) -> AsyncPages[Metadata]:
        """Go on with a listing, or see what has changed since

        Args:
            cursor: Of files.list_folder or of the page before.
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
            EndpointCall("files.list_folder.continue", "read", {"cursor": cursor}),
            max_items,
            options,
        )

    async def list_folder_longpoll(
        self, *, cursor: str, timeout_: int | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> ListFolderLongpollResult:
        """Wait until something changes in a folder

        The answer comes up to 90 seconds after the timeout, and calls here end after five minutes, so ask
        for 210 seconds at most.

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
        return await self._json(
            As[ListFolderLongpollResult],
            EndpointCall("files.list_folder.longpoll", "read", {"cursor": cursor, "timeout": timeout_}),
            options,
        )

    async def move_v2(
        self,
        *,
        from_path: str,
        to_path: str,
        allow_ownership_transfer: bool | Omit = OMIT,
        allow_shared_folder: bool | Omit = OMIT,
        autorename: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> RelocationResult:
        """Move or rename a file or a folder

        Args:
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
        return await self._json(
            As[RelocationResult],
            EndpointCall(
                "files.move_v2",
                "write",
                {
                    "from_path": from_path,
                    "to_path": to_path,
                    "allow_ownership_transfer": allow_ownership_transfer,
                    "allow_shared_folder": allow_shared_folder,
                    "autorename": autorename,
                },
            ),
            options,
        )

    def search_v2(
        self,
        *,
        query: str,
        include_highlights: bool | Omit = OMIT,
        match_field_options: SearchMatchFieldOptionsParam | Omit = OMIT,
        options_: SearchOptionsParam | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[SearchMatchV2]:
        """Search for files and folders

        Args:
            query: Words of the name or the content.
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
                    "include_highlights": include_highlights,
                    "match_field_options": match_field_options,
                    "options": options_,
                },
            ),
            max_items,
            options,
        )

    async def upload(
        self,
        *,
        path: str,
        body: AsyncUploadSource,
        content_type: str = "application/octet-stream",
        autorename: bool | Omit = OMIT,
        client_modified: datetime.datetime | Omit = OMIT,
        content_hash: str | Omit = OMIT,
        mode: WriteModeParam | Omit = OMIT,
        mute: bool | Omit = OMIT,
        strict_conflict: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> FileMetadata:
        """Upload a file of up to 150 MiB

        Args:
            path: Ends with the name of the file.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            autorename: Whether it gets another name on a conflict. Default: false.
            client_modified: When the file was changed, as 2026-03-02T09:10:00Z.
            content_hash: Refuses the upload where Dropbox's own kind of hash differs.
            mode: What to do when the file is there already. Default: "add\".
            mute: Whether the user's devices stay silent. Default: false.
            strict_conflict: Whether the same content counts as a conflict too. Default: false.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-upload
        """
        return await self._json(
            As[FileMetadata],
            EndpointCall(
                "files.upload",
                "write",
                {
                    "path": path,
                    "autorename": autorename,
                    "client_modified": client_modified,
                    "content_hash": content_hash,
                    "mode": mode,
                    "mute": mute,
                    "strict_conflict": strict_conflict,
                },
                binary_body(body, content_type),
            ),
            options,
        )
