"use strict";
const ROWS = 500, POLL = 250, WAIT = 1, LIMIT = 500;
const at = (id) => document.getElementById(id);
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/* Everything that is shown came from somewhere else: it only ever becomes text, never markup. */
function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null));
  return element;
}

let token = sessionStorage.getItem("token");

async function ask(path, method = "GET", body) {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const options = { method, headers, cache: "no-store" };
  if (body !== undefined) options.body = JSON.stringify(body);
  const answer = await fetch(path, options);
  if (answer.status === 401) {
    await login(token === null ? "" : "That is not the token.");
    return ask(path, method, body);
  }
  const told = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(told.detail), { refused: true });
  return told;
}

let opening = null;

function login(message) {
  opening ??= new Promise((done) => {
    at("refused").textContent = message;
    at("login").addEventListener("close", () => {
      token = at("token").value;
      sessionStorage.setItem("token", token);
      opening = null;
      done();
    }, { once: true });
    at("login").addEventListener("cancel", (event) => event.preventDefault());
    at("login").showModal();
  });
  return opening;
}

/* Requests */

let linked = location.hash.slice(1);
let latest = 0, paused = false, chosen = null, held = [];
const rows = at("rows");

async function follow() {
  for (;;) {
    try {
      const answer = await ask(`requests?bodies=false&after=${latest}&limit=${LIMIT}&wait=${WAIT}`);
      if (answer.latest < latest) forget();
      else take(answer.requests);
      latest = answer.latest;
      link("live", paused ? `paused, ${held.length} held back` : "live");
    } catch (error) {
      link("lost", "connection lost, trying again");
      await pause(1000);
    }
    await pause(POLL);
  }
}

function link(state, words) {
  if (at("link").textContent === words) return;
  at("link").className = `state ${state}`;
  at("link").textContent = words;
}

function forget() {
  rows.replaceChildren();
  held = [];
  if (chosen) choose(null);
  tally();
}

function take(requests) {
  if (paused) held = [...held, ...requests].slice(-ROWS);
  else show(requests);
}

function show(requests) {
  if (!requests.length) return;
  const list = at("list"), top = list.scrollTop, before = list.scrollHeight;
  const added = requests.slice(-ROWS).map(row).reverse();
  rows.prepend(...added);
  while (rows.rows.length > ROWS) rows.lastChild.remove();
  const wanted = added.find((line) => line.dataset.number === linked);
  if (wanted) choose(wanted);
  linked = "";
  if (top > 0) list.scrollTop = top + list.scrollHeight - before;
  tally();
}

function row(request) {
  const path = make("td", { title: request.path }, request.path);
  if (request.query) path.append(make("span", { className: "query" }, `?${request.query}`));
  const cells = [
    make("td", {}, request.at.slice(11, 23)),
    make("td", {}, make("span", { className: "method" }, request.method)),
    path,
    make("td", {}, pill(request.status)),
    make("td", { className: "number" }, request.milliseconds.toFixed(2)),
    make("td", { title: request.fault ?? "" }, request.fault ?? ""),
    make("td", { title: request.client }, request.account ?? request.client),
  ];
  const line = make("tr", {}, ...cells);
  line.dataset.number = request.number;
  line.words = words(request);
  line.hidden = !fits(line);
  return line;
}

function pill(status) {
  return make("span", { className: `pill s${String(status)[0]}` }, String(status));
}

function words(request) {
  const { method, path, query, status, operation, account, client, fault } = request;
  const all = [method, `${path}?${query}`, status, `${String(status)[0]}xx`, operation, account, client, fault];
  return all.join(" ").toLowerCase();
}

const fits = (line) => at("filter").value.toLowerCase().split(/\s+/).every((word) => line.words.includes(word));

function tally() {
  const shown = [...rows.rows].filter((line) => !line.hidden).length;
  at("count").textContent = shown === rows.rows.length ? shown : `${shown} of ${rows.rows.length}`;
  at("nothing").hidden = rows.rows.length > 0;
}

function filter() {
  for (const line of rows.rows) line.hidden = !fits(line);
  tally();
}

