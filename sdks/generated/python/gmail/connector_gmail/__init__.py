# Generated from connector gmail 1.1.0. Do not edit: generate it again.
"""Gmail: Messages, threads, labels, drafts, filters and settings of a Gmail mailbox.

Names load on first use: importing this package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from connector_platform import require_runtime

if TYPE_CHECKING:
    from .root_api import Gmail
    from .root_async_api import AsyncGmail
    from .shared_types import (
        ClassificationLabelFieldValue,
        ClassificationLabelFieldValueParam,
        ClassificationLabelValue,
        ClassificationLabelValueParam,
        Message,
        MessageParam,
        MessagePart,
        MessagePartBody,
        MessagePartBodyParam,
        MessagePartHeader,
        MessagePartHeaderParam,
        MessagePartParam,
    )
    from .users_drafts_types import Draft, DraftParam, ListDraftsResponse
    from .users_settings_filters_types import (
        Filter,
        FilterAction,
        FilterActionParam,
        FilterCriteria,
        FilterCriteriaParam,
        ListFiltersResponse,
    )
    from .users_history_types import (
        History,
        HistoryLabelAdded,
        HistoryLabelRemoved,
        HistoryMessageAdded,
        HistoryMessageDeleted,
        ListHistoryResponse,
    )
    from .users_labels_types import Label, LabelColor, LabelColorParam, ListLabelsResponse
    from .users_messages_types import ListMessagesResponse
    from .users_settings_send_as_types import ListSendAsResponse, SendAs, SmtpMsa
    from .users_threads_types import ListThreadsResponse, Thread
    from .users_types import Profile, WatchResponse
    from .users_settings_types import VacationSettings

require_runtime("connector-gmail", at_least="0.1.0", below="0.2.0")

_HOMES = {
    ".root_api": ["Gmail"],
    ".root_async_api": ["AsyncGmail"],
    ".shared_types": [
        "ClassificationLabelFieldValue",
        "ClassificationLabelFieldValueParam",
        "ClassificationLabelValue",
        "ClassificationLabelValueParam",
        "Message",
        "MessageParam",
        "MessagePart",
        "MessagePartBody",
        "MessagePartBodyParam",
        "MessagePartHeader",
        "MessagePartHeaderParam",
        "MessagePartParam",
    ],
    ".users_drafts_types": ["Draft", "DraftParam", "ListDraftsResponse"],
    ".users_settings_filters_types": [
        "Filter",
        "FilterAction",
        "FilterActionParam",
        "FilterCriteria",
        "FilterCriteriaParam",
        "ListFiltersResponse",
    ],
    ".users_history_types": [
        "History",
        "HistoryLabelAdded",
        "HistoryLabelRemoved",
        "HistoryMessageAdded",
        "HistoryMessageDeleted",
        "ListHistoryResponse",
    ],
    ".users_labels_types": ["Label", "LabelColor", "LabelColorParam", "ListLabelsResponse"],
    ".users_messages_types": ["ListMessagesResponse"],
    ".users_settings_send_as_types": ["ListSendAsResponse", "SendAs", "SmtpMsa"],
    ".users_threads_types": ["ListThreadsResponse", "Thread"],
    ".users_types": ["Profile", "WatchResponse"],
    ".users_settings_types": ["VacationSettings"],
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "AsyncGmail",
    "ClassificationLabelFieldValue",
    "ClassificationLabelFieldValueParam",
    "ClassificationLabelValue",
    "ClassificationLabelValueParam",
    "Draft",
    "DraftParam",
    "Filter",
    "FilterAction",
    "FilterActionParam",
    "FilterCriteria",
    "FilterCriteriaParam",
    "Gmail",
    "History",
    "HistoryLabelAdded",
    "HistoryLabelRemoved",
    "HistoryMessageAdded",
    "HistoryMessageDeleted",
    "Label",
    "LabelColor",
    "LabelColorParam",
    "ListDraftsResponse",
    "ListFiltersResponse",
    "ListHistoryResponse",
    "ListLabelsResponse",
    "ListMessagesResponse",
    "ListSendAsResponse",
    "ListThreadsResponse",
    "Message",
    "MessageParam",
    "MessagePart",
    "MessagePartBody",
    "MessagePartBodyParam",
    "MessagePartHeader",
    "MessagePartHeaderParam",
    "MessagePartParam",
    "Profile",
    "SendAs",
    "SmtpMsa",
    "Thread",
    "VacationSettings",
    "WatchResponse",
]


def __getattr__(name: str) -> Any:
    """Imports a name from its module when it is first asked for."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home, __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Lists the public names without importing them."""
    return sorted(__all__)
