# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal, Unpack

from connector_platform import (
    As,
    AsyncDownload,
    AsyncPages,
    AsyncResource,
    AsyncUploadSource,
    CallOptions,
    EndpointCall,
    JobOptions,
    OMIT,
    Omit,
    binary_body,
)

from .item_types import (
    AsyncJobStatus,
    DriveItemUploadablePropertiesParam,
    DriveRecipientParam,
    ItemPreviewInfo,
    PermissionCollectionResponse,
    UploadSession,
)
from .shared_types import (
    DriveItem,
    DriveItemVersion,
    FileSystemInfo,
    FileSystemInfoParam,
    ItemReference,
    ItemReferenceParam,
    Permission,
    ThumbnailSet,
)


class AsyncItemResource(AsyncResource):
    """Endpoints under item."""

    def children(
        self,
        *,
        item_id: str,
        expand: Sequence[str] | Omit = OMIT,
        orderby: Sequence[str] | Omit = OMIT,
        select: Sequence[str] | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[DriveItem]:
        """List what is in a folder

        Args:
            item_id: The folder's.
            expand: Such as thumbnails.
            orderby: Such as "name desc".
            select: Only these properties.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            page_size: How many a page holds at most.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-list-children
        """
        return self._list(
            As[DriveItem],
            ("value",),
            EndpointCall(
                "item.children",
                "read",
                {
                    "item-id": item_id,
                    "$expand": expand,
                    "$orderby": orderby,
                    "$select": select,
                    "drive-root": drive_root,
                    "$top": page_size,
                },
            ),
            max_items,
            options,
        )

    def children_by_path(
        self,
        *,
        item_path: str,
        expand: Sequence[str] | Omit = OMIT,
        orderby: Sequence[str] | Omit = OMIT,
        select: Sequence[str] | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[DriveItem]:
        """List what is in a folder, by its path

        Args:
            item_path: Below the root folder; no slash in front.
            expand: Such as thumbnails.
            orderby: Such as "name desc".
            select: Only these properties.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            page_size: How many a page holds at most.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-list-children
        """
        return self._list(
            As[DriveItem],
            ("value",),
            EndpointCall(
                "item.childrenByPath",
                "read",
                {
                    "item-path": item_path,
                    "$expand": expand,
                    "$orderby": orderby,
                    "$select": select,
                    "drive-root": drive_root,
                    "$top": page_size,
                },
            ),
            max_items,
            options,
        )

    def content(
        self,
        *,
        item_id: str,
        if_none_match: str | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        format: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> AsyncDownload:
        """Download a file

        Args:
            item_id: The file's.
            if_none_match: Only if this is no longer the item's eTag; else the answer is a 304.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            format: Converts it on the way; such as pdf.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-get-content
        """
        return self._download(
            EndpointCall(
                "item.content",
                "read",
                {"item-id": item_id, "If-None-Match": if_none_match, "drive-root": drive_root, "format": format},
            ),
            options,
        )

    def content_by_path(
        self,
        *,
        item_path: str,
        if_none_match: str | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        format: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> AsyncDownload:
        """Download a file, by its path

        Args:
            item_path: Below the root folder; no slash in front.
            if_none_match: Only if this is no longer the item's eTag; else the answer is a 304.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            format: Converts it on the way; such as pdf.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-get-content
        """
        return self._download(
            EndpointCall(
                "item.contentByPath",
                "read",
                {"item-path": item_path, "If-None-Match": if_none_match, "drive-root": drive_root, "format": format},
            ),
            options,
        )

    async def copy(
        self,
        *,
        item_id: str,
        conflict_behavior: Literal["fail", "replace", "rename"] | str | Omit = OMIT,
        prefer: Sequence[Literal["respond-async"] | str] | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        name: str | Omit = OMIT,
        parent_reference: ItemReferenceParam | ItemReference | Omit = OMIT,
        **options: Unpack[JobOptions],
    ) -> AsyncJobStatus:
        """Copy a file, or a folder with all that is in it

        Graph answers at once, 202 with the address of a monitor, and copies on; what is given here is what
        the monitor says at the end.

        The work may go on behind the first answer: its end is waited for, a minute unless another time is
        given.

        Args:
            item_id: As a listing gives it; "root" is the root folder.
            conflict_behavior: What to do when the name is taken; not on personal drives.
            prefer: Not to be kept waiting, however small the copy.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            name: The name of the copy, where it is not the same.
            parent_reference: The folder to copy it into, with its driveId; the same folder unless stated.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers, wait, operation.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.
            JobNotDone: The work is not done in the time of wait.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-copy
        """
        return await self._json(
            As[AsyncJobStatus],
            EndpointCall(
                "item.copy",
                "write",
                {
                    "item-id": item_id,
                    "@microsoft.graph.conflictBehavior": conflict_behavior,
                    "Prefer": prefer,
                    "drive-root": drive_root,
                    "name": name,
                    "parentReference": parent_reference,
                },
                waits=True,
            ),
            options,
        )

    async def create_link(
        self,
        *,
        item_id: str,
        drive_root: str | Omit = OMIT,
        expiration_date_time: datetime.datetime | Omit = OMIT,
        message: str | Omit = OMIT,
        password: str | Omit = OMIT,
        retain_inherited_permissions: bool | Omit = OMIT,
        scope: Literal["anonymous", "organization", "users"] | str | Omit = OMIT,
        type: Literal["view", "edit", "embed"] | str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Permission:
        """Make a link to a file or a folder

        One of the same kind that is there already is given again.

        Args:
            item_id: As a listing gives it; "root" is the root folder.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            expiration_date_time: When it ends.
            message: Words that go with it.
            password: Personal drives only.
            retain_inherited_permissions: Whether those who could see it before still can; if false, the first link takes that away.
            scope: Who may use it; unless stated, as the organisation has it.
            type: What the link allows; embed on personal drives only.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-createlink
        """
        return await self._json(
            As[Permission],
            EndpointCall(
                "item.createLink",
                "write",
                {
                    "item-id": item_id,
                    "drive-root": drive_root,
                    "expirationDateTime": expiration_date_time,
                    "message": message,
                    "password": password,
                    "retainInheritedPermissions": retain_inherited_permissions,
                    "scope": scope,
                    "type": type,
                },
            ),
            options,
        )

    async def create_upload_session(
        self,
        *,
        item_path: str,
        if_match: str | Omit = OMIT,
        if_none_match: str | Omit = OMIT,
        defer_commit: bool | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        item: DriveItemUploadablePropertiesParam | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> UploadSession:
        """Open a session to upload a file in pieces, by its path

        The pieces go by PUT to uploadUrl, one after another, without a token, each but the last a multiple
        of 320 KiB and below 60 MiB. GET there says what is missing, DELETE ends it.

        Args:
            item_path: Below the root folder; no slash in front.
            if_match: Only while this is still the item's eTag.
            if_none_match: Only if this is no longer the item's eTag.
            defer_commit: Whether the file is made only by a last request of its own.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            item: What the file will be.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession
        """
        return await self._json(
            As[UploadSession],
            EndpointCall(
                "item.createUploadSession",
                "write",
                {
                    "item-path": item_path,
                    "If-Match": if_match,
                    "If-None-Match": if_none_match,
                    "deferCommit": defer_commit,
                    "drive-root": drive_root,
                    "item": item,
                },
            ),
            options,
        )

    async def create_upload_session_by_id(
        self,
        *,
        item_id: str,
        if_match: str | Omit = OMIT,
        if_none_match: str | Omit = OMIT,
        defer_commit: bool | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        item: DriveItemUploadablePropertiesParam | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> UploadSession:
        """Open a session to upload new content of a file in pieces

        Args:
            item_id: The file's.
            if_match: Only while this is still the item's eTag.
            if_none_match: Only if this is no longer the item's eTag.
            defer_commit: Whether the file is made only by a last request of its own.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            item: What the file will be.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession
        """
        return await self._json(
            As[UploadSession],
            EndpointCall(
                "item.createUploadSessionById",
                "write",
                {
                    "item-id": item_id,
                    "If-Match": if_match,
                    "If-None-Match": if_none_match,
                    "deferCommit": defer_commit,
                    "drive-root": drive_root,
                    "item": item,
                },
            ),
            options,
        )

    async def create_upload_session_in_folder(
        self,
        *,
        filename: str,
        parent_id: str,
        if_match: str | Omit = OMIT,
        if_none_match: str | Omit = OMIT,
        defer_commit: bool | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        item: DriveItemUploadablePropertiesParam | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> UploadSession:
        """Open a session to upload a file into a folder in pieces

        Args:
            filename: Its name there, with the extension.
            parent_id: The folder to put it in; "root" is the root folder.
            if_match: Only while this is still the item's eTag.
            if_none_match: Only if this is no longer the item's eTag.
            defer_commit: Whether the file is made only by a last request of its own.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            item: What the file will be.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession
        """
        return await self._json(
            As[UploadSession],
            EndpointCall(
                "item.createUploadSessionInFolder",
                "write",
                {
                    "filename": filename,
                    "parent-id": parent_id,
                    "If-Match": if_match,
                    "If-None-Match": if_none_match,
                    "deferCommit": defer_commit,
                    "drive-root": drive_root,
                    "item": item,
                },
            ),
            options,
        )

    async def delete(
        self,
        *,
        item_id: str,
        if_match: str | Omit = OMIT,
        prefer: Sequence[Literal["bypass-shared-lock"] | str] | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Move a file, or a folder with all that is in it, to the recycle bin

        Args:
            item_id: As a listing gives it; "root" is the root folder.
            if_match: Only while this is still the item's eTag.
            prefer: Work and school accounts: also while somebody has it open.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-delete
        """
        return await self._empty(
            EndpointCall(
                "item.delete",
                "destructive",
                {"item-id": item_id, "If-Match": if_match, "Prefer": prefer, "drive-root": drive_root},
            ),
            options,
        )

    async def get(
        self,
        *,
        item_id: str,
        expand: Sequence[str] | Omit = OMIT,
        select: Sequence[str] | Omit = OMIT,
        if_none_match: str | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DriveItem:
        """Show a file's or a folder's properties

        Args:
            item_id: As a listing gives it; "root" is the root folder.
            expand: Such as children or thumbnails.
            select: Only these properties.
            if_none_match: Only if this is no longer the item's eTag; else the answer is a 304.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-get
        """
        return await self._json(
            As[DriveItem],
            EndpointCall(
                "item.get",
                "read",
                {
                    "item-id": item_id,
                    "$expand": expand,
                    "$select": select,
                    "If-None-Match": if_none_match,
                    "drive-root": drive_root,
                },
            ),
            options,
        )

    async def get_by_path(
        self,
        *,
        item_path: str,
        expand: Sequence[str] | Omit = OMIT,
        select: Sequence[str] | Omit = OMIT,
        if_none_match: str | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DriveItem:
        """Show a file's or a folder's properties, by its path

        Args:
            item_path: Below the root folder; no slash in front.
            expand: Such as children or thumbnails.
            select: Only these properties.
            if_none_match: Only if this is no longer the item's eTag; else the answer is a 304.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-get
        """
        return await self._json(
            As[DriveItem],
            EndpointCall(
                "item.getByPath",
                "read",
                {
                    "item-path": item_path,
                    "$expand": expand,
                    "$select": select,
                    "If-None-Match": if_none_match,
                    "drive-root": drive_root,
                },
            ),
            options,
        )

    async def invite(
        self,
        *,
        item_id: str,
        drive_root: str | Omit = OMIT,
        expiration_date_time: str | Omit = OMIT,
        message: str | Omit = OMIT,
        password: str | Omit = OMIT,
        recipients: Sequence[DriveRecipientParam] | Omit = OMIT,
        require_sign_in: bool | Omit = OMIT,
        retain_inherited_permissions: bool | Omit = OMIT,
        roles: Sequence[Literal["read", "write"] | str] | Omit = OMIT,
        send_invitation: bool | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> PermissionCollectionResponse:
        """Let people see or change a file or a folder

        Where that fails for some, the answer is a 207, and their permissions hold an error.

        Args:
            item_id: As a listing gives it; "root" is the root folder.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            expiration_date_time: When it ends.
            message: What that says besides, of at most 2,000 characters.
            password: Personal drives only.
            recipients: Whom.
            require_sign_in: Whether they have to sign in. Default: false.
            retain_inherited_permissions: Whether those who could see it before still can.
            roles: What they may do.
            send_invitation: Whether they get a message by email. Default: false.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-invite
        """
        return await self._json(
            As[PermissionCollectionResponse],
            EndpointCall(
                "item.invite",
                "write",
                {
                    "item-id": item_id,
                    "drive-root": drive_root,
                    "expirationDateTime": expiration_date_time,
                    "message": message,
                    "password": password,
                    "recipients": recipients,
                    "requireSignIn": require_sign_in,
                    "retainInheritedPermissions": retain_inherited_permissions,
                    "roles": roles,
                    "sendInvitation": send_invitation,
                },
            ),
            options,
        )

    async def permanent_delete(
        self, *, item_id: str, drive_root: str | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> None:
        """Delete a file, or a folder with all that is in it, for good

        Past the recycle bin, so that nothing can bring it back.

        Args:
            item_id: As a listing gives it; "root" is the root folder.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-permanentdelete
        """
        return await self._empty(
            EndpointCall("item.permanentDelete", "destructive", {"item-id": item_id, "drive-root": drive_root}), options
        )

    def permissions(
        self,
        *,
        item_id: str,
        select: Sequence[str] | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[Permission]:
        """List who may see or change a file or a folder

        Args:
            item_id: As a listing gives it; "root" is the root folder.
            select: Only these properties.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            page_size: How many a page holds at most.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-list-permissions
        """
        return self._list(
            As[Permission],
            ("value",),
            EndpointCall(
                "item.permissions",
                "read",
                {"item-id": item_id, "$select": select, "drive-root": drive_root, "$top": page_size},
            ),
            max_items,
            options,
        )

    async def preview(
        self,
        *,
        item_id: str,
        drive_root: str | Omit = OMIT,
        page: str | Omit = OMIT,
        zoom: float | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> ItemPreviewInfo:
        """Make an address that shows a file in a page

        Good for a short time; work and school accounts only.

        Args:
            item_id: As a listing gives it; "root" is the root folder.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            page: The page of the document to begin with.
            zoom: How much larger it is shown.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-preview
        """
        return await self._json(
            As[ItemPreviewInfo],
            EndpointCall(
                "item.preview", "read", {"item-id": item_id, "drive-root": drive_root, "page": page, "zoom": zoom}
            ),
            options,
        )

    async def replace_content(
        self,
        *,
        item_id: str,
        body: AsyncUploadSource,
        content_type: str = "application/octet-stream",
        if_match: str | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DriveItem:
        """Upload new content of a file

        Args:
            item_id: The file's.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            if_match: Only while this is still the item's eTag.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-put-content
        """
        return await self._json(
            As[DriveItem],
            EndpointCall(
                "item.replaceContent",
                "write",
                {"item-id": item_id, "If-Match": if_match, "drive-root": drive_root},
                binary_body(body, content_type),
            ),
            options,
        )

    async def restore(
        self,
        *,
        item_id: str,
        drive_root: str | Omit = OMIT,
        name: str | Omit = OMIT,
        parent_reference: ItemReferenceParam | ItemReference | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DriveItem:
        """Bring a file or a folder back from the recycle bin

        Personal drives only.

        Args:
            item_id: As a listing gives it; "root" is the root folder.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            name: The new name, where it is not the one it had.
            parent_reference: The folder to put it in, where it is not the one it was in.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: Files.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-restore
        """
        return await self._json(
            As[DriveItem],
            EndpointCall(
                "item.restore",
                "write",
                {"item-id": item_id, "drive-root": drive_root, "name": name, "parentReference": parent_reference},
            ),
            options,
        )

    async def restore_version(
        self, *, item_id: str, version_id: str, drive_root: str | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> None:
        """Make an older version of a file the current one

        As a new version; what was current stays among the older ones.

        Args:
            item_id: The file's.
            version_id: As item.versions gives it.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitemversion-restore
        """
        return await self._empty(
            EndpointCall(
                "item.restoreVersion", "write", {"item-id": item_id, "version-id": version_id, "drive-root": drive_root}
            ),
            options,
        )

    def thumbnail_content(
        self, *, item_id: str, size: str, thumb_id: str, drive_root: str | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> AsyncDownload:
        """Download a thumbnail

        Args:
            item_id: As a listing gives it; "root" is the root folder.
            size: small, medium, large or source, or a size of one's own, such as c300x400.
            thumb_id: As item.thumbnails gives it; "0" is the first.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-list-thumbnails
        """
        return self._download(
            EndpointCall(
                "item.thumbnailContent",
                "read",
                {"item-id": item_id, "size": size, "thumb-id": thumb_id, "drive-root": drive_root},
            ),
            options,
        )

    def thumbnails(
        self,
        *,
        item_id: str,
        select: Sequence[str] | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[ThumbnailSet]:
        """List the thumbnails of a file or a folder

        Args:
            item_id: As a listing gives it; "root" is the root folder.
            select: Only these sizes, also such as c300x400_crop.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            page_size: How many a page holds at most.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-list-thumbnails
        """
        return self._list(
            As[ThumbnailSet],
            ("value",),
            EndpointCall(
                "item.thumbnails",
                "read",
                {"item-id": item_id, "$select": select, "drive-root": drive_root, "$top": page_size},
            ),
            max_items,
            options,
        )

    async def update(
        self,
        *,
        item_id: str,
        conflict_behavior: Literal["fail", "replace", "rename"] | str | Omit = OMIT,
        if_match: str | Omit = OMIT,
        prefer: Sequence[Literal["bypass-shared-lock"] | str] | Omit = OMIT,
        description: str | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        file_system_info: FileSystemInfoParam | FileSystemInfo | Omit = OMIT,
        name: str | Omit = OMIT,
        parent_reference: ItemReferenceParam | ItemReference | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DriveItem:
        """Rename or move a file or a folder

        Args:
            item_id: As a listing gives it; "root" is the root folder.
            conflict_behavior: What to do when the name is taken.
            if_match: Only while this is still the item's eTag.
            prefer: Work and school accounts: also while somebody has it open.
            description: Personal drives only.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            file_system_info: The times that the user's own computer gives.
            name: The new name.
            parent_reference: The folder to move it to; its id is enough.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-update
        """
        return await self._json(
            As[DriveItem],
            EndpointCall(
                "item.update",
                "write",
                {
                    "item-id": item_id,
                    "@microsoft.graph.conflictBehavior": conflict_behavior,
                    "If-Match": if_match,
                    "Prefer": prefer,
                    "description": description,
                    "drive-root": drive_root,
                    "fileSystemInfo": file_system_info,
                    "name": name,
                    "parentReference": parent_reference,
                },
            ),
            options,
        )

    async def upload(
        self,
        *,
        filename: str,
        parent_id: str,
        body: AsyncUploadSource,
        content_type: str = "application/octet-stream",
        conflict_behavior: Literal["fail", "replace", "rename"] | str | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DriveItem:
        """Upload a file into a folder

        Args:
            filename: Its name there, with the extension.
            parent_id: The folder to put it in; "root" is the root folder.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            conflict_behavior: What to do when the file is there already. Default: "replace\".
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-put-content
        """
        return await self._json(
            As[DriveItem],
            EndpointCall(
                "item.upload",
                "write",
                {
                    "filename": filename,
                    "parent-id": parent_id,
                    "@microsoft.graph.conflictBehavior": conflict_behavior,
                    "drive-root": drive_root,
                },
                binary_body(body, content_type),
            ),
            options,
        )

    async def upload_by_path(
        self,
        *,
        item_path: str,
        body: AsyncUploadSource,
        content_type: str = "application/octet-stream",
        conflict_behavior: Literal["fail", "replace", "rename"] | str | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DriveItem:
        """Upload a file, by its path

        Missing folders are made.

        Args:
            item_path: Below the root folder; no slash in front.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            conflict_behavior: What to do when the file is there already. Default: "replace\".
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-put-content
        """
        return await self._json(
            As[DriveItem],
            EndpointCall(
                "item.uploadByPath",
                "write",
                {
                    "item-path": item_path,
                    "@microsoft.graph.conflictBehavior": conflict_behavior,
                    "drive-root": drive_root,
                },
                binary_body(body, content_type),
            ),
            options,
        )

    def version_content(
        self, *, item_id: str, version_id: str, drive_root: str | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> AsyncDownload:
        """Download an older version of a file

        Not the current one, which item.content gives.

        Args:
            item_id: The file's.
            version_id: As item.versions gives it.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitemversion-get-contents
        """
        return self._download(
            EndpointCall(
                "item.versionContent", "read", {"item-id": item_id, "version-id": version_id, "drive-root": drive_root}
            ),
            options,
        )

    def versions(
        self,
        *,
        item_id: str,
        select: Sequence[str] | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[DriveItemVersion]:
        """List the versions of a file

        Args:
            item_id: The file's.
            select: Only these properties.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            page_size: How many a page holds at most.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-list-versions
        """
        return self._list(
            As[DriveItemVersion],
            ("value",),
            EndpointCall(
                "item.versions",
                "read",
                {"item-id": item_id, "$select": select, "drive-root": drive_root, "$top": page_size},
            ),
            max_items,
            options,
        )
