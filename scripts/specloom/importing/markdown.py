"""Write Markdown, tag by tag."""

import re
from html import unescape

import attrs

_ATTRIBUTE = re.compile(r"""(?i)(href|class|alt)\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"']+))""")
_BLOCKS = frozenset(("p", "div", "table", "dl", "blockquote", "section", "article", "header", "footer"))
_DROPPED = frozenset({"script", "style", "head", "title", "template", "noscript"})
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`", "tt": "`", "kbd": "`"}


@attrs.define
class _List:
    ordered: bool
    count: int = 0


@attrs.define
class Writer:
    """Writes Markdown while it reads HTML; what is never closed or never opened does no harm.

    `keeps_blanks` where the text between the tags is Markdown itself.
    """

    keeps_blanks: bool = False
    parts: list[str] = attrs.field(factory=list)
    lists: list[_List] = attrs.field(factory=list)
    links: list[str] = attrs.field(factory=list)
    dropped: int = 0
    verbatim: bool = False
    cells: int = 0
    rows: int = 0

    def written(self) -> str:
        """Return what was written, a block of code that was left open closed."""
        return "".join(self.parts) + ("\n```\n" if self.verbatim else "")

    def tag(self, name: str, attributes: str, *, closes: bool) -> None:
        """Take a tag."""
        if name in _DROPPED:
            self.dropped = max(0, self.dropped + (-1 if closes else 1))
        elif closes and not self.dropped:
            self._end(name)
        elif not self.dropped:
            found = _ATTRIBUTE.findall(attributes)
            self._start(name, {key.lower(): unescape("".join(values)) for key, *values in found})

    def data(self, text: str) -> None:
        """Take the text between tags; blanks count as one, except in code."""
        if not self.dropped:
            self._write(text if self.verbatim or self.keeps_blanks else re.sub(r"\s+", " ", text))

    def _write(self, text: str) -> None:
        at_start = not self.parts or self.parts[-1].endswith("\n")
        text = text.lstrip(" ") if at_start and not (self.verbatim or self.keeps_blanks) else text
        if text:
            self.parts.append(text)

    def _break(self, count: int) -> None:
        if self.parts and not self.verbatim:
            self.parts.append("\n" * count)

    def _line(self) -> None:
        """Begin a line, if none was begun."""
        if self.parts and not self.parts[-1].endswith("\n"):
            self._break(1)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "pre":
            self._fence()
        elif tag == "code" and self.verbatim:
            self._language(attributes.get("class", ""))
        elif tag in _MARKS and not self.verbatim:
            self.parts.append(_MARKS[tag])
        elif tag in {"a", "img"}:
            self._link(tag, attributes)
        elif tag in {"ul", "ol", "li"}:
            self._list(tag)
        else:
            self._block(tag)

    def _fence(self) -> None:
        self._break(2)
        if not self.verbatim:
            self.parts.append("```\n")
        self.verbatim = True

    def _language(self, classes: str) -> None:
        found = re.search(r"language-([\w+-]+)", classes)
        if found and self.parts[-1] == "```\n":
            self.parts[-1] = f"```{found[1]}\n"

    def _link(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "img":
            self._write(attributes.get("alt", ""))
            return
        address = attributes.get("href", "").strip()
        self.links.append(address if address.startswith(("http:", "https:", "mailto:", "/", "#")) else "")
        if self.links[-1]:
            self.parts.append("[")

    def _list(self, tag: str) -> None:
        if tag != "li":
            if self.lists:
                self._line()
            else:
                self._break(2)
            self.lists.append(_List(ordered=tag == "ol"))
            return
        self._line()
        indent = "  " * max(0, min(len(self.lists), 10) - 1)
        if self.lists:
            self.lists[-1].count += 1
        ordered = self.lists and self.lists[-1].ordered
        self.parts.append(f"{indent}{self.lists[-1].count}. " if ordered else f"{indent}- ")

    def _block(self, tag: str) -> None:
        if tag == "br":
            self._break(1)
        elif tag == "hr":
            self._break(2)
            self.parts.append("---\n\n")
        elif re.fullmatch("h[1-6]", tag):
            self._break(2)
            self.parts.append("#" * int(tag[1]) + " ")
        elif tag in {"td", "th"}:
            self.parts.append(" " if self.cells else "| ")
            self.cells += 1
        elif tag == "tr":
            self._line()
            self.cells = 0
        elif tag in _BLOCKS:
            self.rows = 0
            self._break(1 if self.lists else 2)

    def _end(self, tag: str) -> None:
        if tag == "pre" and self.verbatim:
            self.verbatim = False
            self.parts.append("```\n\n" if self.parts[-1].endswith("\n") else "\n```\n\n")
        elif tag in _MARKS and not self.verbatim:
            self._mark_end(_MARKS[tag])
        elif tag == "a" and self.links:
            address = self.links.pop()
            self.parts.append(f"]({address})" if address else "")
        elif tag in {"ul", "ol"} and self.lists:
            self.lists.pop()
            self._break(1 if self.lists else 2)
        else:
            self._block_end(tag)

    def _mark_end(self, mark: str) -> None:
        """Close a mark; one around nothing goes."""
        if self.parts and self.parts[-1] == mark:
            self.parts.pop()
        else:
            self.parts.append(mark)

    def _block_end(self, tag: str) -> None:
        if tag in {"td", "th"}:
            self.parts.append(" |")
        elif tag == "tr":
            self.rows += 1
            self._line()
            if self.rows == 1 and self.cells:
                self.parts.append("|" + " --- |" * min(self.cells, 100) + "\n")
        elif tag in _BLOCKS or re.fullmatch("h[1-6]", tag):
            self._break(1 if self.lists else 2)
