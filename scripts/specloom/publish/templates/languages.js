// Remembers the language that one chose, and fetches samples in others when somebody asks for them.
(() => {
  const { make, kept, keep } = docs;
  const tabs = [...document.querySelectorAll(".samples > input[data-language]")];
  const show = (language) => {
    for (const tab of tabs) if (tab.dataset.language === language) tab.checked = true;
  };
  const waiting = new Map();
  globalThis.specloomSamples = (id, samples) => waiting.get(id)?.(samples);
  const load = (id, file) =>
    new Promise((resolve, reject) => {
      const script = make("script", { src: file });
      waiting.set(id, resolve);
      script.addEventListener("error", reject);
      document.head.append(script);
    });

  // What is chosen here takes the place of the tabs' panels until a tab is chosen again.
  const chooser = (box, samples) => {
    const code = make("code");
    const pre = make("pre", { tabindex: "0" }, code);
    const panel = make("div", { class: "panel other" }, pre);
    const names = samples.map(([language, variant]) => [...new Set([language, variant])].filter(Boolean).join(", "));
    const options = names.map((name, index) => make("option", { value: String(index) }, name));
    const select = make("select", { "aria-label": "Language" }, make("option", { value: "" }, "More languages"), ...options);
    const choose = () => {
      const sample = samples[select.value];
      panel.hidden = !sample;
      if (!sample) return;
      code.replaceChildren(...sample[3].map((part) => (typeof part === "string" ? part : make("i", { class: part[0] }, part[1]))));
      for (const tab of box.querySelectorAll(":scope > input")) tab.checked = false;
      keep("variant", names[select.value]);
    };
    box.addEventListener("change", (event) => {
      if (event.target === select) return choose();
      select.value = "";
      panel.hidden = true;
    });
    const last = names.indexOf(kept("variant"));
    select.value = last < 0 ? "0" : String(last);
    box.append(panel);
    docs.copyable(pre);
    choose();
    return select;
  };
  for (const box of document.querySelectorAll(".samples[data-samples]")) {
    const more = make("button", { type: "button", class: "more" }, "More languages");
    more.addEventListener("click", async () => {
      more.disabled = true;
      try {
        const id = box.closest("[data-operation]").dataset.operation;
        const select = chooser(box, await load(id, box.dataset.samples));
        select.classList.add("more");
        more.replaceWith(select);
        select.focus();
      } catch {
        more.textContent = "The samples are not there";
      }
    });
    box.querySelector(".panel").before(more);
  }
  document.addEventListener("change", (event) => {
    const language = event.target.dataset?.language;
    if (!language) return;
    keep("language", language);
    show(language);
  });
  if (kept("language")) show(kept("language"));
})();
