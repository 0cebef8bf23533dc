// Says where what was written is: saved, waiting, or met by somebody else's version; on every page.
const line = document.querySelector("[data-line]");
const state = document.querySelector("[data-said]");
const SOON = 1500; // what goes out at once is not worth a word
let timer;
let told = false;

function show(detail) {
  const { obstacle, waiting, conflict } = detail;
  clearTimeout(timer);
  if (conflict) say(line.dataset.settle, conflict);
  else if (waiting && obstacle) say(line.dataset.waiting, waiting);
  else if (waiting) timer = setTimeout(() => say(line.dataset.waiting, waiting), SOON);
  else if (told) say(line.dataset.saved);
  const text = obstacle && (waiting || obstacle === "offline") ? line.dataset[obstacle] : "";
  line.hidden = !text;
  const words = line.querySelector("[data-why]");
  if (words.textContent !== (text ?? "")) words.textContent = text ?? "";
  line.querySelector("a").hidden = obstacle === "offline";
}

function say(text, number) {
  told = number !== undefined;
  if (state) state.textContent = told ? text.replace("%(number)s", number.toLocaleString(document.documentElement.lang)) : text;
}

document.addEventListener("desk:queue", (event) => show(event.detail));
document.addEventListener("desk:answer", ({ detail }) => {
  if (detail.answer?.outcome === "saved") say(line.dataset.saved);
  else if (state && detail.answer?.said) state.textContent = detail.answer.said;
});
