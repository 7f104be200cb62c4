import json
from pathlib import Path

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.version import Version as PackageVersion

from specloom.spec import Version, read_version

NUMBERS = st.integers(min_value=0, max_value=30)
FINAL = st.builds(Version, NUMBERS, NUMBERS, NUMBERS)
STAGED = st.builds(Version, NUMBERS, NUMBERS, NUMBERS, st.sampled_from(["alpha", "beta", "rc"]), NUMBERS)
VERSIONS = FINAL | STAGED


@given(VERSIONS)
def test_a_version_is_read_as_it_is_written(version: Version) -> None:
    assert read_version(str(version)) == version


@given(VERSIONS, VERSIONS)
def test_versions_are_ordered_as_those_of_packages(one: Version, other: Version) -> None:
    assert (one < other) == (PackageVersion(one.python) < PackageVersion(other.python))


@given(VERSIONS)
def test_a_package_can_have_the_version_as_it_is(version: Version) -> None:
    assert str(PackageVersion(version.python)) == version.python


@given(STAGED)
def test_what_leads_to_a_version_comes_before_it(version: Version) -> None:
    assert not version.is_final
    assert version < version.final
    assert version.final.is_final


@given(VERSIONS.map(str) | st.from_regex(r"[0-9v.+-]*(alpha|beta|rc)?[0-9.\n]*"))
def test_the_schema_of_the_extensions_takes_what_can_be_read(root: Path, text: str) -> None:
    schema = json.loads((root / "specs" / "extensions.schema.json").read_text())["properties"]["x-version"]

    assert jsonschema_rs.is_valid(schema, text) == (read_version(text) is not None)


@pytest.mark.parametrize("thing", [None, 1.5, "", "1.0.0 ", "1.0.0\n", "1.0.0-rc.01", "\u0661.0.0"])
def test_what_is_no_version_is_not_read(thing: object) -> None:
    assert read_version(thing) is None
