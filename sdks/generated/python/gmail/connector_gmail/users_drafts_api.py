# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from typing import Literal, Unpack

from connector_platform import (
    As,
    CallOptions,
    EndpointCall,
    JsonBody,
    OMIT,
    Omit,
    Page,
    Resource,
    UploadSource,
    binary_body,
)

from .shared_types import Message, MessageParam
from .users_drafts_types import Draft, DraftParam


class UsersDraftsResource(Resource):
    """Endpoints under drafts."""

    def create(
        self,
        *,
        message: MessageParam | Message,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Draft:
        """Create a draft

        Args:
            message: Its raw is the whole message in base64url; its threadId makes it a reply.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/create
        """
        return self._json(
            As[Draft],
            EndpointCall(
                "users.drafts.create",
                "write",
                {
                    "message": message,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
            ),
            options,
        )

    def create_upload(
        self,
        *,
        body: UploadSource,
        content_type: str = "application/octet-stream",
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Draft:
        """Create a draft from bytes

        Args:
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/create
        """
        return self._json(
            As[Draft],
            EndpointCall(
                "users.drafts.create.upload",
                "write",
                {"fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
                binary_body(body, content_type),
            ),
            options,
        )

    def create_upload_multipart(
        self,
        *,
        draft: DraftParam | Draft,
        body: UploadSource,
        content_type: str = "application/octet-stream",
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Draft:
        """Create a draft from bytes, in a thread

        Args:
            draft: The threadId of its message makes it a reply.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/create
        """
        return self._json(
            As[Draft],
            EndpointCall(
                "users.drafts.create.upload.multipart",
                "write",
                {
                    "draft": draft,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
                binary_body(body, content_type),
            ),
            options,
        )

    def create_upload_start(
        self,
        *,
        body: DraftParam | Draft | Omit = OMIT,
        x_upload_content_length: int | Omit = OMIT,
        x_upload_content_type: str | Omit = OMIT,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Open a session for a draft that is sent in pieces

        The answer's Location is where the pieces go, and a secret: who has it needs no token.

        Args:
            body: What Gmail gets.
            x_upload_content_length: Of all pieces together, in bytes; at most 36,700,160.
            x_upload_content_type: Of what the pieces will be. Default: "message/rfc822\".
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
        """
        return self._empty(
            EndpointCall(
                "users.drafts.create.upload.start",
                "write",
                {
                    "X-Upload-Content-Length": x_upload_content_length,
                    "X-Upload-Content-Type": x_upload_content_type,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
                JsonBody(body),
            ),
            options,
        )

    def delete(
        self,
        *,
        id: str,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete a draft for good

        It does not go to the trash.

        Args:
            id: As users.drafts.list gives it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/delete
        """
        return self._empty(
            EndpointCall(
                "users.drafts.delete",
                "destructive",
                {"id": id, "fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )

    def get(
        self,
        *,
        id: str,
        fields: str | Omit = OMIT,
        format: Literal["minimal", "full", "raw", "metadata"] | str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Draft:
        """Get one draft

        Args:
            id: As users.drafts.list gives it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            format: How much of it: "full" is parsed into parts, "raw" is the message as it was sent. Default: "full\".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/get
        """
        return self._json(
            As[Draft],
            EndpointCall(
                "users.drafts.get",
                "read",
                {
                    "id": id,
                    "fields": fields,
                    "format": format,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
            ),
            options,
        )

    def list(
        self,
        *,
        fields: str | Omit = OMIT,
        include_spam_trash: bool | Omit = OMIT,
        page_token: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        q: str | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Page[Draft]:
        """List drafts, newest first

        Of each message its ids only; users.drafts.get has the rest.

        Args:
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            include_spam_trash: Whether spam and trash are listed too. Default: false.
            page_token: nextPageToken of the page before.
            pretty_print: Whether the answer is laid out for people. Default: true.
            q: A search as in the Gmail search box.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            page_size: How many a page holds at most. Default: 100.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/list
        """
        return self._list(
            As[Draft],
            ("drafts",),
            EndpointCall(
                "users.drafts.list",
                "read",
                {
                    "fields": fields,
                    "includeSpamTrash": include_spam_trash,
                    "pageToken": page_token,
                    "prettyPrint": pretty_print,
                    "q": q,
                    "quotaUser": quota_user,
                    "userId": user_id,
                    "maxResults": page_size,
                },
            ),
            max_items,
            options,
        )

    def send(
        self,
        *,
        id: str,
        fields: str | Omit = OMIT,
        message: MessageParam | Message | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Send a draft

        To those in its To, Cc and Bcc; then the draft is gone.

        Args:
            id: As users.drafts.list gives it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            message: What to send in place of what the draft says.
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/send
        """
        return self._json(
            As[Message],
            EndpointCall(
                "users.drafts.send",
                "write",
                {
                    "id": id,
                    "fields": fields,
                    "message": message,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
            ),
            options,
        )

    def send_upload_multipart(
        self,
        *,
        draft: DraftParam | Draft,
        body: UploadSource,
        content_type: str = "application/octet-stream",
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Send a draft with a message given as bytes, in place of its own

        Args:
            draft: Its id.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/send
        """
        return self._json(
            As[Message],
            EndpointCall(
                "users.drafts.send.upload.multipart",
                "write",
                {
                    "draft": draft,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
                binary_body(body, content_type),
            ),
            options,
        )

    def send_upload_start(
        self,
        *,
        body: DraftParam | Draft,
        x_upload_content_length: int | Omit = OMIT,
        x_upload_content_type: str | Omit = OMIT,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Open a session for a draft that is sent in pieces

        The answer's Location is where the pieces go, and a secret: who has it needs no token.

        Args:
            body: What Gmail gets.
            x_upload_content_length: Of all pieces together, in bytes; at most 36,700,160.
            x_upload_content_type: Of what the pieces will be. Default: "message/rfc822\".
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
        """
        return self._empty(
            EndpointCall(
                "users.drafts.send.upload.start",
                "write",
                {
                    "X-Upload-Content-Length": x_upload_content_length,
                    "X-Upload-Content-Type": x_upload_content_type,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
                JsonBody(body),
            ),
            options,
        )

    def update(
        self,
        *,
        id: str,
        message: MessageParam | Message,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Draft:
        """Replace what a draft says

        The draft keeps its id; its message gets a new one.

        Args:
            id: As users.drafts.list gives it.
            message: Its raw is the whole message in base64url; its threadId makes it a reply.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/update
        """
        return self._json(
            As[Draft],
            EndpointCall(
                "users.drafts.update",
                "write",
                {
                    "id": id,
                    "message": message,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
            ),
            options,
        )

    def update_upload(
        self,
        *,
        id: str,
        body: UploadSource,
        content_type: str = "application/octet-stream",
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Draft:
        """Replace what a draft says, from bytes

        Args:
            id: As users.drafts.list gives it.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/update
        """
        return self._json(
            As[Draft],
            EndpointCall(
                "users.drafts.update.upload",
                "write",
                {"id": id, "fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
                binary_body(body, content_type),
            ),
            options,
        )

    def update_upload_multipart(
        self,
        *,
        draft: DraftParam | Draft,
        id: str,
        body: UploadSource,
        content_type: str = "application/octet-stream",
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Draft:
        """Replace what a draft says, from bytes, in a thread

        Args:
            draft: The threadId of its message makes it a reply.
            id: As users.drafts.list gives it.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/update
        """
        return self._json(
            As[Draft],
            EndpointCall(
                "users.drafts.update.upload.multipart",
                "write",
                {
                    "draft": draft,
                    "id": id,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
                binary_body(body, content_type),
            ),
            options,
        )

    def update_upload_start(
        self,
        *,
        id: str,
        body: DraftParam | Draft | Omit = OMIT,
        x_upload_content_length: int | Omit = OMIT,
        x_upload_content_type: str | Omit = OMIT,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Open a session for a draft that is sent in pieces

        The answer's Location is where the pieces go, and a secret: who has it needs no token.

        Args:
            id: As users.drafts.list gives it.
            body: What Gmail gets.
            x_upload_content_length: Of all pieces together, in bytes; at most 36,700,160.
            x_upload_content_type: Of what the pieces will be. Default: "message/rfc822\".
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
        """
        return self._empty(
            EndpointCall(
                "users.drafts.update.upload.start",
                "write",
                {
                    "id": id,
                    "X-Upload-Content-Length": x_upload_content_length,
                    "X-Upload-Content-Type": x_upload_content_type,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
                JsonBody(body),
            ),
            options,
        )
