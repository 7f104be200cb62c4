# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date_time, optional, optional_integer
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
        decode_last_login = optional(date_time)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> UserActivity:
            self, at, get = new(cls), "", source.get
            try:
                at = "last_login"
                value = get("last_login", UNSET)
                self.last_login = value if value is UNSET else decode_last_login(value)
                at = "login_count_this_month"
                value = get("login_count_this_month", UNSET)
                self.login_count_this_month = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "total_session_time"
                value = get("total_session_time", UNSET)
                self.total_session_time = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("last_login", None)
            more.pop("login_count_this_month", None)
            more.pop("total_session_time", None)
            self.additional_properties = more
            return self

        return decode
