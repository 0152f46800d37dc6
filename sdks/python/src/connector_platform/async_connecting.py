"""Connect sessions and connections, for async code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, Unpack

from .async_part import AsyncPart
from .core import routes
from .core.omit import OMIT, Omit
from .core.platform_call import ConnectionStatus, connection_call, platform_call
from .core.settings import CallOptions
from .core.wire_types import As
from .pages import AsyncPages

if TYPE_CHECKING:
    from . import models


class AsyncConnectSessions(AsyncPart):
    """Users on the way to a connection."""

    async def create(
        self,
        *,
        connector: str,
        user_id: str,
        return_url: str,
        name: str | Omit = OMIT,
        auth_type: str | Omit = OMIT,
        scopes: Sequence[str] | Omit = OMIT,
        inputs: Mapping[str, str] | Omit = OMIT,
        connection_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> models.ConnectSession:
        """Starts connecting a user. Send the browser to its `connect_url`.

        Args:
            connector: The connector's name.
            user_id: The application's own id of its user.
            return_url: Where the browser goes afterwards: one of the application's return URLs.
            name: What the connection is called; unless given, the account's own label.
            auth_type: Where the connector has several.
            scopes: What to ask for; unless given, the connector's default scopes.
            inputs: What the connector needs to know beside the credential; the page asks for the rest.
            connection_id: Reconnects this connection, which keeps its id.
            **options: Options of this call.
        """
        from .models import ConnectSession

        body = {
            "connector": connector,
            "user_id": user_id,
            "return_url": return_url,
            "name": name,
            "auth_type": auth_type,
            "scopes": scopes,
            "inputs": inputs,
            "connection_id": connection_id,
        }
        return await self._session.json(As[ConnectSession], platform_call(routes.SESSIONS_CREATE, body=body), options)

    async def complete(
        self, session_id: str, *, user_id: str, completion_token: str, **options: Unpack[CallOptions]
    ) -> models.Connection:
        """Binds a session to its user; only now is the authorization code redeemed.

        Call it at once, from the backend.

        Args:
            session_id: The session's id, as the browser brought it back.
            user_id: The user whom the application's own login shows to be sitting at the browser.
            completion_token: What the browser brought back to the return URL.
            **options: Options of this call.
        """
        from .models import Connection

        body = {"user_id": user_id, "completion_token": completion_token}
        return await self._session.json(
            As[Connection], platform_call(routes.SESSIONS_COMPLETE, session_id, body=body), options
        )


class AsyncConnections(AsyncPart):
    """The users' access to providers."""

    def list(
        self,
        *,
        user_id: str | Omit = OMIT,
        connector: str | Omit = OMIT,
        status: ConnectionStatus | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[models.Connection]:
        """Lists connections, newest first.

        Args:
            user_id: Only this user's.
            connector: Only those to this connector.
            status: Only those in this state.
            page_size: How many a page holds, 1 to 100. Default: 50.
            max_items: How many to give in all; None for all.
            **options: Options of each page's call.
        """
        from .models import Connection

        query = {"user_id": user_id, "connector": connector, "status": status, "limit": page_size}
        return self._list(As[Connection], routes.CONNECTIONS_LIST, query=query, max_items=max_items, options=options)

    async def create(
        self,
        *,
        connector: str,
        user_id: str,
        access_token: str | Omit = OMIT,
        fields: Mapping[str, str] | Omit = OMIT,
        captured: Mapping[str, str] | Omit = OMIT,
        name: str | Omit = OMIT,
        auth_type: str | Omit = OMIT,
        config: Mapping[str, str] | Omit = OMIT,
        refresh_token: str | Omit = OMIT,
        expires_at: datetime | Omit = OMIT,
        scope: str | Omit = OMIT,
        account_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> models.Connection:
        """Takes over credentials that you already have: a token, or what the connect page asks for.

        Args:
            connector: The connector's name.
            user_id: The application's own id of its user.
            access_token: The access token, the API key, or `username:password`; this or `fields` is needed.
            fields: What the connect page asks for, by name, such as `{"api_key": "…"}`.
            captured: What the connector captures on connecting and a token does not tell, by name.
            name: What the connection is called.
            auth_type: Where the connector has several.
            config: The connector's inputs.
            refresh_token: What renews the access token.
            expires_at: When the access token ends, with a time zone.
            scope: What was allowed, separated by spaces.
            account_id: The account's id at the provider, where it is known.
            **options: Options of this call.
        """
        from .models import Connection

        body = {
            "connector": connector,
            "user_id": user_id,
            "access_token": access_token,
            "fields": fields,
            "captured": captured,
            "name": name,
            "auth_type": auth_type,
            "config": config,
            "refresh_token": refresh_token,
            "expires_at": expires_at,
            "scope": scope,
            "account_id": account_id,
        }
        return await self._session.json(As[Connection], platform_call(routes.CONNECTIONS_CREATE, body=body), options)

    async def import_many(
        self, connections: Sequence[Mapping[str, Any]], **options: Unpack[CallOptions]
    ) -> models.ImportedConnections:
        """Takes over credentials of up to 1,000 connections; each succeeds or fails by itself.

        Args:
            connections: What `create` takes, and `account_id`, as one mapping for each.
            **options: Options of this call.
        """
        from .models import ImportedConnections

        call = platform_call(routes.CONNECTIONS_IMPORT, body={"connections": [dict(each) for each in connections]})
        return await self._session.json(As[ImportedConnections], call, options)

    async def get(self, connection_id: str, **options: Unpack[CallOptions]) -> models.Connection:
        """One connection."""
        from .models import Connection

        return await self._session.json(As[Connection], connection_call(routes.CONNECTIONS_GET, connection_id), options)

    async def update(
        self,
        connection_id: str,
        *,
        name: str | Omit = OMIT,
        config: Mapping[str, str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> models.Connection:
        """Changes a connection's name or inputs."""
        from .models import Connection

        call = platform_call(routes.CONNECTIONS_UPDATE, connection_id, body={"name": name, "config": config})
        return await self._session.json(As[Connection], call, options)

    async def delete(self, connection_id: str, **options: Unpack[CallOptions]) -> models.DeletedConnection:
        """Revokes a connection at the provider, then removes it."""
        from .models import DeletedConnection

        return await self._session.json(
            As[DeletedConnection], connection_call(routes.CONNECTIONS_DELETE, connection_id), options
        )

    async def check(self, connection_id: str, **options: Unpack[CallOptions]) -> models.ConnectionCheck:
        """Asks the provider whether a connection works."""
        from .models import ConnectionCheck

        return await self._session.json(
            As[ConnectionCheck], connection_call(routes.CONNECTIONS_CHECK, connection_id), options
        )

    async def refresh(self, connection_id: str, **options: Unpack[CallOptions]) -> models.RefreshedConnection:
        """Replaces a connection's access token now."""
        from .models import RefreshedConnection

        return await self._session.json(
            As[RefreshedConnection], connection_call(routes.CONNECTIONS_REFRESH, connection_id), options
        )

    async def reconnect(
        self,
        connection_id: str,
        *,
        return_url: str,
        scopes: Sequence[str] | Omit = OMIT,
        endpoints: Sequence[str] | Omit = OMIT,
        flow: Literal["code", "device"] | Omit = OMIT,
        inputs: Mapping[str, str] | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> models.ConnectSession:
        """Starts connecting a connection's user again. The connection keeps its id.

        Args:
            connection_id: The connection's id.
            return_url: Where the browser goes afterwards: one of the application's return URLs.
            scopes: What to ask for; unless given, what is granted and the connector's default scopes.
            endpoints: Asks for the least scopes with which these endpoints can be called, in place of `scopes`.
            flow: How the user signs in: by redirects, or by a code for another device.
            inputs: What the connector needs to know beside the credential, where that is another than before.
            **options: Options of this call.
        """
        from .models import ConnectSession

        body = {
            "return_url": return_url,
            "scopes": scopes,
            "endpoints": endpoints,
            "flow": flow,
            "inputs": inputs,
        }
        call = platform_call(routes.CONNECTIONS_RECONNECT, connection_id, body=body, connection_id=connection_id)
        return await self._session.json(As[ConnectSession], call, options)

    def timeline(
        self,
        connection_id: str,
        *,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[models.TimelineEntry]:
        """Lists what happened to a connection in the last 90 days, newest first; also to one that is deleted.

        Args:
            connection_id: The connection's id.
            page_size: How many a page holds, 1 to 100. Default: 50.
            max_items: How many to give in all; None for all.
            **options: Options of each page's call.
        """
        from .models import TimelineEntry

        return self._list(
            As[TimelineEntry],
            routes.CONNECTIONS_TIMELINE,
            connection_id,
            query={"limit": page_size},
            max_items=max_items,
            options=options,
        )

    async def revoke(self, connection_id: str, **options: Unpack[CallOptions]) -> models.RevokedConnection:
        """Revokes a connection at the provider and keeps its record."""
        from .models import RevokedConnection

        return await self._session.json(
            As[RevokedConnection], connection_call(routes.CONNECTIONS_REVOKE, connection_id), options
        )

    def events(
        self,
        *,
        user_id: str | Omit = OMIT,
        connector: str | Omit = OMIT,
        connection_id: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[models.Event]:
        """Lists what providers have told and what happened to connections, newest first.

        Args:
            user_id: Only this user's.
            connector: Only those of this connector.
            connection_id: Only those of this connection.
            page_size: How many a page holds at most, 1 to 100. Default: 50.
            max_items: How many to give in all; None for all.
            **options: Options of each page's call.
        """
        from .models import Event

        query = {"user_id": user_id, "connector": connector, "connection_id": connection_id, "limit": page_size}
        return self._list(As[Event], routes.EVENTS_LIST, query=query, max_items=max_items, options=options)

    async def webhook(self, connection_id: str, **options: Unpack[CallOptions]) -> models.Webhook:
        """What to give the provider to be told of changes."""
        from .models import Webhook

        return await self._session.json(As[Webhook], connection_call(routes.WEBHOOK_GET, connection_id), options)

    async def upload(self, connection_id: str, upload_id: str, **options: Unpack[CallOptions]) -> models.UploadState:
        """Asks the provider how far an upload has come that broke off."""
        from .models import UploadState

        call = platform_call(routes.UPLOADS_GET, connection_id, upload_id, connection_id=connection_id)
        return await self._session.json(As[UploadState], call, options)

    async def abandon_upload(
        self, connection_id: str, upload_id: str, **options: Unpack[CallOptions]
    ) -> models.AbandonedUpload:
        """Gives an upload up."""
        from .models import AbandonedUpload

        call = platform_call(routes.UPLOADS_DELETE, connection_id, upload_id, connection_id=connection_id)
        return await self._session.json(As[AbandonedUpload], call, options)
