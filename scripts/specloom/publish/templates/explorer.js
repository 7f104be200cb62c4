// Opens the document that the page holds in Scalar, and mends what keeps people from using it.
(() => {
  const content = JSON.parse(document.getElementById("document").textContent);
  const place = document.getElementById("explorer");
  const scrolls = (box) => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth;
  const mend = () => {
    for (const box of place.querySelectorAll("[aria-autocomplete]:not([aria-expanded])")) {
      box.setAttribute("aria-expanded", "false");
    }
    for (const link of place.querySelectorAll("a[href]:not([aria-label])")) {
      if (!link.innerText.trim()) link.setAttribute("aria-label", link.href.replace(/^mailto:/, ""));
    }
    for (const button of place.querySelectorAll("button[aria-expanded]:not([aria-label], [aria-labelledby])")) {
      if (!button.textContent.trim()) button.setAttribute("aria-label", "More");
    }
    const boxes = [...place.querySelectorAll("ul.endpoints:not([tabindex]), .overflow-auto:not([tabindex])")];
    for (const box of boxes.filter(scrolls)) box.tabIndex = 0;
  };
  let due = 0;
  const soon = () => {
    due ||= requestAnimationFrame(() => {
      due = 0;
      mend();
    });
  };
  new MutationObserver(soon).observe(place, { childList: true, subtree: true });
  Scalar.createApiReference("#explorer", {
    content,
    agent: { disabled: true },
    customCss: document.getElementById("colours").textContent,
    documentDownloadType: "none",
    hideClientButton: true,
    mcp: { disabled: true },
    persistAuth: false,
    showDeveloperTools: "never",
    telemetry: false,
    withDefaultFonts: false,
  });
})();
