# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date_time, optional_integer
from ..types import UNSET, Unset


@define(repr=False)
class UserActivity(Model):
    """When the user was there."""

    last_login: datetime.datetime | Unset = UNSET
    """When the user last logged in."""
    login_count_this_month: int | Unset = UNSET
    """How often the user logged in this month."""
    total_session_time: int | Unset = UNSET
    """How long the user was logged in."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "last_login": "last_login",
        "login_count_this_month": "login_count_this_month",
        "total_session_time": "total_session_time",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "last_login": UNSET,
            "login_count_this_month": UNSET,
            "total_session_time": UNSET,
        }

        def decode(source: dict[str, Any]) -> UserActivity:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "last_login"
                value = whole["last_login"]
                self.last_login = UNSET if value is None or value is UNSET else date_time(value)
                at = "login_count_this_month"
                value = whole["login_count_this_month"]
                self.login_count_this_month = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "total_session_time"
                value = whole["total_session_time"]
                self.total_session_time = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 3
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