async function choose(line) {
  chosen?.removeAttribute("aria-selected");
  chosen = line;
  at("detail").hidden = line === null;
  history.replaceState(null, "", line === null ? "." : `#${line.dataset.number}`);
  if (line === null) return;
  line.setAttribute("aria-selected", "true");
  line.scrollIntoView({ block: "nearest" });
  try {
    const request = await ask(`requests/${line.dataset.number}`);
    if (chosen === line) at("detail").replaceChildren(...detail(request));
  } catch (error) {
    at("detail").replaceChildren(closer(), make("p", { className: "nothing" }, error.message));
  }
}

function closer() {
  return make("button", { className: "close", title: "Close (Esc)", onclick: () => choose(null) }, "×");
}

function detail(request) {
  const { operation, account, client, fault, refusal, milliseconds, number } = request;
  const about = { operation, account, client, fault, refusal, at: request.at, took: `${milliseconds} ms`, number };
  const query = request.query ? `?${request.query}` : "";
  return [
    closer(),
    make("h2", {}, pill(request.status), ` ${request.method} ${request.path}${query}`),
    terms(about),
    ...half("Request", request.headers, request.body, request.bytes),
    ...half("Response", request.response.headers, request.response.body, request.response.bytes),
  ];
}

function half(name, headers, body, bytes) {
  const shown = Object.keys(headers).length ? terms(headers, "headers") : null;
  const size = make("h3", {}, `${name} body, ${bytes.toLocaleString("en")} bytes`);
  const content = body === null ? "(not text)" : coloured(body);
  const parts = [make("h3", {}, `${name} headers`), shown, ...(bytes ? [size, make("pre", {}, content)] : [])];
  return parts.filter((part) => part !== null);
}

function terms(values, className = "") {
  const known = Object.entries(values).filter(([, value]) => value !== null);
  const pairs = known.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, String(value))]);
  return make("dl", { className }, ...pairs);
}

/* JSON with its keys, texts and values told apart; a long one plainly. */
function coloured(body) {
  const text = typeof body === "string" ? body : JSON.stringify(body, null, 2);
  if (typeof body === "string" || text.length > 20000) return text;
  const parts = document.createDocumentFragment();
  let last = 0;
  for (const found of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d[\d.eE+-]*/g)) {
    const kind = found[2] ? "key" : found[1] ? "text" : "value";
    const token = found[1] ?? found[0];
    parts.append(text.slice(last, found.index), make("span", { className: kind }, token));
    last = found.index + token.length;
  }
  parts.append(text.slice(last));
  return parts;
}

/* The state beside the requests */

let clock = null;

async function watch() {
  for (;;) {
    try {
      told(await ask("clock"));
      await Promise.all([faults(), hooks()]);
    } catch (error) { /* `follow` says so */ }
    await pause(2000);
  }
}

function told(answer) {
  clock = { ...answer, since: performance.now() };
  at("freeze").setAttribute("aria-pressed", String(answer.frozen));
  at("freeze").textContent = answer.frozen ? "Frozen" : "Freeze";
  tick();
}

function tick() {
  if (clock === null) return;
  const now = clock.frozen ? clock.now : clock.now + (performance.now() - clock.since) / 1000;
  at("time").textContent = new Date(now * 1000).toISOString().slice(0, 19).replace("T", " ") + " UTC";
  at("time").classList.toggle("frozen", clock.frozen);
}

const APART = new Set(["id", "due", "seen", "fired"]);
const WHERE = ["operation", "tag", "method", "path"], WHEN = ["probability", "after", "count", "for", "seconds"];

async function faults(answer) {
  const found = (answer ?? await ask("faults")).faults;
  at("due").textContent = found.filter((fault) => fault.due !== false).length;
  at("pending").replaceChildren(...found.map((fault) => {
    const pick = (names) => names.filter((name) => fault[name] != null).map((name) => `${name}=${fault[name]}`).join(" ");
    const rest = Object.keys(fault).filter((name) => ![...APART, ...WHERE, ...WHEN].includes(name) && fault[name] !== false);
    const cells = [pick(rest), pick(WHERE) || "everywhere", pick(WHEN) || "always"].map((text) => make("td", {}, text));
    const numbers = [fault.seen, fault.fired].map((count) => make("td", { className: "number" }, String(count ?? "")));
    return make("tr", { className: fault.due === false ? "over" : "" }, ...cells, ...numbers);
  }));
}

let known = "";

