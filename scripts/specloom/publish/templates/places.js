// Leads to the part of the page that the address names, and shows in the contents where the reader is.
(() => {
  const { make } = docs;
  const contents = document.getElementById("contents");
  const narrow = matchMedia("(max-width: 800px)");
  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  const named = (hash) => document.getElementById(hash) ?? document.getElementById(decoded(hash));

  // Of a reference in several pages, one may have what another is asked for: addresses that were given away
  // before it grew so large still lead there.
  const elsewhere = async (hash) => {
    const entry = ((await docs.index()) ?? []).find(([id]) => id === hash || decoded(id) === decoded(hash));
    if (entry) location.replace(`${entry[1]}#${entry[0]}`);
  };

  const reveal = () => {
    const hash = location.hash.slice(1);
    if (!hash || hash.startsWith("?")) return;
    const place = named(hash);
    if (!place && document.documentElement.dataset.searchIndex) elsewhere(hash);
    for (let part = place; part; part = part.parentElement) if (part.localName === "details") part.open = true;
    place?.scrollIntoView();
  };

  // A contents list that covers a small screen is folded until it is asked for.
  const fold = () => {
    if (contents) contents.open = !narrow.matches;
  };
  contents?.addEventListener("click", (event) => {
    if (narrow.matches && event.target.closest("a")) fold();
  });
  narrow.addEventListener("change", fold);

  const linked = new Map();
  for (const link of document.querySelectorAll("nav a[href*='#']")) {
    const [page, hash] = [link.href.split("#")[0], link.hash.slice(1)];
    const place = page === location.href.split("#")[0] && hash ? named(hash) : null;
    if (place && !linked.has(place)) linked.set(place, link);
  }
  const order = new Map([...linked.keys()].map((place, index) => [place, index]));
  const inView = new Set();
  let current = null;
  const follow = () => {
    const last = [...inView].reduce((one, other) => (order.get(one) > order.get(other) ? one : other), null);
    const link = linked.get(last);
    if (!link || link === current) return;
    current?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "location");
    current = link;
    keepInSight(link);
  };
  // Only the contents list scrolls: scrollIntoView would take the page along.
  const keepInSight = (link) => {
    const list = link.closest("nav");
    if (!list || list.scrollHeight <= list.clientHeight) return;
    const [inner, outer] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
    if (inner.top < outer.top + 60 || inner.bottom > outer.bottom - 60) {
      list.scrollTop += inner.top - outer.top - outer.height / 2;
    }
  };
  const watcher = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) inView[isIntersecting ? "add" : "delete"](target);
      follow();
    },
    { rootMargin: "-8% 0px -87% 0px" },
  );
  for (const place of linked.keys()) watcher.observe(place);

  // Each heading gives away its address.
  for (const anchor of document.querySelectorAll("main :is(h2, h3) > a[href^='#']")) {
    const label = `Copy the link to ${anchor.textContent.trim()}`;
    const button = make("button", { type: "button", class: "link", "aria-label": label, title: "Copy link" }, "#");
    button.addEventListener("click", () => docs.copy(anchor.href, button));
    anchor.parentElement.after(button);
  }

  // The language that was chosen for one operation is shown for all that have it, today and next time.
  const speak = (language) => {
    if (!language) return;
    for (const choice of document.querySelectorAll(`[data-language="${CSS.escape(language)}"]`)) choice.checked = true;
  };
  addEventListener("change", (event) => {
    const language = event.target.dataset.language;
    if (!language) return;
    const before = event.target.getBoundingClientRect().top;
    docs.keep("language", language);
    speak(language);
    scrollBy(0, event.target.getBoundingClientRect().top - before); // what is above may have changed its height
  });
  speak(docs.kept("language"));

  fold();
  addEventListener("hashchange", reveal);
  if (location.hash.length > 1) reveal();
})();
