(() => {
  const box = document.getElementById("search");
  const nothing = document.getElementById("nothing");
  const entries = [...document.querySelectorAll("[data-search]")];
  const filter = () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !words.every((word) => entry.dataset.search.includes(word));
      shown += !entry.hidden;
    }
    nothing.hidden = shown > 0;
  };
  const fromAddress = () => {
    if (location.hash.startsWith("#?")) {
      box.value = decodeURIComponent(location.hash.slice(2));
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
  fromAddress();
})();
