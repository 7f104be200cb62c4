// Sends a call to a simulator on this machine, from a form that is made when it is asked for.
(() => {
  const { make, kept, keep, wire } = docs;
  const LOCAL = /^http:\/\/(127\.0\.0\.1|localhost)(:\d{1,5})?$/;
  const REFUSED = /^(accept-charset|accept-encoding|access-control-request-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|permissions-policy|proxy-.*|referer|sec-.*|set-cookie2?|te|trailer|transfer-encoding|upgrade|via)$/i;
  const MOST = 200_000;
  const START = "http://127.0.0.1:8000";
  const credentials = new Map(); // what was typed for one operation serves for all, while the page is open

  class Unsendable extends Error {
    constructor(message, input) {
      super(message);
      this.input = input;
    }
  }

  // Fields

  const labelled = (text, input, ...more) => make("label", {}, make("span", {}, text), " ", ...more, " ", input);
  const isComposed = (value) => value !== null && typeof value === "object";
  const shown = (value) => (isComposed(value) ? JSON.stringify(value) : wire.plain(value));
  const control = (row) => {
    if (row.file) return make("input", { type: "file", multiple: Array.isArray(row.example) });
    const long = shown(row.example).length > 60 || shown(row.example).includes("\n");
    const input = make(long ? "textarea" : "input", { spellcheck: "false", autocomplete: "off", rows: long && 3 });
    input.value = shown(row.example);
    return input;
  };
  const valueOf = (row, input) => {
    if (!isComposed(row.example)) return input.value;
    try {
      return JSON.parse(input.value);
    } catch (error) {
      throw new Unsendable(`${row.name} is not JSON (${error.message}); write it like ${shown(row.example)}`, input);
    }
  };
  // A value that is not required is sent once its box is ticked, which writing in it does.
  const fieldRow = (row, sent) => {
    const input = control(row);
    const tick = make("input", { type: "checkbox", "aria-label": `Send ${row.name}`, disabled: row.in === "path" });
    tick.checked = sent;
    input.addEventListener("input", () => (tick.checked = true));
    const place = [row.in, row.required && "required", row.file && "file"].filter(Boolean).join(", ");
    const label = labelled(row.name, input, place ? make("small", {}, place) : "");
    const note = row.file ? [make("small", { class: "hint" }, "Without a file, a small example is sent.")] : [];
    return { row, input, isSent: () => tick.checked, part: make("div", { class: "try-row" }, tick, label, ...note) };
  };
  const group = (title, ...parts) => make("fieldset", {}, make("legend", {}, title), ...parts);

  // Credentials

  const isBasic = (scheme) => scheme.scheme === "basic";
  const placeOf = ({ in: place, name, scheme }) => (place ? `${place}: ${name}` : `header: Authorization, ${scheme}`);
  const secret = (scheme, part) => {
    const key = `${scheme.id} ${part}`;
    const input = make("input", { autocomplete: "off", spellcheck: "false" });
    input.value = credentials.get(key) ?? "test";
    input.addEventListener("input", () => credentials.set(key, input.value));
    return input;
  };
  const credentialRow = (scheme) => {
    const inputs = (isBasic(scheme) ? ["user", "password"] : [scheme.id]).map((part) => [part, secret(scheme, part)]);
    const parts = inputs.map(([part, input]) => labelled(part, input, make("small", {}, placeOf(scheme))));
    return { scheme, values: () => inputs.map(([, input]) => input.value), parts };
  };
  const authenticate = ({ scheme, values }, request) => {
    const [value] = values();
    if (scheme.in === "query") request.query.push(`${wire.quote(scheme.name)}=${wire.quote(value)}`);
    else if (scheme.in === "cookie") request.cookies.push(`${wire.quote(scheme.name)}=${wire.quote(value)}`);
    else if (scheme.in === "header") request.headers.push([scheme.name, value]);
    else if (isBasic(scheme)) request.user = values().join(":");
    else request.headers.push(["Authorization", `${scheme.scheme[0].toUpperCase()}${scheme.scheme.slice(1)} ${value}`]);
  };

  // Bodies

  const textBody = (type, lines) => {
    const area = make("textarea", { rows: Math.min(18, Math.max(4, lines)), spellcheck: "false", "aria-label": `Body, ${type.mediaType}` });
    area.value = type.text;
    area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) area.form.requestSubmit();
    });
    const sent = type.mediaType.includes("*") ? "application/octet-stream" : type.mediaType;
    const fill = (request) => {
      if (!area.value) return;
      request.text = area.value;
      request.type = sent;
    };
    return { parts: [area], fill };
  };
  const example = (row) => new File([wire.plain([row.example].flat()[0])], `${row.name}.txt`, { type: row.type ?? "text/plain" });
  const filesOf = ({ row, input }) => (input.files.length ? [...input.files] : [example(row)]);
  const formFields = (part) => {
    const { row, input } = part;
    if (row.file) return filesOf(part).map((file) => [row.name, null, file]);
    const value = valueOf(row, input);
    return [value].flat().map((item) => [row.name, wire.plain(item)]);
  };
  const formBody = (type) => {
    const rows = type.fields.map((row) => fieldRow(row, Boolean(row.given || row.required)));
    const fill = (request) => {
      const sent = rows.filter((part) => part.isSent());
      if (type.mediaType === "multipart/form-data") {
        request.form = sent.flatMap(formFields);
        return;
      }
      const written = ({ row, input }) => wire.expand({ style: "form", ...row }, valueOf(row, input));
      request.text = sent.map(written).filter(Boolean).join("&");
      request.type = type.mediaType;
    };
    return { parts: rows.map(({ part }) => part), fill };
  };
  const bodyOf = (type) => (type.fields ? formBody(type) : textBody(type, type.text.split("\n").length + 1));
  const chooser = (title, names, choose) => {
    const select = make("select", {}, ...names.map((name, index) => make("option", { value: index }, name)));
    select.addEventListener("change", () => choose(Number(select.value)));
    return labelled(title, select);
  };
  // One of several ways, the first until another is chosen.
  const oneOf = (title, label, names, make_) => {
    const place = make("div");
    const ways = names.map(() => null);
    const state = { now: null };
    const choose = (index) => {
      state.now = ways[index] ??= make_(index);
      place.replaceChildren(...state.now.parts);
    };
    choose(0);
    return [group(title, ...(names.length > 1 ? [chooser(label, names, choose)] : []), place), () => state.now];
  };

  // The request

  const baseOf = (input) => {
    const text = input.value.trim().replace(/\/+$/, "");
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url || !LOCAL.test(url.origin) || url.username || url.search || url.hash) {
      throw new Unsendable(
        "This page asks nobody but a simulator on this machine: give an address that begins with " +
          "http://127.0.0.1 or http://localhost. For any other server, use the code samples.",
        input,
      );
    }
    return text;
  };
  const pathOf = (data, rows) => {
    const given = new Map(rows.filter(({ row }) => row.in === "path").map((part) => [part.row.name, part]));
    const fill = (whole, name) => {
      const part = given.get(name);
      return part ? wire.expand(part.row, valueOf(part.row, part.input)) : whole;
    };
    const segment = (template) => {
      const filled = template.replace(/\{([^{}]*)\}/g, fill);
      if (filled !== template && ["", ".", ".."].includes(filled)) throw new Unsendable(`${template} needs a value: it is part of the path.`, rows[0]?.input);
      return filled;
    };
    return data.path.split("/").map(segment).join("/");
  };
  const querystring = (row, value) =>
    isComposed(value) && !/json/.test(row.content ?? "")
      ? Object.entries(value).map(([name, item]) => wire.expand({ name, style: "form", explode: true }, item)).join("&")
      : wire.quote(isComposed(value) ? JSON.stringify(value) : value);
  const addParameter = (request, { row, input }) => {
    const value = valueOf(row, input);
    if (row.in === "query") request.query.push(wire.expand(row, value));
    else if (row.in === "querystring") request.query.push(querystring(row, value));
    else if (row.in === "cookie") request.cookies.push(wire.expand(row, value));
    else if (row.in === "header") request.headers.push([row.name, wire.expand(row, value, String)]);
  };
  const withoutTwins = (headers) => [...new Map(headers.map(([name, value]) => [name.toLowerCase(), [name, value]])).values()];
  const requestOf = (data, { base, rows, ways, body }) => {
    const request = { method: data.method, headers: Object.entries(data.headers ?? {}), query: [], cookies: [] };
    body?.().fill(request);
    if (request.type) request.headers.push(["Content-Type", request.type]);
    if (request.form) request.headers = request.headers.filter(([name]) => name.toLowerCase() !== "content-type");
    for (const part of rows) if (part.isSent()) addParameter(request, part);
    for (const row of ways?.().rows ?? []) authenticate(row, request);
    if (request.cookies.length) request.headers.push(["Cookie", request.cookies.join("; ")]);
    const query = request.query.filter(Boolean).join("&");
    request.url = `${baseOf(base)}${pathOf(data, rows)}${query ? `?${query}` : ""}`;
    request.headers = withoutTwins(request.headers);
    return request;
  };
  // What a page may not do, and curl may.
  const limitsOf = ({ method, headers, text, form }) => {
    const notes = headers.filter(([name]) => REFUSED.test(name)).map(([name]) => `A browser lets no page set the header ${name}: it was left out; the curl command sends it.`);
    if (["GET", "HEAD"].includes(method) && (text || form)) notes.push(`A browser sends no body with ${method}: it was left out; the curl command sends it.`);
    return notes;
  };
  const ascii = (text) => new TextEncoder().encode(text);
  const basic = (user) => `Basic ${btoa(String.fromCharCode(...ascii(user)))}`;
  const send = (request, signal) => {
    const headers = new Headers(request.headers.filter(([name]) => !REFUSED.test(name)));
    if (request.user !== undefined) headers.set("Authorization", basic(request.user));
    let body = request.text;
    if (request.form) {
      body = new FormData();
      for (const [name, value, file] of request.form) body.append(name, file ?? value);
    }
    if (["GET", "HEAD"].includes(request.method)) body = undefined;
    return fetch(request.url, { method: request.method, headers, body, signal, credentials: "omit", cache: "no-store" });
  };

  // The answer

  const textual = (type) => !type || /^text\/|[/+](json|xml)|javascript|urlencoded|yaml|ndjson/.test(type);
  const laidOut = (text, type) => {
    if (!/json/.test(type)) return text;
    try {
      JSON.parse(text);
      return wire.laidOut(text);
    } catch {
      return text;
    }
  };
  const block = (text) => {
    const pre = make("pre", { tabindex: "0" }, make("code", {}, text));
    const frame = make("div", {}, pre);
    docs.copyable(pre);
    return frame;
  };
  const saving = (content, name) => {
    const link = make("a", { href: URL.createObjectURL(content), download: name }, "Save the body");
    return make("p", {}, link);
  };
  const bodyShown = async (response, name) => {
    const content = await response.blob();
    const type = response.headers.get("content-type") ?? "";
    const size = `${content.size.toLocaleString("en")} ${content.size === 1 ? "byte" : "bytes"}`;
    if (!content.size) return [size, make("p", {}, "The answer has no body.")];
    if (!textual(type)) return [size, saving(content, name)];
    const text = laidOut(await content.text(), type);
    const cut = text.length > MOST;
    const parts = [block(cut ? text.slice(0, MOST) : text), ...(cut ? [make("p", {}, "The rest is not shown."), saving(content, name)] : [])];
    return [size, ...parts];
  };
  const answered = async (response, started, notes, name) => {
    const [size, ...parts] = await bodyShown(response, name);
    const time = `${Math.round(performance.now() - started)} ms`;
    const status = make("strong", { class: `status s${String(response.status)[0]}` }, `${response.status} ${response.statusText}`.trim());
    const head = [...response.headers].map(([key, value]) => `${key}: ${value}`).join("\n");
    const headers = make("details", {}, make("summary", {}, "Headers"), block(head || "none that a page may read"));
    docs.say(`${response.status} ${response.statusText}, ${time}`);
    return [make("p", { class: "try-status" }, status, ` · ${time} · ${size}`), ...notes, ...parts, headers];
  };
  const command = (data, base) => {
    const port = new URL(base).port || "80";
    return `specloom mock ${data.vendor} --cors${port === "8000" ? "" : ` --port ${port}`}`;
  };
  // Why a request had no answer that a page may read: whether anything answers tells which of two it is.
  const unanswered = async (data, base) => {
    const there = await fetch(new URL(base).origin, { mode: "no-cors", cache: "no-store" }).then(() => true, () => false);
    const origin = new URL(base).origin;
    return there
      ? [`A server answers at ${origin}, but lets no page read what it says. Start the simulator with:`, command(data, base)]
      : [`Nothing answers at ${origin}. Start the simulator, in a folder with its spec, with:`, command(data, base)];
  };
  const failed = (message, ...parts) => {
    docs.say(message);
    return [make("p", { class: "try-error" }, message), ...parts];
  };

  // The form

  const baseInput = (data) => {
    const input = make("input", { type: "url", required: true, spellcheck: "false", autocomplete: "off" });
    input.value = kept(`base.${data.vendor}`) ?? `${START}${data.base ?? ""}`;
    return input;
  };
  const auths = (data) => {
    const ways = data.auth ?? [];
    const names = ways.map((way) => way.map(({ id }) => id).join(" and ") || "nothing");
    const way = (index) => {
      const rows = ways[index].map(credentialRow);
      const parts = rows.flatMap(({ parts }) => parts);
      return { rows, parts: parts.length ? parts : ["No credential is sent."] };
    };
    return ways.some((schemes) => schemes.length) ? oneOf("Credentials", "Prove who calls with", names, way) : [];
  };
  const bodies = (data) => {
    const types = data.body?.types ?? [];
    return types.length ? oneOf("Body", "Media type", types.map((type) => type.mediaType), (index) => bodyOf(types[index])) : [];
  };
  const formOf = (data) => {
    const base = baseInput(data);
    const rows = (data.parameters ?? []).map((row) => fieldRow(row, Boolean(row.required || row.in === "path")));
    const [authPart, ways] = auths(data);
    const [bodyPart, body] = bodies(data);
    const parameters = rows.length ? [group("Parameters", ...rows.map(({ part }) => part))] : [];
    const submit = make("button", { type: "submit", class: "primary" }, "Send");
    const stop = make("button", { type: "button", hidden: true }, "Stop");
    const curl = make("code");
    const pre = make("pre", { tabindex: "0" }, curl);
    const shell = make("details", {}, make("summary", {}, "As a curl command"), make("div", {}, pre));
    const result = make("div", { class: "try-result" });
    const parts = [labelled("Simulator", base), authPart, ...parameters, bodyPart].filter(Boolean);
    const form = make("form", { novalidate: true }, ...parts, make("p", { class: "try-buttons" }, submit, stop), shell, result);
    docs.copyable(pre);
    return { form, base, rows, ways, body, submit, stop, curl, result };
  };
  const draw = (data, parts) => {
    try {
      parts.curl.textContent = wire.command(requestOf(data, parts));
    } catch (error) {
      parts.curl.textContent = error.message;
    }
  };
  const exchange = async (data, parts, signal) => {
    const request = requestOf(data, parts);
    const base = baseOf(parts.base);
    keep(`base.${data.vendor}`, base);
    const notes = limitsOf(request).map((note) => make("p", { class: "try-note" }, note));
    const started = performance.now();
    try {
      return await answered(await send(request, signal), started, notes, data.name ?? "body");
    } catch (error) {
      if (error.name === "AbortError") return failed("Stopped.");
      const [why, told] = await unanswered(data, base);
      return failed(why, block(told), ...notes);
    }
  };
  const run = async (data, parts) => {
    const aborting = new AbortController();
    parts.stop.onclick = () => aborting.abort();
    parts.submit.disabled = true;
    parts.stop.hidden = false;
    parts.result.setAttribute("aria-busy", "true");
    try {
      parts.result.replaceChildren(...(await exchange(data, parts, aborting.signal)));
    } catch (error) {
      error.input?.focus();
      parts.result.replaceChildren(...failed(error instanceof Unsendable ? error.message : `It could not be sent: ${error.message}`));
    }
    parts.result.removeAttribute("aria-busy");
    parts.stop.hidden = true;
    parts.submit.disabled = false;
  };
  const build = (section) => {
    const data = JSON.parse(section.dataset.try);
    const parts = formOf(data);
    parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      run(data, parts);
    });
    for (const kind of ["input", "change"]) parts.form.addEventListener(kind, () => draw(data, parts));
    draw(data, parts);
    return parts.form;
  };
  const equip = (section) => {
    const button = make("button", { type: "button", class: "try-open", "aria-expanded": "false" }, "Try it on a simulator");
    let form = null;
    button.addEventListener("click", () => {
      form ??= section.appendChild(build(section));
      const open = button.getAttribute("aria-expanded") === "false";
      button.setAttribute("aria-expanded", String(open));
      form.hidden = !open;
      button.scrollIntoView({ block: "nearest" });
    });
    section.append(button);
    section.hidden = false;
  };
  for (const section of document.querySelectorAll("[data-try]")) equip(section);
})();
