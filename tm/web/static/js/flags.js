// Sentences in which the checks found something are underlined, and counted in the head: a touch there goes on
// to the next of them.
import { linkOf } from "./sentences.js";

const page = document.querySelector("[data-flags]");
const head = document.querySelector("[data-flagged]");
const saved = new Set(); // since the page was made: what their answers say is newer

function flag(link, found) {
  if (found) [link.dataset.found, link.title] = [found.severity, found.word];
  else for (const name of ["data-found", "title"]) link.removeAttribute(name);
}

function count() {
  const links = [...page.querySelectorAll("a.s[data-found]")];
  const open = page.querySelector("form[data-editor]");
  const after = links.find((each) => open && open.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING && !each.hidden);
  head.hidden = !links.length;
  head.querySelector("[data-count]").textContent = links.length.toLocaleString(document.documentElement.lang);
  head.href = `#${(after ?? links.find((each) => !each.hidden) ?? links[0])?.id ?? ""}`;
}

async function load() {
  const answer = await fetch(page.dataset.flags);
  if (!answer.ok) return;
  for (const [unit, found] of Object.entries(await answer.json())) {
    const link = linkOf(unit);
    if (link && !saved.has(unit)) flag(link, found);
  }
  count();
}

document.addEventListener("desk:answer", ({ detail: { entry, answer } }) => {
  const link = answer?.outcome === "saved" && entry.change.edition === page.dataset.edition && linkOf(entry.change.unit);
  if (!link) return;
  saved.add(entry.change.unit);
  flag(link, answer.flag);
  count();
});
document.addEventListener("desk:shown", count);
head.addEventListener("click", (event) => {
  event.preventDefault();
  document.querySelector(head.hash)?.click();
});
load().catch(() => {}); // without network what is known stays
