"""Give a sample for what only stands for a value: dynamic variables, and types in angle brackets."""

import re
from typing import Any

UUID = "3fa85f64-5717-4562-b3fc-2c963f66afa6"
MOMENT = "2024-01-15T09:30:00Z"
_TYPES: dict[str, Any] = {
    "string": "string",
    "integer": 1,
    "int": 1,
    "int32": 1,
    "int64": 1,
    "long": 1,
    "short": 1,
    "number": 1.5,
    "float": 1.5,
    "double": 1.5,
    "decimal": 1.5,
    "boolean": True,
    "bool": True,
    "uuid": UUID,
    "guid": UUID,
    "datetime": MOMENT,
    "date": "2024-01-15",
    "time": "09:30:00",
    "email": "jane.doe@example.com",
    "uri": "https://example.com/resource",
    "url": "https://example.com/resource",
    "byte": "U3dhZ2dlcg==",
    "null": None,
}
_NAMED = (
    ("email", "jane.doe@example.com"),
    ("emailaddress", "jane.doe@example.com"),
    ("uuid", UUID),
    ("guid", UUID),
    ("url", "https://example.com/resource"),
    ("uri", "https://example.com/resource"),
)
_YES_OR_NO = re.compile(r"(?:is|has|can|should|enable|disable|allow)[A-Z_]|.*(?:enabled|disabled|flag)$")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_NUMBERS = re.compile(
    "id|count|number|amount|price|total|quantity|page|limit|offset|size|age|year|latitude|longitude"
)
_DYNAMIC: dict[str, Any] = {
    "guid": UUID,
    "randomuuid": UUID,
    "timestamp": 1705311000,
    "isotimestamp": MOMENT,
    "randomint": 42,
    "randomboolean": True,
    "randomemail": "jane.doe@example.com",
    "randomexampleemail": "jane.doe@example.com",
    "randomurl": "https://example.com/resource",
    "randomimageurl": "https://example.com/image.png",
    "randomavatarimage": "https://example.com/image.png",
    "randomdomainname": "example.com",
    "randomip": "192.0.2.1",
    "randomipv6": "2001:db8::1",
    "randomfirstname": "Jane",
    "randomlastname": "Doe",
    "randomfullname": "Jane Doe",
    "randomusername": "jane.doe",
    "randomphonenumber": "202-555-0143",
    "randomcity": "Lyon",
    "randomcountry": "France",
    "randomcountrycode": "FR",
    "randomcompanyname": "Example Company",
    "randomprice": "12.50",
    "randomdatefuture": "2030-01-15T09:30:00Z",
    "randomdatepast": "2020-01-15T09:30:00Z",
    "randomdaterecent": MOMENT,
    "randomcolor": "green",
    "randomhexcolor": "#2e8b57",
    "randomlocale": "en",
    "randompassword": "***",
}


def sample_of_type(text: str) -> tuple[bool, Any]:
    """Tell whether a text names a type in angle brackets, such as <integer,null>, and give a sample of it."""
    if text[:1] != "<" or text[-1:] != ">" or len(text) > 40:
        return False, None
    names = [name.strip() for name in re.split("[,|-]", text[1:-1].lower().replace("_", "-"))]
    known = [name for name in ("".join(names), *reversed(names)) if name in _TYPES]
    told = next((name for name in known if name != "null"), "null")
    return bool(known), _TYPES[told]


def sample_of_name(name: str) -> str:
    """Return what stands for a variable without a value: a sample by its name, or else the name itself."""
    bare = name.replace("_", "").replace("-", "").lower()
    return next((sample for ending, sample in _NAMED if bare.endswith(ending)), name)


def sample_of_bare(name: str, member: str) -> str | int | bool:
    """Return what stands for a variable without a value and without quotes: a text, unless names say better.

    `member` is the name of what it is the value of.
    """
    if _YES_OR_NO.match(name) or _YES_OR_NO.match(member):
        return True
    last = [word.lower() for each in (name, member) for word in _WORD.findall(each)[-1:]]
    return 0 if any(map(_NUMBERS.fullmatch, last)) else sample_of_name(name)


def sample_of_dynamic(name: str) -> Any:
    """Return what stands for a dynamic variable of Postman, whose name begins with $."""
    return _DYNAMIC.get(name[1:].lower(), name[1:].removeprefix("random") or "sample")
