"""Hold the reading of a collection against the enumeration of its facts, on generated mess."""

from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.importing.captured import Captured
from specloom.importing.postman import read_collection
from specloom.importing.taken import taken

SECRETS = ("k9-Zq.77xW", "sëcret/8811+x", 'quo"ted\\77aa', "f3a1b2c4d5e6f7089")
TEXTS = (
    "",
    "id",
    "plain",
    "{{id}}",
    "{{token}}",
    "{{none}}",
    "{{$guid}}",
    "a {{base}} b",
    "{{loop}}",
    "\0é\n",
)
NAMES = ("id", "page", "X-Trace", "token", "Authorization", "Cookie", "Content-Type", "Accept", "", "{{id}}")
ADDRESSES = (
    "",
    "{{base}}/a/:id?x=1&token=k9-Zq.77xW#f",
    "https://u:k9-Zq.77xW@h.io/{id}/%7Bid%7D",
    "a/b",
    "//",
    "{{loop}}/{{loop}}",
    "{{base}}/{{version}}/{{id}}.json",
)
BODIES = (
    '{"a": 1}',
    '{"a": {{id}}, // c\n}',
    '{"token": "k9-Zq.77xW", "note": "k9-Zq.77xW"}',
    "[1",
    "<a/>",
    "x=1&y={{id}}",
)
JUNK: tuple[Any, ...] = (None, True, 7, 1.5, "", "text", [], {}, [None], {"a": 1})


