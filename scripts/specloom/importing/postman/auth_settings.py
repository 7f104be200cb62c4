"""Say which settings of an auth are no secrets."""

import re

from ..secret_names import bare_name

_PUBLIC = re.compile(
    r"""(?x)
    accesstokenurl | addauthdatato | addemptyparamstosign | addparamstoheader | addtokento |
    algorithm | audience | authurl | bodyhash | callbackurl | challengealgorithm | claims |
    clientauth | clientauthentication | disableheaderencoding | disableretryrequest | expiry | grant
    | granttype | hash | headerprefix | headers | headerstosign | in | includebodyhash |
    includepayloadhash | issecretbase64encoded | issuer | key | maxbody | maxbodysize | opaqueurl |
    qop | queryparamkey | realm | redirecturi | refreshrequestparams | refreshtokenurl | region |
    savehelperdata | scope | service | signaturemethod | subject | timestamp | tokenname |
    tokenrequestparams | tokentype | type | usebrowser | version
    """
)


def is_public(name: str) -> bool:
    """Tell whether a setting only says how a call is signed."""
    return bool(_PUBLIC.fullmatch(bare_name(name)))
