"""Show coverage: as a table of text, and as a section of an HTML page."""

from collections.abc import Iterator
from html import escape

from .coverage import Row, Share, total_share
from .inventory import Item

COLUMNS = ("parameter", "media type", "status", "header", "property", "null", "value", "keyword")
_LISTED = ("parameter", "status", "header", "media type", "property", "null", "value")
_SHOWN = 8


def coverage_lines(rows: tuple[Row, ...]) -> Iterator[str]:
    """Yield a table with a line for each operation, and what never came; keywords are only counted."""
    names = [row.operation for row in rows] + ["all"]
    width = max(map(len, names))
    yield "  " + " " * width + "  calls" + "".join(f"{column:>12}" for column in COLUMNS)
    for row in rows:
        cells = (row.shares[column] for column in COLUMNS)
        yield f"  {row.operation:<{width}}{row.calls:>7}" + "".join(f"{_cell(share):>12}" for share in cells)
    calls = sum(row.calls for row in rows)
    cells = (total_share(rows, column) for column in COLUMNS)
    yield f"  {'all':<{width}}{calls:>7}" + "".join(f"{_cell(share):>12}" for share in cells)
    yield from _never_lines(rows)


def _cell(share: Share) -> str:
    return f"{share.seen}/{share.total}" if share.total else "-"


def _never_lines(rows: tuple[Row, ...]) -> Iterator[str]:
    if uncalled := [row.operation for row in rows if not row.calls]:
        yield f"  Never called: {', '.join(uncalled)}"
    for row in rows:
        if row.calls and (told := never_came(row)):
            yield f"  Never seen of {row.operation}:"
            yield from (f"    {where}: {_some(names)}" for where, names in told.items())


def never_came(row: Row) -> dict[str, list[str]]:
    """Return the names of what never came, by where and what it is; nothing of a status that never came."""
    absent = {item.part for item in row.never if item.kind == "status"}
    told: dict[str, list[str]] = {}
    for kind in _LISTED:
        for item in row.never:
            if item.kind == kind and (kind == "status" or item.part not in absent):
                told.setdefault(_where(item), []).append(_name(item))
    return {where: list(dict.fromkeys(names)) for where, names in told.items()}


def _where(item: Item) -> str:
    return "statuses" if item.kind == "status" else f"{item.part}, {_PLURAL[item.kind]}"


_PLURAL = {
    "parameter": "parameters",
    "header": "headers",
    "media type": "media types",
    "property": "properties",
    "null": "null",
    "value": "values",
}


def _name(item: Item) -> str:
    """Return what an item is called, with what it belongs to where its name alone says little."""
    if item.kind in {"parameter", "status", "header", "media type"}:
        return item.name
    place = item.place.removesuffix("/enum").removeprefix("/components/schemas/")
    holder = place.replace("/properties/", ".").rpartition("/")[2]
    return f"{holder} {item.name}" if item.kind == "value" else holder


def _some(names: list[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


def coverage_html(rows: tuple[Row, ...]) -> str:
    """Return a section of an HTML page: the table, and under each operation what never came."""
    head = "".join(f"<th scope='col'>{escape(column)}</th>" for column in ("operation", "calls", *COLUMNS))
    body = "".join(map(_html_row, rows))
    return (
        "<section class='coverage'><h2>Coverage</h2>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></section>"
    )


def _html_row(row: Row) -> str:
    cells = "".join(_html_cell(row.shares[column]) for column in COLUMNS)
    told = "".join(
        f"<dt>{escape(where)}</dt><dd>{escape(', '.join(names))}</dd>"
        for where, names in never_came(row).items()
    )
    never = f"<details><summary>never seen</summary><dl>{told}</dl></details>" if told and row.calls else ""
    name = f"<th scope='row'>{escape(row.operation)}{never}</th>"
    return f"<tr>{name}<td>{row.calls}</td>{cells}</tr>"


def _html_cell(share: Share) -> str:
    state = "none" if not share.seen else "all" if share.seen == share.total else "some"
    return f"<td class='{state if share.total else ''}'>{_cell(share)}</td>"
