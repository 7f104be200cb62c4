# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .ai_model_performance import AiModelPerformance


@define(repr=False)
class AiModel(Model):
    """An AI model."""

    model_id: str
    """The id of the model."""
    provider: str | Unset = UNSET
    """Whose model it is."""
    capabilities: list[str] | Unset = UNSET
    """What the model can do."""
    status: str | Unset = UNSET
    """Whether the model is in use; active is shown."""
    performance_metrics: AiModelPerformance | Unset = UNSET
    """How well a model does."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "model_id": "model_id",
        "provider": "provider",
        "capabilities": "capabilities",
        "status": "status",
        "performance_metrics": "performance_metrics",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .ai_model_performance import AiModelPerformance

        decode_capabilities = array(text)
        decode_performance_metrics = one(lambda: AiModelPerformance)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "provider": UNSET,
            "capabilities": UNSET,
            "status": UNSET,
            "performance_metrics": UNSET,
        }

        def decode(source: dict[str, Any]) -> AiModel:
            self, at = new(cls), ""
            whole = source if len(source) == 5 else absent | source
            try:
                at = "model_id"
                value = whole["model_id"]
                self.model_id = value if type(value) is str else text(value)
                at = "provider"
                value = whole["provider"]
                self.provider = value if type(value) is str or value is UNSET else optional_text(value)
                at = "capabilities"
                value = whole["capabilities"]
                self.capabilities = UNSET if value is None or value is UNSET else decode_capabilities(value)
                at = "status"
                value = whole["status"]
                self.status = value if type(value) is str or value is UNSET else optional_text(value)
                at = "performance_metrics"
                value = whole["performance_metrics"]
                self.performance_metrics = (
                    UNSET if value is None or value is UNSET else decode_performance_metrics(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 5
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
