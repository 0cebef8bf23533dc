// Where a browser lays its keyboard over the page, what stands at the foot is lifted above it.
const seen = window.visualViewport;

function lift() {
  const covered = seen.scale === 1 ? Math.max(0, innerHeight - seen.height - seen.offsetTop) : 0;
  document.documentElement.style.setProperty("--keyboard", `${covered}px`);
}

seen?.addEventListener("resize", lift);
seen?.addEventListener("scroll", lift);
