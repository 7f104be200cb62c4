"""Tell a method's signatures apart where a body has several forms, or the answer several media types."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from ..spec import Response
from .arguments import BodyForm
from .calls import Argument, Signature
from .literals import literal
from .media import without_charset
from .schemas import Schemas, union
from .variants import Variant
from .wire import bare_type, returned_content


@attrs.frozen
class Answer:
    """What comes back when one of these media types is asked for; of none, when it is left open."""

    media_types: tuple[str, ...]
    returns: str


def choices_of(variant: Variant, forms: tuple[BodyForm, ...]) -> tuple[Argument, ...]:
    """Return the arguments by which a caller chooses among the media types of the body and of the answer."""
    sent = [name for form in forms for name in form.media_types]
    return (*_choice("content_type", sent), *_choice("accept", acceptable(variant)))


def signatures_of(
    variant: Variant,
    forms: tuple[BodyForm, ...],
    arguments: tuple[Argument, ...],
    schemas: Schemas,
    returns: str,
) -> tuple[Signature, ...]:
    """Return one signature for each form of the body and of the answer; none where there is but one."""
    answers = _answers(variant, schemas, returns)
    if len(forms) < 2 and len(answers) < 2:
        return ()
    signed = [_signed(form, forms, arguments) for form in forms] or [(arguments, ())]
    return tuple(
        Signature(given, (*chosen, *_asked(answer, answers)), answer.returns)
        for given, chosen in signed
        for answer in answers
    )


def acceptable(variant: Variant) -> tuple[str, ...]:
    """Return the media types among which the answer may be chosen: none where there is no choice."""
    is_paged = variant.operation.pagination is not None
    several = [r for r in variant.successes if len({without_charset(m.media_type) for m in r.content}) > 1]
    return () if is_paged else tuple(dict.fromkeys(m.media_type for r in several for m in r.content))


def _choice(name: str, media_types: Iterable[str], *, required: bool = False) -> Iterator[Argument]:
    """Yield the argument that chooses one of several media types, or one of a range."""
    listed = tuple(media_types)
    ranged = any("*" in media_type for media_type in listed)
    if len(listed) > 1 or ranged or (required and listed):
        annotation = "str" if ranged else f"Literal[{', '.join(map(literal, listed))}]"
        yield Argument(name, annotation, "", "choice", required)


def _answers(variant: Variant, schemas: Schemas, returns: str) -> tuple[Answer, ...]:
    """Return the answers by what they return: one alone where they all return the same.

    Which media type is meant by a range, only the caller knows: then any of them may come.
    """
    accepted = acceptable(variant)
    told = {media: union(_returned(variant.successes, media, schemas)) for media in accepted}
    if len({*told.values()}) < 2:
        return (Answer(accepted, returns),)
    found: dict[str, list[str]] = {}
    for media_type in (media for media in accepted if "*" not in media):
        found.setdefault(told[media_type], []).append(media_type)
    ranges = tuple(media for media in accepted if "*" in media)
    return (
        Answer((), returns),
        *(Answer(tuple(types), returned) for returned, types in found.items()),
        *([Answer(ranges, returns)] if ranges else []),
    )


def _returned(responses: Iterable[Response], media_type: str, schemas: Schemas) -> Iterator[str]:
    """Yield what a call returns that asks for the media type, where a response has it to give."""
    for response in responses:
        asked = [media for media in response.content if media.media_type == media_type]
        for media in asked or response.content:
            yield returned_content(media, schemas).annotation
        if not response.content:
            yield bare_type(response)


def _asked(answer: Answer, answers: tuple[Answer, ...]) -> Iterator[Argument]:
    return _choice("accept", answer.media_types, required=len(answers) > 1)


def _signed(
    form: BodyForm, forms: tuple[BodyForm, ...], arguments: tuple[Argument, ...]
) -> tuple[tuple[Argument, ...], tuple[Argument, ...]]:
    """Return the arguments of one form, and the choice of its media type.

    A whole body is required where it is not the preferred form, and has to name its media type where
    another whole body comes before it: the types of the two may overlap.
    """
    own: dict[tuple[str, str], Argument] = {(each.role, each.wire): each for each in form.arguments}
    is_later = form is not forms[0]
    wholes = [each for each in forms[: forms.index(form)] if _is_whole(each)]
    given = tuple(
        _as_given(argument, own, is_later)
        for argument in arguments
        if argument.role not in {"body", "field"} or (argument.role, argument.wire) in own
    )
    ambiguous = bool(wholes) and _is_whole(form)
    return given, tuple(_choice("content_type", form.media_types, required=ambiguous))


def _as_given(argument: Argument, own: Mapping[tuple[str, str], Argument], is_later: bool) -> Argument:
    form = own.get((argument.role, argument.wire), argument)
    required = form.required or (is_later and argument.role == "body")
    return attrs.evolve(argument, annotation=form.annotation, required=required)


def _is_whole(form: BodyForm) -> bool:
    return any(argument.role == "body" for argument in form.arguments)
