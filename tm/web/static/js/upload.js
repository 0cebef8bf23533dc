// A file that the desk would refuse for its size is refused before it travels.
for (const input of document.querySelectorAll("input[type=file][data-limit]")) {
  input.addEventListener("change", () => {
    const tooBig = [...input.files].some((file) => file.size > Number(input.dataset.limit));
    input.setCustomValidity(tooBig ? input.dataset.tooBig : "");
    if (tooBig) input.reportValidity();
  });
}
