"""Keys, user tokens, OAuth clients, users, and the audit log, for async code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Unpack

from .async_part import AsyncPart
from .core import routes
from .core.omit import OMIT, Omit
from .core.platform_call import AuditAction, in_utc, platform_call
from .core.settings import CallOptions
from .core.wire_types import As
from .pages import AsyncPages

if TYPE_CHECKING:
    from . import models


class AsyncKeys(AsyncPart):
    """The application's API keys."""

    def list(self, *, max_items: int | None = None, **options: Unpack[CallOptions]) -> AsyncPages[models.ApiKey]:
        """Lists the keys, without what they are used by."""
        from .models import ApiKey

        return self._list(As[ApiKey], routes.KEYS_LIST, query={}, max_items=max_items, options=options)

    async def create(
        self,
        *,
        name: str,
        scopes: Sequence[str] | Omit = OMIT,
        user_id: str | Omit = OMIT,
        connection_id: str | Omit = OMIT,
        expires_at: datetime | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> models.NewApiKey:
        """Makes a key. This is the only time that it is shown.

        It may do no more than the key that makes it, and lives no longer.

        Args:
            name: What the key is called.
            scopes: What it may do, such as `connectors:read`; everything unless given.
            user_id: The user for whom alone it acts.
            connection_id: The connection that alone it sees and uses.
            expires_at: When it ends, with a time zone; never, or with the key that makes it, unless given.
            **options: Options of this call.
        """
        from .models import NewApiKey

        body = {
            "name": name,
            "scopes": scopes,
            "user_id": user_id,
            "connection_id": connection_id,
            "expires_at": in_utc(expires_at),
        }
        return await self._session.json(As[NewApiKey], platform_call(routes.KEYS_CREATE, body=body), options)

    async def delete(self, key_id: str, **options: Unpack[CallOptions]) -> models.DeletedApiKey:
        """Makes a key useless, and the user tokens that it made."""
        from .models import DeletedApiKey

        return await self._session.json(As[DeletedApiKey], platform_call(routes.KEYS_DELETE, key_id), options)


class AsyncUserTokens(AsyncPart):
    """Short-lived tokens of one user each, for a browser or an agent."""

    async def create(
        self,
        *,
        user_id: str,
        connections: Sequence[str] | Omit = OMIT,
        endpoints: Sequence[str] | Omit = OMIT,
        arguments: Mapping[str, Mapping[str, Any]] | Omit = OMIT,
        proxy: Sequence[str] | Omit = OMIT,
        expires_in: int | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> models.NewUserToken:
        """Makes a token, which is used as a key. This is the only time that it is shown.

        It may do nothing that the key which makes it may not, and ends with it.

        Args:
            user_id: The user for whom alone it acts, as the application's own login shows.
            connections: The only connections of the user that it sees, by id; all unless given, also later ones.
            endpoints: What it may call, such as `gmail:users.messages.*`; all that the key may unless given.
            arguments: Values that calls of an endpoint must have: by endpoint, then by parameter or `body.member`.
            proxy: Connectors to which it may pass requests through, whatever they ask for; none unless given.
            expires_in: For how many seconds it is good, up to 86,400. Default: 3,600.
            **options: Options of this call.
        """
        from .models import NewUserToken

        body = {
            "user_id": user_id,
            "connections": connections,
            "endpoints": endpoints,
            "arguments": arguments,
            "proxy": proxy,
            "expires_in": expires_in,
        }
        return await self._session.json(As[NewUserToken], platform_call(routes.USER_TOKENS_CREATE, body=body), options)

    async def delete(self, token_id: str, **options: Unpack[CallOptions]) -> models.DeletedUserToken:
        """Makes a user token useless."""
        from .models import DeletedUserToken

        call = platform_call(routes.USER_TOKENS_DELETE, token_id)
        return await self._session.json(As[DeletedUserToken], call, options)


class AsyncCredentials(AsyncPart):
    """The application's OAuth clients, one for each connector."""

    def list(self, *, max_items: int | None = None, **options: Unpack[CallOptions]) -> AsyncPages[models.OAuthClient]:
        """Lists the OAuth clients, without their secrets."""
        from .models import OAuthClient

        return self._list(As[OAuthClient], routes.CREDENTIALS_LIST, query={}, max_items=max_items, options=options)

    async def get(self, connector: str, **options: Unpack[CallOptions]) -> models.OAuthClient:
        """The OAuth client of a connector, without its secret."""
        from .models import OAuthClient

        return await self._session.json(As[OAuthClient], platform_call(routes.CREDENTIALS_GET, connector), options)

    async def set(
        self,
        connector: str,
        *,
        client_id: str,
        client_secret: str | Omit = OMIT,
        client_key: str | Omit = OMIT,
        client_key_id: str | Omit = OMIT,
        **options: Unpack[CallOptions],
    ) -> models.OAuthClient:
        """Gives a connector the application's OAuth client. It comes before what the platform's environment says.

        Args:
            connector: The connector's name.
            client_id: The client's id at the provider.
            client_secret: Its secret, where it has one.
            client_key: A private key as PEM, where assertions are signed.
            client_key_id: The name under which the provider knows the key.
            **options: Options of this call.
        """
        from .models import OAuthClient

        body = {
            "client_id": client_id,
            "client_secret": client_secret,
            "client_key": client_key,
            "client_key_id": client_key_id,
        }
        call = platform_call(routes.CREDENTIALS_SET, connector, body=body)
        return await self._session.json(As[OAuthClient], call, options)

    async def delete(self, connector: str, **options: Unpack[CallOptions]) -> models.DeletedOAuthClient:
        """Forgets the application's OAuth client of a connector."""
        from .models import DeletedOAuthClient

        call = platform_call(routes.CREDENTIALS_DELETE, connector)
        return await self._session.json(As[DeletedOAuthClient], call, options)


class AsyncUsers(AsyncPart):
    """The application's users."""

    async def delete(self, user_id: str, **options: Unpack[CallOptions]) -> models.DeletedUser:
        """Revokes all connections of a user at their providers, then erases all of the user but the audit log."""
        from .models import DeletedUser

        return await self._session.json(As[DeletedUser], platform_call(routes.USERS_DELETE, user_id), options)


class AsyncAudit(AsyncPart):
    """The audit log: what administers the application or changes its connections, and keys that were refused."""

    def list(
        self,
        *,
        actor: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        connection_id: str | Omit = OMIT,
        action: AuditAction | Omit = OMIT,
        since: datetime | Omit = OMIT,
        until: datetime | Omit = OMIT,
        page_size: int | Omit = OMIT,
        max_items: int | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPages[models.AuditEntry]:
        """Lists who did what, newest first.

        Args:
            actor: Only what this key or user token did, by its id.
            user_id: Only what concerns this user.
            connection_id: Only what concerns this connection.
            action: Only this, such as `connection.deleted`.
            since: From then on, with a time zone.
            until: Before then, with a time zone.
            page_size: How many a page holds, 1 to 100. Default: 50.
            max_items: How many to give in all; None for all.
            **options: Options of each page's call.
        """
        from .models import AuditEntry

        query = {
            "actor": actor,
            "user_id": user_id,
            "connection_id": connection_id,
            "action": action,
            "since": since,
            "until": until,
            "limit": page_size,
        }
        return self._list(As[AuditEntry], routes.AUDIT_LIST, query=query, max_items=max_items, options=options)
