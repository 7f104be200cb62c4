"""Write what the search over several pages looks in, as a script that is loaded when it is asked for."""

import json
from collections.abc import Iterator
from urllib.parse import quote

from .sheets import Plan, calls_on


def search_index(plan: Plan) -> str:
    """Return one assignment of a list of [anchor, page, method, path, title, words]."""
    rows = json.dumps([*_rows(plan)], separators=(",", ":"))
    return f"globalThis.searchIndex = {rows.replace('<', chr(92) + 'u003c')};\n"


def _rows(plan: Plan) -> Iterator[tuple[str, ...]]:
    for sheet in plan.sheets:
        file = f"{sheet.name}.html"
        for call in calls_on(sheet):
            yield quote(call.anchor), file, call.method, call.path, call.title, call.search_text
        for schema in sheet.schemas:
            yield quote(f"schema-{schema.name}"), file, "", "", schema.name, schema.search_text
