// Writes parameters by OpenAPI's styles, and a request as a curl command.
(() => {
  const wellFormed = (text) => text.toWellFormed?.() ?? text;
  const escaped = (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
  const quote = (text) => encodeURIComponent(wellFormed(text)).replace(/[!'()*]/g, escaped);
  const RESERVED = /%(3A|2F|3F|5B|5D|40|21|24|26|27|28|29|2A|2B|2C|3B|3D)/g;
  const reserved = (text) =>
    text
      .split(/(%[0-9A-Fa-f]{2})/)
      .map((piece, index) => (index % 2 ? piece : quote(piece).replace(RESERVED, decodeURIComponent)))
      .join("");
  const plain = (value) => {
    if (value === null || value === undefined) return "";
    return typeof value === "string" ? value : JSON.stringify(value);
  };
  const listed = (value) => Array.isArray(value);
  const composed = (value) => value !== null && typeof value === "object";

  const items = (value, encode, pairs) => {
    if (listed(value)) return value.filter((item) => item !== null).map((item) => encode(plain(item)));
    if (!composed(value)) return [encode(plain(value))];
    const entries = Object.entries(value).filter(([, item]) => item !== null);
    const written = entries.map(([key, item]) => [encode(key), encode(plain(item))]);
    return pairs ? written.map(([key, text]) => `${key}=${text}`) : written.flat();
  };
  const joined = (parameter, value, encode, separator, prefix = "") =>
    prefix + items(value, encode, parameter.explode).join(parameter.explode ? separator : ",");
  const named = (parameter, value, encode, separator, prefix = "", delimiter = ",") => {
    const name = encode(parameter.name);
    if (!composed(value)) {
      const text = encode(plain(value));
      return prefix && !text ? prefix + name : `${prefix}${name}=${text}`;
    }
    const parts = items(value, encode, parameter.explode);
    if (!parts.length) return "";
    if (!parameter.explode) return `${prefix}${name}=${parts.join(delimiter)}`;
    return prefix + (listed(value) ? parts.map((part) => `${name}=${part}`) : parts).join(separator);
  };
  const deep = (name, value, encode) => {
    if (listed(value)) return value.flatMap((item) => deep(name, item, encode));
    if (composed(value)) return Object.entries(value).flatMap(([key, item]) => deep(`${name}[${key}]`, item, encode));
    return value === null ? [] : [`${quote(name)}=${encode(plain(value))}`];
  };

  // Returns a value as the parameter's style writes it, its name with it where the style says so.
  const expand = (parameter, value, encode = parameter.reserved ? reserved : quote) => {
    const content = parameter.content;
    const given = content && /[/+]json\b/.test(content) ? JSON.stringify(value) : value;
    const as = parameter.style === "cookie" ? String : encode;
    switch (parameter.style) {
      case "label":
        return joined(parameter, given, as, ".", ".");
      case "matrix":
        return named(parameter, given, as, ";", ";");
      case "cookie":
        return named(parameter, given, as, "; ");
      case "form":
        return named(parameter, given, as, "&");
      case "deepObject":
        return composed(given) && !listed(given) ? deep(parameter.name, given, as).join("&") : named(parameter, given, as, "&");
      case "spaceDelimited":
        return named(parameter, given, as, "&", "", "%20");
      case "pipeDelimited":
        return named(parameter, given, as, "&", "", "%7C");
      default:
        return joined(parameter, given, as, ",");
    }
  };

  const shell = (text) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
  const field = ([name, value, file]) => {
    if (file) return `-F ${shell(`${name}=@${file.name};type=${file.type || "application/octet-stream"}`)}`;
    return `--form-string ${shell(`${name}=${value}`)}`;
  };
  const command = ({ method, url, headers, user, text, form, file }) => {
    const words = [`curl ${method === "HEAD" ? "--head" : `-X ${shell(method)}`} ${shell(url)}`];
    if (user !== undefined) words.push(`-u ${shell(user)}`);
    words.push(...headers.map(([name, value]) => `-H ${shell(`${name}: ${value}`)}`));
    if (form) words.push(...form.map(field));
    else if (file) words.push(`--data-binary ${shell(`@${file.name}`)}`);
    else if (text) words.push(`--data-raw ${shell(text)}`);
    return words.join(" \\\n  ");
  };

  // Lays JSON out as it was sent, letter for letter: numbers that JavaScript would round stay whole.
  const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
  const laidOut = (json) => {
    let text = "";
    let depth = 0;
    let last = "";
    const line = () => `\n${"  ".repeat(depth)}`;
    for (const [token] of json.matchAll(TOKEN)) {
      const closes = token === "}" || token === "]";
      const opened = last === "{" || last === "[";
      if (closes) depth--;
      if (closes ? !opened : opened || last === ",") text += line();
      text += token === ":" ? ": " : token;
      if (token === "{" || token === "[") depth++;
      last = token;
    }
    return text;
  };
  docs.wire = { expand, plain, quote, command, laidOut };
})();
