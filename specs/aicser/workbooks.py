"""Read the first sheet of an Excel workbook (ECMA-376, part 1, SpreadsheetML).

Only what the cells hold is wanted: for that a library is more than everybody who simulates some other vendor
should install, and the ones there are take a small hostile file for as large as it says it is.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from xml.parsers import expat

import attrs

from .tables import MOST_CELLS, BadFile

_LARGEST = 64 * 2**20
"""Bytes that a part of a workbook may have when it is unpacked."""
_DEEPEST = 64
"""Elements within elements; what looks through deep ones again and again would never end."""
_ENCRYPTED = 1
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_WIDEST = 16384
"""Columns that a sheet may have."""
_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""Numbers of the formats of dates and times that every workbook knows (section 18.8.30)."""
_WORDS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_REFERENCE = re.compile(r"([A-Z]{1,3})\d+", re.ASCII)


@attrs.define
class _Node:
    """An element of XML: its name without namespace, its attributes, and what is in it."""

    name: str
    attributes: Mapping[str, str]
    children: list["_Node"] = attrs.field(factory=list)
    text: str = ""

    def every(self, name: str) -> Iterator["_Node"]:
        """Yield the elements of a name, at any depth, in their order."""
        waiting = self.children[::-1]
        while waiting:
            node = waiting.pop()
            if node.name == name:
                yield node
            waiting += node.children[::-1]


@attrs.frozen
class _Book:
    """What cells refer to: shared texts, the styles that show dates, and the day that is the number 0."""

    shared: list[str]
    dated: frozenset[str]
    start: datetime


def read_workbook(content: bytes) -> list[list[str]]:
    """Return the rows of the first sheet, each cell as text; raise BadFile when it is no workbook."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            sheets = _part(parts, "xl/workbook.xml")
            return _rows(parts, _first_sheet(parts, sheets), _book(parts, sheets))
    except (zipfile.BadZipFile, KeyError, StopIteration, ValueError, EOFError, zlib.error) as error:
        raise BadFile("the file is not an Excel workbook") from error
    except expat.ExpatError as error:
        raise BadFile(f"the workbook is damaged: {error}") from error


def _book(parts: zipfile.ZipFile, sheets: _Node) -> _Book:
    shared = [
        "".join(t.text for t in item.every("t")) for item in _optional(parts, "sharedStrings").every("si")
    ]
    old = any(p.attributes.get("date1904") in ("1", "true") for p in sheets.every("workbookPr"))
    start = datetime(1904, 1, 1) if old else datetime(1899, 12, 30)  # noqa: DTZ001 - a workbook tells no zone
    return _Book(shared, _dated_styles(_optional(parts, "styles")), start)


def _rows(parts: zipfile.ZipFile, sheet: str, book: _Book) -> list[list[str]]:
    rows: list[list[str]] = []
    cells = 0

    def take(node: _Node) -> bool:
        nonlocal cells
        if node.name != "row":
            return False
        rows.append(_row(node, book))
        cells += len(rows[-1]) + 1
        if cells > MOST_CELLS:
            raise BadFile(f"the sheet has more than {MOST_CELLS} cells")
        return True

    _part(parts, sheet, take)
    return rows


def _part(parts: zipfile.ZipFile, name: str, take: Callable[[_Node], bool] = lambda _: False) -> _Node:
    told = parts.getinfo(name)
    if told.file_size > _LARGEST:
        raise BadFile("the workbook is too large when it is unpacked")
    if told.flag_bits & _ENCRYPTED or told.compress_type not in _PACKED:
        raise BadFile("the workbook is encrypted or packed in an unusual way")
    return _parse(parts.read(name), take)


def _optional(parts: zipfile.ZipFile, name: str) -> _Node:
    path = f"xl/{name}.xml"
    return _part(parts, path) if path in parts.namelist() else _Node(name, {})


def _parse(xml: bytes, take: Callable[[_Node], bool]) -> _Node:
    """Read XML into nodes; each is offered when it is whole, and left out when it is taken."""
    root = _Node("", {})
    open_nodes = [root]

    def begin(name: str, attributes: dict[str, str]) -> None:
        node = _Node(_local(name), {_local(key): value for key, value in attributes.items()})
        open_nodes[-1].children.append(node)
        if len(open_nodes) > _DEEPEST:
            raise BadFile("the workbook nests deeper than any that a program writes")
        open_nodes.append(node)

    def end(_: str) -> None:
        if take(open_nodes.pop()):
            open_nodes[-1].children.pop()

    def text(data: str) -> None:
        open_nodes[-1].text += data

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.Parse(xml, True)
    return root


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _first_sheet(parts: zipfile.ZipFile, book: _Node) -> str:
    wanted = next(book.every("sheet")).attributes["id"]
    relations = _part(parts, "xl/_rels/workbook.xml.rels").every("Relationship")
    target = next(r.attributes["Target"] for r in relations if r.attributes["Id"] == wanted)
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _dated_styles(styles: _Node) -> frozenset[str]:
    """Return the numbers of the styles that show a number as a date or time."""
    own = {f.attributes["numFmtId"]: f.attributes["formatCode"] for f in styles.every("numFmt")}
    formats = [
        f.attributes.get("numFmtId", "0") for block in styles.every("cellXfs") for f in block.every("xf")
    ]
    return frozenset(
        str(place)
        for place, number in enumerate(formats)
        if re.search("[ymdhs]", _WORDS.sub("", own.get(number, "")), re.IGNORECASE)
        or (number.isdecimal() and number not in own and int(number) in _DATES)
    )


def _row(row: _Node, book: _Book) -> list[str]:
    cells: dict[int, str] = {}
    for cell in row.every("c"):
        place = _place(cell.attributes.get("r", ""), len(cells))
        cells[place] = _text(cell, book)
    return [cells.get(place, "") for place in range(max(cells, default=-1) + 1)]


def _place(reference: str, default: int) -> int:
    """Return the number of a cell's column, counted from 0: C5 is 2."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return default
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    if number > _WIDEST:
        raise BadFile(f"the sheet has a column {found[1]}, which no workbook has")
    return number - 1


def _text(cell: _Node, book: _Book) -> str:
    kind = cell.attributes.get("t", "n")
    value = next((v.text for v in cell.every("v")), "")
    if kind == "inlineStr":
        return "".join(t.text for t in cell.every("t"))
    if kind == "s":
        return book.shared[int(value)] if value.isdecimal() and int(value) < len(book.shared) else ""
    if kind == "b":
        return "true" if value == "1" else "false"
    if kind == "e":
        return ""
    return _moment(value, book.start) if kind == "n" and cell.attributes.get("s") in book.dated else value


def _moment(value: str, start: datetime) -> str:
    """Write a number of days since the workbook's first one as a date, with the time where it has one."""
    try:
        moment = start + timedelta(seconds=round(float(value) * 86400))
    except (ValueError, OverflowError):
        return value
    return moment.date().isoformat() if float(value).is_integer() else moment.isoformat()
