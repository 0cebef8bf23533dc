// What helps with the open sentence, beside the text: fetched when a sentence opens, for the next one ahead.
const page = document.querySelector("[data-article]");
const panel = document.querySelector("[data-help]");
const found = new Map(); // by sentence
let shown = panel.querySelector("[data-marked]")?.dataset.marked ?? null;
let marked = shown; // the sentence of the original in which words are marked now
let plain = "";
let offer = null; // what can be done with the sentence that was saved last: put it where it stands again

const PAUSE = 700;
let timer;
let reads; // whether somebody has unfolded other languages, or folded them

const box = () => page.querySelector("form[data-editor] textarea");
const opened = () => page.querySelector("form[data-editor] input[name=unit]")?.value ?? null;

function fetched(unit) {
  if (!found.has(unit)) {
    const answer = fetch(panel.dataset.help.replace("UNIT", unit)).then((each) => (each.ok ? each.text() : Promise.reject()));
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
  panel.classList.remove("raised");
  panel.replaceChildren();
  tell();
  panel.hidden = !unit;
  if (!unit) return offered();
  try {
    const html = await fetched(unit);
    if (opened() !== unit) return;
    panel.innerHTML = html; // written by the desk, everything in it escaped there
    const others = panel.querySelector("[data-others]");
    if (others) others.open = reads ?? others.open;
    mark(unit);
    number();
    tell();
    offered();
    if (box().value !== box().defaultValue && box().value.trim()) later();
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

// A sentence that stands again elsewhere was saved: where its translation can go is said beside the next one.
async function offerAgain(unit, before) {
  const parts = document.createElement("template");
  parts.innerHTML = before?.includes("data-again") ? await fetched(unit) : "";
  offer = parts.content.querySelector("[data-again]:has(form)");
  if (offer) offer.dataset.offer = unit;
  offered();
}

function offered() {
  for (const each of panel.querySelectorAll("[data-offer]")) each.remove();
  if (!offer || offer.dataset.offer === opened()) return;
  if (!opened()) panel.innerHTML = '<button type="button" class="help-counts" aria-expanded="false"></button>';
  panel.hidden = false;
  const counts = panel.querySelector(".help-counts");
  counts.prepend(count("offer", offer.dataset.again));
  counts.after(offer);
  offer.querySelector("[data-quote]").hidden = false;
}

// What the checks find in what is typed, a moment after the last letter.
async function check() {
  const { form } = box();
  const [unit, text] = [opened(), box().value];
  const body = new URLSearchParams({ csrf: form.elements.namedItem("csrf").value, text });
  const answer = await fetch(panel.dataset.help.replace("UNIT", unit), { method: "POST", body });
  if (!answer.ok || opened() !== unit || box().value !== text) return;
  const old = panel.querySelector("[data-found]");
  if (old) old.outerHTML = await answer.text();
  number();
  tell();
}

// What was found first is said below the text too, where all that stands beside it may be folded away.
function tell() {
  const line = page.querySelector("form[data-editor] [data-first-found]");
  const first = panel.querySelector(".found:not(:has(> .note))");
  const parts = first ? first.querySelectorAll(":scope > p:first-child, .put > button") : [];
  line?.replaceChildren(...[...parts].map((each) => each.cloneNode(true)));
  if (line) line.className = `said first-found ${first?.classList[1] ?? ""}`;
  panel.querySelector("[data-checks]")?.remove();
  const text = panel.querySelector("[data-found]")?.dataset.found;
  if (text) panel.querySelector(".help-counts").append(count("checks", text));
}

function count(name, text) {
  const span = document.createElement("span");
  span.dataset[name] = "";
  span.textContent = text;
  return span;
}

// The digits that are left go to what puts a finding right.
function number() {
  let digit = panel.querySelectorAll('[data-helper]:not([data-helper=""]):not([data-from])').length;
  for (const each of panel.querySelectorAll("[data-from]")) {
    if (++digit > 9) return;
    each.dataset.helper = digit;
    each.closest(".put").querySelector("kbd").textContent = digit;
  }
}

// Places are counted in characters, the browser counts some of them twice.
function part(text, place) {
  return [...text].slice(0, Number(place)).join("").length;
}

// On a phone the counts open the rest, over the text and not in it.
function raise(open) {
  panel.classList.toggle("raised", open);
  panel.querySelector(".help-counts").setAttribute("aria-expanded", open);
}

function put({ dataset, textContent }) {
  const detail = { text: dataset.words ?? textContent, whole: "whole" in dataset };
  if (dataset.from) box().setSelectionRange(part(box().value, dataset.from), part(box().value, dataset.to));
  document.dispatchEvent(new CustomEvent("desk:put", { detail }));
  raise(false);
}

page.addEventListener("click", (event) => {
  const help = event.target.closest("[data-helper]");
  if (help && opened()) {
    event.preventDefault();
    put(help);
  } else if (event.target.closest(".help-counts")) raise(!panel.classList.contains("raised"));
});
function later() {
  clearTimeout(timer);
  timer = setTimeout(() => opened() && check().catch(() => {}), PAUSE);
}

page.addEventListener("input", (event) => {
  if (event.target === box()) later();
});
document.addEventListener("desk:shown", show);
document.addEventListener("desk:stale", ({ detail }) => found.delete(detail));
panel.addEventListener("click", ({ target }) => {
  const others = target.closest("[data-others] > summary")?.parentElement;
  if (others) reads = !others.open;
});
panel.addEventListener("desk:raise", () => raise(true));
panel.addEventListener("submit", ({ target }) => {
  if (target.elements.s) target.elements.s.value = opened() ?? "";
});
document.addEventListener("desk:answer", async ({ detail }) => {
  const unit = detail.entry?.change.unit;
  const before = await found.get(unit)?.catch(() => "");
  found.delete(unit);
  if (detail.answer?.outcome === "saved") offerAgain(unit, before).catch(() => {});
});
if (shown) found.set(shown, Promise.resolve(panel.innerHTML));
number();
tell();
show();
