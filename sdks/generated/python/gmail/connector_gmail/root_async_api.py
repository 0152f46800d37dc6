# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from connector_platform import AsyncBaseConnector, AsyncUploadSource, CallOptions, EndpointCall, OMIT, Omit, binary_body


if TYPE_CHECKING:
    from .users_async_api import AsyncUsersResource


class AsyncGmail(AsyncBaseConnector):
    """Gmail

    Messages, threads, labels, drafts, filters and settings of a Gmail mailbox.

    See: https://developers.google.com/workspace/gmail/api/reference/rest
    """

    _connector = "gmail"
    _version = "1.1.0"

    @cached_property
    def users(self) -> AsyncUsersResource:
        """Endpoints under users."""
        from .users_async_api import AsyncUsersResource

        return AsyncUsersResource(self._session, self._target)

    async def batch(
        self,
        *,
        body: AsyncUploadSource,
        content_type: str = "application/octet-stream",
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> str:
        """Make up to 100 calls in one request

        multipart/mixed, each part application/http with a Content-ID; the part that answers has it after
        "response-". Google asks for 50 at most.

        Args:
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/guides/batch
        """
        return await self._text(
            EndpointCall(
                "batch",
                "destructive",
                {"fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user},
                binary_body(body, content_type),
            ),
            options,
        )
