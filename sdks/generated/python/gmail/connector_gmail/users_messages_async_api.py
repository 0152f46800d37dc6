# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Literal, TYPE_CHECKING, Unpack

from connector_platform import (
    As,
    AsyncPages,
    AsyncResource,
    AsyncUploadSource,
    Base64Bytes,
    CallOptions,
    EndpointCall,
    JsonBody,
    OMIT,
    Omit,
    binary_body,
)

from .shared_types import ClassificationLabelValue, ClassificationLabelValueParam, Message, MessageParam

if TYPE_CHECKING:
    from .users_messages_attachments_async_api import AsyncUsersMessagesAttachmentsResource


class AsyncUsersMessagesResource(AsyncResource):
    """Endpoints under messages."""

    @cached_property
    def attachments(self) -> AsyncUsersMessagesAttachmentsResource:
        """Endpoints under attachments."""
        from .users_messages_attachments_async_api import AsyncUsersMessagesAttachmentsResource

        return AsyncUsersMessagesAttachmentsResource(self._session, self._target)

    async def batch_delete(
        self,
        *,
        ids: Sequence[str],
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete many messages for good

        Says nothing of which were there. Prefer users.messages.batchModify with TRASH among addLabelIds,
        which needs less, too.

        Args:
            ids: Of messages, as users.messages.list gives them.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: https://mail.google.com/.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/batchDelete
        """
        return await self._empty(
            EndpointCall(
                "users.messages.batchDelete",
                "destructive",
                {"ids": ids, "fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )

    async def batch_modify(
        self,
        *,
        ids: Sequence[str],
        add_classification_labels: Sequence[ClassificationLabelValueParam | ClassificationLabelValue] | Omit = OMIT,
        add_label_ids: Sequence[str] | Omit = OMIT,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        remove_classification_label_ids: Sequence[str] | Omit = OMIT,
        remove_label_ids: Sequence[str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Add and remove labels of many messages

        Costs ten times what one message does, whatever their number.

        Args:
            ids: Of messages, as users.messages.list gives them.
            add_classification_labels: Labels of Google Workspace to add, or to change the fields of.
            add_label_ids: Such as STARRED.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            remove_classification_label_ids: Labels of Google Workspace to take away.
            remove_label_ids: UNREAD marks as read; INBOX archives.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/batchModify
        """
        return await self._empty(
            EndpointCall(
                "users.messages.batchModify",
                "write",
                {
                    "ids": ids,
                    "addClassificationLabels": add_classification_labels,
                    "addLabelIds": add_label_ids,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "removeClassificationLabelIds": remove_classification_label_ids,
                    "removeLabelIds": remove_label_ids,
                    "userId": user_id,
                },
            ),
            options,
        )

    async def delete(
        self,
        *,
        id: str,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete a message for good

        It does not go to the trash. Prefer users.messages.trash, which needs less, too.

        Args:
            id: As users.messages.list gives it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: https://mail.google.com/.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/delete
        """
        return await self._empty(
            EndpointCall(
                "users.messages.delete",
                "destructive",
                {"id": id, "fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )

    async def get(
        self,
        *,
        id: str,
        fields: str | Omit = OMIT,
        format: Literal["minimal", "full", "raw", "metadata"] | str | Omit = OMIT,
        metadata_headers: Sequence[str] | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Get one message

        Args:
            id: As users.messages.list gives it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            format: How much of it: "full" is parsed into parts, "raw" is the message as it was sent. With the
                scope gmail.metadata only the other two. Default: "full\".
            metadata_headers: With the format "metadata": only these headers.
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.message.action, https://www.googleapis.com/auth/gmail.addons.current.message.metadata, https://www.googleapis.com/auth/gmail.addons.current.message.readonly, https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/get
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.get",
                "read",
                {
                    "id": id,
                    "fields": fields,
                    "format": format,
                    "metadataHeaders": metadata_headers,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
            ),
            options,
        )

    async def import_(
        self,
        *,
        raw: Base64Bytes,
        classification_label_values: Sequence[ClassificationLabelValueParam | ClassificationLabelValue] | Omit = OMIT,
        deleted: bool | Omit = OMIT,
        fields: str | Omit = OMIT,
        internal_date_source: Literal["receivedTime", "dateHeader"] | str | Omit = OMIT,
        label_ids: Sequence[str] | Omit = OMIT,
        never_mark_spam: bool | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        process_for_calendar: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        thread_id: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Put a message into the mailbox, as if it had just arrived

        It is scanned and filed as mail by SMTP is, but SPF is not looked at. Nothing is sent.

        Args:
            raw: The whole message of RFC 5322, in base64url.
            classification_label_values: Labels of Google Workspace that say how confidential it is.
            deleted: Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace. Default: false.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            internal_date_source: Which date orders it among the others: of now, or of its own header Date. Default: "dateHeader\".
            label_ids: What it is filed under, such as INBOX and UNREAD; none is the archive.
            never_mark_spam: Whether what looks like spam stays out of SPAM. Default: false.
            pretty_print: Whether the answer is laid out for people. Default: true.
            process_for_calendar: Whether invitations in it go into the user's calendar. Default: false.
            quota_user: Whom the call is counted for, where the application calls for several.
            thread_id: The thread it belongs to.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/import
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.import",
                "write",
                {
                    "raw": raw,
                    "classificationLabelValues": classification_label_values,
                    "deleted": deleted,
                    "fields": fields,
                    "internalDateSource": internal_date_source,
                    "labelIds": label_ids,
                    "neverMarkSpam": never_mark_spam,
                    "prettyPrint": pretty_print,
                    "processForCalendar": process_for_calendar,
                    "quotaUser": quota_user,
                    "threadId": thread_id,
                    "userId": user_id,
                },
            ),
            options,
        )

    async def import_upload(
        self,
        *,
        body: AsyncUploadSource,
        content_type: str = "application/octet-stream",
        deleted: bool | Omit = OMIT,
        fields: str | Omit = OMIT,
        internal_date_source: Literal["receivedTime", "dateHeader"] | str | Omit = OMIT,
        never_mark_spam: bool | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        process_for_calendar: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Put a message given as bytes into the mailbox, as if it had just arrived

        Args:
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            deleted: Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace. Default: false.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            internal_date_source: Which date orders it among the others: of now, or of its own header Date. Default: "dateHeader\".
            never_mark_spam: Whether what looks like spam stays out of SPAM. Default: false.
            pretty_print: Whether the answer is laid out for people. Default: true.
            process_for_calendar: Whether invitations in it go into the user's calendar. Default: false.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/import
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.import.upload",
                "write",
                {
                    "deleted": deleted,
                    "fields": fields,
                    "internalDateSource": internal_date_source,
                    "neverMarkSpam": never_mark_spam,
                    "prettyPrint": pretty_print,
                    "processForCalendar": process_for_calendar,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
                binary_body(body, content_type),
            ),
            options,
        )

    async def import_upload_multipart(
        self,
        *,
        message: MessageParam | Message,
        body: AsyncUploadSource,
        content_type: str = "application/octet-stream",
        deleted: bool | Omit = OMIT,
        fields: str | Omit = OMIT,
        internal_date_source: Literal["receivedTime", "dateHeader"] | str | Omit = OMIT,
        never_mark_spam: bool | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        process_for_calendar: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Put a message given as bytes into the mailbox, as if it had just arrived, with labels and a thread

        Args:
            message: Its labelIds and its threadId.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            deleted: Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace. Default: false.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            internal_date_source: Which date orders it among the others: of now, or of its own header Date. Default: "dateHeader\".
            never_mark_spam: Whether what looks like spam stays out of SPAM. Default: false.
            pretty_print: Whether the answer is laid out for people. Default: true.
            process_for_calendar: Whether invitations in it go into the user's calendar. Default: false.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/import
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.import.upload.multipart",
                "write",
                {
                    "message": message,
                    "deleted": deleted,
                    "fields": fields,
                    "internalDateSource": internal_date_source,
                    "neverMarkSpam": never_mark_spam,
                    "prettyPrint": pretty_print,
                    "processForCalendar": process_for_calendar,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
                binary_body(body, content_type),
            ),
            options,
        )

    async def import_upload_start(
        self,
        *,
        body: MessageParam | Message | Omit = OMIT,
        x_upload_content_length: int | Omit = OMIT,
        x_upload_content_type: str | Omit = OMIT,
        deleted: bool | Omit = OMIT,
        fields: str | Omit = OMIT,
        internal_date_source: Literal["receivedTime", "dateHeader"] | str | Omit = OMIT,
        never_mark_spam: bool | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        process_for_calendar: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Open a session for a message that is sent in pieces

        The answer's Location is where the pieces go, and a secret: who has it needs no token.

        Args:
            body: What Gmail gets.
            x_upload_content_length: Of all pieces together, in bytes; at most 157,286,400.
            x_upload_content_type: Of what the pieces will be. Default: "message/rfc822\".
            deleted: Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace. Default: false.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            internal_date_source: Which date orders it among the others: of now, or of its own header Date. Default: "dateHeader\".
            never_mark_spam: Whether what looks like spam stays out of SPAM. Default: false.
            pretty_print: Whether the answer is laid out for people. Default: true.
            process_for_calendar: Whether invitations in it go into the user's calendar. Default: false.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
        """
        return await self._empty(
            EndpointCall(
                "users.messages.import.upload.start",
                "write",
                {
                    "X-Upload-Content-Length": x_upload_content_length,
                    "X-Upload-Content-Type": x_upload_content_type,
                    "deleted": deleted,
                    "fields": fields,
                    "internalDateSource": internal_date_source,
                    "neverMarkSpam": never_mark_spam,
                    "prettyPrint": pretty_print,
                    "processForCalendar": process_for_calendar,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
                JsonBody(body),
            ),
            options,
        )

    async def insert(
        self,
        *,
        raw: Base64Bytes,
        classification_label_values: Sequence[ClassificationLabelValueParam | ClassificationLabelValue] | Omit = OMIT,
        deleted: bool | Omit = OMIT,
        fields: str | Omit = OMIT,
        internal_date_source: Literal["receivedTime", "dateHeader"] | str | Omit = OMIT,
        label_ids: Sequence[str] | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        thread_id: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Put a message into the mailbox, as it is

        As APPEND of IMAP does: nothing is sent, and nothing is checked.

        Args:
            raw: The whole message of RFC 5322, in base64url.
            classification_label_values: Labels of Google Workspace that say how confidential it is.
            deleted: Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace. Default: false.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            internal_date_source: Which date orders it among the others: of now, or of its own header Date. Default: "receivedTime\".
            label_ids: What it is filed under, such as INBOX and UNREAD; none is the archive.
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            thread_id: The thread it belongs to.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/insert
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.insert",
                "write",
                {
                    "raw": raw,
                    "classificationLabelValues": classification_label_values,
                    "deleted": deleted,
                    "fields": fields,
                    "internalDateSource": internal_date_source,
                    "labelIds": label_ids,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "threadId": thread_id,
                    "userId": user_id,
                },
            ),
            options,
        )

    async def insert_upload(
        self,
        *,
        body: AsyncUploadSource,
        content_type: str = "application/octet-stream",
        deleted: bool | Omit = OMIT,
        fields: str | Omit = OMIT,
        internal_date_source: Literal["receivedTime", "dateHeader"] | str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Put a message given as bytes into the mailbox, as it is

        Args:
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            deleted: Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace. Default: false.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            internal_date_source: Which date orders it among the others: of now, or of its own header Date. Default: "receivedTime\".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/insert
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.insert.upload",
                "write",
                {
                    "deleted": deleted,
                    "fields": fields,
                    "internalDateSource": internal_date_source,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
                binary_body(body, content_type),
            ),
            options,
        )

    async def insert_upload_multipart(
        self,
        *,
        message: MessageParam | Message,
        body: AsyncUploadSource,
        content_type: str = "application/octet-stream",
        deleted: bool | Omit = OMIT,
        fields: str | Omit = OMIT,
        internal_date_source: Literal["receivedTime", "dateHeader"] | str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Put a message given as bytes into the mailbox, as it is, with labels and a thread

        Args:
            message: Its labelIds and its threadId.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            deleted: Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace. Default: false.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            internal_date_source: Which date orders it among the others: of now, or of its own header Date. Default: "receivedTime\".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/insert
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.insert.upload.multipart",
                "write",
                {
                    "message": message,
                    "deleted": deleted,
                    "fields": fields,
                    "internalDateSource": internal_date_source,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
                binary_body(body, content_type),
            ),
            options,
        )

    async def insert_upload_start(
        self,
        *,
        body: MessageParam | Message | Omit = OMIT,
        x_upload_content_length: int | Omit = OMIT,
        x_upload_content_type: str | Omit = OMIT,
        deleted: bool | Omit = OMIT,
        fields: str | Omit = OMIT,
        internal_date_source: Literal["receivedTime", "dateHeader"] | str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Open a session for a message that is sent in pieces

        The answer's Location is where the pieces go, and a secret: who has it needs no token.

        Args:
            body: What Gmail gets.
            x_upload_content_length: Of all pieces together, in bytes; at most 157,286,400.
            x_upload_content_type: Of what the pieces will be. Default: "message/rfc822\".
            deleted: Whether it counts as deleted at once, to be seen in Google Vault only. In Google Workspace. Default: false.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            internal_date_source: Which date orders it among the others: of now, or of its own header Date. Default: "receivedTime\".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.insert, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
        """
        return await self._empty(
            EndpointCall(
                "users.messages.insert.upload.start",
                "write",
                {
                    "X-Upload-Content-Length": x_upload_content_length,
                    "X-Upload-Content-Type": x_upload_content_type,
                    "deleted": deleted,
                    "fields": fields,
                    "internalDateSource": internal_date_source,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
                JsonBody(body),
            ),
            options,
        )

    def list(
        self,
        *,
        fields: str | Omit = OMIT,
        include_spam_trash: bool | Omit = OMIT,
        label_ids: Sequence[str] | Omit = OMIT,
        page_token: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        q: str | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[Message]:
        """List messages, newest first

        Gives ids only; users.messages.get has the rest.

        Args:
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            include_spam_trash: Whether spam and trash are listed too. Default: false.
            label_ids: Only messages that have all of these labels.
            page_token: nextPageToken of the page before.
            pretty_print: Whether the answer is laid out for people. Default: true.
            q: A search as in the Gmail search box, such as "from:jonas@example.com is:unread". Not with
                the scope gmail.metadata.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            page_size: How many a page holds at most. Default: 100.
            max_items: How many items to give in all; None for all.
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.metadata, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/list
        """
        return self._list(
            As[Message],
            ("messages",),
            EndpointCall(
                "users.messages.list",
                "read",
                {
                    "fields": fields,
                    "includeSpamTrash": include_spam_trash,
                    "labelIds": label_ids,
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

    async def modify(
        self,
        *,
        id: str,
        add_classification_labels: Sequence[ClassificationLabelValueParam | ClassificationLabelValue] | Omit = OMIT,
        add_label_ids: Sequence[str] | Omit = OMIT,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        remove_classification_label_ids: Sequence[str] | Omit = OMIT,
        remove_label_ids: Sequence[str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Add and remove a message's labels

        Args:
            id: As users.messages.list gives it.
            add_classification_labels: Labels of Google Workspace to add, or to change the fields of.
            add_label_ids: Such as STARRED.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            remove_classification_label_ids: Labels of Google Workspace to take away.
            remove_label_ids: UNREAD marks as read; INBOX archives.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/modify
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.modify",
                "write",
                {
                    "id": id,
                    "addClassificationLabels": add_classification_labels,
                    "addLabelIds": add_label_ids,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "removeClassificationLabelIds": remove_classification_label_ids,
                    "removeLabelIds": remove_label_ids,
                    "userId": user_id,
                },
            ),
            options,
        )

    async def send(
        self,
        *,
        raw: Base64Bytes,
        classification_label_values: Sequence[ClassificationLabelValueParam | ClassificationLabelValue] | Omit = OMIT,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        thread_id: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Send a message

        To reply, give the threadId, and set In-Reply-To, References and the same Subject in the message
        itself. Bytes as they are go by users.messages.send.upload.

        Args:
            raw: The whole message of RFC 5322, in base64url.
            classification_label_values: Labels of Google Workspace that say how confidential it is.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            thread_id: The thread it belongs to.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.send.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/send
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.send",
                "write",
                {
                    "raw": raw,
                    "classificationLabelValues": classification_label_values,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "threadId": thread_id,
                    "userId": user_id,
                },
            ),
            options,
        )

    async def send_upload(
        self,
        *,
        body: AsyncUploadSource,
        content_type: str = "application/octet-stream",
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Send a message given as bytes

        Args:
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.send.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/send
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.send.upload",
                "write",
                {"fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
                binary_body(body, content_type),
            ),
            options,
        )

    async def send_upload_multipart(
        self,
        *,
        message: MessageParam | Message,
        body: AsyncUploadSource,
        content_type: str = "application/octet-stream",
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Send a message given as bytes, in a thread

        Args:
            message: Its threadId makes it a reply.
            body: Bytes, a file opened as binary, or chunks.
            content_type: What the bytes are.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.send.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/send
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.send.upload.multipart",
                "write",
                {
                    "message": message,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "userId": user_id,
                },
                binary_body(body, content_type),
            ),
            options,
        )

    async def send_upload_start(
        self,
        *,
        body: MessageParam | Message | Omit = OMIT,
        x_upload_content_length: int | Omit = OMIT,
        x_upload_content_type: str | Omit = OMIT,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> None:
        """Open a session for a message that is sent in pieces

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

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.addons.current.action.compose, https://www.googleapis.com/auth/gmail.compose, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.send.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/guides/uploads#resumable
        """
        return await self._empty(
            EndpointCall(
                "users.messages.send.upload.start",
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

    async def trash(
        self,
        *,
        id: str,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Move a message to the trash

        Args:
            id: As users.messages.list gives it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/trash
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.trash",
                "write",
                {"id": id, "fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )

    async def untrash(
        self,
        *,
        id: str,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> Message:
        """Take a message out of the trash

        It does not go back to the inbox by itself.

        Args:
            id: As users.messages.list gives it.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/untrash
        """
        return await self._json(
            As[Message],
            EndpointCall(
                "users.messages.untrash",
                "write",
                {"id": id, "fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )
