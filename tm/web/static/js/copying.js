// Copies the text of the field beside a button; on plain HTTP there is no clipboard, so it is selected at least.
for (const button of document.querySelectorAll("[data-copy]")) {
  const beside = button.closest("[data-sharing]") ?? document;
  button.addEventListener("click", async () => {
    const field = beside.querySelector("[data-copied]");
    field.focus();
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      if (!document.execCommand("copy")) return;
    }
    beside.querySelector("[data-copy-said]").textContent = button.dataset.done;
  });
}
