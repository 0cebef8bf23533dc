// A doubt is decided in place: the page that the desk answers with is put in part by part, so that nothing
// else moves and no typed word is lost. The forms are those of the page without scripts.
const page = document.querySelector("[data-structure]");
const said = page.querySelector("[data-said]");
const doubts = () => page.querySelector("#doubts");
let waiting = false;

page.addEventListener("submit", (event) => {
  if (!event.target.closest("#doubts") || event.target.dataset.plain) return;
  event.preventDefault();
  if (!waiting) decide(event.target, event.submitter);
});

async function decide(form, button) {
  waiting = true;
  doubts().setAttribute("aria-busy", "true");
  doubts().querySelector("[data-failed]")?.remove();
  const fields = new URLSearchParams(new FormData(form));
  if (button?.name) fields.append(button.name, button.value);
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = fresh.querySelector("[data-structure]");
    if (next) take(answer, next);
    else if (answer.redirected) location.assign(answer.url);
    else sendPlainly(form, button);
  } catch {
    fail(form, page.dataset.unreached);
  }
  doubts().removeAttribute("aria-busy");
  waiting = false;
}

function fail(form, words) {
  const line = document.createElement("p");
  line.className = "problem";
  line.dataset.failed = "";
  line.textContent = words;
  form.before(line);
  tell(words);
}

// What is no page of structure is shown as the browser shows it.
function sendPlainly(form, button) {
  form.dataset.plain = "true";
  form.requestSubmit(button);
}

function take(answer, next) {
  const address = new URL(answer.url);
  const asked = address.searchParams.get("doubt");
  next.querySelector("#done")?.removeAttribute("role"); // it is told below
  const problem = next.querySelector("#problem");
  if (problem && !problem.closest("#doubts")) next.querySelector("#doubts h2").parentElement.after(problem);
  merge(doubts(), next.querySelector("#doubts"));
  if (answer.ok) history.replaceState(null, "", `${answer.url}#${asked ? `d-${asked}` : "doubts"}`);
  takeTheRest(next);
  const target = page.querySelector("#doubts [aria-invalid]") ?? page.querySelector("#doubts #problem");
  (target ?? document.getElementById(`d-${asked}`) ?? doubts()).focus();
  tell(["#done span", "#problem", "#progress"].map((name) => doubts().querySelector(name)?.innerText).join(" "));
}

function takeTheRest(next) {
  page.querySelector(".head > .grow").replaceWith(next.querySelector(".head > .grow"));
  merge(page.querySelector(".stands"), next.querySelector(".stands"));
  for (const line of next.querySelectorAll(".raw li")) {
    const old = document.getElementById(line.id);
    for (const name of ["asked", "out"]) old?.classList.toggle(name, line.classList.contains(name));
  }
  while (doubts().nextElementSibling) doubts().nextElementSibling.remove();
  const aside = next.querySelector("aside");
  while (aside.firstElementChild) {
    if (aside.firstElementChild.id === "doubts") aside.firstElementChild.remove();
    else doubts().parentElement.append(aside.firstElementChild);
  }
}

// Parts with a name stay if they are as they were, with what was typed there; articles are compared by parts.
function merge(old, fresh) {
  const known = new Map([...old.children].map((each) => [each.id, each]));
  const parts = [...fresh.childNodes].map((node) => {
    const before = node.id ? known.get(node.id) : undefined;
    if (!before) return node;
    if (bare(before).isEqualNode(bare(node))) return before;
    if (!node.matches(".piece")) return node;
    merge(before, node);
    before.className = node.className;
    return before;
  });
  old.replaceChildren(...parts);
}

// A part without what was opened or looked at in it.
function bare(node) {
  const copy = node.cloneNode(true);
  for (const each of [copy, ...copy.querySelectorAll(".here, .chosen")]) each.classList.remove("here", "chosen");
  for (const each of copy.querySelectorAll("[aria-expanded]")) each.removeAttribute("aria-expanded");
  for (const each of copy.querySelectorAll("[data-handles], [name=csrf]")) each.remove(); // its mask is always another
  for (const each of copy.querySelectorAll("[data-placed]")) delete each.dataset.placed;
  copy.removeAttribute("aria-describedby");
  return copy;
}

function tell(words) {
  said.textContent = words;
}
