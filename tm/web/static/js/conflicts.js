// Two people changed one sentence: both texts below it, until somebody decides. Undecided, it stays to be settled
// on this device; both texts are in the history anyway.
import { add, settle } from "./queue.js";
import { linkOf, showSaved, showWaiting } from "./sentences.js";

const waiting = new Map(); // what is to be settled, by sentence

export function noteConflict(entry, { open = false } = {}) {
  const { change, answer } = entry;
  const link = linkOf(change.unit);
  if (answer.status) showSaved(link, { ...answer, ...answer.theirs }); // what stands there now
  else document.getElementById(`n-${change.unit}`)?.remove();
  document.querySelector(`[data-conflict="${change.unit}"]`)?.remove();
  waiting.set(change.unit, entry);
  link.after(" ", built(answer).querySelector("[data-note]"));
  document.getElementById(`n-${change.unit}`).hidden = false;
  if (open) show(change.unit);
}

function built(answer) {
  const template = document.createElement("template");
  template.innerHTML = answer.conflict;
  return template.content;
}

function show(unit) {
  const box = built(waiting.get(unit).answer).querySelector("[data-conflict]");
  box.querySelector("[data-note]").remove();
  document.querySelector(`[data-conflict="${unit}"]`)?.remove();
  linkOf(unit).closest(".block").append(box);
  box.querySelector("h2").focus();
}

function leave(unit, decided) {
  document.querySelector(`[data-conflict="${unit}"]`).remove();
  const note = document.getElementById(`n-${unit}`);
  if (decided) {
    note.remove();
    settle(waiting.get(unit).seq);
  } else note.textContent = note.dataset.then;
  linkOf(unit).focus();
  document.dispatchEvent(new CustomEvent("desk:shown"));
}

async function decide(unit, form, action) {
  const { csrf, ...change } = Object.fromEntries(new FormData(form));
  const entry = { page: location.pathname, change: { ...change, action } };
  if (!(await add(entry.change, { page: entry.page }))) return;
  leave(unit, true);
  showWaiting(linkOf(unit), entry);
}

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const note = event.target.closest("[data-note]");
  const leaves = event.target.closest("[data-later], [data-take-theirs]");
  if (note && waiting.has(note.id.slice(2))) show(note.id.slice(2));
  else if (leaves) leave(leaves.closest("[data-conflict]").dataset.conflict, !("later" in leaves.dataset));
  else return;
  event.preventDefault();
});
document.addEventListener("submit", (event) => {
  const box = event.target.closest("[data-conflict]");
  const form = event.submitter?.form;
  const unit = box?.dataset.conflict ?? form?.closest("[data-conflict]")?.dataset.conflict;
  if (!unit || !waiting.has(unit)) return;
  event.preventDefault();
  decide(unit, event.target, event.submitter.value);
});
