"""Write the Markdown twin of every page, and the llms.txt that leads to them."""

from collections.abc import Iterable, Iterator

import attrs

from ..markdown import code, plain
from .boxes import Failure
from .here import Here
from .page import Page
from .sheets import Plan
from .shown import Call
from .status import Status, counted
from .twin_calls import call_lines, evidence, point_list, reply_lines, schema_lines
from .unknown import Unknown

_NOT_RUN = "not run"


def sheet_twin(here: Here) -> str:
    """Return a page of a vendor as Markdown."""
    return _joined(_sheet(here))


def index_twin(pages: Iterable[Page]) -> str:
    """Return the page of all vendors as Markdown."""
    return _joined(_index(pages))


def llms_text(pages: Iterable[Page]) -> str:
    """Return the llms.txt of the site: the Markdown of every vendor, and its spec."""
    return _joined(_llms(pages))


def vendor_llms_text(plan: Plan) -> str:
    """Return the llms.txt of a vendor: every page as Markdown, and its spec."""
    return _joined(_vendor_llms(plan))


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def _sheet(here: Here) -> Iterator[str]:
    sheet = here.sheet
    yield f"# {plain(sheet.title)}"
    if sheet.is_first:
        yield from _overview(here)
    for group in sheet.groups:
        yield f"## {plain(group.name)}"
        yield group.description.markdown
        yield from _calls(here, group.calls)
    if sheet.webhooks:
        yield "## Webhooks: calls that the vendor makes"
        yield from _calls(here, sheet.webhooks)
    if sheet.schemas:
        yield "## Schemas"
    for schema in sheet.schemas:
        yield from schema_lines(schema)


def _calls(here: Here, calls: Iterable[Call]) -> Iterator[str]:
    for call in calls:
        yield from call_lines(here, call)


def _overview(here: Here) -> Iterator[str]:
    page = here.page
    described = f", spec version {plain(page.own_version)}" if page.own_version else ""
    yield f"Version {plain(page.version)}{described}. {_counted(page)}."
    yield page.description.markdown
    yield "\n".join(f"- Server: {code(server.url)}{evidence(server.badge)}" for server in page.servers)
    yield "\n".join(f"- Every request carries {code(f'{name}: {value}')}" for name, value in page.headers)
    yield f"How the facts are known: {_shares(page)}." if page.shares else ""
    yield "\n".join(f"- Read from: {_linked(origin.title, origin.url)}" for origin in page.origins)
    for box in page.boxes:
        yield f"## {box.title}"
        yield from (text.markdown for text in box.text)
        yield point_list(box.points)
    if page.failures:
        yield "## Errors"
    for failure in page.failures:
        yield from _failure(here, failure)
    yield from _unknown(page.unknown)
    yield "## Downloads"
    yield "\n".join(
        f"- {_linked(file.name, file.name)}, SHA-256 {code(file.sha256)}" for file in page.downloads
    )


def _failure(here: Here, failure: Failure) -> Iterator[str]:
    yield f"### {plain(failure.name)}"
    yield from reply_lines(here, attrs.evolve(failure.reply, status=" or ".join(failure.statuses), shared=""))


def _unknown(unknown: Unknown) -> Iterator[str]:
    if unknown:
        yield "## What is not known"
    if unknown.texts:
        yield "No source says:"
        yield "\n".join(f"- {text.markdown}" for text in unknown.texts)
    if unknown.guesses:
        yield "Inferred:"
    yield "\n".join(
        f"- {', '.join(map(code, guess.places))}{' and more' if guess.count > len(guess.places) else ''}"
        f"{evidence(guess.badge)}"
        for guess in unknown.guesses
    )


def _index(pages: Iterable[Page]) -> Iterator[str]:
    yield "# APIs"
    for page in pages:
        yield f"## {_linked(page.title, f'{page.vendor}/index.md')}"
        yield page.about.markdown
        yield "\n".join(f"- {line}" for line in _figures(page))


def _figures(page: Page) -> Iterator[str]:
    yield _counted(page)
    yield f"Version {plain(page.version)}"
    if page.own_version:
        yield f"Spec version {plain(page.own_version)}"
    if page.shares:
        yield f"How the facts are known: {_shares(page)}"
    yield f"Contract tests: {_told(page.contract)}"
    yield f"Seeded defects: {_told(page.mutants)}"
    yield from (_linked(file.name, f"{page.vendor}/{file.name}") for file in page.downloads)


def _told(status: Status | None) -> str:
    return plain(status.text) if status else _NOT_RUN


def _counted(page: Page) -> str:
    calls = f", {counted(len(page.webhooks), 'webhook')}" if page.webhooks else ""
    return f"{counted(page.operations, 'operation')}{calls}"


def _shares(page: Page) -> str:
    return ", ".join(f"{share.kind} {share.percent}%" for share in page.shares)


def _linked(title: str, address: str) -> str:
    """Return a link; an address that could end it is only told."""
    is_plain = address and not set(address) & set('()<>\\ \n\t"`')
    return f"[{plain(title)}]({address})" if is_plain else plain(title)


def _llms(pages: Iterable[Page]) -> Iterator[str]:
    yield "# APIs"
    yield "> References of vendors' APIs, in which every fact says where it was read and how sure it is."
    for page in pages:
        yield f"## {plain(page.title)}"
        yield "\n".join(
            (
                f"- {_linked('Reference', f'{page.vendor}/index.md')}: {page.about.markdown}",
                f"- {_linked('All pages', f'{page.vendor}/llms.txt')}",
                f"- {_linked('OpenAPI document', f'{page.vendor}/openapi.yaml')}",
            )
        )


def _vendor_llms(plan: Plan) -> Iterator[str]:
    page = plan.page
    yield f"# {plain(page.title)}"
    yield f"> {page.about.markdown}" if page.about else ""
    yield f"{_counted(page)}; version {plain(page.version)}."
    yield "## Reference"
    yield "\n".join(f"- {_linked(sheet.title, f'{sheet.name}.md')}" for sheet in plan.sheets)
    yield "## Specification"
    yield "\n".join(f"- {_linked(file.name, file.name)}" for file in page.downloads)
