"""What the platform's own routes answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from pydantic import Field

from .core.platform_call import AuditAction
from .model import Model


class Connection(Model):
    """One user's access to one provider."""

    id: str
    connector: str
    connector_version: str
    auth_type: str
    user_id: str
    """The application's own id of its user."""
    name: str
    status: Literal["pending", "active", "outcome_unknown", "needs_reauth", "revoked"] | str
    status_reason: str | None = None
    """Why it has the status, as a code."""
    status_means: str | None = None
    """What the status means, in plain words; None of an active connection."""
    status_to_do: str | None = None
    """What to do about the status; None where nothing is to be done."""
    account_id: str | None = None
    """The account's id at the provider."""
    config: dict[str, str]
    """The connector's inputs."""
    created_at: datetime
    updated_at: datetime


class ImportedConnection(Model):
    """What became of one of the credentials that were taken over."""

    index: int
    """Its place among those that were given, from 0."""
    connection: Connection | None = None
    problem: dict[str, Any] | None = None
    """Why it was not taken over, as a problem document; None where it was."""


class ImportedConnections(Model):
    """What became of credentials that were taken over."""

    items: list[ImportedConnection]


class ConnectSession(Model):
    """A user on the way to a connection."""

    id: str
    connection_id: str
    connect_url: str
    """Where the user's browser goes."""
    expires_at: datetime


class DeletedConnection(Model):
    """A connection that is gone."""

    id: str
    deleted: bool
    revocation: Literal["revoked", "not_supported", "nothing_to_revoke", "failed"] | str
    """What the provider made of it."""


class UploadState(Model):
    """An upload that can be taken up again."""

    endpoint: str
    offset: int | None = None
    """What the provider has, and where to go on; None where it has all of a content of unknown length."""
    length: int | None = None
    """How long the whole is; None where that was not said."""
    expires_at: datetime


class Event(Model):
    """Something that a provider has told of one connection's account, or that happened to the connection."""

    id: str
    connector: str
    connection_id: str
    user_id: str
    """The application's own id of its user."""
    source: Literal["provider", "platform"] | str
    """Who tells it: the provider, of the account; or the platform, of the connection."""
    type: str
    """As the provider calls it, `unknown` where it does not say; or such as `connection.needs_reauth`."""
    status: Literal["pending", "active", "outcome_unknown", "needs_reauth", "revoked"] | str | None = None
    """What the connection is since; None of what a provider tells."""
    reason: str | None = None
    """Why, as a code."""
    payload: Any = None
    """The provider's JSON; None where the platform cannot open it any more, and of what the platform tells."""
    occurred_at: datetime | None = None
    """When it happened, where the provider says."""
    received_at: datetime


class RefreshAttempt(Model):
    """An attempt to refresh a connection's access token."""

    cause: Literal["call", "refused", "request", "probe", "ahead", "recovery"] | str
    process: str
    """The process that tried, as `host:pid`."""
    outcome: (
        Literal["refreshed", "superseded", "refused", "client_refused", "failed", "unknown", "not_sent", "abandoned"]
        | str
        | None
    ) = None
    """None while it is under way."""
    ended_at: datetime | None = None
    next_try_at: datetime | None = None
    """When the token may be tried again, where that must wait."""
    fingerprint_before: str | None = None
    """Of the token that was spent: tells tokens of this connection apart, and nothing else of them."""
    fingerprint_after: str | None = None
    error_code: str | None = None
    """The platform's own error code."""
    provider_status: int | None = None
    provider_code: str | None = None
    provider_message: str | None = None


class TimelineEntry(Model):
    """One thing that happened to a connection."""

    id: str
    at: datetime
    type: str
    """`refresh`, or what happened to the connection, such as `connection.needs_reauth`."""
    status: Literal["pending", "active", "outcome_unknown", "needs_reauth", "revoked"] | str | None = None
    """What an event left the connection in."""
    reason: str | None = None
    """Why, as a code."""
    means: str
    """What it means, in plain words."""
    to_do: str | None = None
    """What to do about it; None where nothing is to be done."""
    refresh: RefreshAttempt | None = None


class Webhook(Model):
    """What a provider is given to send events of a connection."""

    url: str
    """Where the events go."""
    token: str | None = Field(default=None, repr=False)
    """What the provider must send with each event, where its events are told by a token: for the provider alone."""


class AbandonedUpload(Model):
    """An upload that cannot be taken up any more."""

    id: str
    deleted: bool


