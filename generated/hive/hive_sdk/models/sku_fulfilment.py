# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from typing import Literal

SkuFulfilment = Literal["hive", "other", "new"] | str
"""Who fulfils the SKU."""
