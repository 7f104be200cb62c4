import json

from specloom.contract.mutants.bodies import with_json
from specloom.mock import Response


def test_an_integer_beyond_64_bits_is_written_as_it_is() -> None:
    assert json.loads(with_json(Response(200), {"count": 2**64}).body) == {"count": 2**64}
