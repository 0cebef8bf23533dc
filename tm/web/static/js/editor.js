// The open sentence: opens in place, goes on its way without a reload, moves on at once; what is typed is kept
// until the desk has it. Everything that happens here, the page does without it too.
import { noteConflict } from "./conflicts.js";
import { finished, goToEnd, sayNext } from "./finished.js";
import { forget, keep, keepAll, kept, load, seen } from "./drafts.js";
import { newChangeId } from "./sending.js";
import { add, entries, person, settle } from "./queue.js";
import { linkOf, showSaved, showWaiting } from "./sentences.js";
import { all, remove } from "./store.js";

const page = document.querySelector("[data-article]");
const template = document.querySelector("[data-editor-template]");
const state = document.querySelector("[data-said]");
const OPEN_MARKS = ["todo", "draft", "changed"];
const NEED_TEXT = ["draft", "translated", "approve"];
let form = page.querySelector("form[data-editor]");
let place = form?.previousElementSibling ?? null; // the sentence that the open form stands for
let given = form?.elements.namedItem("text").defaultValue; // its text as the page put it there
let touched = false; // whether something was typed since it was opened

const field = (name) => form.elements.namedItem(name);
const shown = () => document.dispatchEvent(new CustomEvent("desk:shown"));

function open(link) {
  close();
  form ??= template.content.querySelector("form").cloneNode(true);
  place = link;
  fill(link.dataset);
  link.after(form);
  link.hidden = true;
  begin();
}

function close() {
  if (!place) return;
  for (const each of page.querySelectorAll(".source .here")) each.classList.remove("here");
  place.hidden = false;
  form.remove();
  place = null;
  keepAll();
  showAddress(location.pathname);
  shown();
}

// Whoever works by keyboard goes on from the sentence that was open.
function shut() {
  const link = place;
  close();
  link?.focus();
}

function fill(data) {
  field("text").id = `e-${data.unit}`; // browsers give the focus to what an address names, late and from anything else
  field("text").setAttribute("aria-describedby", `o-${data.unit}`);
  field("unit").value = data.unit;
  field("base_version").value = data.version;
  field("basis_version").value = data.basis;
  field("basis_edition").value = data.from ?? "";
  give(data.text ?? "");
  const read = document.getElementById(`o-${data.unit}`);
  const above = form.querySelector("[data-original]");
  above.innerHTML = read.innerHTML;
  for (const name of ["lang", "dir"]) above[name] = read.closest(`[${name}]`)[name];
  const changed = data.mark === "changed";
  const off = Boolean(data.treatment) && data.treatment !== "text";
  form.querySelector("[data-changed]").hidden = !changed;
  form.querySelector("[data-was]").innerHTML = data.was ?? "";
  when("changed", changed);
  when("off", off);
  when("text", !off);
  when("joinable", !off && !("first" in data));
  for (const link of form.querySelectorAll("[data-history], [data-about]")) {
    link.href = link.href.replace(/[^/]*$/, data.unit);
  }
}

function when(condition, holds) {
  for (const each of form.querySelectorAll(`[data-when="${condition}"]`)) each.hidden = !holds;
}

function begin() {
  const unit = field("unit").value;
  const text = field("text");
  touched = ![given, place.dataset.text ?? ""].includes(text.value); // somebody was typing before the page was ready
  remember();
  field("change_id").value = newChangeId();
  problem(place.dataset.refused ?? "");
  form.querySelector("[data-keys]").hidden = false;
  document.getElementById(`o-${unit}`).classList.add("here");
  const read = field("read");
  showAddress(`?s=${unit}${read ? `&read=${read.value}` : ""}#e-${unit}`);
  text.focus({ preventScroll: true });
  text.setSelectionRange(text.value.length, text.value.length);
  form.scrollIntoView({ block: "nearest" });
  shown();
}

// A browser that finds the address changed too often (who goes through a text with the key held down) refuses.
function showAddress(address) {
  try {
    history.replaceState(null, "", address);
  } catch {}
}

function give(text) {
  field("text").value = given = text;
}

// What was typed before and not saved; nothing is put in place of what somebody is typing.
function remember() {
  const draft = kept(place);
  if (touched || !draft?.text.trim() || draft.text === (place.dataset.text ?? "")) return;
  give(draft.text);
  field("base_version").value = draft.base;
  say(draft.giver ? page.dataset.keptFrom.replace("%(name)s", draft.giver) : page.dataset.kept);
}

function say(text) {
  if (state && state.textContent !== text) state.textContent = text;
}

function problem(text) {
  const line = form.querySelector("[data-problem]");
  line.textContent = text;
  line.hidden = !text;
}

async function save(action) {
  const { csrf, read, ...change } = Object.fromEntries(new FormData(form));
  change.known = seen(change.unit);
  const saved = place; // by the time it is put away another sentence may be open
  if (NEED_TEXT.includes(action) && !change.text.trim()) return problem(page.dataset.nothing);
  const about = { page: location.pathname, word: form.querySelector(`button[value="${action}"]`)?.dataset.word };
  field("change_id").value = newChangeId();
  if (!(await add({ ...change, action }, about))) return problem(page.dataset.full);
  forget(change.unit);
  delete saved.dataset.refused;
  document.getElementById(`n-${change.unit}`)?.remove();
  showWaiting(saved, { change: { ...change, action }, ...about });
  if (place !== saved) return;
  if (field("text").value !== change.text) return typed(); // typed while it was put away
  const next = nextOpen(change.unit);
  if (next) return open(next);
  shut();
  if (!nextOpen()) goToEnd();
}

// What came of a change that was sent, from here or by another page of this device.
async function answered(entry, answer) {
  const link = linkOf(entry.change.unit);
  if (entry.change.edition !== page.dataset.edition || !link) return;
  const later = (await entries()).some((each) => each.state === "waiting" && each.change.unit === entry.change.unit);
  if (answer.outcome === "saved" && later) link.dataset.version = answer.version;
  else if (answer.outcome === "saved") showSaved(link, answer);
  else if (answer.outcome === "conflict") meetConflict(entry, answer, link);
  else {
    showRefused(entry, answer, link);
    if (!touched) open(link);
  }
  const done = answer.outcome === "saved" && !nextOpen();
  finished(done);
  if (answer.outcome !== "saved") return;
  if (place === link) field("base_version").value = answer.version;
  if (!done) return;
  sayNext();
  if (!place) say(page.dataset.done);
}

// Nobody is torn away from what they type: then a note beside the sentence leads to the two versions.
function meetConflict(entry, answer, link) {
  const busy = touched || place === link;
  if (!busy) close();
  noteConflict({ ...entry, answer }, { open: !busy });
}

function showRefused(entry, answer, link) {
  if (answer.outcome) showSaved(link, answer);
  link.dataset.refused = answer.said ?? answer.error;
  noteRefused(link);
  if (entry.change.text !== link.dataset.text) keep(entry.change.unit, entry.change.text, entry.change.base_version);
  if (entry.seq) settle(entry.seq);
}

function noteRefused(link) {
  const note = document.createElement("a");
  Object.assign(note, { id: `n-${link.dataset.unit}`, className: "two-versions", href: `#s-${link.dataset.unit}` });
  note.lang = document.documentElement.lang;
  note.dataset.opens = link.dataset.unit;
  note.textContent = page.dataset.notSaved;
  document.getElementById(note.id)?.remove();
  link.after(" ", note);
}

function nextOpen(unit) {
  const links = [...page.querySelectorAll("a.s")];
  const from = links.findIndex((each) => each.dataset.unit === unit) + 1;
  const turned = [...links.slice(from), ...links.slice(0, from)];
  return turned.find((each) => each.dataset.unit !== unit && OPEN_MARKS.includes(each.dataset.mark));
}

function typed() {
  touched = true;
  keep(field("unit").value, field("text").value, field("base_version").value);
}

// As if it were typed, so that the browser's own undo takes it back; `whole`: in place of all that is there.
function insert(text, whole) {
  const box = field("text");
  box.focus();
  if (whole) box.select();
  if (!document.execCommand("insertText", false, text)) box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
  typed();
}

// What this device knows: what was typed; what was saved from here since the page was made, or still waits.
async function catchUp() {
  await load(page.dataset.edition);
  if (place) remember();
  for (const saved of await all("saved", person)) {
    const link = saved.edition === page.dataset.edition && linkOf(saved.unit);
    if (!link) continue;
    if (Number(link.dataset.version) < saved.answer.version) {
      showSaved(link, saved.answer);
      renew(link);
    } else remove("saved", [saved.person, saved.edition, saved.unit]);
  }
  for (const entry of await entries()) {
    const link = entry.change.edition === page.dataset.edition && linkOf(entry.change.unit);
    if (!link) continue;
    if (entry.state === "waiting") showWaiting(link, entry);
    else if (entry.state === "conflict") noteConflict(entry);
    else showRefused(entry, entry.answer, link);
    renew(link);
  }
}

function renew(link) {
  if (link !== place || touched) return;
  fill(link.dataset);
  remember();
  problem(link.dataset.refused ?? "");
}

// The words of the original with their markup; digits that stand for keys are not of it.
function originalText() {
  const original = document.getElementById(`o-${place.dataset.unit}`).cloneNode(true);
  for (const each of original.querySelectorAll(".term sup")) each.remove();
  return place.dataset.source ?? original.textContent;
}

function goToNext() {
  const next = nextOpen(place?.dataset.unit);
  if (next) open(next);
}

function goBack() {
  const links = [...page.querySelectorAll("a.s")];
  const before = links[links.indexOf(place) - 1];
  if (before) open(before);
}

page.addEventListener("click", (event) => {
  const note = event.target.closest("[data-opens]");
  const link = note ? linkOf(note.dataset.opens) : event.target.closest("a.s");
  const key = event.target.closest("[data-insert]");
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (link && plain) open(link);
  else if (key) insert(key.dataset.insert);
  else if (event.target.closest("[data-close]")) shut();
  else if (event.target.closest("[data-copy-original]")) insert(originalText(), true);
  else if (event.target.closest("[data-next]")) goToNext();
  else if (event.target.closest("[data-before]")) goBack();
  else return;
  event.preventDefault();
});
page.addEventListener("submit", (event) => {
  if (event.target !== form) return;
  event.preventDefault();
  save(event.submitter?.value ?? "translated");
});
page.addEventListener("input", (event) => {
  if (event.target.name === "text" && form?.contains(event.target)) typed();
});
document.addEventListener("desk:put", ({ detail }) => form && insert(detail.text, detail.whole));
document.addEventListener("desk:answer", (event) => answered(event.detail.entry, event.detail.answer));

// The sentence is open at once; what this device knows comes to it when the store answers, if it does.
const asked = linkOf(new URLSearchParams(location.search).get("s"));
if (asked && asked !== place) open(asked); // a page that was kept has no sentence open, or another
else if (asked) begin();
else close();
const withStore = () => catchUp().catch(() => {});
document.addEventListener("desk:store", withStore);
withStore();
