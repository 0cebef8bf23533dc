// What helps with the open sentence, beside the text: fetched when a sentence opens, for the next one ahead.
const page = document.querySelector("[data-article]");
const panel = document.querySelector("[data-help]");
const found = new Map(); // by sentence
let shown = panel.querySelector("[data-marked]")?.dataset.marked ?? null;
let marked = shown; // the sentence of the original in which words are marked now
let plain = "";

const opened = () => page.querySelector("form[data-editor] input[name=unit]")?.value ?? null;

function fetched(unit) {
  if (!found.has(unit)) {
    const address = panel.dataset.help.replace("UNIT", unit) + location.search.replace(/[?&]s=[^&]*/, "").replace(/^&/, "?");
    const answer = fetch(address).then((each) => (each.ok ? each.text() : Promise.reject()));
    answer.catch(() => found.delete(unit));
    found.set(unit, answer);
  }
  return found.get(unit);
}

async function show() {
  const unit = opened();
  if (unit === shown) return;
  shown = unit;
  unmark();
  panel.classList.remove("sheet");
  panel.replaceChildren();
  panel.hidden = !unit;
  if (!unit) return;
  try {
    const html = await fetched(unit);
    if (opened() !== unit) return;
    panel.innerHTML = html; // written by the desk, everything in it escaped there
    mark(unit);
    const next = page.querySelector(`#s-${unit} ~ a.s[data-mark=todo]`);
    if (next) fetched(next.dataset.unit).catch(() => {});
  } catch {
    // without network there is no help, and the text does not wait for it
  }
}

function mark(unit) {
  const place = document.getElementById(`o-${unit}`);
  plain = place.innerHTML;
  marked = unit;
  const html = panel.querySelector("[data-marked]").innerHTML;
  place.innerHTML = html;
  page.querySelector("form[data-editor] [data-original]").innerHTML = html;
}

function unmark() {
  const place = marked && document.getElementById(`o-${marked}`);
  if (place && plain) place.innerHTML = plain;
  else for (const each of place?.querySelectorAll(".term") ?? []) {
    each.querySelector("sup")?.remove();
    each.replaceWith(...each.childNodes);
  }
  marked = null;
}

panel.addEventListener("click", (event) => {
  const help = event.target.closest("[data-helper]");
  if (help && opened()) {
    event.preventDefault();
    const detail = { text: help.textContent, whole: "whole" in help.dataset };
    document.dispatchEvent(new CustomEvent("desk:put", { detail }));
    panel.classList.remove("sheet");
  } else if (event.target.closest(".help-counts")) panel.classList.toggle("sheet");
});
document.addEventListener("desk:shown", show);
document.addEventListener("desk:answer", ({ detail }) => found.delete(detail.entry?.change.unit));
show();
