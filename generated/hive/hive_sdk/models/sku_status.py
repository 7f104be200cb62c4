# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

SkuStatus = Literal["active", "deleted"] | str
"""Whether the SKU is in use or marked as deleted."""
