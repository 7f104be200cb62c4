# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one

if TYPE_CHECKING:
    from .ai_model import AiModel


@define(repr=False)
class ModelList(Model):
    """The AI models."""

    available_models: list[AiModel]
    """The models that may be used."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"available_models": "available_models"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .ai_model import AiModel

        decode_available_models = array(one(lambda: AiModel))
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> ModelList:
            self, at = new(cls), ""
            whole = source if len(source) == 1 else absent | source
            try:
                at = "available_models"
                self.available_models = decode_available_models(whole["available_models"])
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 1
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
