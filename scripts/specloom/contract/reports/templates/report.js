"use strict";
const filter = document.querySelector(".filter");
const rows = [...document.querySelectorAll("#cells tbody tr")];
const [words, broken] = ["words", "broken"].map((id) => document.getElementById(id));
const narrow = () => {
  const wanted = words.value.toLowerCase().split(/\s+/);
  for (const row of rows) {
    const named = row.firstElementChild.textContent.toLowerCase();
    row.hidden = (broken.checked && !row.classList.contains("broken")) || !wanted.every((word) => named.includes(word));
  }
};
filter.hidden = false;
filter.addEventListener("input", narrow);
filter.addEventListener("submit", (event) => event.preventDefault());
for (const figure of document.querySelectorAll(".copied")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    const text = figure.querySelector("code");
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(text);
      button.textContent = "Selected";
    }
  });
  figure.append(button);
}
const unfold = () => document.getElementById(location.hash.slice(1))?.closest("details")?.setAttribute("open", "");
addEventListener("hashchange", unfold);
unfold();
