# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

OrderStatus = Literal["fulfillable", "unfulfillable", "fulfilled"] | str
"""What Hive does with the order: `fulfillable`, it will be sent; `unfulfillable`, it will not, for
example because its country is blocked for the shop or because it was cancelled; `fulfilled`, it
was.
"""
