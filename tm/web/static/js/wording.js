// Approved words were changed: below their paragraph the desk asks what that changes, until it is said.
import { linkOf } from "./sentences.js";

const page = document.querySelector("[data-article]");
const boxOf = (unit) => page.querySelector(`.block > [data-changed-words="${unit}"]`);

document.addEventListener("desk:answer", ({ detail: { entry, answer } }) => {
  if (!answer?.asks) return;
  boxOf(entry.change.unit)?.remove();
  linkOf(entry.change.unit)?.closest(".block").insertAdjacentHTML("beforeend", answer.asks); // escaped by the desk
});
document.addEventListener("desk:stale", ({ detail }) => boxOf(detail)?.remove()); // it was answered
page.addEventListener("submit", async (event) => {
  const unit = event.target.dataset.changedWords;
  if (!unit || event.target.closest("[data-help]")) return;
  event.preventDefault();
  const action = event.submitter.formAction;
  const body = new URLSearchParams(new FormData(event.target));
  body.set("beside", unit);
  const answer = await fetch(action, { method: "POST", body }).catch(() => null);
  const html = answer?.ok ? await answer.text() : "";
  const said = new DOMParser().parseFromString(html, "text/html").querySelector(`[data-talk="${unit}"]`);
  if (!said) return Object.assign(event.target, { action }).submit(); // no network, or signed out: the page itself says it
  document.dispatchEvent(new CustomEvent("desk:stale", { detail: unit }));
  document.querySelector("[data-said]").textContent = said.dataset.says ?? "";
  linkOf(unit).focus();
});
