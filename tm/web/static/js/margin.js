// Sets marks apart that would stand on one another: where several sentences begin on the same line.
const MARK = 16;
const ROOM = 22; // less than the margin, so that none touches the text

function lines(marks) {
  const found = [];
  for (const mark of marks) {
    const top = mark.getBoundingClientRect().top;
    const last = found.at(-1);
    if (last && Math.abs(top - last.top) < MARK / 2) last.marks.push(mark);
    else found.push({ top, marks: [mark] });
  }
  return found;
}

function setApart(block) {
  const all = [...block.querySelectorAll(".mark")];
  for (const mark of all) mark.style.transform = "";
  const marks = all.filter((each) => getComputedStyle(each).position === "absolute");
  for (const line of lines(marks)) {
    const step = Math.min(MARK, ROOM / (line.marks.length - 1));
    const first = (-step * (line.marks.length - 1)) / 2;
    if (line.marks.length > 1) {
      line.marks.forEach((mark, place) => (mark.style.transform = `translateX(${first + place * step}px)`));
    }
  }
}

function setAllApart() {
  for (const block of document.querySelectorAll(".target")) setApart(block);
}

setAllApart();
addEventListener("resize", () => requestAnimationFrame(setAllApart));
document.addEventListener("desk:shown", () => requestAnimationFrame(setAllApart));
