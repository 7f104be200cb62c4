"""Load a document: JSON or YAML."""

from pathlib import Path

from .document import Document
from .errors import Finding, SpecError


def load_document(path: Path, *, aliases: bool = False) -> Document:
    """Read a YAML or JSON file whose top level is a mapping.

    Raises SpecError, with the line, when the file cannot be read, is not well-formed, repeats a key,
    uses a custom tag, or an alias unless these are allowed, or nests deeper than 200 levels.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SpecError(Finding("readable", _unreadable(error), path)) from error
    return parse_document(text, path, aliases=aliases)


def parse_document(text: str, path: Path, *, aliases: bool = False) -> Document:
    """Parse the text of a document; `path` is only named in errors."""
    from .json_text import parse_json

    root = parse_json(text, path) if text.lstrip()[:1] == "{" else None
    if root is not None:
        return Document(path, root, text=text)
    from .yaml_text import parse_yaml

    return parse_yaml(text, path, aliases=aliases)


def _unreadable(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"the file is not UTF-8 text (byte {error.start}); save it as UTF-8"
    return f"the file cannot be read: {error.strerror}; check that it exists and its permissions"