class ConnectionCheck(Model):
    """What the provider says to a connection."""

    healthy: bool
    detail: str
    provider_status: int | None = None
    latency_ms: int | None = None
    """Milliseconds that the provider took."""
    connection: Connection


class RefreshedConnection(Model):
    """A connection with a new access token."""

    connection: Connection
    expires_at: datetime | None = None
    """When the new token ends, where the provider says."""


class RevokedConnection(Model):
    """A connection that was ended at the provider, and whose record stays."""

    connection: Connection
    revocation: Literal["revoked", "not_supported", "nothing_to_revoke"] | str


class Finding(Model):
    """Something that the validator has to say about a connector file."""

    code: str
    level: Literal["error", "warning"] | str
    line: int
    column: int
    path: str
    says: str


class Validation(Model):
    """The validator's judgement of a connector file."""

    valid: bool
    findings: list[Finding]


class ConnectorSummary(Model):
    """A connector in a list."""

    name: str
    display_name: str
    description: str
    version: str | None = None
    """None where the file has errors."""
    categories: list[str]
    stability: str
    auth_types: list[str]
    endpoints: int
    """How many there are."""
    valid: bool
    enabled: bool
    """Whether the operator lets it be used."""
    own: bool
    """Whether the application uploaded it; no other sees it then."""
    findings: list[Finding]


class DeletedConnector(Model):
    """A connector of the application's own that is gone, with every version of it."""

    name: str
    deleted: bool


class AllowedScope(Model):
    """A scope and what it allows."""

    name: str
    allows: str


class LeastScopes(Model):
    """The scopes with which some endpoints, and the fewest others, can be called."""

    endpoints: list[str]
    scopes: list[AllowedScope]


class Change(Model):
    """A difference between two versions of a connector."""

    weight: Literal["breaking", "compatible"] | str
    at: str
    says: str


class ChangedName(Model):
    """A name in generated packages that another version changes."""

    language: str
    thing: str
    before: str
    after: str | None = None
    """None where it is gone."""


class Upgrade(Model):
    """What another version of its connector means to a connection."""

    connection_id: str
    name: str
    user_id: str
    from_: str = Field(alias="from")
    to: str
    verdict: Literal["breaking", "compatible", "none", "unknown"] | str
    """`unknown` where the version that the connection has is no longer there."""
    changes: list[Change]
    names: list[ChangedName]
    blocked: str | None = None
    """Why the connection cannot go over as it is."""
    applied: bool


class Upgrades(Model):
    """What another version means to connections."""

    items: list[Upgrade]


class Host(Model):
    """A host that a connector calls."""

    name: str
    url: str


class Input(Model):
    """What a connector needs to know beside the credential."""

    name: str
    label: str
    description: str | None = None
    stage: Literal["app", "user"] | str
    """Who gives it: the application with the connect session, or the user."""
    secret: bool


class Scope(Model):
    """Something that a user can allow."""

    name: str
    allows: str
    default: bool


class Setup(Model):
    """How an OAuth client is made at the provider."""

    url: str
    steps: list[str]


class CredentialField(Model):
    """Something that the connect page asks for."""

    name: str
    label: str
    description: str | None = None
    secret: bool
    optional: bool
    multiline: bool


class Auth(Model):
    """A way of authenticating."""

    type: str
    scopes: list[Scope]
    setup: Setup | None = None
    fields: list[CredentialField]
    """What the connect page asks for; `connections.create` takes them as `fields`."""


class Connector(ConnectorSummary):
    """A connector with all that there is to know before it is called."""

    docs_url: str | None = None
    versions: list[str]
    hosts: list[Host]
    inputs: list[Input]
    auth: list[Auth]


class Endpoint(Model):
    """Something that can be called."""

    name: str
    summary: str
    description: str | None = None
    docs_url: str | None = None
    method: str
    path: str
    host: str
    effect: Literal["read", "write", "destructive"] | str
    scopes: list[str] | None = None
    """All of these are needed."""
    scopes_any: list[str] | None = None
    """One of these is enough."""
    params: dict[str, Any]
    """JSON Schema of `params`."""
    body: Any = None
    """What the body is."""
    response: Any = None
    """What the answer is."""
    paginated: bool
    cost: float | None = None
    """What a call spends of the connector's rate limit; None where there is none."""
    hint: str | None = None
    """What a language model should know that the summary does not say."""
    deprecated: bool
    examples: list[Any]


class Application(Model):
    """The application that an API key belongs to."""

    id: str
    name: str
    return_urls: list[str]
    """Where browsers may return to."""
    created_at: datetime


