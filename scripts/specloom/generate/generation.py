"""Bring the client of a vendor up to date with its spec, or check that it is."""

from pathlib import Path
from tempfile import TemporaryDirectory

from ..spec import Spec
from .errors import GenerateError
from .outcome import Outcome
from .placing import compare, folder_beside, move_into_place
from .provenance import inputs_of, is_current, write_record


def generate_client(spec: Spec, target: Path, *, check: bool = False) -> Outcome:
    """Write the client of a vendor to the target folder, which is replaced as a whole.

    Nothing is done when the folder is what these inputs made. With `check` nothing is ever written: the
    client is built aside and compared.

    Raises:
        GenerateError: no client can be made from the spec, or the folder cannot be written.
    """
    inputs = inputs_of(spec.document.path)
    if not check and is_current(target, inputs):
        return Outcome("unchanged")
    try:
        return _build(spec, target, inputs, check=check)
    except OSError as error:
        message = f"{error.filename or target} cannot be written: {error.strerror}; check its permissions"
        raise GenerateError(spec.document.finding("writable", message)) from error


def _build(spec: Spec, target: Path, inputs: dict[str, str], *, check: bool) -> Outcome:
    from .building import build_client

    with TemporaryDirectory() if check else folder_beside(target) as aside:
        new = Path(aside, target.name)
        notes = (*spec.notes, *build_client(spec, new))
        write_record(new, inputs, spec)
        changes = compare(target, new)
        if not changes:
            return Outcome("unchanged", notes=notes)
        if check:
            return Outcome("drifted", changes, notes)
        move_into_place(new, target)
    return Outcome("written", changes, notes)
