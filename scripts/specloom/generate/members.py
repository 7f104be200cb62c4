"""Hold a model and its fields as values."""

import attrs

from .unions import Shape


@attrs.frozen
class Member:
    """One field of a model: its name here and in JSON, and who may set and see it."""

    name: str
    wire: str
    shape: Shape
    description: str = ""
    required: bool = False
    read_only: bool = False
    hidden: bool = False

    @property
    def demanded(self) -> bool:
        """Tell whether whoever makes such a model has to give the field."""
        return self.required and not self.read_only

    @property
    def promised(self) -> bool:
        """Tell whether the field stands in every answer."""
        return self.required and not self.hidden

    @property
    def declaration(self) -> str:
        """Return the line that declares the field."""
        if self.required:
            return f"{self.name}: {self.shape.type}" + (" = READ_ONLY" if self.read_only else "")
        kind = self.shape.type
        return f"{self.name}: {kind if kind == 'Any' else f'{kind} | Unset'} = UNSET"


@attrs.frozen
class ModelClass:
    """A class to write; `additional` is the shape of the fields without a name.

    `takes_free_names` says whether the schema speaks of such fields at all.
    """

    name: str
    module: str
    members: tuple[Member, ...]
    additional: Shape
    description: str = ""
    takes_free_names: bool = False
