# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, optional_boolean, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .webhook_event_name import WebhookEventName


@define(repr=False)
class WebhookCreation(Model):
    """The address, and the events."""

    url: str
    """The address to call."""
    events: list[WebhookEventName]
    """The events to send."""
    name: str | Unset = UNSET
    """What the webhook is called."""
    secret: str | Unset = UNSET
    """A secret shared with the vendor."""
    active: bool | Unset = UNSET
    """Whether events are sent."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"url": "url", "events": "events", "name": "name", "secret": "secret", "active": "active"}
    hidden_names = frozenset({"secret"})

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_events = array(text)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"name": UNSET, "secret": UNSET, "active": UNSET}

        def decode(source: dict[str, Any]) -> WebhookCreation:
            self, at = new(cls), ""
            whole = source if len(source) == 5 else absent | source
            try:
                at = "url"
                value = whole["url"]
                self.url = value if type(value) is str else text(value)
                at = "events"
                self.events = decode_events(whole["events"])
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "secret"
                value = whole["secret"]
                self.secret = value if type(value) is str or value is UNSET else optional_text(value)
                at = "active"
                value = whole["active"]
                self.active = value if type(value) is bool or value is UNSET else optional_boolean(value)
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
