// After "@" the people whose names go on like that stand below the text, to be chosen.
const AT = /(^|[^\w@.])@([\w.-]*)$/;
const SHOWN = 5;
const sources = [document, ...[...document.querySelectorAll("template[data-ask]")].map((each) => each.content)];
const people = sources.flatMap((each) => [...each.querySelectorAll("option[data-name]")]);

function offer(box) {
  const begun = AT.exec(box.value.slice(0, box.selectionStart))?.[2].toLowerCase();
  const fits = ({ dataset, label }) => [dataset.name, label.toLowerCase()].some((each) => each.startsWith(begun));
  const row = box.parentElement.querySelector(".names-here") ?? document.createElement("span");
  row.className = "names-here";
  row.replaceChildren(...(begun === undefined ? [] : people.filter(fits).slice(0, SHOWN).map(button)));
  box.after(row);
}

function button({ dataset, label }) {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: "quiet", textContent: `@${dataset.name}`, title: label });
  made.dataset.choose = dataset.name;
  return made;
}

function put(box, name) {
  const end = box.selectionStart;
  const start = end - AT.exec(box.value.slice(0, end))[2].length;
  box.setRangeText(`${name} `, start, end, "end");
  box.focus();
  offer(box);
}

addEventListener("input", ({ target }) => target.matches?.("[data-names]") && offer(target));
addEventListener("click", ({ target }) => {
  const row = target.closest?.("[data-choose]")?.closest(".names-here");
  if (row) put(row.previousElementSibling, target.dataset.choose);
});
