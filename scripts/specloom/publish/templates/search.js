// Finds operations and schemas, in a palette that opens by a button, "/" or Ctrl+K.
(() => {
  const { make } = docs;
  const opener = document.getElementById("search");
  if (!opener) return;
  const MOST = 50;
  let entries = null;
  let found = [];
  let chosen = -1;
  let before = "";

  // What is searched: [id, page, method, path, title, words], in the order of the document.

  const onPage = () =>
    [...document.querySelectorAll("[data-search]")].map((part) => {
      const text = (selector) => part.querySelector(selector)?.textContent.trim() ?? "";
      const link = part.querySelector("a[href]")?.getAttribute("href") ?? `#${part.id}`;
      const [page, id] = link.split("#");
      const title = text("h3") || text("h2");
      return [id ?? "", page, text(".route .method"), text(".route code"), title, part.dataset.search];
    });
  const spaced = (text) => {
    const parted = text.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2");
    return ` ${text} ${parted} `.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
  };
  const bare = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const prepared = ([id, page, method, path, title, words]) => ({
    ...{ id, page, method, path, title, words },
    name: decoded(id).toLowerCase(),
    verb: method.toLowerCase(),
    texts: [decoded(id), path, title, words].map((text) => [text.toLowerCase(), spaced(text)]),
    bare: bare(decoded(id) + path),
  });
  const load = async () => {
    entries ??= ((await docs.index()) ?? onPage()).map(prepared);
  };

  // How well an entry fits: its name before its path, its title and the names of its fields.

  const WORTH = [60, 50, 30, 8];
  const worth = (entry, word) => {
    if (entry.name === word || entry.texts[1][0] === word) return 100;
    let best = entry.verb === word ? 35 : 0;
    entry.texts.forEach(([text, parts], place) => {
      if (WORTH[place] <= best || !text.includes(word)) return;
      const exact = parts.includes(` ${word} `) ? WORTH[place] * 1.2 : 0;
      best = Math.max(best, exact || (parts.includes(` ${word}`) ? WORTH[place] : WORTH[place] / 2));
    });
    return best || (bare(word).length > 2 && entry.bare.includes(bare(word)) ? 3 : 0);
  };
  const ranked = (words, enough) => {
    const fits = [];
    for (const entry of entries) {
      const worths = words.map((word) => worth(entry, word));
      if (worths.filter(Boolean).length >= enough) fits.push([entry, worths.reduce((a, b) => a + b, 0)]);
    }
    return fits.sort((one, other) => other[1] - one[1]).map(([entry]) => entry);
  };
  const search = (words) => {
    const all = ranked(words, words.length);
    return all.length || words.length < 2 ? [all, true] : [ranked(words, 1), false];
  };

  // The palette: a combobox with a listbox, as ARIA's practices describe it.

  const box = make("input", {
    ...{ type: "search", role: "combobox", autocomplete: "off", spellcheck: "false" },
    ...{ "aria-label": "Search", "aria-autocomplete": "list", placeholder: "Path, name, field or word" },
    ...{ "aria-controls": "palette-list", "aria-expanded": "true", enterkeyhint: "go" },
  });
  const list = make("ul", { id: "palette-list", role: "listbox", "aria-label": "Results" });
  const status = make("p", { role: "status" });
  const close = make("button", { type: "button", class: "palette-close" }, "Close");
  const keys = make("p", { class: "palette-keys" }, "↑ ↓ to choose, Enter to open, Esc to close");
  const head = make("div", { class: "palette-head" }, box, close);
  const palette = make("dialog", { id: "palette", "aria-label": "Search" }, head, list, status, keys);

  const marked = (text, words) => {
    const low = text.toLowerCase();
    const pieces = low.length === text.length ? words : []; // else places in the two texts differ
    const marks = new Uint8Array(text.length);
    for (const word of pieces) {
      for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + 1)) marks.fill(1, at, at + word.length);
    }
    const parts = [];
    for (let from = 0, to = 0; from < text.length; from = to) {
      while (to < text.length && marks[to] === marks[from]) to++;
      const part = text.slice(from, to);
      parts.push(marks[from] ? make("mark", {}, part) : part);
    }
    return parts;
  };
  const fieldsOf = (entry, words) => {
    const shown = `${entry.name} ${entry.path} ${entry.title}`.toLowerCase();
    const names = entry.words.split(/\s+/);
    const hits = words
      .filter((word) => !shown.includes(word))
      .map((word) => names.find((name) => name.toLowerCase() === word) ?? names.find((name) => name.toLowerCase().includes(word)));
    return [...new Set(hits.filter(Boolean))];
  };
  const option = (entry, index, words) => {
    const item = make("li", { id: `palette-${index}`, role: "option", "aria-selected": "false" });
    if (entry.method) item.append(make("span", { class: `method ${entry.verb}` }, entry.method), " ");
    item.append(make("span", { class: "title" }, ...marked(entry.title || entry.id, words)), " ");
    const where = make("div", { class: "where" });
    if (entry.path) where.append(make("code", {}, ...marked(entry.path, words)), " ");
    const name = decoded(entry.id).replace(/^schema-/, "");
    if (name && name !== entry.title) where.append(make("small", {}, ...marked(name, words)), " ");
    const fields = fieldsOf(entry, words);
    if (fields.length) where.append(make("small", { class: "fields" }, "has ", ...marked(fields.join(", "), words)));
    if (where.firstChild) item.append(where);
    return item;
  };
  const choose = (index) => {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = index;
    const item = list.children[chosen];
    item?.setAttribute("aria-selected", "true");
    item?.scrollIntoView({ block: "nearest" });
    if (item) box.setAttribute("aria-activedescendant", item.id);
    else box.removeAttribute("aria-activedescendant");
  };
  const counted = (words, whole) => {
    if (!found.length) return "Nothing matches.";
    const shown = found.length > MOST ? `The first ${MOST} of ${found.length}` : `${found.length}`;
    if (!words.length) return `${shown} to choose from.`;
    return whole ? `${shown} found.` : `Nothing has all of these words; ${shown.toLowerCase()} with some of them.`;
  };
  const show = () => {
    if (!entries) return; // what is typed meanwhile is looked for once they are there
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    const [fits, whole] = words.length ? search(words) : [entries, true];
    found = fits;
    list.replaceChildren(...found.slice(0, MOST).map((entry, index) => option(entry, index, words)));
    status.textContent = counted(words, whole);
    list.scrollTop = 0;
    choose(found.length ? 0 : -1);
  };

  // What is looked for stands in the address while the palette is open, so that it can be passed on.

  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  const address = (hash) => {
    try {
      history.replaceState(history.state, "", hash || location.pathname + location.search);
    } catch {}
  };
  const open = async (query = "") => {
    if (!palette.isConnected) document.body.append(palette);
    if (!location.hash.startsWith("#?")) before = location.hash;
    if (!palette.open) palette.showModal();
    box.value = query;
    box.focus();
    await load();
    show();
  };
  const go = (entry, aside) => {
    const place = `${entry.page}${entry.id ? `#${entry.id}` : ""}`;
    if (aside) {
      window.open(place, "_blank", "noopener");
      return;
    }
    palette.close();
    if (place === location.hash) address("");
    location.assign(place);
  };
  const fromAddress = () => {
    if (location.hash.startsWith("#?")) open(decoded(location.hash.slice(2)));
  };

  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
  box.addEventListener("input", () => {
    show();
    address(box.value ? `#?${encodeURIComponent(box.value.toWellFormed?.() ?? box.value)}` : before);
  });
  // Escape closes at once, where a search box would first be emptied.
  box.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.key in steps && last >= 0) {
      const next = chosen + steps[event.key];
      const wraps = Math.abs(steps[event.key]) === 1;
      choose(next < 0 ? (wraps ? last : 0) : next > last ? (wraps ? 0 : last) : next);
    } else if (event.key === "Escape") palette.close();
    else if (event.key === "Enter" && found[chosen]) go(found[chosen], event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const index = [...list.children].indexOf(event.target.closest("[role=option]"));
    if (index >= 0) go(found[index], event.ctrlKey || event.metaKey);
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  close.addEventListener("click", () => palette.close());
  palette.addEventListener("click", (event) => event.target === palette && palette.close());
  palette.addEventListener("close", () => location.hash.startsWith("#?") && address(before));
  opener.addEventListener("click", () => open());
  addEventListener("hashchange", fromAddress);
  addEventListener("keydown", (event) => {
    const writes = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !writes && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    if ((!slash && !k) || palette.open) return;
    event.preventDefault();
    open();
  });
  fromAddress();
})();
