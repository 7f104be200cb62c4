from specloom.runtime.showing import shown


class Orders:
    currency = "EUR"

    def list(self) -> None: ...

    def _private(self) -> None: ...

    @property
    def with_raw_response(self) -> None: ...


class Receiving(Orders):
    def cancel(self) -> None: ...


def test_a_resource_shows_its_server_and_its_methods_alone() -> None:
    assert (
        shown(Orders(), "https://shop.example") == "Orders(base_url='https://shop.example', methods=['list'])"
    )


def test_methods_that_a_resource_inherits_are_shown_too() -> None:
    assert "methods=['list', 'cancel']" in shown(Receiving(), "https://shop.example")
