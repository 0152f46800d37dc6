# Generated from connector dropbox 1.1.0. Do not edit: generate it again.
from __future__ import annotations


from connector_platform import Model


class EchoResult(Model):
    result: str | None = None
    """The query."""
