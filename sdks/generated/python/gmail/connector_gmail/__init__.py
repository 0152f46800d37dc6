# Generated from connector gmail 1.0.0. Do not edit: generate it again.
"""Gmail: Messages, threads, labels and drafts of a Gmail mailbox.

Names load on first use: importing this package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from connector_platform import require_runtime

if TYPE_CHECKING:
    from .root_api import Gmail
    from .root_async_api import AsyncGmail
    from .shared_types import (
        Message,
        MessageParam,
        MessagePart,
        MessagePartBody,
        MessagePartBodyParam,
        MessagePartHeader,
        MessagePartHeaderParam,
        MessagePartParam,
    )
    from .users_drafts_types import Draft
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
    from .users_threads_types import ListThreadsResponse, Thread
    from .users_types import Profile

require_runtime("connector-gmail", at_least="0.1.0", below="0.2.0")

_HOMES = {
    ".root_api": ["Gmail"],
    ".root_async_api": ["AsyncGmail"],
    ".shared_types": [
        "Message",
        "MessageParam",
        "MessagePart",
        "MessagePartBody",
        "MessagePartBodyParam",
        "MessagePartHeader",
        "MessagePartHeaderParam",
        "MessagePartParam",
    ],
    ".users_drafts_types": ["Draft"],
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
    ".users_threads_types": ["ListThreadsResponse", "Thread"],
    ".users_types": ["Profile"],
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "AsyncGmail",
    "Draft",
    "Gmail",
    "History",
    "HistoryLabelAdded",
    "HistoryLabelRemoved",
    "HistoryMessageAdded",
    "HistoryMessageDeleted",
    "Label",
    "LabelColor",
    "LabelColorParam",
    "ListHistoryResponse",
    "ListLabelsResponse",
    "ListMessagesResponse",
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
    "Thread",
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
