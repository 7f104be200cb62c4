# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one, optional, optional_text, text
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

        decode_capabilities = optional(array(text))
        decode_performance_metrics = optional(one(lambda: AiModelPerformance))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> AiModel:
            self, at, get = new(cls), "", source.get
            try:
                at = "model_id"
                value = source["model_id"]
                self.model_id = value if type(value) is str else text(value)
                at = "provider"
                value = get("provider", UNSET)
                self.provider = value if type(value) is str or value is UNSET else optional_text(value)
                at = "capabilities"
                value = get("capabilities", UNSET)
                self.capabilities = value if value is UNSET else decode_capabilities(value)
                at = "status"
                value = get("status", UNSET)
                self.status = value if type(value) is str or value is UNSET else optional_text(value)
                at = "performance_metrics"
                value = get("performance_metrics", UNSET)
                self.performance_metrics = value if value is UNSET else decode_performance_metrics(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["model_id"]
            more.pop("provider", None)
            more.pop("capabilities", None)
            more.pop("status", None)
            more.pop("performance_metrics", None)
            self.additional_properties = more
            return self

        return decode
