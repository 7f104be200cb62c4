# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from typing import Literal

ShopInfoShopType = Literal["woocommerce", "wordpress-nonecommerce"] | str
"""What the store runs on."""
