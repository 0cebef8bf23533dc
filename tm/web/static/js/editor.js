// The open sentence: opens in place, saves without a reload, moves on; what is typed is kept until the desk
// has it. Everything that happens here, the page does without it too.
import { forget, keep, kept } from "./drafts.js";
import { newChangeId, send } from "./sending.js";

const page = document.querySelector("[data-article]");
const template = document.querySelector("[data-editor-template]");
const state = document.querySelector("[data-said]");
const OPEN_MARKS = ["todo", "draft", "changed"];
let form = page.querySelector("form[data-editor]");
let place = form?.previousElementSibling ?? null; // the sentence that the open form stands for

const field = (name) => form.elements.namedItem(name);
const shown = () => document.dispatchEvent(new CustomEvent("desk:shown"));
const drawer = `${page.dataset.person}:${page.dataset.edition}`; // drafts are one person's, also on a shared phone

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
  history.replaceState(null, "", location.pathname);
  shown();
}

function fill(data) {
  form.id = `e-${data.unit}`;
  field("unit").value = data.unit;
  field("base_version").value = data.version;
  field("basis_version").value = data.basis;
  field("basis_edition").value = data.from ?? "";
  field("text").value = data.text ?? "";
  form.querySelector("[data-original]").innerHTML = document.getElementById(`o-${data.unit}`).innerHTML;
  const changed = data.mark === "changed";
  const off = Boolean(data.treatment) && data.treatment !== "text";
  form.querySelector("[data-changed]").hidden = !changed;
  form.querySelector("[data-was]").innerHTML = data.was ?? "";
  when("changed", changed);
  when("off", off);
  when("text", !off);
  when("joinable", !off && !("first" in data));
  const history = form.querySelector("[data-history]");
  history.href = history.href.replace(/[^/]*$/, data.unit);
}

function when(condition, holds) {
  for (const each of form.querySelectorAll(`[data-when="${condition}"]`)) each.hidden = !holds;
}

function begin() {
  const unit = field("unit").value;
  const text = field("text");
  const draft = kept(drawer, unit);
  if (draft && draft.text !== text.value) {
    text.value = draft.text;
    field("base_version").value = draft.base;
    say(form.dataset.kept);
  }
  field("change_id").value = newChangeId();
  problem("");
  form.querySelector("[data-keys]").hidden = false;
  document.getElementById(`o-${unit}`).classList.add("here");
  const read = field("read").value;
  history.replaceState(null, "", `?s=${unit}${read ? `&read=${read}` : ""}#e-${unit}`);
  text.focus({ preventScroll: true });
  text.setSelectionRange(text.value.length, text.value.length);
  form.scrollIntoView({ block: "nearest" });
  shown();
}

function say(text) {
  if (state) state.textContent = text;
}

function problem(text) {
  const line = form.querySelector("[data-problem]");
  line.textContent = text;
  line.hidden = !text;
}

async function save(action) {
  if (form.getAttribute("aria-busy")) return;
  const saved = place; // by the time of the answer another sentence may be open
  const { csrf, ...change } = Object.fromEntries(new FormData(form));
  change.action = action;
  form.setAttribute("aria-busy", "true");
  const answer = await send(form.getAttribute("action"), csrf, change);
  form.removeAttribute("aria-busy");
  if (!answer || answer.error) return problem(answer?.error ?? form.dataset.offline);
  if (answer.outcome === "refused") return problem(answer.said);
  say(answer.said);
  if (answer.outcome === "conflict") return showConflict(saved, change, answer);
  showSaved(saved, answer);
  countAgain();
  if (place !== saved) return forget(drawer, change.unit);
  if (field("text").value !== change.text) return goOn(answer);
  forget(drawer, change.unit);
  const next = nextOpen(change.unit);
  return next ? open(next) : close();
}

function goOn(answer) {
  // something was typed while the text was on its way: it builds upon what was saved
  field("base_version").value = answer.version;
  typed();
}

function showConflict(link, change, answer) {
  forget(drawer, change.unit); // both texts are in the history
  if (place === link) close();
  if (answer.status) showSaved(link, { ...answer, ...answer.theirs }); // what stands there now
  link.closest(".block").insertAdjacentHTML("beforeend", answer.conflict);
  const box = page.querySelector("[data-conflict]");
  const note = box.querySelector("[data-note]");
  link.after(" ", note);
  note.hidden = false;
  box.querySelector("h2").focus();
}

function leaveConflict(box, undecided) {
  const unit = box.dataset.conflict;
  const note = document.getElementById(`n-${unit}`);
  box.remove();
  if (undecided) {
    note.textContent = note.dataset.then;
    note.href = note.dataset.past;
    history.replaceState(null, "", `?later=${unit}#s-${unit}`);
  } else note.remove();
  document.getElementById(`s-${unit}`).focus();
  shown();
}

function showSaved(link, answer) {
  const data = link.dataset;
  document.getElementById(`n-${data.unit}`)?.remove();
  const off = answer.treatment === "left_out" || answer.treatment === "joined";
  Object.assign(data, {
    version: answer.version, mark: answer.mark, text: answer.text, status: answer.status ?? "",
    treatment: answer.treatment ?? "",
  });
  link.className = `s s-${off ? "off" : answer.mark}`;
  if (answer.status) for (const name of ["lang", "dir"]) link.removeAttribute(name);
  const words = link.querySelector(".words");
  if (off) words.textContent = `[${answer.word}]`;
  else words.innerHTML = answer.html;
  const mark = link.querySelector(".mark");
  mark.setAttribute("class", `mark mark-${answer.mark}`);
  mark.setAttribute("aria-label", answer.word);
  mark.querySelector("use").setAttribute("href", `#m-${answer.mark}`);
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

function nextOpen(unit) {
  const links = [...page.querySelectorAll("a.s")];
  const from = links.findIndex((each) => each.dataset.unit === unit) + 1;
  const turned = [...links.slice(from), ...links.slice(0, from)];
  return turned.find((each) => each.dataset.unit !== unit && OPEN_MARKS.includes(each.dataset.mark));
}

function typed() {
  field("change_id").value = newChangeId();
  keep(drawer, field("unit").value, field("text").value, field("base_version").value);
}

function insert(text) {
  const box = field("text");
  box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
  typed();
  box.focus();
}

page.addEventListener("click", (event) => {
  const link = event.target.closest("a.s");
  const key = event.target.closest("[data-insert]");
  const leaves = event.target.closest("[data-later], [data-take-theirs]");
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (link && plain && !page.querySelector("[data-conflict]")) open(link);
  else if (leaves && plain) leaveConflict(leaves.closest("[data-conflict]"), "later" in leaves.dataset);
  else if (key) insert(key.dataset.insert);
  else if (event.target.closest("[data-close]")) close();
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
page.addEventListener("keydown", (event) => {
  if (!form?.contains(event.target)) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save("translated");
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
});
if (form) begin();
