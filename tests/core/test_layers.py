"""The house rules that a machine can read from the import statements."""

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "kc_safety_plugin"
#: Other people's code keeps its own style; what may know it is told below.
VENDOR = PACKAGE / "vendor"
FILES = sorted(path for path in PACKAGE.rglob("*.py") if VENDOR not in path.parents)

#: What each layer may import of our own; the ground floor is open to all but core.
GROUND = {"i18n", "late", "paths", "settings"}
ALLOWED = {
    "core": {"core"},
    "bridge": {"core", "bridge", "vendor"} | GROUND,
    "storage": {"core", "bridge", "storage"} | GROUND,
    "algorithms": {"core", "bridge", "storage", "algorithms"} | GROUND,
    "gui": {"core", "bridge", "storage", "gui"} | GROUND,
    "provider": {"algorithms", "bridge"} | GROUND,
    "plugin": {"gui", "provider", "storage", "bridge"} | GROUND,
    "__init__": {"plugin"},
    "i18n": {"paths"},
    "late": set(),
    "paths": set(),
    "settings": set(),
}
#: Outside packages a layer may import; None is anything QGIS ships.
OUTSIDE = {
    "core": {"numpy"},
    "bridge": {"numpy", "qgis.core", "qgis.analysis", "qgis.PyQt", "osgeo"},
    "algorithms": {"numpy", "qgis.core", "qgis.PyQt"},
    "storage": {"numpy", "qgis.core", "qgis.PyQt", "osgeo", "psycopg2"},
    "provider": {"qgis.core", "qgis.PyQt"},
}
#: What QGIS reads of core at its start: words and choices of the declarations.
LIGHT = {
    "kc_safety_plugin.core.catalogue_flaws",
    "kc_safety_plugin.core.conditions.light_flaws",
    "kc_safety_plugin.core.conditions.light_targets",
    "kc_safety_plugin.core.corridors.clock",
    "kc_safety_plugin.core.errors",
    "kc_safety_plugin.core.prepare.reasons",
}
#: Outside packages that cost milliseconds, or would mean a network.
HEAVY = {"numpy", "osgeo", "difflib", "zipfile", "gzip", "sqlite3", "http", "urllib", "socket"}


def layer_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first[:-3] if first.endswith(".py") else first


def imports(path: Path, later: bool = True):
    """(absolute module name, is relative, line, depth) of every import, ``later`` ones included."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top_level = set(map(id, tree.body))
    for node in ast.walk(tree):
        nested = id(node) not in top_level
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, 0, node.lineno, nested
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node.level, node.lineno, nested
        elif later and named_for_later(node):
            yield node.args[0].value, 0, node.lineno, False


def named_for_later(node) -> bool:
    """A call of ``late`` with a name; names that are made lie beside the module that makes them."""
    is_late = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "late"
    return is_late and isinstance(node.args[0], ast.Constant)


def own_layer(module: str):
    parts = module.split(".")
    return parts[1] if parts[0] == "kc_safety_plugin" and len(parts) > 1 else None


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_one_way(path):
    layer = layer_of(path)
    for module, level, line, nested in imports(path):
        where = f"{path.relative_to(PACKAGE)}:{line} imports {module}"
        assert not nested or layer == "__init__", f"{where} inside a function"
        if level:
            inside_layer = len(path.relative_to(PACKAGE).parts) - 1
            assert level <= inside_layer, f"{where}: relative across layers"
            continue
        own = own_layer(module)
        if own:
            assert own in ALLOWED[layer], f"{where}: {layer} may not know {own}"
        elif layer in OUTSIDE:
            root = module.split(".")[0]
            allowed = OUTSIDE[layer]
            inside = root in sys.stdlib_module_names or any(
                module == name or module.startswith(name + ".") for name in allowed
            )
            assert inside, f"{where}: not for {layer}"


def test_iface_and_the_project_are_named_in_plugin_alone():
    for path in FILES:
        if path.name == "plugin.py":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            text = ast.unparse(node) if isinstance(node, ast.Attribute) else ""
            assert text != "QgsProject.instance", path
            if isinstance(node, ast.Name) and node.id == "iface" and path.parent != PACKAGE:
                raise AssertionError(f"{path} knows iface")


def test_modules_are_read_late_in_one_place():
    for path in FILES:
        assert not any(module.split(".")[0] == "importlib" for module, *_ in imports(path)), path
        assert ("__import__" in path.read_text(encoding="utf-8")) == (path.name == "late.py"), path


def test_only_compat_asks_for_the_version():
    for path in FILES:
        if path.name != "compat.py":
            assert "QGIS_VERSION" not in path.read_text(encoding="utf-8"), path


def import_graph() -> dict:
    """Modules that each of our modules reads at once."""
    graph = {}
    for path in FILES:
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        package = name if path.name == "__init__.py" else name.rpartition(".")[0]
        targets = set()
        for module, level, _line, nested in imports(path, later=False):
            if nested:
                continue
            base = package.split(".")[: len(package.split(".")) - (level - 1)] if level else []
            targets.add(".".join([*base, module]).strip("."))
        graph[name] = targets
    return graph


def test_qgis_starts_without_arrays_kernels_and_panels():
    graph, read, waiting = import_graph(), set(), ["kc_safety_plugin.plugin"]
    while waiting:
        module = waiting.pop()
        if module not in read:
            read.add(module)
            waiting += graph.get(module, ())
    assert "kc_safety_plugin.algorithms.hotspots.gi_star" in read
    too_much = {one for one in read if one.endswith(("_work", ".panel", ".run"))}
    too_much |= {one for one in read if one.split(".")[0] in HEAVY}
    too_much |= {one for one in read if own_layer(one) in ("core", "storage")} - LIGHT
    assert not too_much, "let kc_safety_plugin.late read these"


def test_every_algorithm_has_its_work_beside_it():
    for module in import_graph()["kc_safety_plugin.provider"]:
        if own_layer(module) == "algorithms":
            path = PACKAGE.parent / (module.replace(".", "/") + "_work.py")
            functions = ast.parse(path.read_text(encoding="utf-8")).body
            assert "execute" in {getattr(one, "name", "") for one in functions}, path


def test_no_import_cycles():
    graph = import_graph()
    state = {}

    def visit(name, trail):
        if state.get(name) == "done" or name not in graph:
            return
        assert state.get(name) != "open", " -> ".join([*trail, name])
        state[name] = "open"
        for target in graph[name]:
            visit(target, [*trail, name])
        state[name] = "done"

    for name in graph:
        visit(name, [])
    assert len(state) == len(graph)