class ApiKey(Model):
    """An API key, without what it is used by."""

    id: str
    name: str
    scopes: list[str]
    """What it may do; `admin` is everything."""
    user_id: str | None = None
    """The user for whom alone it acts; None where it acts for all."""
    connection_id: str | None = None
    """The connection that alone it sees; None where it sees all."""
    created_at: datetime
    expires_at: datetime | None = None
    """When it ends; None where it does not."""


class NewApiKey(ApiKey):
    """An API key that was just made."""

    key: str = Field(repr=False)
    """To be kept now: it is shown this once, and printing this object does not show it."""


class DeletedApiKey(Model):
    """An API key that is useless now."""

    id: str
    deleted: bool


class UserToken(Model):
    """A short-lived token of one user, without what it is used by."""

    id: str
    user_id: str
    """The user for whom alone it acts."""
    connections: list[str] | None = None
    """The only connections that it sees; None for all of the user's."""
    scopes: list[str]
    """What it may do."""
    arguments: dict[str, dict[str, Any]]
    """Values that calls of an endpoint must have, by the endpoint and the argument's name."""
    created_at: datetime
    expires_at: datetime


class NewUserToken(UserToken):
    """A user token that was just made."""

    token: str = Field(repr=False)
    """For the browser or agent: it is shown this once, and printing this object does not show it."""


class DeletedUserToken(Model):
    """A user token that is useless now."""

    id: str
    deleted: bool


class OAuthClient(Model):
    """The application's OAuth client of a connector, without its secret."""

    connector: str
    client_id: str
    has_secret: bool
    has_key: bool
    redirect_uri: str
    """What to register at the provider."""
    updated_at: datetime


class DeletedOAuthClient(Model):
    """An OAuth client that is forgotten."""

    connector: str
    deleted: bool


class Revocations(Model):
    """What became of a user's tokens at the providers, as numbers of connections."""

    revoked: int
    not_supported: int
    nothing_to_revoke: int
    failed: int


class NotRevoked(Model):
    """A connection whose provider could not be told: its tokens are erased here, and live on there."""

    id: str
    connector: str
    account_id: str | None = None


class DeletedUser(Model):
    """A user of whom nothing is left but the audit log."""

    user_id: str
    deleted: bool
    connections: int
    """How many connections there were."""
    revocations: Revocations
    not_revoked: list[NotRevoked]
    connect_sessions: int
    events: int
    """Events of providers that were left; others went with their connections."""
    timeline_entries: int


class AuditTarget(Model):
    """What something was done to."""

    type: (
        Literal["api_key", "user_token", "application", "connector", "oauth_client", "connect_session", "connection"]
        | str
    )
    id: str


class AuditEntry(Model):
    """Who did what."""

    id: str
    at: datetime
    actor: str
    """The id of the key or user token; `operator` for who works on the database itself, `platform` for the platform."""
    action: AuditAction | str
    target: AuditTarget | None = None
    connection_id: str | None = None
    user_id: str | None = None
    outcome: str
    """`ok`, or the code of the error that was answered."""
    request_id: str | None = None
    """Of the answer, where it came by the API."""
    address: str | None = None
    """The caller's IP address; of the proxy before the platform, where the platform does not trust that."""
    count: int
    """How often, or on how many things, where one entry stands for several."""


class CallRecord(Model):
    """One call that was made through a connection, without its content."""

    id: str
    """The request id of its answer."""
    at: datetime
    connection_id: str
    user_id: str
    """The application's own id of its user."""
    connector: str
    endpoint: str | None = None
    """None of what was passed through, and of what failed before its endpoint was found."""
    method: str
    status: int
    """The provider's, or the platform's where it answered; 499 where the caller left first."""
    source: Literal["provider", "platform"] | str
    """Whose answer it is."""
    error_code: str | None = None
    """The platform's own error code."""
    provider_status: int | None = None
    """What the provider answered, where it did."""
    provider_request_id: str | None = None
    """How the provider names it, where it says so: for its support."""
    duration_ms: float
    bytes_in: int
    """Of the body that was sent, where its length was said."""
    bytes_out: int
    """Of the answer, with its headers."""
    attempts: int
    """How often the provider was asked."""


class UsageEntry(Model):
    """How much a user called by a connector on one day."""

    day: date
    """Of UTC."""
    user_id: str
    """The application's own id of its user."""
    connector: str
    calls: int
    errors: int
    """Calls that were answered with 400 or more."""
    bytes_in: int
    bytes_out: int


class Health(Model):
    """A sign of life."""

    status: str
