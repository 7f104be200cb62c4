// Leads to the page of a large API on which the part stands that the address names.
(() => {
  const index = document.documentElement.dataset.searchIndex;
  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  const isHere = (name) => document.getElementById(name) ?? document.getElementById(decoded(name));
  const jump = () => {
    const name = location.hash.slice(1);
    if (!index || !name || name.startsWith("?") || isHere(name)) return;
    const lead = () => {
      const entry = (globalThis.searchIndex ?? []).find(([id]) => id === name || decoded(id) === decoded(name));
      if (entry) location.replace(`${entry[1]}#${entry[0]}`);
    };
    if (globalThis.searchIndex) return lead();
    const script = document.createElement("script");
    script.src = index;
    script.addEventListener("load", lead);
    document.head.append(script);
  };
  addEventListener("hashchange", jump);
  jump();
})();
