"""Drive openapi-python-client: it turns the schemas into attrs models, and nothing else of it is kept."""

import io
import re
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from contextlib import redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
from openapi_python_client import Project
from openapi_python_client.config import ClassOverride, Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.properties.schemas import Class
from openapi_python_client.schema import Schema
from openapi_python_client.schema.untrusted_string import UntrustedString

from ..spec import Document, Finding, Spec
from ..spec.pointers import walk
from .client_document import client_document
from .errors import GenerateError
from .naming import CLASSES_USED_IN_MODELS, attribute_name

TEMPLATES = Path(__file__).parent / "templates" / "models"
_LONGEST = 300
_SCHEMAS = "/components/schemas"
_MENTION = re.compile(r"/components/schemas/[A-Za-z0-9._-]+")
_OBJECT_ADDRESS = re.compile(r"<[^<>]* object at 0x[0-9a-f]+>")


@attrs.frozen
class ModelNames:
    """The classes of a client's `models`, by the names of their component schemas."""

    objects: dict[str, str]
    enums: dict[str, str]


def write_models(spec: Spec, package: Path) -> ModelNames:
    """Write `models/` and `types.py` into the package folder.

    Raises:
        GenerateError: the model generator warns about a schema, or stops.
    """
    document = client_document(spec.document.root)
    with TemporaryDirectory() as folder:
        config = _config(spec, Path(folder) / "package")
        try:
            data, errors = _generate(document, config)
        except Exception as error:
            raise GenerateError(_stopped(spec.document, error)) from error
        if errors:
            raise GenerateError(*_findings(spec.document, document, errors))
        shutil.copytree(Path(folder) / "package" / "models", package / "models")
        shutil.copy(Path(folder) / "package" / "types.py", package / "types.py")
    _drop_needless_casts(package / "models")
    return _names(document, data, config)


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


def _generate(document: dict[str, Any], config: Config) -> tuple[GeneratorData, list[GeneratorError]]:
    data = GeneratorData.from_dict(document, config=config)
    if isinstance(data, GeneratorError):
        raise ValueError(data.detail or data.header)
    if data.errors:
        return data, list(data.errors)
    _free_attributes(data, config)
    project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    with redirect_stdout(io.StringIO()):
        return data, list(project.build())


def _free_attributes(data: GeneratorData, config: Config) -> None:
    """Give another name to each attribute that would hide what the code of a model uses itself."""
    for model in data.models:
        for prop in (*(model.required_properties or ()), *(model.optional_properties or ())):
            name = attribute_name(prop.python_name, config.field_prefix)
            if name != prop.python_name:
                prop.set_python_name(UntrustedString(name), config, skip_snake_case=True)


def _names(document: dict[str, Any], data: GeneratorData, config: Config) -> ModelNames:
    schemas = document["components"]["schemas"]
    names = {name: str(Class.from_string(string=name, config=config).name) for name in schemas}
    objects = {model.class_info.name for model in data.models}
    enums = {enum.class_info.name for enum in data.enums}
    return ModelNames(
        objects={name: found for name, found in names.items() if found in objects},
        enums={name: found for name, found in names.items() if found in enums},
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
        yield source.finding("models", f"no model can be made of this schema: {text}", _place(nodes, error))


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
