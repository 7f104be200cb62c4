# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from typing import Literal

CouponDiscountType = Literal["fixed_cart", "percent", "fixed_product"] | str
"""What the amount is taken from."""
