// Questions about the open sentence: asked, answered and resolved beside the text, without leaving it.
const page = document.querySelector("[data-article]");
const panel = document.querySelector("[data-help]");
const ask = document.querySelector("template[data-ask]");
const section = () => panel.querySelector("[data-talk]");
const box = () => page.querySelector("form[data-editor] textarea");
const say = (text) => (document.querySelector("[data-said]").textContent = text);

function begin(link) {
  if (!section().querySelector("[data-asking]")) section().append(ask.content.cloneNode(true));
  const form = section().querySelector("[data-asking]");
  form.action = link.href;
  section().hidden = false;
  panel.dispatchEvent(new CustomEvent("desk:raise"));
  form.elements.namedItem("text").focus({ preventScroll: true }); // the sentence that is asked about stays in sight
  form.scrollIntoView({ block: "nearest" });
}

// Back to the sentence; a question that was begun stays, an empty one goes.
function leave() {
  const form = section().querySelector("[data-asking]");
  if (form && !form.elements.namedItem("text").value.trim()) form.remove();
  box().focus();
}

async function send(form, button) {
  const { talk } = section().dataset;
  const body = new URLSearchParams(new FormData(form, button));
  body.set("beside", talk);
  const action = button?.getAttribute("formaction") ?? form.action;
  const answer = await fetch(action, { method: "POST", body });
  const html = await answer.text();
  if (!html.includes(`data-talk="${talk}"`)) return Object.assign(form, { action }).submit(); // signed out, perhaps: the page itself says it
  document.dispatchEvent(new CustomEvent("desk:stale", { detail: talk }));
  if (section()?.dataset.talk !== talk) return;
  if (!answer.ok) return tell(form, html);
  section().outerHTML = html; // written by the desk, everything in it escaped there
  flag(document.getElementById(`s-${talk}`));
  say(section().dataset.says);
  box()?.focus();
}

function flag(link) {
  link.querySelector(".asked")?.remove();
  link.append(section().querySelector("[data-flag]").content.cloneNode(true));
}

// What is wrong stands above what was typed, which stays.
function tell(form, html) {
  const said = new DOMParser().parseFromString(html, "text/html").querySelector(".problem");
  form.querySelector(".problem")?.remove();
  form.prepend(said);
}

page.addEventListener("click", (event) => {
  const link = event.target.closest("[data-about][data-key=ask]");
  if (!link || !section() || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  begin(link);
});
panel.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || !section()?.contains(event.target)) return;
  event.preventDefault();
  leave();
});
panel.addEventListener("submit", (event) => {
  if (!section()?.contains(event.target)) return;
  event.preventDefault();
  send(event.target, event.submitter).catch(() => say(ask.dataset.lost));
});
