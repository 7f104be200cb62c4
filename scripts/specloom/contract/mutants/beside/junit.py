"""Read what a tool found out of the JUnit XML that it writes."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import attrs

_CHECK = re.compile(r"^\s*(?:- )?(ST\d+ .+|R\d+: .+?)\s*$", re.MULTILINE)
_DETAIL = re.compile(
    r"^\s*>> (\S+)|^\s*Schema at (\S+?):?$|^\[(\d{3})\] |contained status (\d{3})", re.MULTILINE
)


@attrs.frozen(order=True)
class Failure:
    """One thing that a tool holds against a server: the test that failed, and what it says of it.

    It tells failures apart as finely as is the same from run to run: by the code of a check, the place
    in the body or schema, and the status of the reply, not by values, which are drawn anew each time.
    """

    test: str
    check: str

    def __str__(self) -> str:
        """Say both in one line."""
        return f"{self.test}: {self.check}"


@attrs.frozen
class Verdict:
    """What a run of a tool comes to: how many tests it held, and which failures it reports."""

    tests: int
    failures: frozenset[Failure]


def read_junit(text: str) -> Verdict:
    """Return what a report says; raise ParseError for one that is no XML."""
    cases = [*ET.fromstring(text).iter("testcase")]  # noqa: S314 - a tool wrote it that was started here
    return Verdict(len(cases), frozenset(failure for case in cases for failure in _failures(case)))


def _failures(case: ET.Element) -> Iterator[Failure]:
    test = case.get("name", "").rpartition(" > ")[2]
    for told in (*case.iter("failure"), *case.iter("error")):
        text = f"{told.get('message', '')}\n{told.text or ''}"
        details = dict.fromkeys(next(filter(None, found)) for found in _DETAIL.findall(text))
        for check in dict.fromkeys(_CHECK.findall(text)) or [text.strip().partition("\n")[0]]:
            yield Failure(test, " ".join((check, *details)))
