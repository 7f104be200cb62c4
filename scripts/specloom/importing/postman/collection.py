"""Read a whole collection: its folders and requests, however deep, each with what it inherits."""

from collections.abc import Iterator
from typing import Any

import attrs

from ..captured import Call, Folder, Words
from ..masking import Secrets
from ..wording import name_of
from . import raw
from .auth import Signing, read_auth
from .leaving import Leaving
from .messages import Message, read_message
from .printed import printed_replies
from .raw import object_of, place, text_of
from .replies import read_replies, signed_in_replies
from .scripts import leave_scripts
from .variables import Defined, Scope, define
from .wordings import words_of


@attrs.frozen
class Around:
    """What holds for everything in a folder."""

    folders: tuple[str, ...]
    scope: Scope
    signing: Signing


@attrs.define
class Reader:
    """Reads the items of a collection."""

    secrets: Secrets
    leaving: Leaving
    over: dict[str, Defined]
    calls: list[Call] = attrs.field(factory=list)
    folders: list[Folder] = attrs.field(factory=list)

    def read(self, collection: dict[str, Any], at: str) -> None:
        """Read everything in a collection, in its order."""
        outermost = self._inside(collection, at, Around((), Scope(self.over), Signing()))
        self.leaving.leave_all(place(at, "description"), "the description in info stands")
        waiting = [self._items(collection, at, outermost)]
        while waiting:
            found = next(waiting[-1], None)
            if found is None:
                waiting.pop()
            elif (inner := self._item(*found)) is not None:
                waiting.append(inner)

    def _items(self, node: dict[str, Any], at: str, around: Around) -> Iterator[tuple[Any, str, Around]]:
        for index, inner in enumerate(raw.list_of(node.get("item"))):
            yield inner, f"{place(at, 'item')}[{index}]", around

    def _item(self, node: Any, at: str, around: Around) -> Iterator[tuple[Any, str, Around]] | None:
        if not isinstance(node, dict):
            self.leaving.leave_all(at, "it is no request: it is no object")
            return None
        inside = self._inside(node, at, around)
        if not raw.is_folder(node):
            self._request(node, at, inside)
            return None
        names = (*around.folders, name_of(node.get("name")) or "unnamed")
        self.folders.append(Folder(names, at, words_of(node, at)))
        return self._items(node, at, attrs.evolve(inside, folders=names))

    def _inside(self, node: dict[str, Any], at: str, around: Around) -> Around:
        """Return what holds inside of a collection, folder or request, with its own auth and variables."""
        variables = list(raw.entries(node.get("variable"), place(at, "variable")))
        for entry in variables:
            self._leave_variable(entry)
        scope = around.scope.within(define(variables, self.secrets), self.over)
        leave_scripts(node, at, self.leaving)
        signing = read_auth(node, place(at, "auth"), scope, around.signing, self.leaving)
        return attrs.evolve(around, scope=scope, signing=signing)

    def _leave_variable(self, entry: raw.Entry) -> None:
        if entry.disabled:
            self.leaving.leave_all(entry.at, "it is switched off")
        elif entry.name in self.over:
            self.leaving.leave_all(entry.at, "the value of the environment stands")
        self.leaving.leave_all(f"{entry.at}.description", "variables are not described in a spec")

    def _request(self, node: dict[str, Any], at: str, around: Around) -> None:
        request = node.get("request")
        message = read_message(request, f"{at}.request", around.scope, self.leaving)
        if message is None:
            reason = "it has no address" if isinstance(request, dict | str) else "there is no request in it"
            self.leaving.leave_all(at, reason)
            return
        own = object_of(request)
        signing = read_auth(own, f"{at}.request.auth", around.scope, around.signing, self.leaving)
        self.calls.append(self._call(node, at, around, message, signing))

    def _call(
        self, node: dict[str, Any], at: str, around: Around, message: Message, signing: Signing
    ) -> Call:
        security = _security(message, signing, self.leaving)
        if security is None:
            security = signed_in_replies(node, at, around.scope) or None
        asked = attrs.evolve(message.asked, at=at)
        words = words_of(node.get("request"), f"{at}.request")
        beside = words_of(node, at)
        said = words if words.text else beside
        self.leaving.leave_all(f"{at}.description", "the description of the request itself stands")
        self.leaving.leave_all(f"{at}.request.description", "no text is in it")
        return Call(
            at=at,
            name=name_of(node.get("name")) or f"{asked.method} {asked.path}"[:200],
            asked=asked,
            folders=around.folders,
            words=said,
            security=security,
            replies=tuple(read_replies(node, at, around.scope, self.leaving)) or tuple(printed_replies(said)),
            deprecated=_is_deprecated(node, said),
            unsigned_at=signing.at if security == () else "",
        )


def _security(message: Message, signing: Signing, leaving: Leaving) -> tuple[Any, ...] | None:
    """Return how a call is signed: by hand, and as the collection says where that is something else."""
    inherited = signing.credentials or ()
    for credential in inherited:
        same = [each for each in message.credentials if each.scheme == credential.scheme]
        for each in same:
            leaving.leave(each.kind, each.at, "the auth of the request says the same")
            leaving.leave_all(f"{each.at}.description", "the auth of the request says the same")
    schemes = [credential.scheme for credential in inherited]
    by_hand = tuple(each for each in message.credentials if each.scheme not in schemes)
    replaced = any(_is_authorization(each.scheme) for each in by_hand)
    kept = tuple(each for each in inherited if not (replaced and _is_authorization(each.scheme)))
    return (*kept, *by_hand) or signing.credentials


def _is_authorization(scheme: dict[str, Any]) -> bool:
    """Tell whether a scheme fills the header Authorization, of which there is one."""
    named = scheme.get("in") == "header" and str(scheme.get("name")).lower() == "authorization"
    return scheme["type"] in {"http", "oauth2"} or named


def _is_deprecated(node: dict[str, Any], words: Words) -> bool:
    told = (text_of(node.get("name")), words.text)
    marked = any(text.lstrip("*_[(~# ").lower().startswith("deprecated") for text in told)
    return marked or node.get("deprecated") is True
