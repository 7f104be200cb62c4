"""Describe a tool that tests servers by a spec, and one run of it."""

from collections.abc import Callable, Mapping

import attrs

from ....spec import Spec


@attrs.frozen
class Asked:
    """What a tool is asked: to hold a server to some operations of a spec."""

    spec: Spec
    url: str
    focus: frozenset[str]
    seed: int
    credentials: Mapping[str, str] = attrs.field(repr=False)


@attrs.frozen
class Run:
    """A run of a program in a folder of its own: the files that it needs there, and its JUnit report."""

    command: tuple[str, ...]
    report: str
    files: Mapping[str, bytes] = attrs.field(factory=dict, repr=False)
    environment: Mapping[str, str] = attrs.field(factory=dict, repr=False)


@attrs.frozen
class Tool:
    """A tool: `program` starts it, `runs` says how it is asked.

    `unread` names the test that fails in its report when it could not read the spec at all; `absent` says
    that it is not here, and how it is made known.
    """

    name: str
    program: tuple[str, ...]
    runs: Callable[[tuple[str, ...], Asked], Run] = attrs.field(repr=False)
    unread: str | None = None
    absent: str = ""
