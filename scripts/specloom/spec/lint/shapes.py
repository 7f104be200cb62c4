"""Keep objects out of other objects: each has a name of its own among the components."""

from collections.abc import Iterator

from ..errors import Finding
from ..places import Place
from ..pointers import split
from .survey import Survey, mapping

_HOLDERS = ("media-type", "schema", "property")


def inline_objects(survey: Survey) -> Iterator[Finding]:
    """Require every object schema of a body, response or property to be a component.

    The members of an allOf at the top of a component are parts of that component and may stand inline.
    """
    for place in survey.places:
        if place.kind in ("schema", "property") and _is_object(place) and not _may_be_inline(survey, place):
            message = (
                "an object stands inline; move it to #/components/schemas/<Name> and write its $ref here"
            )
            yield survey.finding("inline-object", message, place.pointer)


def _is_object(place: Place) -> bool:
    schema = mapping(place.value)
    kinds = schema.get("type")
    return "properties" in schema or kinds == "object" or (isinstance(kinds, list) and "object" in kinds)


def _may_be_inline(survey: Survey, place: Place) -> bool:
    holder = survey.by_pointer.get(place.holder)
    if holder is None or holder.kind not in _HOLDERS:
        return True
    member = split(place.pointer.removeprefix(place.holder))[0]
    return member == "allOf" and holder.holder == "/components"
