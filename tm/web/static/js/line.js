// Says where what was written is: saved, waiting, or met by somebody else's version; on every page.
const line = document.querySelector("[data-line]");
const state = document.querySelector("[data-said]"); // an article's page says it in its bar
const SOON = 1500; // what goes out at once is not worth a word
let timer;
let told = false;

function show({ obstacle, waiting, asks, page }) {
  clearTimeout(timer);
  if (asks) say(line.dataset.settle, asks);
  else if (waiting && obstacle) say(line.dataset.waiting, waiting);
  else if (waiting) timer = setTimeout(() => say(line.dataset.waiting, waiting), SOON);
  else if (told) say(line.dataset.saved);
  explain(obstacle, waiting, state ? 0 : asks, page);
}

function explain(obstacle, waiting, asks, page) {
  const why = obstacle && (waiting || obstacle === "offline") ? line.dataset[obstacle] : "";
  const number = waiting && !state && why ? figure(line.dataset.waiting, waiting) : "";
  const text = [why, number, asks ? figure(line.dataset.settle, asks) : ""].filter(Boolean).join(" ");
  line.hidden = !text;
  const words = line.querySelector("[data-why]");
  if (words.textContent !== text) words.textContent = text;
  line.querySelector("[data-again]").hidden = !why || obstacle === "offline";
  const there = line.querySelector("[data-there]");
  there.hidden = !asks;
  if (page) there.href = page;
}

function say(text, number) {
  told = number !== undefined;
  if (state) state.textContent = told ? figure(text, number) : text;
}

const figure = (text, number) => text.replace("%(number)s", number.toLocaleString(document.documentElement.lang));

document.addEventListener("desk:queue", (event) => show(event.detail));
document.addEventListener("desk:kept", () => told || say(line.dataset.kept));
document.addEventListener("desk:answer", ({ detail }) => {
  if (detail.answer?.outcome === "saved") say(line.dataset.saved);
  else if (state && detail.answer?.said) state.textContent = detail.answer.said;
});
