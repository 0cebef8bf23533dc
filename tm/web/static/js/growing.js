// A field is as high as its text. Browsers without `field-sizing` (of telephones of last year too) need telling.
const GROWS = "form.open textarea, .conflict textarea";

function fit(box) {
  box.style.blockSize = 0;
  box.style.blockSize = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
}

const fitAll = () => document.querySelectorAll(GROWS).forEach(fit);

if (!CSS.supports("field-sizing", "content")) {
  document.addEventListener("input", ({ target }) => target.matches(GROWS) && fit(target));
  for (const name of ["desk:shown", "desk:answer"]) document.addEventListener(name, fitAll);
  addEventListener("resize", fitAll);
  fitAll();
}
