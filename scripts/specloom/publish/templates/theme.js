// Runs before anything is drawn, so that no page is shown in the wrong colours first.
(() => {
  const root = document.documentElement;

  // A page on disk, or one whose reader allows no storage, is shown all the same.
  const kept = (name) => {
    try {
      return localStorage.getItem(`docs.${name}`);
    } catch {
      return null;
    }
  };
  const keep = (name, value) => {
    try {
      localStorage.setItem(`docs.${name}`, value);
    } catch {}
  };
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  };

  // Gives what is searched where it stands in a file, which is loaded when it is first asked for.
  let indexed = null;
  const index = () => {
    const file = root.dataset.searchIndex;
    if (!file) return Promise.resolve(globalThis.searchIndex);
    indexed ??= new Promise((resolve) => {
      const script = make("script", { src: file });
      script.addEventListener("load", () => resolve(globalThis.searchIndex));
      script.addEventListener("error", () => resolve(undefined));
      document.head.append(script);
    });
    return indexed;
  };
  globalThis.docs = { kept, keep, make, index };

  const themes = ["auto", "light", "dark"];
  const chosen = () => (themes.includes(kept("theme")) ? kept("theme") : "auto");
  let theme = chosen();
  const show = () => {
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    const button = document.getElementById("theme");
    if (button) button.textContent = `Theme: ${theme}`;
  };
  show();
  addEventListener("storage", () => {
    theme = chosen();
    show();
  });
  addEventListener("DOMContentLoaded", () => {
    show();
    document.getElementById("theme")?.addEventListener("click", () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      keep("theme", theme);
      show();
    });
  });
})();
