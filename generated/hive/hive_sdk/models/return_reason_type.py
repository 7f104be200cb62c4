# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

ReturnReasonType = Literal["active", "passive", ""] | str
"""Who sent a parcel back, `active` the customer, as in every return of the Customer Portal, or
`passive` the carrier.
"""
