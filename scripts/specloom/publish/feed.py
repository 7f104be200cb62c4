"""Write the releases of vendors as an Atom feed (RFC 4287), the same bytes for the same releases."""

import re
from collections.abc import Iterable
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

import attrs

from .changelog import Release

_ATOM = "http://www.w3.org/2005/Atom"
_FAMILY = uuid5(NAMESPACE_URL, "urn:specloom:changelog")
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped (section 2.2)."""


@attrs.frozen
class Entry:
    """One release of one vendor; `page` is the address of its changelog page, relative to the feed's."""

    vendor: str
    title: str
    page: str
    release: Release

    @property
    def day(self) -> date:
        """Return the day of the release; what is not released is in no feed."""
        return self.release.day or date.min


def atom_feed(name: str, title: str, page: str, entries: Iterable[Entry]) -> bytes:
    """Return the feed of some releases, the newest first; `page` is what people may open instead."""
    newest_first = sorted(entries, key=lambda entry: entry.day, reverse=True)
    feed = ET.Element("feed", {"xmlns": _ATOM})
    _text(feed, "id", _urn(name))
    _text(feed, "title", title)
    _text(feed, "updated", _moment(newest_first[0].day))
    _text(ET.SubElement(feed, "author"), "name", title)
    _text(feed, "generator", "specloom")
    _link(feed, "self", "feed.xml", "application/atom+xml")
    _link(feed, "alternate", page, "text/html")
    for entry in newest_first:
        _entry(ET.SubElement(feed, "entry"), entry)
    ET.indent(feed, space="")
    text: str = ET.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entry(element: ET.Element, entry: Entry) -> None:
    release = entry.release
    _text(element, "id", _urn(f"{entry.vendor} {release.version}"))
    _text(element, "title", f"{entry.title} {release.version}{' (yanked)' if release.yanked else ''}")
    _text(element, "updated", _moment(entry.day))
    _link(element, "alternate", f"{entry.page}#{release.version}", "text/html")
    _text(element, "content", release.html.text).set("type", "html")


def _urn(name: str) -> str:
    """Return an identifier that needs no host and stays the same wherever the site is."""
    return uuid5(_FAMILY, name).urn


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _text(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, name)
    element.text = _NO_XML.sub("\ufffd", text)
    return element


def _link(parent: ET.Element, relation: str, address: str, media_type: str) -> None:
    ET.SubElement(parent, "link", {"rel": relation, "href": address, "type": media_type})
