// Words that are selected in the text are those to be looked up in what was published.
const sheet = document.querySelector(".sheet-of-text");
const field = document.getElementById("look-up");

function selected() {
  const { activeElement: box } = document;
  if (box?.matches("textarea")) return box.value.slice(box.selectionStart, box.selectionEnd);
  const selection = getSelection();
  return sheet.contains(selection.anchorNode) ? selection.toString() : "";
}

document.addEventListener("selectionchange", () => {
  const words = selected().replace(/\s+/g, " ").trim();
  if (words && words.length <= field.maxLength) field.value = words;
});
