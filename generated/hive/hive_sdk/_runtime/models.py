"""Hold what every model can do: come from JSON, go back to it, and keep what no specification names."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .defaults import NOT_GIVEN
from .encoding import plain
from .shapes import Decoder, decoder_of

_HIDDEN = "'**********'"


class Model:
    """An object of the API; fields that its specification does not name are in `additional_properties`."""

    __slots__ = ()

    json_names: ClassVar[Mapping[str, str]]
    """The names of the fields in JSON, by their names here."""

    read_only_names: ClassVar[frozenset[str]] = frozenset()
    hidden_names: ClassVar[frozenset[str]] = frozenset()
    takes_free_names: ClassVar[bool] = False
    """Whether the specification says that there may be other fields, rather than nothing."""

    additional_properties: dict[str, Any]

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        raise NotImplementedError

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Make a model of parsed JSON.

        Raises:
            Misfit: A field is missing or of another type; it is a ValueError and names the place.
        """
        model: Self = decoder_of(cls)(dict(source))
        return model

    def to_dict(self) -> dict[str, Any]:
        """Return the model as JSON types, without what is not set."""
        return {name: _plain(value) for name, value in self.set_members().items()}

    def set_members(self, *, whole: bool = True) -> dict[str, Any]:
        """Return what is set by its name in JSON; what the vendor alone may set only if `whole`."""
        left_out = () if whole else self.read_only_names
        named = (
            (wire, getattr(self, name)) for name, wire in self.json_names.items() if name not in left_out
        )
        return {
            **self.additional_properties,
            **{wire: value for wire, value in named if value is not NOT_GIVEN},
        }

    def __getitem__(self, name: str) -> Any:
        return self.additional_properties[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self.additional_properties[name] = value

    def __delitem__(self, name: str) -> None:
        del self.additional_properties[name]

    def __contains__(self, name: str) -> bool:
        return name in self.additional_properties

    def __repr__(self) -> str:
        values = ((name, getattr(self, name)) for name in self.json_names)
        shown = [f"{name}={self._shown(name, value)}" for name, value in values if value is not NOT_GIVEN]
        if self.additional_properties:
            shown.append(f"additional_properties={self.additional_properties!r}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def _shown(self, name: str, value: Any) -> str:
        return _HIDDEN if name in self.hidden_names and value is not None else repr(value)


def _plain(value: Any) -> Any:
    """Return a value as JSON types; unlike what is sent, a time may lack a zone, as it came."""
    match value:
        case Model():
            return value.to_dict()
        case dict():
            return {name: _plain(item) for name, item in value.items()}
        case list():
            return [_plain(item) for item in value]
        case dt.datetime():
            return value.isoformat()
    return plain(value)
