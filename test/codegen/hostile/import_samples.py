"""Imports every module of the packages below a folder, one folder a package, and says what went wrong.

`python import_samples.py FOLDER CANARY`; the runtime must be importable. A line of JSON for each problem.
"""

import builtins
import importlib
import json
import os
import pkgutil
import sys
import traceback
from pathlib import Path


def import_all(folder: Path) -> None:
    [module] = [path.name for path in folder.iterdir() if path.is_dir()]
    package = importlib.import_module(module)
    for found in pkgutil.walk_packages(package.__path__, f"{module}."):
        importlib.import_module(found.name)
    for name in package.__all__:
        getattr(package, name)


def is_free_of(canary: str) -> bool:
    places = [*sys.modules.values(), builtins]
    return canary not in os.environ and not any(canary in vars(place) for place in places if hasattr(place, "__dict__"))


def main(root: Path, canary: str) -> None:
    importlib.import_module("connector_platform")
    before = set(sys.modules)
    for folder in sorted(root.iterdir()):
        sys.path.insert(0, str(folder))
        try:
            import_all(folder)
            problem = None if is_free_of(canary) else "what a definition says was executed"
        except Exception:
            problem = traceback.format_exc()
        if problem is not None:
            print(json.dumps(f"{folder.name}: {problem}"))
        sys.path.remove(str(folder))
        for name in set(sys.modules) - before:
            if name.startswith("connector_"):
                del sys.modules[name]


main(Path(sys.argv[1]), sys.argv[2])
