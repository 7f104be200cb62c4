"""Carry out a planned release: everything is made aside, and moved into place when all of it is there."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs

from ..errors import BadInput
from ..generate import Changes, GenerateError, generate_client
from ..generate.placing import compare, folder_beside
from ..publish import Publication
from ..spec import Spec, SpecError
from ..spec.adoption import open_any
from ..spec.opening import open_spec
from ..workspace import Workspace
from .contents import SUMS, Making, release_files
from .placing import place_all
from .planning import Plan


@attrs.frozen
class Maker:
    """What carrying out a release needs besides its plan: `publication_of` gathers what is published."""

    workspace: Workspace
    extensions: Mapping[str, Any]
    publication_of: Callable[[Spec], Publication]


@attrs.frozen
class Outcome:
    """What became of a release: `prepared` or `unchanged`; where it is, and what was written."""

    status: str
    folder: Path
    files: tuple[str, ...]
    written: tuple[Path, ...] = ()


def carry_out(plan: Plan, maker: Maker) -> Outcome:
    """Write spec, changelog, client and folder of a release, or nothing at all.

    A finished release that is there is left as it is. Raises BadInput where something cannot be written.
    """
    workspace, vendor = maker.workspace, plan.vendor
    target = workspace.releases / plan.name
    demand_ours(target)
    try:
        with folder_beside(target) as aside, _found_at(workspace.spec(vendor)):
            spec, client = _staged(plan, maker, aside)
            files = release_files(_making(plan, maker, spec, client))
            _write(files, aside / plan.name)
            wanted = {workspace.client(vendor): client}
            if not is_finished(plan, workspace):
                wanted[target] = aside / plan.name
            folders = {place: new for place, new in wanted.items() if compare(place, new) != Changes()}
            texts = _changed_texts(plan, workspace)
            place_all(texts, folders, aside)
    except OSError as error:
        problem = f"{error.filename or target} cannot be written: {error.strerror}"
        raise BadInput(f"{problem}; check the place and its permissions") from error
    written = (*texts, *folders)
    return Outcome("prepared" if written else "unchanged", target, tuple(sorted(files)), written)


def is_finished(plan: Plan, workspace: Workspace) -> bool:
    """Say whether a release was published and its folder is there: what users have is never made anew."""
    return not plan.is_new and (workspace.releases / plan.name / SUMS).is_file()


@contextmanager
def _found_at(path: Path) -> Iterator[None]:
    """Have what is wrong with a copy of a spec told of the spec itself."""
    try:
        yield
    except (GenerateError, SpecError) as error:
        raise type(error)(*(attrs.evolve(finding, path=path) for finding in error.findings)) from error


def demand_ours(folder: Path) -> None:
    """Raise BadInput where a folder holds something else than a release."""
    if folder.exists() and not (folder / SUMS).is_file():
        raise BadInput(f"{folder} holds what is no release; move it away")


def _staged(plan: Plan, maker: Maker, aside: Path) -> tuple[Path, Path]:
    """Write the spec, with its changelog beside it, and the client that it makes; return both places."""
    stage = Workspace(aside)
    spec, client = stage.spec(plan.vendor), stage.client(plan.vendor)
    spec.parent.mkdir(parents=True)
    spec.write_bytes(plan.texts.spec.encode())
    stage.changelog(plan.vendor).write_bytes(plan.texts.changelog.encode())
    generate_client(open_any(spec, plan.vendor, maker.extensions), client)
    return spec, client


def _making(plan: Plan, maker: Maker, spec: Path, client: Path) -> Making:
    inputs = {
        f"specs/{plan.vendor}/openapi.yaml": plan.texts.spec.encode(),
        f"specs/{plan.vendor}/CHANGELOG.md": plan.texts.changelog.encode(),
    }
    lock = maker.workspace.root / "requirements.lock"
    if lock.is_file():
        inputs[lock.name] = lock.read_bytes()
    publication = maker.publication_of(open_spec(spec, plan.vendor, maker.extensions))
    return Making(str(plan.version), plan.day, publication, client, inputs)


def _write(files: Mapping[str, bytes], folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _changed_texts(plan: Plan, workspace: Workspace) -> dict[Path, str]:
    places = {
        workspace.spec(plan.vendor): (plan.before.spec, plan.texts.spec),
        workspace.changelog(plan.vendor): (plan.before.changelog, plan.texts.changelog),
    }
    return {place: new for place, (old, new) in places.items() if new != old}
