"""Write a client's files from its templates."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import attrs
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from .guide import Guide
from .literals import code_span, docstring, in_docstring, literal, one_line, sentence, wrapped
from .surface import RECEIVER, Client

_STREAM = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|\bStream\b(?=\[)")
TEMPLATES = Path(__file__).parent / "templates" / "client"


@attrs.frozen
class Kind:
    """What differs between the synchronous and the asynchronous client."""

    prefix: str
    async_: str
    await_: str
    raw_suffix: str
    magic: str
    sleep: str
    slept: str
    workers: str

    def typed(self, annotation: str) -> str:
        """Return an annotation with the streams of this kind; a quoted text stays as it is."""
        return _STREAM.sub(lambda found: self.prefix * (found[0] == "Stream") + found[0], annotation)


SYNC = Kind("", "", "", "", "__", "time.sleep", "None", "threads")
ASYNC = Kind("Async", "async ", "await ", "_async", "__a", "asyncio_sleep", "Awaitable[None]", "tasks")


def render(client: Client, guide: Guide, folder: Path) -> None:
    """Write everything of a client but its models and what is copied."""
    package = folder / f"{client.vendor}_sdk"
    context = {**_context(client), "guide": guide}
    for path, name in _files(client, package, folder):
        _write(path, _environment().get_template(name).render(context))
    template = _environment().get_template("resource.py.jinja")
    for resource in client.resources:
        _write(package / "resources" / f"{resource.name}.py", template.render(context, resource=resource))
    _write(package / "py.typed", "")


def origin_of(vendor: str) -> str:
    """Return the line with which a generated file says where it comes from."""
    source = f"specs/{vendor}/openapi.yaml"
    return f"Generated from {source}; to change it, edit that and run: specloom generate {vendor}"


def _files(client: Client, package: Path, folder: Path) -> Iterator[tuple[Path, str]]:
    yield package / "__init__.py", "init.py.jinja"
    yield package / "client.py", "client.py.jinja"
    yield package / "errors.py", "errors.py.jinja"
    yield package / "_settings.py", "settings.py.jinja"
    yield package / "resources" / "__init__.py", "resources.py.jinja"
    if client.dicts:
        yield package / "dicts.py", "dicts.py.jinja"
    if client.webhooks:
        yield package / "webhooks.py", "webhooks.py.jinja"
    yield folder / "pyproject.toml", "pyproject.toml.jinja"
    yield folder / "README.md", "README.md.jinja"
    yield folder / "api.md", "api.md.jinja"


def _context(client: Client) -> dict[str, Any]:
    return {
        "client": client,
        "origin": origin_of(client.vendor),
        "kinds": (SYNC, ASYNC),
        "receiver": RECEIVER,
        "base_path": urlsplit(client.base_url or next((s.url for s in client.servers), "")).path,
    }


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=select_autoescape(enabled_extensions=(), default=False),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= _filters()
    return environment


def _filters() -> Mapping[str, Callable[..., Any]]:
    return {
        "literal": literal,
        "docstring": docstring,
        "in_docstring": in_docstring,
        "sentence": sentence,
        "line": one_line,
        "text": wrapped,
        "toml": _toml,
        "cell": _cell,
        "outside": _outside,
        "code": code_span,
    }


def _toml(text: str) -> str:
    return json.dumps(one_line(text), ensure_ascii=False)


def _outside(annotation: str) -> str:
    """Return an annotation as it reads outside a class whose methods hide builtins by names of their own."""
    return annotation.replace("builtins.", "")


def _cell(text: str) -> str:
    return sentence(text).replace("|", "\\|")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
