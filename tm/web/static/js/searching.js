// A search answers as one types: the server renders the same page, what it found is put in.
const form = document.querySelector("form[data-search]");
let timer = 0;
let asked = new AbortController();

async function search() {
  asked.abort();
  asked = new AbortController();
  const address = `${form.action.split("?")[0]}?${new URLSearchParams(new FormData(form))}`;
  const answer = await fetch(address, { signal: asked.signal });
  if (!answer.ok || answer.redirected) return form.submit();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [said, says] = [document, page].map((each) => each.querySelector("[data-search-said]"));
  said.textContent = says.textContent; // the same element, so that it is read aloud
  document.getElementById(form.dataset.search).replaceWith(page.getElementById(form.dataset.search));
  history.replaceState(null, "", address);
}

function soon(wait) {
  clearTimeout(timer);
  timer = setTimeout(() => search().catch(() => {}), wait);
}

form?.addEventListener("input", () => soon(300));
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  soon(0);
});
