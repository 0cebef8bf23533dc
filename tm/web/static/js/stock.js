// Fetches to this device all that somebody has taken, so that it opens without network, and says so beside it.
import { person } from "./queue.js";

const { worker, mine } = document.body.dataset;
// An article as the desk sent it, before any script has changed it: so that it need not come twice.
const article = document.querySelector("main[data-tag]");
const whole = [...new URLSearchParams(location.search).keys()].every((key) => key === "s") && !document.querySelector(".notice");
const sent = article && whole ? `<!DOCTYPE html>${document.documentElement.outerHTML}` : "";
const signs = () => document.querySelectorAll("[data-stock]");

async function fill() {
  await (await caches.open("whose")).put("/whose", new Response(person)); // the worker was not here yet perhaps
  await keepThis();
  await navigator.serviceWorker.register(worker);
  const { pieces, pages } = await (await fetch(mine, { headers: { Accept: "application/json" } })).json();
  const here = await caches.open(`pages-${person}`);
  const wanted = new Map([...pieces, ...pages.map((each) => [each, null])]);
  for (const request of await here.keys()) if (!wanted.has(new URL(request.url).pathname)) await here.delete(request);
  if (!pieces.length) return;
  await Promise.all([...wanted].map(([address, mark]) => fetchOne(here, address, mark)));
  await navigator.serviceWorker.ready;
  if (!(await navigator.storage?.persisted?.())) navigator.storage?.persist?.();
}

// The first page of all came before there was a worker to keep it.
async function keepThis() {
  if (!sent || navigator.serviceWorker.controller) return;
  const { tag, state } = article.dataset;
  const headers = { "Content-Type": "text/html; charset=utf-8", "Pliego-Person": person, ETag: `W/"${tag}"` };
  if (state) headers["Pliego-Mark"] = state;
  const pages = await caches.open(`${state ? "pages" : "seen"}-${person}`);
  await pages.put(location.pathname, new Response(sent, { headers }));
}

async function fetchOne(here, address, mark) {
  const copy = await here.match(address);
  if (!copy || copy.headers.get("Pliego-Mark") !== mark) await here.add(new Request(address, { cache: "no-store" }));
}

// Whether it is there, and the page that leads to it, is asked of the device, not of the network.
async function tell() {
  const here = await caches.open(`pages-${person}`);
  const home = await here.match("/");
  for (const sign of signs()) sign.hidden = !home || !(await here.match(sign.dataset.stock));
}

if (person && isSecureContext && "serviceWorker" in navigator) {
  tell();
  fill().then(tell, () => {});
} else if (person) {
  for (const sign of document.querySelectorAll("[data-no-stock]")) sign.hidden = false;
}
