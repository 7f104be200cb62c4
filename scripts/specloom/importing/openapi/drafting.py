"""Draft a spec from an OpenAPI document: bring it together, upgrade it, put it into the form of the house."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from ...errors import BadInput
from ...spec import Document
from ...spec.pointers import join
from ..account import SourceFact
from ..drafted import Draft
from .bundling import Bundle
from .cleaning import drop_extensions, drop_invalid, drop_unused
from .contents import complete_contents
from .desk import SOURCE, Desk
from .discriminators import explain_discriminators
from .examples import name_examples, settle_examples
from .facts import Part, facts_of
from .failures import complete_failures
from .files import Files
from .grammar import grammar_of
from .headers import complete_headers
from .hoisting import hoist_objects
from .keys import show_keys
from .links import drop_broken_links, rename_links
from .operations import name_operations, operations_of
from .ordering import settle_order
from .parameters import complete_parameters
from .paths import settle_paths
from .querystrings import drop_querystrings
from .renaming import rename_components
from .resources import find_resources
from .secrets import mask_secrets
from .security import settle_security
from .servers import settle_servers
from .swagger import upgrade_swagger
from .tags import tag_operations
from .tracing import Trace
from .upgrading import take_webhooks, upgrade

_NO_EXTENSIONS: dict[str, Any] = {"properties": {}}


def draft_document(path: Path, root: dict[str, Any], vendor: str, today: str) -> Draft:
    """Draft a vendor's spec from the document at a path; `root` is what was read of it.

    Raises BadInput for a version that is not known, a document without operations, and a reference that
    leads to the network, out of the document's folder or to a file that is not there.
    """
    version = _version(path, root)
    trace = Trace()
    files = Files(path.resolve().parent, trace)
    draft = files.begin(path, root)
    grammar = grammar_of(root)
    take_webhooks(draft, trace)
    bundle = Bundle(draft, files, trace, grammar)
    bundle.gather()
    facts = tuple(_facts(bundle))
    if version == "2.0":
        upgrade_swagger(draft, trace)
    desk = Desk(draft, trace)
    _upgrade(desk, path, version)
    _settle(desk, path, vendor)
    _name_source(desk, path, today)
    mask_secrets(desk)
    settle_order(desk)
    lines = trace.lines(facts, draft)
    return Draft(draft, lines, tuple(desk.questions()))


def _version(path: Path, root: dict[str, Any]) -> str:
    """Return the version of OpenAPI in two numbers."""
    written = str(root.get("swagger", root.get("openapi", "")))
    found = re.match(r"(2\.0|3\.[012])(?!\d)", written) or re.match(r"2$", written)
    if not found or ("swagger" in root) != found[0].startswith("2"):
        raise BadInput(
            f"{path.name} says it is version {written[:40]!r} of OpenAPI; it must be 2.0, 3.0, 3.1 or 3.2"
        )
    return "2.0" if found[0] == "2" else found[0]


def _facts(bundle: Bundle) -> Iterator[SourceFact]:
    """Yield the facts of the source, and of the other files as far as it refers to them."""
    files = bundle.files.names
    parts = [Part("root", "#", files[""].raw), *bundle.parts]
    yield from facts_of(bundle.grammar, parts)
    reached = {part.at for part in parts}
    for name, file in files.items():
        if name and f"{name}#" not in reached:
            for at in _unreached(f"{name}#", file.raw, reached):
                bundle.trace.leave(at, "the source does not refer to it")
                yield SourceFact("setting", at)


def _unreached(at: str, raw: Any, reached: set[str]) -> Iterator[str]:
    """Yield the places of a file that nothing leads to, as high up as can be."""
    waiting = [(at, raw)]
    holders = {join_up for place in reached for join_up in _above(place)}
    while waiting:
        where, value = waiting.pop()
        for key in value:
            inner = join(where, key)
            if inner in holders and isinstance(value[key], dict):
                waiting.append((inner, value[key]))
            elif inner not in reached and inner not in holders:
                yield inner


def _above(place: str) -> Iterator[str]:
    while "/" in place.partition("#")[2]:
        place = place.rpartition("/")[0]
        yield place


def _upgrade(desk: Desk, path: Path, version: str) -> None:
    """Write the document as OpenAPI 3.1, without what that cannot say."""
    root = desk.root
    root.setdefault("info", {})
    for key, kind in (("paths", dict), ("components", dict)):
        if not isinstance(root.get(key), kind):
            root[key] = {}
    drop_extensions(desk)
    settle_paths(desk)
    drop_querystrings(desk)
    upgrade(Document(path, root), desk.trace, version)
    root["openapi"] = "3.1.0"
    _complete_info(desk, path)
    explain_discriminators(root, desk.trace)
    rename_components(root, desk.trace)  # before what has a name that OpenAPI does not allow is dropped
    drop_invalid(desk)
    root.setdefault("paths", {})
    root.setdefault("components", {})


def _complete_info(desk: Desk, path: Path) -> None:
    info = desk.root["info"]
    for key, usual in (("title", f"{path.stem} API"), ("version", "1.0")):
        if not isinstance(info.get(key), str) or not info[key]:
            written = info.get(key)
            info[key] = str(written) if isinstance(written, int | float) else usual
            if written is None:
                desk.ask(f"write the {key} of the API: the source has none", info, key)


def _settle(desk: Desk, path: Path, vendor: str) -> None:
    """Put the draft into the form of the house."""
    root, trace = desk.root, desk.trace
    operations = list(operations_of(root))
    if not operations:
        raise BadInput(f"{path.name} describes no operation under paths; there is nothing to import")
    explain_discriminators(root, trace)
    rename_components(root, trace)
    settle_security(desk, operations)
    settle_servers(desk, operations, vendor)
    tag_operations(root, operations, trace)
    renamed = name_operations(operations, trace)
    for operation in operations:
        complete_parameters(desk, operation)
        complete_contents(desk, operation)
    complete_failures(desk, operations)
    complete_headers(desk, operations)
    rename_links(desk, renamed, operations)
    hoist_objects(root, operations, trace)
    drop_unused(desk)
    resources = find_resources(desk, operations)
    drop_broken_links(desk, _NO_EXTENSIONS, vendor)
    name_examples(desk)
    settle_examples(desk, _NO_EXTENSIONS, vendor)
    show_keys(desk, resources)
    drop_unused(desk)
    drop_invalid(desk)


def _name_source(desk: Desk, path: Path, today: str) -> None:
    """Say which document all this was read from: one that it calls its own address, or a file."""
    url = desk.root.get("externalDocs", {}).get("url")
    file = path.name.encode(errors="replace").decode()
    told = {"title": desk.root["info"]["title"], "url": url}
    if not isinstance(url, str) or not _is_address(url):
        told = {"title": file, "url": f"file:///{quote(file)}"}
    desk.root["x-sources"] = {SOURCE: told | {"retrieved": today}}


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    is_plain = re.fullmatch(r"[A-Za-z0-9._:-]+", parts.netloc) and re.fullmatch(r"[!-~]+", url)
    return parts.scheme in ("http", "https") and bool(is_plain) and not set(url) & set('{}<>|^`"\\')
