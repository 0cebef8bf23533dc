// A field that is told a key by pressing it: the first press begins anew, a second one is added.
import { MAC, pressed } from "./pressing.js";

const form = document.querySelector("[data-own-keys]");
const STAY = /^((shift\+)?tab|enter|numpadenter)$/; // to go on, and to save
const NAMES = { escape: "Esc", enter: "Enter" };
const shown = (key) => key.split("+").map((each) => NAMES[each] ?? each[0].toUpperCase() + each.slice(1)).join("+");
let begun;

function take(event) {
  const field = event.target;
  const key = pressed(event);
  if (field.localName !== "input" || STAY.test(key) || /^(Control|Alt|AltGraph|Shift|Meta)$/.test(event.key)) return;
  event.preventDefault();
  const said = key ? shown(key) : "AltGr"; // which types: the desk says so
  const before = begun === field && field.value ? `${field.value}, ` : "";
  begun = field;
  field.value = /^(backspace|delete)$/.test(key) ? "" : before + said;
}

form.addEventListener("keydown", take);
form.addEventListener("focusin", () => (begun = null));
// On a Mac the page speaks of Ctrl, the desk of Alt.
const turn = (text, from, to) => text.replaceAll(new RegExp(`${from}\\+(?!Enter)`, "g"), `${to}+`);
for (const each of MAC ? form.querySelectorAll("input:not([type]), option, bdi") : []) {
  if (each.localName === "input") each.value = turn(each.value, "Alt", "Ctrl");
  else each.textContent = turn(each.textContent, "Alt", "Ctrl");
}
if (MAC) form.addEventListener("formdata", ({ formData }) => {
  for (const [name, value] of [...formData]) if (name !== "csrf") formData.set(name, turn(value, "Ctrl", "Alt"));
});
