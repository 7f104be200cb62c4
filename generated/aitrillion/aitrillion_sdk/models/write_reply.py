# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.write_reply_status import WriteReplyStatus, check_write_reply_status

T = TypeVar("T", bound="WriteReply")


@_attrs_define
class WriteReply:
    """What AiTrillion says of a write that was done.

    Attributes:
        status (WriteReplyStatus): How it went. The plugins count a reply without it as a failure.
        msg (str): The same in words.
    """

    status: WriteReplyStatus
    msg: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        msg = self.msg

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "msg": msg,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = check_write_reply_status(d.pop("status"))

        msg = d.pop("msg")

        write_reply = cls(
            status=status,
            msg=msg,
        )

        write_reply.additional_properties = d
        return write_reply

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
