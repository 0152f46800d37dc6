# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from connector_platform import As, CallOptions, EndpointCall, OMIT, Omit, Resource

from .users_settings_types import VacationSettings

if TYPE_CHECKING:
    from .users_settings_filters_api import UsersSettingsFiltersResource
    from .users_settings_send_as_api import UsersSettingsSendAsResource


class UsersSettingsResource(Resource):
    """Endpoints under settings."""

    @cached_property
    def filters(self) -> UsersSettingsFiltersResource:
        """Endpoints under filters."""
        from .users_settings_filters_api import UsersSettingsFiltersResource

        return UsersSettingsFiltersResource(self._session, self._target)

    @cached_property
    def send_as(self) -> UsersSettingsSendAsResource:
        """Endpoints under sendAs."""
        from .users_settings_send_as_api import UsersSettingsSendAsResource

        return UsersSettingsSendAsResource(self._session, self._target)

    def get_vacation(
        self,
        *,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> VacationSettings:
        """Show the automatic reply

        Args:
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: one of https://mail.google.com/, https://www.googleapis.com/auth/gmail.modify, https://www.googleapis.com/auth/gmail.readonly, https://www.googleapis.com/auth/gmail.settings.basic.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings/getVacation
        """
        return self._json(
            As[VacationSettings],
            EndpointCall(
                "users.settings.getVacation",
                "read",
                {"fields": fields, "prettyPrint": pretty_print, "quotaUser": quota_user, "userId": user_id},
            ),
            options,
        )

    def update_vacation(
        self,
        *,
        enable_auto_reply: bool | Omit = OMIT,
        end_time: str | Omit = OMIT,
        fields: str | Omit = OMIT,
        pretty_print: bool | Omit = OMIT,
        quota_user: str | Omit = OMIT,
        response_body_html: str | Omit = OMIT,
        response_body_plain_text: str | Omit = OMIT,
        response_subject: str | Omit = OMIT,
        restrict_to_contacts: bool | Omit = OMIT,
        restrict_to_domain: bool | Omit = OMIT,
        start_time: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> VacationSettings:
        """Replace the automatic reply

        What is left out is reset. A reply that is enabled needs a subject or a text.

        Args:
            enable_auto_reply: Whether mail is answered automatically.
            end_time: The last moment; milliseconds since 1970.
            fields: Only these members of the answer, such as "messages(id,threadId),nextPageToken".
            pretty_print: Whether the answer is laid out for people. Default: true.
            quota_user: Whom the call is counted for, where the application calls for several.
            response_body_html: The answer as HTML; goes before the one as text.
            response_body_plain_text: The answer as text.
            response_subject: What the subject begins with.
            restrict_to_contacts: Whether only the user's contacts are answered.
            restrict_to_domain: Whether only the user's own domain is answered. In Google Workspace.
            start_time: The first moment; milliseconds since 1970.
            user_id: An e-mail address; "me" is the connected user. Default: "me\".
            **options: Options of this call: timeout, max_retries, idempotency_key, headers.

        Scopes: https://www.googleapis.com/auth/gmail.settings.basic.

        Raises:
            ProviderError: The provider refuses the call, fails, or cannot be reached.
            PlatformError: The platform does; ReconnectRequired where the user must connect again.
            TransportError: There was no answer of the platform.

        See: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.settings/updateVacation
        """
        return self._json(
            As[VacationSettings],
            EndpointCall(
                "users.settings.updateVacation",
                "write",
                {
                    "enableAutoReply": enable_auto_reply,
                    "endTime": end_time,
                    "fields": fields,
                    "prettyPrint": pretty_print,
                    "quotaUser": quota_user,
                    "responseBodyHtml": response_body_html,
                    "responseBodyPlainText": response_body_plain_text,
                    "responseSubject": response_subject,
                    "restrictToContacts": restrict_to_contacts,
                    "restrictToDomain": restrict_to_domain,
                    "startTime": start_time,
                    "userId": user_id,
                },
            ),
            options,
        )