async function hooks() {
  const { webhooks } = await ask("webhooks");
  at("sent").textContent = webhooks.length;
  const text = JSON.stringify(webhooks);
  if (text === known) return;
  known = text;
  const open = new Set([...at("hooks").children].filter((item) => item.open).map((item) => item.dataset.key));
  at("hooks").replaceChildren(...webhooks.slice(-200).reverse().map((hook) => webhook(hook, open)));
}

function webhook(hook, open) {
  const { payload, deliveries = [], ...rest } = hook;
  const states = deliveries.map((delivery) => `${delivery.state} to ${delivery.url} (${delivery.attempts.length})`);
  const line = make("summary", {}, make("time", {}, hook.at), make("b", {}, hook.name), make("em", {}, [hook.direction, ...states].join(" · ")));
  const parts = [terms(rest), make("h3", {}, "Payload"), make("pre", {}, coloured(payload ?? null))];
  if (deliveries.length) parts.push(make("h3", {}, "Deliveries"), make("pre", {}, coloured(deliveries)));
  const item = make("details", {}, line, ...parts);
  item.dataset.key = hook.id ?? `${hook.at} ${hook.name}`;
  item.open = open.has(item.dataset.key);
  return item;
}

/* What a person does */

async function act(work) {
  at("wrong").textContent = "";
  try {
    await work();
  } catch (error) {
    at("wrong").textContent = error.message;
    if (!error.refused) link("lost", "connection lost, trying again");
    else if (at("faults").hidden) link("lost", error.message);
  }
}

function select(tab) {
  for (const other of document.querySelectorAll("[role=tab]")) {
    other.setAttribute("aria-selected", String(other === tab));
    at(other.getAttribute("aria-controls")).hidden = other !== tab;
  }
}

function hold() {
  paused = !paused;
  at("pause").setAttribute("aria-pressed", String(paused));
  at("pause").textContent = paused ? "Resume" : "Pause";
  if (!paused) show(held.splice(0));
}

function step(by) {
  const lines = [...rows.rows].filter((line) => !line.hidden);
  const place = lines.indexOf(chosen) + by;
  choose(lines[Math.min(Math.max(place, 0), lines.length - 1)] ?? null);
}

const KEYS = {
  ArrowDown: () => step(1), ArrowUp: () => step(-1), j: () => step(1), k: () => step(-1),
  Escape: () => choose(null), p: hold, "/": () => at("filter").focus(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input");
  if (event.key === "Escape" && typing) return event.target.blur();
  if (typing || at("requests").hidden || at("login").open || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});
rows.addEventListener("click", (event) => choose(event.target.closest("tr")));
at("filter").addEventListener("input", filter);
at("pause").addEventListener("click", hold);
at("clear").addEventListener("click", () => act(async () => { await ask("requests", "DELETE"); forget(); }));
at("reset").addEventListener("click", () => {
  if (confirm("Go back to how the simulator started? What was written since is lost.")) {
    act(async () => { await ask("reset", "POST"); forget(); told(await ask("clock")); await faults(); });
  }
});
at("freeze").addEventListener("click", () => act(async () => told(await ask("clock", "POST", { freeze: !clock?.frozen }))));
for (const button of document.querySelectorAll("[data-advance]")) {
  button.addEventListener("click", () => act(async () => told(await ask("clock", "POST", { advance: Number(button.dataset.advance) }))));
}
for (const tab of document.querySelectorAll("[role=tab]")) {
  tab.addEventListener("click", () => select(tab));
  if (location.hash === `#${tab.getAttribute("aria-controls")}`) select(tab);
}
document.querySelector(".tabs").addEventListener("keydown", (event) => {
  const tabs = [...document.querySelectorAll("[role=tab]")], by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  const next = tabs[(tabs.indexOf(event.target) + by + tabs.length) % tabs.length];
  next.focus();
  select(next);
});
at("fault").addEventListener("submit", (event) => {
  event.preventDefault();
  act(async () => { await faults(await ask("faults", "POST", { words: at("words").value })); at("words").value = ""; });
});
at("calm").addEventListener("click", () => act(async () => faults(await ask("faults", "DELETE"))));

async function introduce() {
  const health = await ask("health");
  at("vendor").textContent = health.title ?? health.vendor;
  at("base").textContent = location.origin + (health.base ?? "");
  document.title = `${health.vendor} · specloom`;
}

setInterval(tick, 500);
introduce().catch(() => {}).then(() => { follow(); watch(); });
