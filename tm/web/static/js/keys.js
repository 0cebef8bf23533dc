// The keys of the article page. Which keys they are is said by the page; what they do is to press what stands
// there: every element with data-key has its button, so that nothing can be done by key alone.
import { MAC, pressed } from "./pressing.js";

const page = document.querySelector("[data-keymap]");
const list = document.querySelector("dialog[data-keys-list]");
const keymap = JSON.parse(page.dataset.keymap);

// Alt and a letter types a character on a Mac: there Control stands for it.
function meant(combination) {
  const named = MAC ? combination.replace("alt+", "ctrl+") : combination;
  return named === "ctrl+enter" && MAC ? ["ctrl+enter", "meta+enter"] : [named];
}

function commandOf(combination, typing) {
  const digit = /^(.+)\+([1-9])$/.exec(combination);
  if (digit && meant(`${keymap.helper}+1`)[0] === `${digit[1]}+1`) return `[data-helper="${digit[2]}"]`;
  if (typing && combination.length === 1) return null; // a bare letter in a text is the text's
  const found = Object.entries(keymap).find(([name, keys]) => name !== "helper" && keys.split(" ").some((each) => meant(each).includes(combination)));
  return found ? `[data-key="${found[0]}"]` : null;
}

function press(selector) {
  const target = [...document.querySelectorAll(selector)].find((each) => !each.hidden && !each.closest("[hidden]"));
  target?.click();
  return Boolean(target);
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || list.open) return;
  const typing = event.target.matches("input, textarea, select, [contenteditable]");
  const selector = commandOf(pressed(event), typing);
  if (selector && press(selector)) event.preventDefault();
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-key=keys]")) list.showModal();
});
for (const each of MAC ? document.querySelectorAll("kbd") : []) each.textContent = each.textContent.replace("Alt", "Ctrl");
