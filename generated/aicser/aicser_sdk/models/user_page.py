# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one, optional
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .pagination import Pagination
    from .user import User


@define(repr=False)
class UserPage(Model):
    """One page of users."""

    users: list[User] | Unset = UNSET
    """The users."""
    pagination: Pagination | Unset = UNSET
    """Where a page stands among the pages."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"users": "users", "pagination": "pagination"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .pagination import Pagination
        from .user import User

        decode_users = optional(array(one(lambda: User)))
        decode_pagination = optional(one(lambda: Pagination))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> UserPage:
            self, at, get = new(cls), "", source.get
            try:
                at = "users"
                value = get("users", UNSET)
                self.users = value if value is UNSET else decode_users(value)
                at = "pagination"
                value = get("pagination", UNSET)
                self.pagination = value if value is UNSET else decode_pagination(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("users", None)
            more.pop("pagination", None)
            self.additional_properties = more
            return self

        return decode
