# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one
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

        decode_users = array(one(lambda: User))
        decode_pagination = one(lambda: Pagination)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"users": UNSET, "pagination": UNSET}

        def decode(source: dict[str, Any]) -> UserPage:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "users"
                value = whole["users"]
                self.users = UNSET if value is None or value is UNSET else decode_users(value)
                at = "pagination"
                value = whole["pagination"]
                self.pagination = UNSET if value is None or value is UNSET else decode_pagination(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 2
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
