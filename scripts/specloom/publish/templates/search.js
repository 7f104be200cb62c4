(() => {
  const box = document.getElementById("search");
  const nothing = document.getElementById("nothing");
  const contents = document.getElementById("contents");
  const groups = [...document.querySelectorAll("[data-group]")];
  const entries = [...document.querySelectorAll("[data-search]")];
  const filter = () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !words.every((word) => entry.dataset.search.includes(word));
      shown += !entry.hidden;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-search]:not([hidden])");
    nothing.hidden = shown > 0;
    if (contents && words.length) contents.open = true;
  };
  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  const fromAddress = () => {
    if (location.hash.startsWith("#?")) {
      box.value = decoded(location.hash.slice(2));
      filter();
    }
  };
  box.addEventListener("input", filter);
  addEventListener("hashchange", fromAddress);
  addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== box) {
      event.preventDefault();
      box.focus();
    }
  });
  if (contents && matchMedia("(max-width: 800px)").matches) contents.open = false;
  fromAddress();
})();
