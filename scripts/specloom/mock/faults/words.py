"""Read faults as people ask for them: in words (`latency=200ms..800ms p=0.2 op=orders_list`) or in JSON.

A fault is words separated by spaces; commas or semicolons separate faults. One word says what goes wrong:

- `503`, or `status=503`: the error that the spec declares, as the vendor sends it;
- `html=502`: a gateway's page, which no spec declares;
- `latency=2` or `200ms`; `200ms..800ms` (uniform), `200ms+-50ms` (normal: mean, standard deviation),
  `200ms~0.5` (lognormal: median, sigma);
- `drop` or `drop=after`: the connection ends without an answer, before or after the request is acted on;
  `reset` the same with a TCP reset;
- `truncate=100`: after so many bytes of the body the connection ends; `truncate` after half of it;
- `slow=1000`: the body comes in so many bytes per second;
- `stale`: a read sees what was there before the latest write; `stale=30s` what was there so long ago.

The others say where and when: `op=`, `tag=`, `method=`, `path=`; `p=` (probability), `after=` (requests that
pass first), `count=`, `for=` (a time); and `chunked`, for a body without a Content-Length.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from reprlib import repr as shorten
from typing import Any

from ...errors import BadInput
from ...spec import Operation
from .fault import Fault, Latency, refusal

_SHORT = {"op": "operation", "p": "probability"}
_DURATION = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h)?", re.ASCII)
_NUMBER = re.compile(r"\d{1,15}(\.\d{1,15})?", re.ASCII)
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, None: 1.0}
_LONGEST = 3600.0
"""Seconds that an answer may be held back."""


class NoSuchFault(BadInput):
    """A fault that cannot be; the message says what can."""


def read_words(text: str) -> tuple[Fault, ...]:
    """Read faults from words; raise NoSuchFault when they are none."""
    if not isinstance(text, str):
        raise NoSuchFault(f"{shorten(text)} is no fault in words, such as 'status=503 count=1'")
    faults = tuple(read_fault(dict(_members(part))) for part in re.split("[,;]", text) if part.strip())
    if not faults:
        raise NoSuchFault(f"nothing is to go wrong; name one of {_listed(_KINDS)}")
    return faults


def read_brought(text: str, operation: Operation) -> tuple[Fault, ...]:
    """Read the faults that a request brings in its header; raise NoSuchFault when they cannot befall it."""
    faults = read_words(text)
    for fault in faults:
        if fault != Fault(fault.kind, fault.value, probability=fault.probability, chunked=fault.chunked):
            raise NoSuchFault("a header strikes its own request alone; leave out where and when, all but p")
        if reason := refusal(fault, operation):
            raise NoSuchFault(reason)
    return faults


def _members(part: str) -> Iterator[tuple[str, Any]]:
    for word in part.split():
        name, equals, value = word.partition("=")
        if _NUMBER.fullmatch(name) and not equals:
            yield "status", _number(name)
        else:
            yield _SHORT.get(name, name), _number(value) if equals else True


def _number(text: str) -> Any:
    if not _NUMBER.fullmatch(text):
        return text
    return float(text) if "." in text else int(text)


def read_fault(members: Mapping[str, Any]) -> Fault:
    """Read a fault from the members of a JSON object; raise NoSuchFault when it is none."""
    kinds = [name for name in members if name in _KINDS]
    if unknown := [name for name in members if name not in _KINDS and name not in _MEMBERS]:
        raise NoSuchFault(f"{unknown[0][:50]!r} means nothing; name one of {_listed(_KINDS)}")
    if len(kinds) != 1:
        raise NoSuchFault(f"a fault is one of {_listed(_KINDS)}")
    kind = kinds[0]
    read = {
        _ATTRIBUTES.get(name, name): _read(name, _MEMBERS[name], value)
        for name, value in members.items()
        if name != kind and value is not None
    }
    if "chunked" in read and kind not in ("slow", "truncate"):
        raise NoSuchFault("chunked goes with slow or truncate")
    return Fault(kind, _read(kind, _KINDS[kind], members[kind]), **read)


def write_fault(fault: Fault) -> dict[str, Any]:
    """Write a fault as the members of a JSON object."""
    value = fault.value.text if isinstance(fault.value, Latency) else fault.value
    told = {name: getattr(fault, _ATTRIBUTES.get(name, name)) for name in _MEMBERS}
    usual = {"probability": 1.0, "after": 0, "chunked": False}
    return {fault.kind: value} | {
        name: member for name, member in told.items() if member is not None and member != usual.get(name)
    }


def _read(name: str, reader: "_Reader", value: Any) -> Any:
    try:
        return reader(value)
    except ValueError as error:
        raise NoSuchFault(f"{name} must be {error}") from None


def _error_status(value: Any) -> int:
    if type(value) is not int or not 400 <= value <= 599:
        raise ValueError("the status of an error, from 400 to 599")
    return value


def _gateway_status(value: Any) -> int:
    return 502 if value is True else _error_status(value)


def _latency(value: Any) -> Latency:
    text = str(value)
    for separator, shape in (("..", "uniform"), ("+-", "normal"), ("~", "lognormal")):
        first, found, second = text.partition(separator)
        if found:
            latency = Latency(text, shape, _seconds(first), _seconds(second))
            break
    else:
        latency = Latency(text, "fixed", _seconds(value))
    if latency.shape == "uniform" and latency.first > latency.second:
        raise ValueError("a range from the shorter to the longer time")
    return latency


def _seconds(value: Any) -> float:
    if isinstance(value, str) and (match := _DURATION.fullmatch(value)):
        value = float(match[1]) * _UNITS[match[2]]
    if isinstance(value, bool | str) or not isinstance(value, int | float) or not 0 <= value <= _LONGEST:
        raise ValueError(f"a time such as 2, 0.5 or 200ms, {_LONGEST:.0f} s at most")
    return float(value)


def _some_seconds(value: Any) -> float:
    seconds = _seconds(value)
    if not seconds:
        raise ValueError("a time of more than 0 s")
    return seconds


def _staleness(value: Any) -> float | bool:
    return True if value is True else _some_seconds(value)


def _moment(value: Any) -> str:
    if value is True:
        return "before"
    if value not in ("before", "after"):
        raise ValueError("before or after, seen from when the request is acted on")
    return str(value)


def _cut(value: Any) -> int | bool:
    return True if value is True else _whole(value)


def _pace(value: Any) -> int | float:
    if isinstance(value, bool | str) or not isinstance(value, int | float) or not 0 < value < math.inf:
        raise ValueError("a number of bytes per second")
    return value


def _whole(value: Any, least: int = 0) -> int:
    if type(value) is not int or value < least:
        raise ValueError(f"a whole number of {least} or more")
    return value


def _probability(value: Any) -> float:
    if isinstance(value, bool | str) or not isinstance(value, int | float) or not 0 < value <= 1:
        raise ValueError("a number above 0, up to 1")
    return float(value)


def _name(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("a name")
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def _listed(names: Mapping[str, Any]) -> str:
    return ", ".join(names)


_Reader = Callable[[Any], Any]
_KINDS: Mapping[str, _Reader] = {
    "status": _error_status,
    "html": _gateway_status,
    "latency": _latency,
    "drop": _moment,
    "reset": _moment,
    "truncate": _cut,
    "slow": _pace,
    "stale": _staleness,
}
_MEMBERS: Mapping[str, _Reader] = {
    "operation": _name,
    "tag": _name,
    "method": lambda value: _name(value).upper(),
    "path": _name,
    "probability": _probability,
    "after": _whole,
    "count": lambda value: _whole(value, 1),
    "for": _some_seconds,
    "chunked": _flag,
}
_ATTRIBUTES = {"for": "seconds"}
