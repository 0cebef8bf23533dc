// The house style as it is typed: the server renders the same page, its samples are put below the fields.
const form = document.querySelector("form[data-preview]");
let timer = 0;
let latest = 0;

async function show() {
  const mine = ++latest;
  const answer = await fetch(form.dataset.preview, { method: "POST", body: new FormData(form) });
  if (!answer.ok || mine !== latest) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const field of form.querySelectorAll(".style-field")) {
    const input = field.querySelector("input, select");
    const fresh = page.getElementById(input.id).closest(".style-field");
    field.querySelectorAll(".sample, .problem").forEach((old) => old.remove());
    field.append(...fresh.querySelectorAll(".sample, .problem"));
    input.toggleAttribute("aria-invalid", fresh.querySelector(".problem") !== null);
  }
}

form?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => show().catch(() => {}), 300);
});
