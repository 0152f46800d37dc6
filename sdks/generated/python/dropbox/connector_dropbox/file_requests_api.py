# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Page, Resource

from .file_requests_types import FileRequestDeadlineArgParam
from .shared_types import FileRequest, PathParam, PathRootParam

if TYPE_CHECKING:
    from .file_requests_list_api import FileRequestsListResource


class FileRequestsResource(Resource):
    """Endpoints under file_requests."""

    @cached_property
    def list(self) -> FileRequestsListResource:
        """Endpoints under list."""
        from .file_requests_list_api import FileRequestsListResource

        return FileRequestsListResource(self._session, self._target)

    def create(
        self,
        *,
        destination: PathParam,
        title: str,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        deadline: FileRequestDeadlineArgParam | Omit = OMIT,
        description: str | Omit = OMIT,
        open: bool | Omit = OMIT,
        video_project_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> FileRequest:
        """Ask others for files

        Args:
            destination: The folder that gets the files; created where it is missing.
            title: What others see.
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            deadline: Until when; only with a paid account.
            description: What others see below the title.
            open: Whether files can be sent at once. Default: true.
            video_project_id: Of a project of Dropbox Replay.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: file_requests.write.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#file_requests-create
        """
        return self._json(
            As[FileRequest],
            EndpointCall(
                "file_requests.create",
                "write",
                {
                    "destination": destination,
                    "title": title,
                    "Dropbox-API-Path-Root": path_root,
                    "Dropbox-API-Select-User": select_user,
                    "deadline": deadline,
                    "description": description,
                    "open": open,
                    "video_project_id": video_project_id,
                },
            ),
            options,
        )

    def list_v2(
        self,
        *,
        path_root: PathRootParam | Omit = OMIT,
        select_user: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Page[FileRequest]:
        """List file requests of this user

        Args:
            path_root: What paths begin at; the user's home unless stated.
            select_user: For a team's token: as which member, "dbmid:…".
            page_size: How many a page holds. Default: 1000.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: file_requests.read.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://www.dropbox.com/developers/documentation/http/documentation#file_requests-list
        """
        return self._list(
            As[FileRequest],
            ("file_requests",),
            EndpointCall(
                "file_requests.list_v2",
                "read",
                {"Dropbox-API-Path-Root": path_root, "Dropbox-API-Select-User": select_user, "limit": page_size},
            ),
            max_items,
            options,
        )
