"""The platform, for sync code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar, Unpack

import httpx

from .access import Audit, Credentials, Keys, Users, UserTokens
from .administration import Applications, Connectors, HealthChecks
from .connecting import Connections, ConnectSessions
from .core.call import Effect
from .core.endpoint import EndpointCall, ProxyRequest, Target, call_of, given_body, options_of, proxy_call
from .core.omit import OMIT, Omit
from .core.settings import MAX_RETRIES, TIMEOUT_SECONDS, CallOptions, read_settings
from .downloads import Download
from .observing import Calls, Usage
from .proxied import Proxied
from .raw import RawResponse, raw_of, recording
from .session import Session
from .sync_sender import SyncSender
from .uploads import UploadSource

P = ParamSpec("P")
T = TypeVar("T")


class Client:
    """A connection to the platform. Thread-safe; one is enough for a process.

    Closing it, or leaving its `with` block, closes its connections, also those of its `with_options()`.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        timeout: float | None = TIMEOUT_SECONDS,
        max_retries: int = MAX_RETRIES,
        strict: bool = False,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """Takes the platform's address and an API key, from CONNECTOR_URL and CONNECTOR_API_KEY where not given.

        Args:
            base_url: The platform's address.
            api_key: An API key of the application.
            timeout: Seconds that one attempt may take; None for no limit. Streams have an idle limit of 30 s instead.
            max_retries: How often a failed attempt is repeated, where that is safe; 0 for never.
            strict: Whether answers of another shape than the definition says raise DecodeError.
            transport: What makes the requests instead, such as `MockTransport(handler)` in tests.

        Raises:
            ConnectorError: Address or key is missing or malformed.
        """
        settings = read_settings(
            base_url=base_url, api_key=api_key, timeout=timeout, max_retries=max_retries, strict=strict
        )
        self.session = Session(settings, SyncSender(httpx.Client(transport=transport)))
        """What makes the calls; for generated packages."""

    @property
    def base_url(self) -> str:
        """The platform's address."""
        return self.session.settings.base_url

    def with_options(
        self,
        *,
        timeout: float | Omit | None = OMIT,
        max_retries: int | Omit = OMIT,
        strict: bool | Omit = OMIT,
        headers: Mapping[str, str] | Omit = OMIT,
    ) -> Self:
        """This client with other options, on the same connections."""
        settings = self.session.settings.with_options(
            timeout=timeout, max_retries=max_retries, strict=strict, headers=headers
        )
        # What hangs on this client is bound to its session, and made again for the other.
        other = object.__new__(type(self))
        other.session = self.session.with_settings(settings)
        return other

    def call(
        self,
        endpoint: str,
        *,
        connection: str | None = None,
        connector: str | None = None,
        user: str | None = None,
        params: Mapping[str, Any] | None = None,
        body: Any = OMIT,
        content: UploadSource | None = None,
        content_type: str = "application/octet-stream",
        effect: Effect = "write",
        **options: Unpack[CallOptions],
    ) -> Any:
        """Calls an endpoint by name, as one connection or as a user's only connection to a connector.

        Args:
            endpoint: Such as `users.messages.list`.
            connection: The connection's id.
            connector: The connector's name, where no connection is given.
            user: The application's own id of its user; beside a connection, it must be this user's.
            params: Parameters by their names on the wire.
            body: The body, where the provider takes JSON or a form.
            content: The body, where the provider takes bytes.
            content_type: What `content` is.
            effect: What the endpoint does; "read" may be repeated after any failure.
            **options: Options of this call.

        Returns:
            JSON's value, text, bytes, or None, by the answer's content type.
        """
        target = Target(connector, connection, user)
        made = EndpointCall(endpoint, effect, params or {}, given_body(body, content, content_type))
        return self.session.natural(call_of(target, made), options)

    def proxy(
        self,
        method: str,
        path: str,
        *,
        connection: str | None = None,
        connector: str | None = None,
        user: str | None = None,
        **request: Unpack[ProxyRequest],
    ) -> Proxied:
        """Passes a request through to a connector's host, with the connection's credential, and reads the answer.

        Args:
            method: The HTTP method.
            path: The path below the host, percent-encoded, with a query if you like.
            connection: The connection's id.
            connector: The connector's name, where no connection is given.
            user: The application's own id of its user.
            **request: `query`, `json` or `content`, `host`, and options of this call; `headers` go to the provider.

        Raises:
            ProviderError: The provider answered 400 or more.
        """
        call = proxy_call(Target(connector, connection, user), method, path, request)
        return Proxied(self.session.answer(call, options_of(request)))

    def proxy_stream(
        self,
        method: str,
        path: str,
        *,
        connection: str | None = None,
        connector: str | None = None,
        user: str | None = None,
        **request: Unpack[ProxyRequest],
    ) -> Download:
        """As `proxy`, with the answer read while it arrives: `with client.proxy_stream(…) as file`."""
        call = proxy_call(Target(connector, connection, user), method, path, request, streamed=True)
        return self.session.download(call, options_of(request))

    def with_raw_response(self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
        """Calls a method of this client or a connector, and gives its result with the answer's status and headers.

        `client.with_raw_response(client.connections.get, "con_1").request_id`
        """
        with recording() as answers:
            parsed = method(*args, **kwargs)
        return raw_of(answers, parsed)

    @cached_property
    def connect_sessions(self) -> ConnectSessions:
        """Users on the way to a connection."""
        return ConnectSessions(self.session)

    @cached_property
    def connections(self) -> Connections:
        """The users' access to providers."""
        return Connections(self.session)

    @cached_property
    def connectors(self) -> Connectors:
        """The catalogue."""
        return Connectors(self.session)

    @cached_property
    def applications(self) -> Applications:
        """The application that the key belongs to."""
        return Applications(self.session)

    @cached_property
    def keys(self) -> Keys:
        """The application's API keys."""
        return Keys(self.session)

    @cached_property
    def user_tokens(self) -> UserTokens:
        """Short-lived tokens of one user each, for a browser or an agent."""
        return UserTokens(self.session)

    @cached_property
    def credentials(self) -> Credentials:
        """The application's OAuth clients, one for each connector."""
        return Credentials(self.session)

    @cached_property
    def users(self) -> Users:
        """The application's users."""
        return Users(self.session)

    @cached_property
    def audit(self) -> Audit:
        """Who did what."""
        return Audit(self.session)

    @cached_property
    def calls(self) -> Calls:
        """What was called."""
        return Calls(self.session)

    @cached_property
    def usage(self) -> Usage:
        """How much was called."""
        return Usage(self.session)

    @cached_property
    def health(self) -> HealthChecks:
        """Whether the platform serves."""
        return HealthChecks(self.session)

    def close(self) -> None:
        """Closes all connections to the platform."""
        self.session.sender.http.close()

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes all connections to the platform."""
        self.close()

    def __repr__(self) -> str:
        """The platform's address, and no key."""
        return f"{type(self).__name__}(base_url={self.base_url!r})"
