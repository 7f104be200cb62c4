"""List the languages and libraries that a call is shown in, and how each writes down a character."""

from collections.abc import Callable

import attrs

Escape = Callable[[str], str]
"""Writes one character inside a JSON text, or inside a literal that stands for one, as it is in the code."""


def _doubled(character: str) -> str:
    """Write the escape of JSON in a literal that takes backslashes for its own."""
    return _json(character).replace("\\", "\\\\")


def _json(character: str) -> str:
    """Write the escape of JSON where backslashes mean nothing, or the same as in JSON."""
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[n]:02x}{units[n + 1]:02x}" for n in range(0, len(units), 2))


def _braced(character: str) -> str:
    return f"\\u{{{ord(character):x}}}"


def _long(character: str) -> str:
    return _json(character) if ord(character) < 0x10000 else f"\\U{ord(character):08x}"


@attrs.frozen
class Variant:
    """A language and a library, by the names that the generators' package and Pygments have for them."""

    key: str
    language: str
    name: str
    lexer: str
    escape: Escape = _doubled


VARIANTS = (
    Variant("csharp", "C#", "HttpClient", "csharp"),
    Variant("csharp", "C#", "RestSharp", "csharp", _json),
    Variant("curl", "cURL", "cURL", "bash", _json),
    Variant("dart", "Dart", "http", "dart", _json),
    Variant("go", "Go", "Native", "go", _json),
    Variant("http", "HTTP", "HTTP", "http", _json),
    Variant("java", "Java", "OkHttp", "java"),
    Variant("java", "Java", "Unirest", "java"),
    Variant("javascript", "JavaScript", "Fetch", "javascript", _json),
    Variant("javascript", "JavaScript", "jQuery", "javascript", _json),
    Variant("javascript", "JavaScript", "XHR", "javascript", _json),
    Variant("c", "C", "libcurl", "c"),
    Variant("nodejs", "NodeJs", "Axios", "javascript", _json),
    Variant("nodejs", "NodeJs", "Native", "javascript", _json),
    Variant("nodejs", "NodeJs", "Request", "javascript", _json),
    Variant("nodejs", "NodeJs", "Unirest", "javascript", _json),
    Variant("objective-c", "Objective-C", "NSURLSession", "objective-c"),
    Variant("ocaml", "OCaml", "Cohttp", "ocaml"),
    Variant("php", "PHP", "cURL", "php"),
    Variant("php", "PHP", "Guzzle", "php"),
    Variant("php", "PHP", "HTTP_Request2", "php"),
    Variant("php", "PHP", "pecl_http", "php"),
    Variant("powershell", "PowerShell", "RestMethod", "powershell", _json),
    Variant("python", "Python", "http.client", "python", _long),
    Variant("python", "Python", "Requests", "python", _long),
    Variant("r", "R", "httr", "r"),
    Variant("r", "R", "RCurl", "r"),
    Variant("ruby", "Ruby", "Net::HTTP", "ruby", _braced),
    Variant("shell", "Shell", "Httpie", "bash"),
    Variant("shell", "Shell", "wget", "bash", _json),
    Variant("swift", "Swift", "URLSession", "swift"),
)
"""Those that a vendor's own documentation offers, in its order."""
