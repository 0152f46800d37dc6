"""What Schemathesis is told of this API beyond its OpenAPI document."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass

import schemathesis
from schemathesis.core.failures import AcceptedNegativeData, Failure, ServerError
from schemathesis.openapi.checks import (
    AllowHeaderMismatch,
    EnsureResourceAvailability,
    RejectedPositiveData,
    UseAfterFree,
)

OWN_KEY = os.environ["OWN_KEY"]
PROBLEM = "application/problem+json"
PLANNED = {502, 503, 504}


def first(response, name: str) -> str | None:
    return (response.headers.get(name) or [None])[0]


def problem_of(response) -> dict:
    """The problem document of an answer; empty where it is none of the platform's."""
    is_ours = first(response, "connector-source") == "platform"
    if not is_ours or first(response, "content-type") != PROBLEM or not response.content:
        return {}
    return json.loads(response.content)


def is_relayed(case) -> bool:
    return "/proxy/" in case.operation.path or "/call/" in case.operation.path


@schemathesis.hook
def filter_case(context, case):
    """The fuzzer calls with a key, and finds that key in the list of keys: it must not remove it."""
    return (case.path_parameters or {}).get("id") != OWN_KEY


@schemathesis.hook
def before_call(context, case, **kwargs):
    """The application keeps one return URL, without which nobody could be connected from then on."""
    urls = case.body.get("return_urls") if isinstance(case.body, dict) else None
    if isinstance(urls, list) and case.operation.path == "/v1/applications/current" and "loopback" not in urls:
        case.body["return_urls"] = [*urls, "loopback"]


@schemathesis.check
def an_answer_of_the_platform_is_one_that_is_documented(ctx, response, case):
    """Providers may answer anything, so that the document allows anything there; the platform itself may not."""
    if not is_relayed(case) or first(response, "connector-source") != "platform":
        return
    is_dry_run = response.status_code == 200 and first(response, "content-type") == "application/json"
    documented = {str(code) for code in case.operation.responses.status_codes}
    assert is_dry_run or str(response.status_code) in documented | {"405"}, f"undocumented status {response.status_code}"
    assert is_dry_run or first(response, "content-type") == PROBLEM, "the platform's own error is no problem document"


@dataclass(frozen=True)
class Exception_:
    """One check that is wrong of one kind of answer of some operations, and why."""

    failure: type[Failure]
    operations: tuple[str, ...]
    fits: Callable[[dict], bool]
    because: str


def judged_by_more_than_the_schema(problem: dict) -> bool:
    """The schema of the route had nothing against it: else there were issues."""
    return problem.get("code") == "invalid_request" and "issues" not in problem


CALLS = (
    "POST /v1/connections/{connectionId}/call/{endpoint}",
    "POST /v1/call/{connector}/{endpoint}",
)
PROXIED = tuple(
    f"{method} {path}"
    for method in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
    for path in ("/v1/connections/{connectionId}/proxy/{*}", "/v1/proxy/{connector}/{*}")
)

