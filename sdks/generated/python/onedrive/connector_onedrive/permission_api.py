# Generated from connector onedrive 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Unpack

from connector_platform import CallOptions, EndpointCall, OMIT, Omit, Resource


class PermissionResource(Resource):
    """Endpoints under permission."""

    def delete(
        self,
        *,
        item_id: str,
        perm_id: str,
        if_match: str | Omit = OMIT,
        drive_root: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Take away what a link or a person may do

        Only what was given at this very item, not what came from a folder above.

        Args:
            item_id: As a listing gives it; "root" is the root folder.
            perm_id: As item.permissions gives it.
            if_match: Only while this is still the item's eTag.
            drive_root: Whose drive, where it is not the user's own, as in drives/{drive-id}, users/{user-id}/drive,
                groups/{group-id}/drive or sites/{site-id}/drive; the last two need a scope that ends with
                All. Default: "me/drive\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of Files.ReadWrite, Files.ReadWrite.All.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://learn.microsoft.com/en-us/graph/api/permission-delete
        """
        return self._empty(
            EndpointCall(
                "permission.delete",
                "destructive",
                {"item-id": item_id, "perm-id": perm_id, "If-Match": if_match, "drive-root": drive_root},
            ),
            options,
        )
