"""The package itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import connector_platform
from connector_platform import require_runtime

SOURCE = Path(connector_platform.__file__).parents[1]


def python(code: str) -> str:
    """What a fresh interpreter prints."""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=SOURCE)
    return run.stdout.strip()


def test_every_public_name_can_be_imported() -> None:
    for name in connector_platform.__all__:
        assert getattr(connector_platform, name) is not None
    assert set(connector_platform.__all__) <= set(dir(connector_platform))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        connector_platform.nothing  # noqa: B018


def test_importing_the_package_imports_neither_httpx_nor_pydantic() -> None:
    assert python("import sys, connector_platform; print('httpx' in sys.modules, 'pydantic' in sys.modules)") == (
        "False False"
    )


def test_a_client_does_not_import_pydantic() -> None:
    code = "import sys; from connector_platform import Client; print('httpx' in sys.modules, 'pydantic' in sys.modules)"
    assert python(code) == "True False"


def test_everything_is_imported_soon_after_httpx() -> None:
    code = """
import time, httpx
start = time.process_time()
from connector_platform import AsyncBaseConnector, BaseConnector, Model
print((time.process_time() - start) * 1000)
"""
    assert min(float(python(code)) for _ in range(5)) <= 150


def test_a_package_for_another_runtime_says_what_to_upgrade() -> None:
    require_runtime("connector-gmail", at_least="0.1.0", below="0.2.0")
    with pytest.raises(ImportError, match=r"needs connector-platform >=0\.2\.0,<0\.3\.0.*upgrade connector-platform"):
        require_runtime("connector-gmail", at_least="0.2.0", below="0.3.0")
    with pytest.raises(ImportError, match="upgrade connector-gmail"):
        require_runtime("connector-gmail", at_least="0.0.1", below="0.1.0")
