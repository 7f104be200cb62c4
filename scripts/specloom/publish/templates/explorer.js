// Opens the document that the page holds in Scalar, and mends what keeps people from using it.
(() => {
  const content = JSON.parse(document.getElementById("document").textContent);
  const place = document.getElementById("explorer");
  const mend = () => {
    for (const box of place.querySelectorAll("[aria-autocomplete]:not([aria-expanded])")) {
      box.setAttribute("aria-expanded", "false");
    }
    for (const list of place.querySelectorAll("ul.endpoints:not([tabindex])")) list.tabIndex = 0;
  };
  new MutationObserver(mend).observe(place, { childList: true, subtree: true });
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
