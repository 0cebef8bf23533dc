// What the same person typed into the open sentence on another device: told, and one of the two chosen. Until then
// that text stays at the desk, and this one on this device.
import { others, settle } from "./drafts.js";

const box = () => document.querySelector("form[data-editor] [data-elsewhere]");
const unit = () => box().closest("form").elements.namedItem("unit").value;

function show() {
  if (!box()) return;
  const other = others.get(unit());
  box().hidden = !other;
  if (other) box().querySelector("[data-other]").textContent = other.text;
}

document.addEventListener("desk:other", show);
document.addEventListener("desk:shown", show);
document.addEventListener("click", ({ target }) => {
  const choice = target.closest?.("[data-settle]");
  if (!choice) return;
  const { text } = others.get(unit());
  settle(unit());
  if (choice.dataset.settle === "other") document.dispatchEvent(new CustomEvent("desk:put", { detail: { text, whole: true } }));
  show();
});
