// A sentence opened where the text is read: what is typed and not saved is kept as it is where one translates,
// and the same keys save it.
import { forget, keep, kept, load, seen } from "./drafts.js";
import { MAC, pressed } from "./pressing.js";

const form = document.querySelector("form.read-open");

function begin() {
  const { text, unit, base_version: base, known } = form.elements;
  const stood = text.value;
  let touched = false;

  text.addEventListener("input", () => {
    touched = true;
    keep(unit.value, text.value, base.value);
  });
  text.addEventListener("keydown", (event) => {
    const keys = MAC ? pressed(event).replace("meta+enter", "ctrl+enter") : pressed(event);
    const button = form.querySelector(`[data-keys~="${CSS.escape(keys)}"]`);
    if (!keys || !button) return;
    event.preventDefault();
    button.click();
  });
  form.addEventListener("submit", () => {
    known.value = seen(unit.value) ?? "";
    forget(unit.value);
  });
  load(form.elements.edition.value).then(() => {
    const draft = kept(text);
    if (touched || !draft?.text.trim() || draft.text === stood) return;
    text.value = draft.text;
    base.value = draft.base;
    form.querySelector("[data-back]").hidden = false;
  });
}

if (form) begin();
