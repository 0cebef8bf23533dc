// The page that stands in for another goes there as soon as the network is back, unless the person has gone on.
const EVERY = 10000;
let leaving = false;
const again = () => leaving || location.reload();

addEventListener("beforeunload", () => (leaving = true));
addEventListener("online", again);
setInterval(async () => {
  const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(() => null);
  if (answer) again();
}, EVERY);
