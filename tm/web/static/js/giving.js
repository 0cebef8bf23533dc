// Who could take a piece is asked in a sheet over the board; without it, or without network, on a page.
const sheet = document.createElement("dialog");
sheet.className = "give-sheet";
sheet.setAttribute("aria-labelledby", "give");

async function open(link) {
  const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
  const main = answer.ok && !answer.redirected && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  if (!main?.querySelector("#give")) throw new Error(answer.status);
  main.querySelector("[data-back]")?.remove();
  const back = main.querySelector("[name=next]");
  if (back) back.value = location.pathname + location.search.replace(/([?&])gave=\d+&?/, "$1").replace(/[?&]$/, "");
  const close = document.createElement("button");
  close.type = "button";
  close.className = "quiet close";
  close.textContent = document.querySelector("[data-close]").dataset.close;
  close.addEventListener("click", () => sheet.close());
  sheet.replaceChildren(close, ...main.childNodes);
  document.body.append(sheet);
  sheet.showModal();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.give");
  if (event.target === sheet) sheet.close();
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open(link).catch(() => location.assign(link.href));
});
