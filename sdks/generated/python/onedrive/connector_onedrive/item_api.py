# Generated from connector onedrive 1.0.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Unpack

from connector_platform import (
    As,
    CallOptions,
    Download,
    EndpointCall,
    OMIT,
    Omit,
    Page,
    Resource,
    UploadSource,
    binary_body,
)

from .shared_types import DriveItem, ItemReference, ItemReferenceParam


class ItemResource(Resource):
    """Endpoints under item."""

    def children(
        self,
        *,
        item_id: str,
        orderby: Sequence[str] | Omit = OMIT,
        select: Sequence[str] | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Page[DriveItem]:
        """List what is in a folder

        Args:
            item_id: The folder's.
            orderby: Such as "name desc".
            select: Only these properties.
            page_size: How many a page holds at most.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite.

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
                "item.children", "read", {"item-id": item_id, "$orderby": orderby, "$select": select, "$top": page_size}
            ),
            max_items,
            options,
        )

    def content(self, *, item_id: str, format: str | Omit = OMIT, **options: Unpack[CallOptions]) -> Download:
        """Download a file

        Args:
            item_id: The file's.
            format: Converts it on the way; such as pdf.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-get-content
        """
        return self._download(EndpointCall("item.content", "read", {"item-id": item_id, "format": format}), options)

    def content_by_path(self, *, item_path: str, **options: Unpack[CallOptions]) -> Download:
        """Download a file, by its path

        Args:
            item_path: Below the root folder; no slash in front.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-get-content
        """
        return self._download(EndpointCall("item.contentByPath", "read", {"item-path": item_path}), options)

    def delete(self, *, item_id: str, if_match: str | Omit = OMIT, **options: Unpack[CallOptions]) -> None:
        """Move a file, or a folder with all that is in it, to the recycle bin

        Args:
            item_id: As a listing gives it.
            if_match: Only while this is still the item's eTag.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: Files.ReadWrite.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-delete
        """
        return self._empty(
            EndpointCall("item.delete", "destructive", {"item-id": item_id, "If-Match": if_match}), options
        )

    def get(
        self,
        *,
        item_id: str,
        expand: Sequence[str] | Omit = OMIT,
        select: Sequence[str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DriveItem:
        """Show a file's or a folder's properties

        Args:
            item_id: As a listing gives it; "root" is the root folder.
            expand: Such as children or thumbnails.
            select: Only these properties.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-get
        """
        return self._json(
            As[DriveItem],
            EndpointCall("item.get", "read", {"item-id": item_id, "$expand": expand, "$select": select}),
            options,
        )

    def get_by_path(
        self, *, item_path: str, select: Sequence[str] | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> DriveItem:
        """Show a file's or a folder's properties, by its path

        Args:
            item_path: Below the root folder; no slash in front.
            select: Only these properties.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.Read, Files.ReadWrite.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-get
        """
        return self._json(
            As[DriveItem], EndpointCall("item.getByPath", "read", {"item-path": item_path, "$select": select}), options
        )

    def update(
        self,
        *,
        item_id: str,
        if_match: str | Omit = OMIT,
        description: str | Omit = OMIT,
        name: str | Omit = OMIT,
        parent_reference: ItemReferenceParam | ItemReference | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DriveItem:
        """Rename or move a file or a folder

        Args:
            item_id: As a listing gives it.
            if_match: Only while this is still the item's eTag.
            description: Personal drives only.
            name: The new name.
            parent_reference: The folder to move it to; its id is enough.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: Files.ReadWrite.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-update
        """
        return self._json(
            As[DriveItem],
            EndpointCall(
                "item.update",
                "write",
                {
                    "item-id": item_id,
                    "If-Match": if_match,
                    "description": description,
                    "name": name,
                    "parentReference": parent_reference,
                },
            ),
            options,
        )

    def upload_by_path(
        self,
        *,
        item_path: str,
        body: UploadSource,
        content_type: str = "application/octet-stream",
        conflict_behavior: Literal["fail", "replace", "rename"] | str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> DriveItem:
        """Upload a file, by its path

        Up to 250 MB, or 4 MB according to older pages; missing folders are made.

        Args:
            item_path: Below the root folder; no slash in front.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            conflict_behavior: What to do when the file is there already. Default: "replace\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: Files.ReadWrite.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/driveitem-put-content
        """
        return self._json(
            As[DriveItem],
            EndpointCall(
                "item.uploadByPath",
                "write",
                {"item-path": item_path, "@microsoft.graph.conflictBehavior": conflict_behavior},
                binary_body(body, content_type),
            ),
            options,
        )
