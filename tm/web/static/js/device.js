// "Forget this device": throws away all that this browser keeps of the desk, whoever wrote it, and signs out.
import { all, count, forgetAll } from "./store.js";

const form = document.querySelector("[data-forget]");

async function warn() {
  const here = document.body.dataset.person;
  const number = (await count("queue")) + (await count("typed"));
  const own = (await all("queue", here)).length + (await all("typed", here)).length;
  const show = (name, value) => {
    const line = form.querySelector(`[data-${name}]`);
    line.hidden = !value;
    line.querySelector("[data-number]").textContent = value;
  };
  show("own", own);
  show("others", number - own);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await forgetAll();
  localStorage.clear();
  for (const name of (await globalThis.caches?.keys()) ?? []) await caches.delete(name);
  for (const each of (await navigator.serviceWorker?.getRegistrations()) ?? []) await each.unregister();
  form.submit();
});
warn().catch(() => {});
