"""Build decoders of JSON bodies by their shapes."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

_Value = TypeVar("_Value")
_Decoder = Callable[[Any], _Value]

_CLASSES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (list,),
    "object": (dict,),
}


def one(from_dict: Callable[[Mapping[str, Any]], _Value]) -> _Decoder[_Value]:
    """Decode an object; raise TypeError for anything else."""

    def decode(data: Any) -> _Value:
        return from_dict(only("object")(data))

    return decode


def each(item: _Decoder[_Value]) -> _Decoder[list[_Value]]:
    """Decode every item of an array; raise TypeError for anything else."""

    def decode(data: Any) -> list[_Value]:
        return [item(value) for value in only("array")(data)]

    return decode


def only(kind: str) -> _Decoder[Any]:
    """Leave a value of one JSON type as it is; raise TypeError for any other."""

    def decode(data: Any) -> Any:
        if not isinstance(data, _CLASSES[kind]) or (isinstance(data, bool) and kind != "boolean"):
            raise TypeError(f"expected a JSON {kind}, got {type(data).__name__}")
        return data

    return decode


def either(*decoders: _Decoder[Any]) -> _Decoder[Any]:
    """Decode by the first decoder that fits; raise TypeError, with every reason, when none does."""

    def decode(data: Any) -> Any:
        reasons = []
        for decoder in decoders:
            try:
                return decoder(data)
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                reasons.append(repr(error))
        raise TypeError(f"none of the possible shapes fits: {'; '.join(reasons)}")

    return decode
