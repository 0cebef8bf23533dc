// How a sentence stands in the running text: as it was saved, or as it waits to be.
const page = document.querySelector("[data-article]");
const OFF = ["left_out", "joined"];
const AFTER = { draft: "draft", take_apart: "draft" }; // the mark of what waits; of all other actions: translated

// What the desk leaves out because it can be told from the rest.
for (const link of page.querySelectorAll("a.s")) {
  link.dataset.unit = link.id.slice(2);
  if (link.dataset.treatment === "text") link.dataset.text ??= link.querySelector(".words").textContent;
}

export const linkOf = (unit) => document.getElementById(`s-${unit}`);

export function showSaved(link, answer) {
  const data = link.dataset;
  document.getElementById(`n-${data.unit}`)?.remove();
  delete data.kept; // a working copy of before
  const off = OFF.includes(answer.treatment);
  Object.assign(data, {
    version: answer.version, mark: answer.mark, text: answer.text, status: answer.status ?? "",
    treatment: answer.treatment ?? "",
  });
  link.className = `s s-${off ? "off" : answer.mark}`;
  if (answer.status) turn(link);
  const words = link.querySelector(".words");
  if (off) words.textContent = `[${answer.word}]`;
  else words.innerHTML = answer.html;
  showMark(link, answer.mark, answer.word);
  countAgain();
}

export function showWaiting(link, { change, word }) {
  const off = change.action === "leave_out" || change.action === "join";
  const words = link.querySelector(".words");
  if (off) words.textContent = `[${word}]`;
  else if (change.text) words.textContent = change.text;
  if (change.text) turn(link);
  if (change.text) link.dataset.text = change.text;
  delete link.dataset.kept;
  delete link.dataset.found; // of the text before
  link.dataset.treatment = off ? { leave_out: "left_out", join: "joined" }[change.action] : "text";
  link.dataset.mark = AFTER[change.action] ?? "translated";
  link.className = `s s-${off ? "off" : "waiting"}`;
  showMark(link, "waiting", page.dataset.waiting);
}

// Words in the edition's own language again, where the original stood in their place.
function turn(link) {
  for (const name of ["lang", "dir"]) link.removeAttribute(name);
}

function showMark(link, name, word) {
  const mark = link.querySelector(".mark");
  mark.setAttribute("class", `mark mark-${name}`);
  mark.setAttribute("aria-label", word);
  mark.querySelector("use").setAttribute("href", `#m-${name}`);
}

// The bar and the figure in the head, from what stands on the page.
function countAgain() {
  const words = (some) => some.reduce((sum, each) => sum + Number(each.dataset.words), 0);
  const all = [...page.querySelectorAll("a.s")];
  const done = all.filter((each) => ["translated", "approved"].includes(each.dataset.status));
  const share = (some) => `${Math.floor((100 * words(some)) / (words(all) || 1))}%`;
  const head = document.querySelector("[data-progress]");
  head.querySelector("[data-done]").textContent = done.length.toLocaleString(document.documentElement.lang);
  head.querySelector(".translated").setAttribute("width", share(done));
  head.querySelector(".approved").setAttribute("width", share(done.filter((each) => each.dataset.status === "approved")));
}