class Mess:
    """Makes collections as they come: every member may be missing, or be something else."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def one(self, *values: Any) -> Any:
        return self.random.choice(values)

    def some(self, **members: Any) -> dict[str, Any]:
        members["unknown"] = self.one(*JUNK)
        made = {key: value for key, value in members.items() if self.random.random() < 0.7}
        if made and self.random.random() < 0.1:
            made[self.one(*made)] = self.one(*JUNK)
        return made

    def many(self, make: Any, most: int = 3) -> list[Any]:
        return [
            make() if self.random.random() < 0.95 else self.one(*JUNK)
            for _ in range(self.random.randint(0, most))
        ]

    def text(self) -> str:
        return str(self.one(*TEXTS, *TEXTS, *SECRETS))

    def description(self) -> Any:
        return self.one(
            None, self.text(), {"content": f"<p>{self.text()}</p>", "type": "text/html"}, "<p></p>"
        )

    def entry(self) -> dict[str, Any]:
        if self.random.random() < 0.3:
            return {"key": self.one("token", "X-Api-Key", "Authorization"), "value": self.one(*SECRETS)}
        kind = self.one("text", "file", "secret")
        value, name = self.one(self.text(), *JUNK), self.one(*NAMES)
        return self.some(
            key=name, value=value, disabled=self.one(True, False), description=self.description(), type=kind
        )

    def entries(self) -> Any:
        return self.many(self.entry)

    def headers(self) -> Any:
        lines = "X-A: 1\nCookie: a=b; c=d\n\nnone"
        typed = [{"key": "Content-Type", "value": self.one("application/json", "text/plain", "{{type}}")}]
        return self.one(self.entries(), self.entries() + typed, lines, {"X-B": self.text()}, ["X-C: 1", None])

    def body(self) -> dict[str, Any]:
        return self.some(
            mode=self.one("raw", "urlencoded", "formdata", "graphql", "file", "none", "odd"),
            raw=self.one(*BODIES),
            urlencoded=self.one(self.entries(), "a=1&=2"),
            formdata=self.entries(),
            graphql=self.one({"query": "{ a }", "variables": '{"b": {{id}}}'}, self.text()),
            file={"src": "a"},
            disabled=self.one(True, False),
            options={"raw": {"language": self.one("json", "xml", "text")}},
            description=self.description(),
        )

    def url(self) -> Any:
        parts = self.some(
            raw=self.one(*ADDRESSES),
            protocol=self.one("https", ""),
            host=self.one(["{{base}}"], "h.io", ["h", "io"], []),
            port=self.one("80", 8080),
            path=self.one([self.text(), ":id", ":id.json", {"type": "a", "value": "b"}], self.text()),
            query=self.one(self.entries(), "a=1&b={{id}}"),
            variable=self.entries(),
            hash=self.text(),
            description=self.description(),
        )
        return self.one(parts, *ADDRESSES)

    def auth(self) -> Any:
        kind = self.one(
            "apikey", "bearer", "basic", "oauth2", "noauth", "odd", "inherit", "digest", "jwt", "awsv4"
        )
        listed = [{"key": self.one("token", "value", "key", "in"), "value": self.one(*SECRETS)}]
        set_up = self.one(listed, {"password": self.one(*SECRETS)}, self.entries())
        return self.one({"type": kind, kind: set_up, "basic": [{"key": "password", "value": "x"}]}, None)

    def request(self) -> Any:
        made = self.some(
            url=self.url(),
            urlObject=self.url(),
            method=self.one("GET", "post", "LINK", ""),
            header=self.headers(),
            body=self.body(),
            auth=self.auth(),
            description=self.description(),
        )
        return self.one(made, made, made, self.one(*ADDRESSES))

    def response(self) -> dict[str, Any]:
        return self.some(
            name=self.text(),
            code=self.one(200, "404", None, 7),
            status=self.one("Not Found", "odd"),
            originalRequest=self.request(),
            header=self.headers(),
            cookie=self.entries(),
            body=self.one(*BODIES, *SECRETS),
            _postman_previewlanguage=self.one("json", "html", None),
            responseTime=12,
        )

    def holder(self, **members: Any) -> dict[str, Any]:
        event = {
            "listen": "test",
            "script": {"exec": ["pm.response.to.have.status(200)", self.one(*SECRETS)]},
        }
        return self.some(
            name=self.text(),
            description=self.description(),
            variable=self.entries(),
            event=[event],
            auth=self.auth(),
            protocolProfileBehavior={"followRedirects": False},
            **members,
        )

    def item(self, depth: int = 0) -> dict[str, Any]:
        if depth < 3 and self.random.random() < 0.3:
            return self.holder(item=self.many(lambda: self.item(depth + 1)))
        return self.holder(request=self.request(), response=self.many(self.response, 2))

    def collection(self) -> dict[str, Any]:
        info = self.some(name=self.text(), description=self.description(), version={"major": 1})
        known = [
            {"key": "base", "value": "https://h.io/v1"},
            {"key": "loop", "value": "{{loop}}{{base}}"},
            {"key": "version", "value": "v2"},
            {"key": "token", "value": SECRETS[3], "description": "for all"},
        ]
        signed = {"type": "bearer", "bearer": [{"key": "token", "value": secret} for secret in SECRETS]}
        made = {**self.holder(info=info), "item": self.many(self.item, 4), "variable": known, "auth": signed}
        wrapped: dict[str, Any] = {"collection": made, "user": {"id": 1}}
        return made if self.one(True, False) else wrapped

    def environment(self) -> Any:
        return self.one(None, self.some(name="live", values=self.entries()))


def read(seed: int) -> Captured:
    mess = Mess(seed)
    return read_collection(mess.collection(), Path("messy.json"), mess.environment())


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**9))
def test_every_fact_is_handed_on_or_left_with_a_reason(seed: int) -> None:
    captured = read(seed)

    facts = {(fact.kind, fact.at) for fact in captured.facts}
    left = {(fact.kind, fact.at) for fact, _ in captured.left}
    assert facts - taken(captured) - left == set()
    assert left <= facts
    assert left & taken(captured) == set()
    assert all(reason for _, reason in captured.left)
    assert len(facts) == len(captured.facts)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**9))
def test_no_secret_gets_through(seed: int) -> None:
    shown = repr(read(seed))

    assert [secret for secret in SECRETS if secret in shown or repr(secret)[1:-1] in shown] == []
