// Opens the desk without network. DESK, above, says which files belong to this version and which page stands in
// where another is not here. Pages are kept by person: nobody opens another's on a shared phone.
const FILES = `files-${DESK.version}`;
const PATIENCE = 6000; // then a page that is here is better than one that may come
const ARTICLE = /^\/articles\/[^/]+\/[^/]+$/;
const SEEN = 12; // articles that nobody has taken here: as many are kept as were seen last

const pagesOf = (who) => caches.open(`pages-${who}`);
const seenBy = (who) => caches.open(`seen-${who}`);
const copyOf = async (path, who) => (await (await pagesOf(who)).match(path)) ?? (await (await seenBy(who)).match(path));
const whose = async () => (await (await caches.match("/whose"))?.text()) ?? "";

async function belongsTo(who) {
  if (who !== null) await (await caches.open("whose")).put("/whose", new Response(who));
}

async function file(request) {
  return (await caches.match(request)) ?? fetch(request).catch(() => sameName(request.url));
}

// A page that was kept before an update names the files of before: those of now have the same names.
async function sameName(address) {
  const name = (url) => new URL(url, location).pathname.split("/").pop();
  const found = DESK.files.find((each) => name(each) === name(address));
  return (found && (await caches.match(found))) ?? Response.error();
}

// The page from the network; the one that is kept where there is none, or none in time.
async function page(request) {
  const { pathname: path, searchParams } = new URL(request.url);
  const whole = [...searchParams.keys()].every((key) => key === "s"); // which sentence is open, its script knows
  const copy = await copyOf(path, await whose());
  const fresh = (whole && ARTICLE.test(path) ? ifNew(request, path, copy) : fetch(request)).then(async (response) => {
    if (response === copy) return copy.clone();
    if (whole) await keepAgain(path, response.clone());
    return response;
  });
  const soon = copy ? Promise.race([fresh, new Promise((_, late) => setTimeout(late, PATIENCE))]) : fresh;
  try {
    const response = await soon;
    return copy && response.status > 501 ? copy : response;
  } catch {
    fresh.catch(() => {});
    return copy ?? standIn();
  }
}

// An article's page without an open sentence; nothing but a word goes over the line where the copy is still right.
async function ifNew(request, path, copy) {
  const headers = new Headers({ Accept: request.headers.get("Accept") });
  if (copy?.headers.has("ETag")) headers.set("If-None-Match", copy.headers.get("ETag"));
  const response = await fetch(path, { headers, redirect: "manual", cache: "no-store" });
  if (response.status !== 304) return response;
  await belongsTo(response.headers.get("Pliego-Person"));
  return copy;
}

async function standIn() {
  const own = await (await pagesOf(await whose())).match(DESK.page);
  return own ?? (await caches.match(DESK.page)) ?? Response.error();
}

// What is kept stays as new as what was last seen; its notices were for that one time.
async function keepAgain(path, response) {
  const who = response.headers.get("Pliego-Person");
  await belongsTo(who);
  if (!who || !response.ok || response.redirected) return;
  const [pages, seen] = [await pagesOf(who), await seenBy(who)];
  const taken = response.headers.has("Pliego-Mark") || (await pages.match(path));
  if (!taken && !ARTICLE.test(path)) return;
  const text = (await response.text()).replace(/<p class="notice" role="status">[^]*?<\/p>/g, "");
  await (taken ? pages : seen).put(path, new Response(text, { headers: response.headers }));
  for (const old of (await seen.keys()).slice(0, -SEEN)) await seen.delete(old);
}

async function install() {
  await (await caches.open(FILES)).addAll([...DESK.files, new Request(DESK.page, { credentials: "omit" })]);
  await skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) if (name.startsWith("files-") && name !== FILES) await caches.delete(name);
  await clients.claim();
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { request } = event;
  // Whoever signs in or out by this: until an answer says who is here, nobody's pages are shown.
  if (request.method === "POST" && request.mode === "navigate" && DESK.signing.includes(new URL(request.url).pathname)) event.waitUntil(belongsTo(""));
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (["script", "style", "image"].includes(request.destination)) event.respondWith(file(request));
});
