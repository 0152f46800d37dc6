# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any, Literal, TYPE_CHECKING, Unpack

from connector_platform import As, AsyncResource, AsyncUploadSource, CallOptions, EndpointCall, OMIT, Omit, binary_body

from .files_upload_session_types import (
    UploadSessionCursorParam,
    UploadSessionFinishArgParam,
    UploadSessionFinishBatchResult,
    UploadSessionStartBatchResult,
    UploadSessionStartResult,
)
from .shared_types import CommitInfoParam, FileMetadata, PathRootParam

if TYPE_CHECKING:
    from .files_upload_session_finish_batch_async_api import AsyncFilesUploadSessionFinishBatchResource


class AsyncFilesUploadSessionResource(AsyncResource):
    """Endpoints under upload_session."""

    @cached_property
    def finish_batch(self) -> AsyncFilesUploadSessionFinishBatchResource:
        """Endpoints under finish_batch."""
        from .files_upload_session_finish_batch_async_api import AsyncFilesUploadSessionFinishBatchResource

        return AsyncFilesUploadSessionFinishBatchResource(self._session, self._target)

    async def append_v2(
        self,
        *,
        cursor: UploadSessionCursorParam,
        body: AsyncUploadSource,
        content_type: str = "application/octet-stream",
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        close: bool | Omit = OMIT,
        content_hash: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Any:
        """Add a piece to an upload session

        Args:
            cursor: Which session, and how many bytes it has.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            close: Whether these bytes are the last. Default: false.
            content_hash: Refuses the call where Dropbox's own kind of hash of its bytes differs.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-append
        """
        return await self._json(
            As[Any],
            EndpointCall(
                "files.upload_session.append_v2",
                "write",
                {
                    "cursor": cursor,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "close": close,
                    "content_hash": content_hash,
                },
                binary_body(body, content_type),
            ),
            options,
        )

    async def finish(
        self,
        *,
        commit: CommitInfoParam,
        cursor: UploadSessionCursorParam,
        body: AsyncUploadSource,
        content_type: str = "application/octet-stream",
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        content_hash: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> FileMetadata:
        """Send the last piece of an upload session and make the file

        Args:
            commit: Where the file goes.
            cursor: Which session, and how many bytes it has.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            content_hash: Refuses the call where Dropbox's own kind of hash of its bytes differs.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-finish
        """
        return await self._json(
            As[FileMetadata],
            EndpointCall(
                "files.upload_session.finish",
                "write",
                {
                    "commit": commit,
                    "cursor": cursor,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "content_hash": content_hash,
                },
                binary_body(body, content_type),
            ),
            options,
        )

    async def finish_batch_v2(
        self,
        *,
        entries: Sequence[UploadSessionFinishArgParam],
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> UploadSessionFinishBatchResult:
        """Make files of several upload sessions that are closed

        Args:
            entries: The files; their order does not count.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-finish_batch
        """
        return await self._json(
            As[UploadSessionFinishBatchResult],
            EndpointCall(
                "files.upload_session.finish_batch_v2",
                "write",
                {
                    "entries": entries,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                },
            ),
            options,
        )

    async def start(
        self,
        *,
        body: AsyncUploadSource,
        content_type: str = "application/octet-stream",
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        close: bool | Omit = OMIT,
        content_hash: str | Omit = OMIT,
        session_type: Literal["sequential", "concurrent"] | str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> UploadSessionStartResult:
        """Open an upload session, which lasts seven days

        For files of more than 150 MiB, or many files at once. A call takes at most 150 MiB.

        Args:
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            close: Whether these bytes are all. Default: false.
            content_hash: Refuses the call where Dropbox's own kind of hash of its bytes differs.
            session_type: Whether pieces come one after another, or several at once, each of a multiple of 4 MiB.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-start
        """
        return await self._json(
            As[UploadSessionStartResult],
            EndpointCall(
                "files.upload_session.start",
                "write",
                {
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "close": close,
                    "content_hash": content_hash,
                    "session_type": session_type,
                },
                binary_body(body, content_type),
            ),
            options,
        )

    async def start_batch(
        self,
        *,
        num_sessions: int,
        path_root: PathRootParam | Omit = OMIT,
        select_admin: str | Omit = OMIT,
        select_user: str | Omit = OMIT,
        session_type: Literal["sequential", "concurrent"] | str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> UploadSessionStartBatchResult:
        """Open upload sessions for several files

        Args:
            num_sessions: How many files.
            path_root: What paths begin at; the user's home unless stated.
            select_admin: For a team's token: as which admin, "dbmid:…", who may reach what the team owns.
            select_user: For a team's token: as which member, "dbmid:…".
            session_type: Whether pieces come one after another, or several at once.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: files.content.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#files-upload_session-start_batch
        """
        return await self._json(
            As[UploadSessionStartBatchResult],
            EndpointCall(
                "files.upload_session.start_batch",
                "write",
                {
                    "num_sessions": num_sessions,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-Admin": select_admin,
                    "Dropbox-API-Select-User": select_user,
                    "session_type": session_type,
                },
            ),
            options,
        )
