// The page that stands in for another goes there as soon as the network is back.
const EVERY = 10000;
const again = () => location.reload();

addEventListener("online", again);
setInterval(async () => {
  const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(() => null);
  if (answer) again();
}, EVERY);
