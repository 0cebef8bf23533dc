// Who else is on this article, and on which sentence.
const EVERY = 20000;
const page = document.querySelector("[data-article]");
const list = document.querySelector("[data-here]");
let tag = "";
let last = -EVERY;
let timer;

// Whoever goes to and fro between windows asks no more often than others.
function wait() {
  clearTimeout(timer);
  if (!document.hidden) timer = setTimeout(ask, Math.max(0, last + EVERY - performance.now()));
}

async function ask() {
  last = performance.now();
  wait();
  const open = page.querySelector("form[data-editor] [name=unit]")?.value;
  const headers = tag ? { "If-None-Match": tag } : {};
  const answer = await fetch(page.dataset.here + (open ? `?s=${open}` : ""), { headers, cache: "no-store" }).catch(() => null);
  if (!answer?.ok) return;
  tag = answer.headers.get("ETag");
  show(await answer.json());
}

function show(people) {
  for (const each of page.querySelectorAll(".is-here")) each.remove();
  list.textContent = [...new Set(people.map(([name]) => page.dataset.isHere.replace("%(name)s", name)))].join(" · ");
  for (const [name, unit] of people) {
    const link = unit && document.getElementById(`s-${unit}`);
    if (!link) continue;
    const sign = document.createElement("span");
    sign.className = "is-here";
    sign.lang = document.documentElement.lang;
    sign.textContent = page.dataset.isHere.replace("%(name)s", name);
    link.before(sign, " ");
  }
}

document.addEventListener("visibilitychange", wait);
wait();
