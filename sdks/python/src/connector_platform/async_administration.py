"""The catalogue, the application, and health, for async code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeVar, Unpack

from .async_part import AsyncPart
from .core import routes
from .core.omit import OMIT, Omit
from .core.platform_call import platform_call
from .core.settings import CallOptions
from .core.wire_types import As
from .downloads import AsyncDownload
from .pages import AsyncPages

if TYPE_CHECKING:
    from . import models

T = TypeVar("T")


class AsyncConnectors(AsyncPart):
    """The catalogue."""

    def list(
        self, *, q: str | Omit = OMIT, max_items: int | None = None, **options: Unpack[CallOptions]
    ) -> AsyncPages[models.ConnectorSummary]:
        """Lists the connectors, or those in which all words of `q` occur."""
        from .models import ConnectorSummary

        return self._list(
            As[ConnectorSummary], routes.CONNECTORS_LIST, query={"q": q}, max_items=max_items, options=options
        )

    async def get(self, name: str, **options: Unpack[CallOptions]) -> models.Connector:
        """One connector."""
        from .models import Connector

        return await self._session.json(As[Connector], platform_call(routes.CONNECTORS_GET, name), options)

    async def put(self, name: str, yaml: str, **options: Unpack[CallOptions]) -> models.ConnectorSummary:
        """Uploads a connector of the application's own, which no other application sees.

        Connections keep the version that they were made with.

        Args:
            name: The connector's name, as in the file.
            yaml: The text of the connector file. One whose version connections use cannot be replaced.
            **options: Options of this call.
        """
        from .models import ConnectorSummary

        call = platform_call(routes.CONNECTORS_PUT, name, text=(yaml, "application/yaml"))
        return await self._session.json(As[ConnectorSummary], call, options)

    async def delete(self, name: str, **options: Unpack[CallOptions]) -> models.DeletedConnector:
        """Removes a connector of the application's own, with its versions and OAuth client, if no connection has it."""
        from .models import DeletedConnector

        return await self._session.json(As[DeletedConnector], platform_call(routes.CONNECTORS_DELETE, name), options)

    def endpoints(
        self, name: str, *, q: str | Omit = OMIT, max_items: int | None = None, **options: Unpack[CallOptions]
    ) -> AsyncPages[models.Endpoint]:
        """Lists what can be called, or that in which all words of `q` occur."""
        from .models import Endpoint

        return self._list(
            As[Endpoint], routes.CONNECTORS_ENDPOINTS, name, query={"q": q}, max_items=max_items, options=options
        )

    async def endpoint(self, name: str, endpoint: str, **options: Unpack[CallOptions]) -> models.Endpoint:
        """One endpoint of a connector."""
        from .models import Endpoint

        return await self._session.json(
            As[Endpoint], platform_call(routes.CONNECTORS_ENDPOINT, name, endpoint), options
        )

    async def validate(self, yaml: str, **options: Unpack[CallOptions]) -> models.Validation:
        """Judges the text of a connector file."""
        from .models import Validation

        call = platform_call(routes.CONNECTORS_VALIDATE, text=(yaml, "application/yaml"))
        return await self._session.json(As[Validation], call, options)

    async def scopes(
        self, name: str, *, endpoints: Sequence[str] | Omit = OMIT, **options: Unpack[CallOptions]
    ) -> models.LeastScopes:
        """The least scopes for some endpoints; for all of them unless given."""
        from .models import LeastScopes

        names = OMIT if isinstance(endpoints, Omit) else ",".join(endpoints)
        call = platform_call(routes.CONNECTORS_SCOPES, name, query={"endpoints": names})
        return await self._session.json(As[LeastScopes], call, options)

    async def enable(self, name: str, **options: Unpack[CallOptions]) -> models.ConnectorSummary:
        """Lets a connector be used."""
        from .models import ConnectorSummary

        return await self._session.json(As[ConnectorSummary], platform_call(routes.CONNECTORS_ENABLE, name), options)

    async def disable(self, name: str, **options: Unpack[CallOptions]) -> models.ConnectorSummary:
        """Switches a connector off: no calls, no connecting."""
        from .models import ConnectorSummary

        return await self._session.json(As[ConnectorSummary], platform_call(routes.CONNECTORS_DISABLE, name), options)

    async def upgrade(
        self,
        name: str,
        *,
        to: str | Omit = OMIT,
        connections: Sequence[str] | Omit = OMIT,
        apply: bool = False,
        **options: Unpack[CallOptions],
    ) -> models.Upgrades:
        """Says what another version means to connections, and lets them go over.

        Args:
            name: The connector's name.
            to: The version; the newest unless given.
            connections: Only these, by their ids.
            apply: Whether to do it; otherwise it is only said.
            **options: Options of this call.
        """
        from .models import Upgrades

        body = {"to": to, "connections": connections, "apply": apply}
        call = platform_call(routes.CONNECTORS_UPGRADE, name, body=body)
        return await self._session.json(As[Upgrades], call, options)

    def generate(
        self, name: str, *, language: Literal["python", "go", "typescript"], **options: Unpack[CallOptions]
    ) -> AsyncDownload:
        """A connector's package for a language, as a gzipped tar file that is read while it arrives."""
        call = platform_call(routes.CONNECTORS_GENERATE, name, body={"language": language}, streamed=True)
        return self._session.download(call, options)


class AsyncApplications(AsyncPart):
    """The application that the key belongs to."""

    async def current(self, **options: Unpack[CallOptions]) -> models.Application:
        """The application itself."""
        from .models import Application

        return await self._session.json(As[Application], platform_call(routes.APPLICATION_GET), options)

    async def update_current(self, *, return_urls: Sequence[str], **options: Unpack[CallOptions]) -> models.Application:
        """Says where browsers may return to."""
        from .models import Application

        call = platform_call(routes.APPLICATION_UPDATE, body={"return_urls": return_urls})
        return await self._session.json(As[Application], call, options)


class AsyncHealthChecks(AsyncPart):
    """Whether the platform serves."""

    async def live(self, **options: Unpack[CallOptions]) -> models.Health:
        """Answers where the process lives."""
        from .models import Health

        return await self._session.json(As[Health], platform_call(routes.LIVE), options)

    async def ready(self, **options: Unpack[CallOptions]) -> models.Health:
        """Answers where the platform can serve: its database answers."""
        from .models import Health

        return await self._session.json(As[Health], platform_call(routes.READY), options)
