from specloom.runtime import AsyncPages, SyncPages
from specloom.runtime.raw import raw, raw_async, raw_page, raw_page_async


def plain() -> int:
    return 1


async def task() -> int:
    return 1


def pages() -> SyncPages[int, dict[str, int]]:
    raise NotImplementedError


def async_pages() -> AsyncPages[int, dict[str, int]]:
    raise NotImplementedError


def test_a_method_is_typed_anew_and_stays_the_same() -> None:
    assert [raw(plain), raw_async(task), raw_page(pages), raw_page_async(async_pages)] == [
        plain,
        task,
        pages,
        async_pages,
    ]
