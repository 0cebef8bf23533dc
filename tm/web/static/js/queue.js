// What waits to be sent, one change after the other, by whoever is signed in: nobody else's is read or sent.
// Every change goes through here: it is on this device before it goes on its way.
import { all, get, put, remove } from "./store.js";
import { send } from "./sending.js";

const LATER = [3, 10, 30, 60]; // seconds until the next attempt
export const person = document.body.dataset.person;
const address = document.body.dataset.save;
const others = "BroadcastChannel" in window ? new BroadcastChannel("pliego") : null;
let obstacle = ""; // why nothing goes out: "offline", "ended" (the sign-in), "stranger" (somebody else signed in)
let failures = 0;
let timer;
let running = Promise.resolve();

export async function entries() {
  return person ? all("queue", person).catch(() => []) : [];
}

export async function add(change, about) {
  const entry = { ...about, person, change, state: "waiting", at: new Date().toISOString() };
  try {
    await put("queue", entry);
  } catch {
    return told(entry, await send(address, change)); // nothing can be kept here: then it is now or never
  }
  tell();
  flush();
  return true;
}

export async function settle(seq) {
  await remove("queue", seq);
  tell();
}

export function flush() {
  clearTimeout(timer);
  running = running.then(() => (navigator.locks ? navigator.locks.request("pliego-queue", sendAll) : sendAll())).catch(() => {});
  return running;
}

async function sendAll() {
  const next = async () => (await entries()).find((each) => each.state === "waiting");
  for (let entry = await next(); entry; entry = await next()) {
    entry.change = await onTop(entry);
    const answer = await send(address, entry.change);
    obstacle = obstacleIn(answer);
    if (obstacle) return tryLater();
    failures = 0;
    await keepAnswer(entry, answer);
    told(entry, answer);
  }
  obstacle = navigator.onLine ? "" : "offline";
  tell();
}

function tryLater() {
  if (obstacle === "offline") timer = setTimeout(flush, 1000 * LATER[Math.min(failures++, LATER.length - 1)]);
  tell();
}

function obstacleIn(answer) {
  if (!answer || answer.code >= 500 || answer.code === 429) return "offline";
  if (answer.code === 401) return "ended";
  return answer.reason === "csrf" ? "stranger" : "";
}

// A change made on top of another that was still on its way: it builds upon what came of that one.
async function onTop({ change }) {
  const saved = await get("saved", [person, change.edition, change.unit]);
  const base = Number(change.base_version);
  return saved?.bases.includes(base) ? { ...change, base_version: saved.answer.version } : change;
}

async function keepAnswer(entry, answer) {
  const { change } = entry;
  if (answer.outcome === "saved") {
    const key = { person, edition: change.edition, unit: change.unit };
    const earlier = await get("saved", Object.values(key));
    const base = Number(change.base_version);
    const bases = earlier?.answer.version === base ? [...earlier.bases, base] : [base];
    await put("saved", { ...key, bases, answer });
    await remove("queue", entry.seq);
  } else {
    const conflict = answer.outcome === "conflict";
    await put("queue", { ...entry, state: conflict ? "conflict" : "refused", answer });
  }
}

function told(entry, answer) {
  document.dispatchEvent(new CustomEvent("desk:answer", { detail: { entry, answer } }));
  tell();
  return Boolean(answer) && !obstacleIn(answer);
}

async function tell(here = true) {
  const mine = await entries();
  const number = (state) => mine.filter((each) => each.state === state).length;
  const asks = mine.find((each) => each.state !== "waiting"); // where somebody has to decide something
  const detail = { obstacle, waiting: number("waiting"), asks: mine.length - number("waiting"), page: asks?.page };
  document.dispatchEvent(new CustomEvent("desk:queue", { detail }));
  if (here) others?.postMessage("queue");
}

if (person) {
  addEventListener("online", flush);
  document.addEventListener("desk:store", flush);
  addEventListener("offline", () => {
    obstacle = "offline";
    tell();
  });
  document.addEventListener("visibilitychange", () => document.hidden || flush());
  others?.addEventListener("message", () => tell(false));
  flush();
}