EXCEPTIONS = (
    Exception_(
        RejectedPositiveData,
        (
            "GET /v1/audit",
            "GET /v1/calls",
            "GET /v1/connections",
            "GET /v1/connections/{connectionId}/timeline",
            "GET /v1/events",
            "GET /v1/usage",
        ),
        lambda problem: problem.get("detail") == "The cursor is not one that this list gave.",
        "No schema tells the cursors that a list gave from other texts.",
    ),
    Exception_(
        RejectedPositiveData,
        ("PATCH /v1/applications/current",),
        lambda problem: all(issue["at"].startswith("return_urls.") for issue in problem.get("issues", [{"at": ""}])),
        "What addresses there are, and which of them are of this machine, is more than a pattern says.",
    ),
    Exception_(
        RejectedPositiveData,
        ("POST /v1/connect-sessions", "POST /v1/connections/{connectionId}/reconnect"),
        lambda problem: problem.get("code") == "return_url_not_allowed",
        "The application's own list of return URLs is data, which no document of the API can hold.",
    ),
    Exception_(
        RejectedPositiveData,
        (
            "POST /v1/connect-sessions",
            "POST /v1/connections/{connectionId}/reconnect",
            "POST /v1/connections",
            "PATCH /v1/connections/{connectionId}",
        ),
        judged_by_more_than_the_schema,
        "The connector says which inputs and scopes there are, not the API's document.",
    ),
    Exception_(
        RejectedPositiveData,
        ("POST /v1/keys", "POST /v1/user-tokens"),
        judged_by_more_than_the_schema,
        "What goes with what, and what has not passed yet, is more than a schema says.",
    ),
    Exception_(
        RejectedPositiveData,
        CALLS,
        lambda problem: problem.get("code") == "invalid_request",
        "The connector says which parameters and bodies its endpoints take, not the API's document.",
    ),
    Exception_(
        RejectedPositiveData,
        PROXIED,
        # An answer to HEAD has no body that would say so.
        lambda problem: problem.get("detail", "The path must hold no").startswith("The path must hold no"),
        "A path that says it differently on each decoding is refused, which is more than a pattern says.",
    ),
    Exception_(
        RejectedPositiveData,
        ("PUT /v1/connectors/{name}",),
        lambda problem: problem.get("code") == "connector_invalid",
        "The format says which texts are a connector, not the API's document.",
    ),
    Exception_(
        AcceptedNegativeData,
        ("POST /v1/connectors/validate", "PUT /v1/connectors/{name}"),
        lambda problem: True,
        "The body is text: what is given in its place is written out, and is text again.",
    ),
    Exception_(
        EnsureResourceAvailability,
        ("POST /v1/connect-sessions/{id}/complete",),
        lambda problem: problem.get("code") == "connect_session_not_found",
        "A session is there for the user who began it alone, and the fuzzer names another.",
    ),
    Exception_(
        EnsureResourceAvailability,
        (
            "GET /v1/connections/{connectionId}/webhook",
            "GET /v1/connections/{connectionId}/uploads/{uploadId}",
            "DELETE /v1/connections/{connectionId}/uploads/{uploadId}",
            *CALLS,
            *PROXIED,
        ),
        lambda problem: problem.get("code", "connection_not_found") != "connection_not_found",
        "The connection is there: what its connector has none of is not, as the code says.",
    ),
    Exception_(
        UseAfterFree,
        ("GET /v1/connections/{connectionId}/timeline",),
        lambda problem: True,
        "A timeline outlives its connection, as the document says.",
    ),
)


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Keeps a failure unless it is an exception above, or a provider's own answer is what is complained of."""
    problem = problem_of(response)
    if isinstance(failure, (AllowHeaderMismatch, RejectedPositiveData, ServerError)) and is_relayed(case):
        if first(response, "connector-source") == "provider":
            return False
    if isinstance(failure, ServerError) and is_planned(problem, case, response):
        return False
    return not any(
        isinstance(failure, exception.failure)
        and case.operation.label in exception.operations
        and exception.fits(problem)
        for exception in EXCEPTIONS
    )


def is_planned(problem: dict, case, response) -> bool:
    """What the document names, and whoever is at the other end is the reason of."""
    documented = {str(code) for code in case.operation.responses.status_codes}
    # An answer to HEAD has no body that says whose fault it is; of 502 and 504 it is the provider, or our client there.
    if case.method == "HEAD" and response.status_code in (502, 504):
        return str(response.status_code) in documented
    status = problem.get("status")
    # The fuzzer itself says by which OAuth client connectors go; at the provider it is nobody.
    is_elsewhere = problem.get("source") in ("provider", "connector") or problem.get("code") == "oauth_client_rejected"
    return status in PLANNED and str(status) in documented and is_elsewhere
