# Generated from connector gmail 1.1.0. Do not edit: generate it again.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict

from connector_platform import Model
from pydantic import Field


class FilterCriteria(Model):
    """Which messages; all that is stated must be so."""

    exclude_chats: bool | None = Field(default=None, alias="excludeChats")
    from_: str | None = Field(default=None, alias="from")
    """Name or address of the sender."""
    has_attachment: bool | None = Field(default=None, alias="hasAttachment")
    negated_query: str | None = Field(default=None, alias="negatedQuery")
    """A search that must not find it."""
    query: str | None = None
    """A search as in the Gmail search box that must find it."""
    size: int | None = None
    """Of the whole message"""
    size_comparison: Literal["unspecified", "smaller", "larger"] | str | None = Field(
        default=None, alias="sizeComparison"
    )
    """How the message's size is to be to it."""
    subject: str | None = None
    """Words of the subject"""
    to: str | None = None
    """Name or address of anybody in To"""


class FilterAction(Model):
    add_label_ids: list[str] | None = Field(default=None, alias="addLabelIds")
    forward: str | None = None
    """The address that it goes on to; one that the user has verified."""
    remove_label_ids: list[str] | None = Field(default=None, alias="removeLabelIds")
    """INBOX archives."""


class Filter(Model):
    action: FilterAction | None = None
    criteria: FilterCriteria | None = None
    id: str | None = None


class ListFiltersResponse(Model):
    filter: list[Filter] | None = None
    """Missing when there is none."""


FilterCriteriaParam = TypedDict(
    "FilterCriteriaParam",
    {
        "excludeChats": "NotRequired[bool]",
        "from": "NotRequired[str]",
        "hasAttachment": "NotRequired[bool]",
        "negatedQuery": "NotRequired[str]",
        "query": "NotRequired[str]",
        "size": "NotRequired[int]",
        "sizeComparison": 'NotRequired[Literal["unspecified", "smaller", "larger"] | str]',
        "subject": "NotRequired[str]",
        "to": "NotRequired[str]",
    },
)
"""Which messages; all that is stated must be so."""


class FilterActionParam(TypedDict):
    addLabelIds: NotRequired[Sequence[str]]
    forward: NotRequired[str]
    """The address that it goes on to; one that the user has verified."""
    removeLabelIds: NotRequired[Sequence[str]]
    """INBOX archives."""
