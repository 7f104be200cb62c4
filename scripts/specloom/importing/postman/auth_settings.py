"""Say which settings of an auth are no secrets, and what becomes of those that no scheme of OpenAPI has."""

import re
from typing import Any

from ..secret_names import bare_name

_PUBLIC = re.compile(
    r"""(?x)
    accesstokenurl | addauthdatato | addemptyparamstosign | addparamstoheader | addtokento | alg |
    algorithm | aud | audience | authurl | baseurl | bodyhash | callbackurl | challengealgorithm | claims |
    clientauth | clientauthentication | disableheaderencoding | domain | disableretryrequest | expiry | grant
    | granttype | hash | headerprefix | headers | headerstosign | in | includebodyhash |
    includepayloadhash | iss | issecretbase64encoded | issuer | key | maxbody | maxbodysize | opaqueurl |
    qop | queryparamkey | realm | redirecturi | refreshrequestparams | refreshtokenurl | region |
    savehelperdata | scope | service | signaturemethod | subject | timestamp | tokenname |
    tokenrequestparams | tokentype | type | usebrowser | version | workstation
    """
)
_LONGEST = 200
_IN_SCHEME = {
    "apikey": ("key", "in"),
    "jwt": ("addTokenTo", "queryParamKey"),
    "oauth2": (
        "grant_type",
        "authUrl",
        "accessTokenUrl",
        "refreshTokenUrl",
        "scope",
        "addTokenTo",
        "headerPrefix",
    ),
}
_WORDS = {
    "region": "region",
    "service": "service",
    "algorithm": "algorithm",
    "alg": "algorithm",
    "signatureMethod": "signature method",
    "realm": "realm",
    "domain": "domain",
    "workstation": "workstation",
    "iss": "issuer",
    "issuer": "issuer",
    "aud": "audience",
    "audience": "audience",
    "baseURL": "base URL",
    "client_authentication": "client authentication",
    "authUrl": "authorization URL",
    "accessTokenUrl": "token URL",
    "refreshTokenUrl": "refresh URL",
    "scope": "scope",
    "grant_type": "grant",
}
GIVEN_APART = "it is a secret: give it to the client by its environment variable"
OF_THE_CLIENT = "OpenAPI has no place for it: it says how the client makes or gets its credential"


def is_in_scheme(kind: str, name: str, value: str, scheme: dict[str, Any]) -> bool:
    """Tell whether a setting stands in the scheme that was made of the auth."""
    if name not in _IN_SCHEME.get(kind, ()):
        return False
    flows = scheme.get("flows")
    if name in ("key", "in", "addTokenTo", "queryParamKey", "headerPrefix"):
        return name != "queryParamKey" or scheme["type"] == "apiKey"
    if not flows:
        return False
    (flow,) = flows.values()
    if name == "scope":
        return bool(flow["scopes"])
    return name == "grant_type" or value in flow.values()


def told(name: str, value: str) -> str:
    """Return a setting in words; nothing where it says only how the client works."""
    shown = " ".join(value.split())
    return f"{_WORDS[name]} {shown}" if name in _WORDS and shown and len(shown) <= _LONGEST else ""


def is_public(name: str) -> bool:
    """Tell whether a setting only says how a call is signed."""
    return bool(_PUBLIC.fullmatch(bare_name(name)))
