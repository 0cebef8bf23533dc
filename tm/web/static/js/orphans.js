// What could not be saved because its sentence is no longer on this page: shown above the text until it is put away.
import { entries, settle } from "./queue.js";
import { linkOf } from "./sentences.js";

const template = document.querySelector("[data-orphan]");

async function show() {
  for (const { seq, state, page, change, answer } of await entries()) {
    const elsewhere = state === "waiting" || page !== location.pathname || linkOf(change.unit);
    if (elsewhere || document.getElementById(`q-${seq}`)) continue;
    const box = template.content.firstElementChild.cloneNode(true);
    box.id = `q-${seq}`;
    box.querySelector("[data-reason]").textContent = answer.said ?? answer.error;
    box.querySelector("[data-typed]").textContent = change.text;
    box.querySelector("button").addEventListener("click", () => settle(seq).then(() => box.remove()));
    template.after(box);
  }
}

document.addEventListener("desk:queue", show);
show();
