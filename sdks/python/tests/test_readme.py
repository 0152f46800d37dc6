"""The README's code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

BLOCKS = re.findall(r"```python\n(.*?)```", (Path(__file__).parents[1] / "README.md").read_text(), re.DOTALL)


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_compiles(block: str) -> None:
    compile(block, "README.md", "exec")


def test_the_block_on_tests_runs() -> None:
    (block,) = (block for block in BLOCKS if "MockTransport" in block)
    exec(compile(block, "README.md", "exec"), {})
