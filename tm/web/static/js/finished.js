// When no sentence is left to do: the end of the page says so, and what comes next as far as the desk is in reach.
const part = document.querySelector("[data-finished]");

export function finished(is) {
  part.hidden = !is;
}

export function goToEnd() {
  finished(true);
  part.focus();
}

export async function sayNext() {
  const answer = await fetch(`${location.pathname}/next`).catch(() => null);
  if (answer?.ok) part.innerHTML = await answer.text(); // written by the desk, everything in it escaped there
}
