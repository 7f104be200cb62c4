"""Say what axe finds on a page that keeps people from using it."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_OF_COLOURS = ["color-contrast", "link-in-text-block"]
RULES: dict[str, dict[str, Any]] = {
    "all": {},
    "colours": {"runOnly": _OF_COLOURS},
    "structure": {"rules": {rule: {"enabled": False} for rule in _OF_COLOURS}},
}


def findings(page: Page, rules: str = "all") -> list[str]:
    """Name what axe finds serious or critical, with the first element of each."""
    options = {"resultTypes": ["violations"], **RULES[rules]}
    violations: list[dict[str, Any]] = Axe().run(page, options=options).response["violations"]
    return [
        f"{found['id']}: {found['nodes'][0]['html']} ({len(found['nodes'])} times)"
        for found in violations
        if found["impact"] in {"serious", "critical"}
    ]
