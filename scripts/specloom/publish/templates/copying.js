// Copies code and links, and says so to everybody.
(() => {
  const { make } = docs;
  const said = make("p", { role: "status", class: "said" });
  document.body.append(said);
  docs.say = (text) => {
    said.textContent = "";
    requestAnimationFrame(() => (said.textContent = text)); // a text that stays the same is not read again
  };

  // A page on disk may have no clipboard: then what is selected is copied, as people do by hand.
  const bySelection = (text) => {
    const area = make("textarea", { class: "said", readonly: true });
    const within = document.querySelector("dialog[open]") ?? document.body;
    const active = document.activeElement;
    within.append(area);
    area.value = text;
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    active?.focus({ preventScroll: true });
    return done;
  };
  const copied = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return bySelection(text);
    }
  };
  docs.copy = async (text, button) => {
    const done = await copied(text);
    docs.say(done ? "Copied." : "This browser lets no page copy; select the text and press Ctrl+C.");
    button.dataset.copied = done ? "yes" : "no";
    setTimeout(() => delete button.dataset.copied, 1500);
  };

  // A page has hundreds of code blocks: each gets its button when it comes near.
  const equip = (block) => {
    const button = make("button", { type: "button", class: "copy" }, "Copy");
    button.addEventListener("click", () => docs.copy(block.textContent, button));
    const frame = make("div", { class: "code" });
    block.replaceWith(frame);
    frame.append(block, button);
  };
  const near = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        equip(target);
      }
    },
    { rootMargin: "600px 0px" },
  );
  docs.copyable = (block) => near.observe(block);
  for (const block of document.querySelectorAll("main pre")) docs.copyable(block);
})();
