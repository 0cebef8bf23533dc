// Copies the text of the field beside it; on plain HTTP there is no clipboard, so it is selected at least.
document.querySelector("[data-copy]")?.addEventListener("click", async (event) => {
  const field = document.querySelector("[data-copied]");
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    if (!document.execCommand("copy")) return;
  }
  document.querySelector("[data-copy-said]").textContent = event.target.dataset.done;
});
