# Generated from connector gmail 1.0.0. Do not edit: generate it again.
from __future__ import annotations


from connector_platform import Model

from .shared_types import Message


class Draft(Model):
    id: str | None = None
    message: Message | None = None
