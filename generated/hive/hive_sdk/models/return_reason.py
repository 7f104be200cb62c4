# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

ReturnReason = (
    Literal[
        "customer_return",
        "not_picked_up",
        "invalid_address",
        "rejected_by_customer",
        "customs_documents_missing",
        "other",
        "",
    ]
    | str
)
"""Why a parcel came back."""
