"""Of an address that the source does not tell, the path is right and the host leads nowhere."""

import pytest

from specloom.importing.captured import Asked, Server
from specloom.importing.drafting.addresses import addresses_of, origin_of, segments_of


def asked(url: str, path: str = "/a", *, known: bool = False) -> Asked:
    return Asked("call", "GET", Server(url, "server", known=known), path)


@pytest.mark.parametrize(
    ("url", "origin", "segments"),
    [
        ("{{protocol}}://{{host}}:{{port}}", "https://host.invalid", ("a",)),
        ("https://{{sub}}.acme.com/api/v1", "https://sub-acme-com.invalid", ("api", "v1", "a")),
        ("http://localhost:{{port}}", "https://localhost.invalid", ("a",)),
        ("{{host}}/api", "https://host.invalid", ("api", "a")),
        ("{{host}}", "https://host.invalid", ("a",)),
        ("", "https://unknown.invalid", ("a",)),
    ],
)
def test_a_variable_in_the_host_is_no_part_of_the_path(
    url: str, origin: str, segments: tuple[str, ...]
) -> None:
    assert (origin_of(asked(url).server), segments_of(asked(url))) == (origin, segments)


def test_different_unknown_hosts_stay_different() -> None:
    urls = (
        "http://{{host}}",
        "http://localhost:{{port}}",
        "{{\u4e3b}}",
        "{{\u670d}}",
        "https://{{sub}}.acme.com",
    )

    assert len({origin_of(asked(url).server) for url in urls}) == len(urls)


def test_a_known_address_comes_before_unknown_ones() -> None:
    found = addresses_of([asked("{{base}}"), asked("{{base}}", "/b"), asked("https://x.io", known=True)], ())

    assert list(found.by_origin) == ["https://x.io", "https://base.invalid"]
