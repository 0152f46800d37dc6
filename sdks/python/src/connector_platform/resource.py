"""What generated classes are made of, for sync code. They add names, types and documentation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, ParamSpec, Self, TypeVar, Unpack

from .client import Client
from .core.call import Call, Effect
from .core.endpoint import EndpointCall, ProxyRequest, Target, call_of, given_body, options_of, proxy_call
from .core.omit import OMIT, Omit
from .core.settings import CallOptions
from .core.wire_types import As
from .downloads import Download
from .pages import Page
from .proxied import Proxied
from .raw import RawResponse
from .session import Session
from .uploads import UploadSource

P = ParamSpec("P")
T = TypeVar("T")


class Resource:
    """A group of endpoints, called as one connection."""

    def __init__(self, session: Session, target: Target) -> None:
        """Takes what makes the calls, and whose account is called."""
        self._session = session
        self._target = target

    def _json(self, kind: type[As[T]], made: EndpointCall, options: CallOptions) -> T:
        return self._session.json(kind, call_of(self._target, made), options)

    def _text(self, made: EndpointCall, options: CallOptions) -> str:
        return self._session.text(call_of(self._target, made), options)

    def _empty(self, made: EndpointCall, options: CallOptions) -> None:
        self._session.answer(call_of(self._target, made), options)

    def _download(self, made: EndpointCall, options: CallOptions) -> Download:
        return self._session.download(call_of(self._target, made, streamed=True), options)

    def _list(
        self,
        item: type[As[T]],
        items: Sequence[str | int],
        made: EndpointCall,
        max_items: int | None,
        options: CallOptions,
    ) -> Page[T]:
        def ask(cursor: str | None) -> Call:
            return call_of(self._target, made, paged=True, cursor=cursor)

        return self._session.page(item, items, ask, max_items, options)


class BaseConnector(Resource):
    """A connector, called as one connection or as a user's only one."""

    _connector: ClassVar[str]
    _version: ClassVar[str]

    def __init__(self, client: Client, *, connection: str | None = None, user: str | None = None) -> None:
        """Takes the platform, and whose account is called.

        Args:
            client: The platform.
            connection: The connection's id.
            user: The application's own id of its user, who then has one connection; beside a connection, its owner.
        """
        super().__init__(client.session, Target(self._connector, connection, user, self._version))
        self._client = client

    def with_options(
        self,
        *,
        timeout: float | Omit | None = OMIT,
        max_retries: int | Omit = OMIT,
        strict: bool | Omit = OMIT,
        headers: Mapping[str, str] | Omit = OMIT,
    ) -> Self:
        """The same connector with other options."""
        client = self._client.with_options(timeout=timeout, max_retries=max_retries, strict=strict, headers=headers)
        return type(self)(client, connection=self._target.connection, user=self._target.user)

    def with_raw_response(self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
        """Calls a method of this connector, and gives what it returns with the answer's status and headers.

        `gmail.with_raw_response(gmail.users.messages.get, id="…").request_id`
        """
        return self._client.with_raw_response(method, *args, **kwargs)

    def call(
        self,
        endpoint: str,
        *,
        params: Mapping[str, Any] | None = None,
        body: Any = OMIT,
        content: UploadSource | None = None,
        content_type: str = "application/octet-stream",
        effect: Effect = "write",
        **options: Unpack[CallOptions],
    ) -> Any:
        """Calls an endpoint by name, also one that this package does not know. See `Client.call`."""
        made = EndpointCall(endpoint, effect, params or {}, given_body(body, content, content_type))
        return self._session.natural(call_of(self._target, made), options)

    def proxy(self, method: str, path: str, **request: Unpack[ProxyRequest]) -> Proxied:
        """Passes a request through to the connector's host. See `Client.proxy`."""
        return Proxied(self._session.answer(proxy_call(self._target, method, path, request), options_of(request)))

    def proxy_stream(self, method: str, path: str, **request: Unpack[ProxyRequest]) -> Download:
        """As `proxy`, with the answer read while it arrives."""
        return self._session.download(
            proxy_call(self._target, method, path, request, streamed=True), options_of(request)
        )

    def __repr__(self) -> str:
        """Whose account is called, at which platform."""
        said = {"connection": self._target.connection, "user": self._target.user}
        whose = ", ".join(f"{name}={value!r}" for name, value in said.items() if value is not None)
        return f"{type(self).__name__}({self._client!r}, {whose})"
