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

  const reveal = () => {
    const hash = location.hash.slice(1);
    const place = hash && !hash.startsWith("?") ? named(hash) : null;
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
    const [first] = [...inView].sort((one, other) => order.get(one) - order.get(other)).slice(-1);
    const link = first ? linked.get(first) : null;
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

  fold();
  addEventListener("hashchange", reveal);
  if (location.hash.length > 1) reveal();
})();
