"""Say in what a simulator may differ from the usual one."""

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from random import Random, SystemRandom
from typing import TYPE_CHECKING, Any, TypedDict

import attrs

from ..errors import BadInput
from ..spec import Spec
from .auth.credentials import Credential
from .rules import Rules

if TYPE_CHECKING:
    from .faults.fault import Fault
    from .webhooks.endpoints import Endpoint


class Settings(TypedDict, total=False):
    """How one simulator of a vendor is to differ from the usual one."""

    state: Path | None
    credentials: Iterable[Credential] | None
    clock: Callable[[], float]
    random: Callable[[], Random]
    limits: bool
    faults: Iterable[str]
    admin_token: str | None
    webhooks: "Iterable[Endpoint]"
    allow_remote: bool


class Options(Settings, total=False):
    """How a simulator and what it is made of are to differ from the usual ones."""

    rules: Path | Rules | None
    seed: Path | Mapping[str, Any] | None
    empty: bool


@attrs.frozen(eq=False, repr=False)
class Chosen:
    """The settings, and what holds where one is not given."""

    state: Path | None = None
    credentials: Iterable[Credential] | None = None
    clock: Callable[[], float] = time.time
    random: Callable[[], Random] = SystemRandom
    limits: bool = True
    faults: Iterable[str] = ()
    admin_token: str | None = None
    webhooks: "Iterable[Endpoint]" = ()
    allow_remote: bool = False


def expect_settings(given: Iterable[str], *others: str) -> None:
    """Raise BadInput for a setting that is neither one of `Settings` nor one of these others."""
    known = (*others, *Settings.__annotations__)
    if unknown := [name for name in given if name not in known]:
        raise BadInput(f"there is no setting {unknown[0]!r}; the settings are: {', '.join(known)}")


def read_faults(told: Any, spec: Spec) -> "tuple[Fault, ...]":
    """Read the faults of a setting; a single one need not be in a list.

    Raises BadInput for one that cannot befall any operation of a spec.
    """
    several = isinstance(told, Iterable) and not isinstance(told, str | Mapping)
    if not (all_words := tuple(told) if several else (told,)):
        return ()
    from .faults.fault import check_faults
    from .faults.words import read_words

    faults = tuple(fault for words in all_words for fault in read_words(words))
    check_faults(faults, spec)
    return faults
