"""Drive openapi-python-client: it turns the schemas into attrs models, and nothing else of it is kept."""

import io
import re
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
from openapi_python_client import Project
from openapi_python_client.config import ClassOverride, Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.schema import Schema
from openapi_python_client.schema.untrusted_string import UntrustedString

from ..spec import Document, Finding, Spec
from ..spec.pointers import split, walk
from .client_document import ClientDocument, client_document
from .errors import GenerateError
from .naming import CLASSES_USED_IN_MODELS, attribute_name

TEMPLATES = Path(__file__).parent / "templates" / "models"
_LONGEST = 300
_ATTEMPTS = 4
_SCHEMAS = "/components/schemas"
_MENTION = re.compile(r"/components/schemas/[A-Za-z0-9._-]+")
_OBJECT_ADDRESS = re.compile(r"<[^<>]* object at 0x[0-9a-f]+>")


@attrs.frozen
class ModelNames:
    """The classes of a client's `models`, by the names of their component schemas.

    `notes` say of which schemas no type could be made.
    """

    objects: dict[str, str]
    enums: dict[str, str]
    notes: tuple[Finding, ...] = attrs.field(default=(), eq=False)


def write_models(spec: Spec, package: Path) -> ModelNames:
    """Write `models/` and `types.py` into the package folder.

    Raises:
        GenerateError: the model generator stops.
    """
    derived = client_document(spec.document.root, spec.client.field_prefix)
    notes = [spec.document.finding("models", message, pointer) for pointer, message in derived.notes]
    with TemporaryDirectory() as folder:
        config = _config(spec, Path(folder) / "package")
        try:
            data = _parsed_data(spec.document, derived, config, notes)
            _write(data, derived, config)
        except Exception as error:
            raise GenerateError(_stopped(spec.document, error)) from error
        shutil.copytree(Path(folder) / "package" / "models", package / "models")
        shutil.copy(Path(folder) / "package" / "types.py", package / "types.py")
    _drop_needless_casts(package / "models")
    return attrs.evolve(_names(derived, data), notes=tuple(notes))


def _drop_needless_casts(models: Path) -> None:
    """Take casts to a list of anything out of unions, where mypy knows the type and calls them redundant."""
    for path in models.glob("*.py"):
        path.write_text(path.read_text("utf-8").replace("= cast(list[Any], data)\n", "= data\n"), "utf-8")


def _config(spec: Spec, output: Path) -> Config:
    settings = ConfigFile(
        class_overrides={
            name: ClassOverride.model_validate({"class_name": f"{name}Model"})
            for name in CLASSES_USED_IN_MODELS
        },
        field_prefix=spec.client.field_prefix,
        literal_enums=True,
        package_name_override=f"{spec.vendor}_sdk",
        post_hooks=[],
    )
    return Config.from_sources(
        settings,
        MetaType.NONE,
        document_source=spec.document.path,
        file_encoding="utf-8",
        overwrite=True,
        output_path=output,
    )


def _parsed_data(
    source: Document, derived: ClientDocument, config: Config, notes: list[Finding]
) -> GeneratorData:
    """Parse the derived document; what the generator cannot take after all is typed as Any, and noted."""
    schemas = derived.root["components"]["schemas"]
    for _ in range(_ATTEMPTS):
        data = _parse(derived, config)
        findings = list(_findings(source, derived.root, data.errors))
        culprits = {split(finding.pointer)[2] for finding in findings if finding.pointer != _SCHEMAS}
        if not culprits:
            break
        notes += findings
        schemas |= {culprit: {} for culprit in culprits}
    _raise_first(data.errors)
    return data


def _parse(derived: ClientDocument, config: Config) -> GeneratorData:
    data = GeneratorData.from_dict(derived.root, config=config)
    if isinstance(data, GeneratorError):
        raise ValueError(data.detail or data.header)
    return data


def _raise_first(errors: Sequence[GeneratorError]) -> None:
    if errors:
        raise ValueError(f"{errors[0].header} {errors[0].detail or ''}")


def _write(data: GeneratorData, derived: ClientDocument, config: Config) -> None:
    _free_attributes(data, config)
    _restore_wire_names(data, derived.wires)
    project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    with redirect_stdout(io.StringIO()):
        errors = project.build()
    _raise_first(errors)


def _free_attributes(data: GeneratorData, config: Config) -> None:
    """Give another name to each attribute that would hide what the code of a model uses itself."""
    for model in data.models:
        for prop in (*(model.required_properties or ()), *(model.optional_properties or ())):
            name = attribute_name(prop.python_name, config.field_prefix)
            if name != prop.python_name:
                prop.set_python_name(UntrustedString(name), config, skip_snake_case=True)


def _restore_wire_names(data: GeneratorData, wires: Mapping[str, Mapping[str, str]]) -> None:
    """Let each attribute that had to go by another name stand for the vendor's property again."""
    for model in data.models:
        wire = wires.get(model.class_info.name, {})
        for prop in (*(model.required_properties or ()), *(model.optional_properties or ())):
            given = prop.name.get_untrusted_value()
            if given in wire:
                prop.name = UntrustedString(wire[given])


def _names(derived: ClientDocument, data: GeneratorData) -> ModelNames:
    objects = {model.class_info.name for model in data.models}
    enums = {enum.class_info.name for enum in data.enums}
    return ModelNames(
        objects={name: found for name, found in derived.classes.items() if found in objects},
        enums={name: found for name, found in derived.classes.items() if found in enums},
    )


def _stopped(document: Document, error: Exception) -> Finding:
    reason = _one_sentence(f"{type(error).__name__}: {error}")
    message = f"openapi-python-client stopped, so there are no models ({reason}); simplify the schemas"
    return document.finding("models", message, _SCHEMAS)


def _findings(
    source: Document, derived: dict[str, Any], errors: Iterable[GeneratorError]
) -> Iterator[Finding]:
    nodes = dict(walk(derived["components"]["schemas"], _SCHEMAS))
    for error in errors:
        text = _one_sentence(f"{error.header} {error.detail or ''}")
        yield source.finding(
            "models",
            f"no model can be made of this schema, which is typed as Any: {text}",
            _place(nodes, error),
        )


def _place(nodes: Mapping[str, Any], error: GeneratorError) -> str:
    """Return the pointer of the schema that an error speaks of.

    The generator keeps the parsed form of the schema; of a lost reference, what it removed because of it.
    """
    data = getattr(error, "data", None)
    alike = (pointer for pointer, node in nodes.items() if isinstance(data, Schema) and _parsed(node) == data)
    named = _MENTION.findall(f"{error.header} {error.detail or ''}")
    return next(alike, None) or next((pointer for pointer in named if pointer in nodes), _SCHEMAS)


def _parsed(node: object) -> object:
    try:
        return Schema.model_validate(node)
    except ValueError:  # what holds schemas, such as properties, need not be one itself
        return None


def _one_sentence(text: str) -> str:
    return textwrap.shorten(_OBJECT_ADDRESS.sub("a value", text), _LONGEST, placeholder=" …")
