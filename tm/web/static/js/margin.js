// Sets marks apart that would stand on one another: where two sentences begin on the same line.
const WIDTH = 16;

function setApart(block) {
  let lastTop = -Infinity;
  let before = null;
  for (const mark of block.querySelectorAll(".mark")) {
    mark.style.transform = "";
    if (getComputedStyle(mark).position !== "absolute") continue;
    const top = mark.getBoundingClientRect().top;
    const together = before && Math.abs(top - lastTop) < WIDTH / 2;
    if (together) {
      before.style.transform = "translateX(-8px)";
      mark.style.transform = "translateX(8px)";
    }
    before = together ? null : mark;
    lastTop = top;
  }
}

function setAllApart() {
  for (const block of document.querySelectorAll(".target")) setApart(block);
}

setAllApart();
addEventListener("resize", () => requestAnimationFrame(setAllApart));
document.addEventListener("desk:shown", () => requestAnimationFrame(setAllApart));
