// The page of an issue's structure: keys, handles that open in place, the raw lines that follow along.
// Everything that happens here, the page does without it too.
import { pressed } from "./pressing.js";

const page = document.querySelector("[data-structure]");
const raw = page.querySelector(".raw");
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
const own = new URL(page.dataset.fetch, location).pathname; // also where a refusal is shown
const links = () => [...page.querySelectorAll("a[data-open]")];
const doubts = () => [...page.querySelectorAll("[data-doubt]")];
const isTyping = (node) => node.matches("input, textarea, select, [contenteditable]");

// The raw column moves alone; the page stays where the reader is.
function showLine(id) {
  const line = document.getElementById(id);
  if (!line || raw.clientHeight >= raw.scrollHeight) return;
  raw.scrollTop += line.getBoundingClientRect().top - raw.getBoundingClientRect().top - raw.clientHeight / 3;
}

function lineOf(block) {
  return block.querySelector("a.no")?.hash.slice(1);
}

function here(...nodes) {
  for (const old of page.querySelectorAll(".here")) old.classList.remove("here");
  for (const node of nodes) node?.classList.add("here");
}

function follow() {
  if (getComputedStyle(raw).position === "fixed") return; // it shows the one line that was asked for
  if (page.querySelector("[data-doubt]:focus-within")) return;
  const top = innerHeight / 4;
  const block = [...page.querySelectorAll(".piece-block")].find((each) => each.getBoundingClientRect().bottom > top);
  if (block && scrollY > 200) showLine(lineOf(block));
}

// Nothing moves under a pointer that is pressed: its click would miss.
let held = false;
for (const name of ["pointerdown", "pointerup", "pointercancel"]) {
  addEventListener(name, () => (held = name === "pointerdown"), true);
}

// A doubt that is looked at shows its lines on one side and what became of them on the other.
function lookAt(doubt) {
  const block = document.getElementById(doubt.dataset.block);
  here(doubt, block, document.getElementById(doubt.dataset.line));
  showLine(doubt.dataset.line);
  if (block && !held && matchMedia("(min-width: 840px)").matches) block.scrollIntoView({ block: "center", behavior: calm });
}

async function open(link) {
  const block = link.closest(".piece-block");
  if (block.querySelector("[data-handles]")) return close(block);
  const address = new URL(page.dataset.fetch, location);
  address.searchParams.set("block", block.id.slice(2));
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok || answer.redirected) return location.assign(link.href);
  for (const other of page.querySelectorAll(".chosen")) close(other);
  block.insertAdjacentHTML("beforeend", await answer.text());
  block.classList.add("chosen");
  link.setAttribute("aria-expanded", "true");
  history.replaceState(null, "", link.href);
  block.querySelector("[data-handles] :is(textarea, select)").focus();
}

function close(block) {
  block.querySelector("[data-handles]")?.remove();
  block.classList.remove("chosen");
  const link = block.querySelector("a[data-open]");
  link.removeAttribute("aria-expanded");
  link.focus();
  history.replaceState(null, "", `${own}#${block.id}`);
}

function step(by) {
  const all = links();
  const current = document.activeElement.closest(".piece-block, .piece")?.querySelector("a[data-open]");
  const first = all.findIndex((each) => each.getBoundingClientRect().top > 0);
  const place = current ? all.indexOf(current) + by : first;
  const target = all[Math.min(Math.max(place, 0), all.length - 1)];
  target?.focus({ preventScroll: true });
  target?.closest(".piece-block").scrollIntoView({ block: "center", behavior: calm });
}

function nextDoubt() {
  const all = doubts();
  const place = all.indexOf(document.activeElement.closest("[data-doubt]")) + 1;
  all[place % all.length]?.focus();
}

function answer(number) {
  const doubt = document.activeElement.closest("[data-doubt]");
  const button = doubt && [...doubt.querySelectorAll("[data-answer]")][number - 1];
  const field = button?.form.querySelector("textarea");
  if (field) field.focus();
  else button?.click();
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  d: nextDoubt,
  u: () => page.querySelector("[data-undo]")?.click(),
  "?": () => {
    const keys = page.querySelector("details.keys");
    keys.open = !keys.open;
    keys.querySelector("summary").focus();
  },
};

page.ownerDocument.addEventListener("keydown", (event) => {
  const key = pressed(event).replace(/^(shift\+|numpad)(?=\d$)/, ""); // French keyboards have figures with Shift
  const chosen = event.target.closest?.(".piece-block.chosen");
  if (key === "escape" && chosen) close(chosen);
  else if (isTyping(event.target)) return;
  else if (/^[1-9]$/.test(key)) answer(Number(key));
  else if (KEYS[key]) KEYS[key]();
  else return;
  event.preventDefault();
});

page.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-open]");
  const shut = event.target.closest("[data-close]");
  const doubt = event.target.closest("[data-doubt]");
  if (doubt && !event.target.closest("a, button")) lookAt(doubt);
  if (event.ctrlKey || event.metaKey || event.shiftKey || !(link || shut)) return;
  event.preventDefault();
  if (link) open(link);
  else close(shut.closest(".piece-block"));
});

page.addEventListener("focusin", (event) => {
  const doubt = event.target.closest("[data-doubt]");
  const block = event.target.closest(".piece-block");
  if (doubt && !doubt.classList.contains("here")) lookAt(doubt);
  if (block) showLine(lineOf(block));
  const { caret, marked } = event.target.dataset;
  if (caret === undefined || event.target.dataset.placed) return;
  event.target.dataset.placed = "true";
  const field = event.target;
  const units = (count) => [...field.value].slice(0, count).join("").length;
  setTimeout(() => field.setSelectionRange(units(Number(caret)), units(Number(marked))));
});

// Where the caret stands, in characters; the desk counts no halves of them.
page.addEventListener("submit", (event) => {
  const text = event.target.querySelector("textarea[name=text]");
  if (!text || !event.target.matches("[data-words]")) return;
  event.target.elements.caret.value = [...text.value.slice(0, text.selectionStart)].length;
});

let waiting = false;
addEventListener("scroll", () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    follow();
  });
});
// After the browser went to what the address names: a doubt shows what it is about; else what was done
// or refused is read aloud.
function arrive() {
  const named = document.getElementById(location.hash.slice(1));
  const doubt = named?.matches("[data-doubt]") ? named : null;
  const target = page.querySelector("[aria-invalid]") ?? doubt ?? page.querySelector("#problem, #done");
  target?.focus();
  if (doubt) lookAt(doubt);
}
if (document.readyState === "complete") arrive();
else addEventListener("load", arrive);
