// What was typed and not saved: kept on this device at once, and at every pause in the desk's working copy.
// Both are this person's alone. What another device of theirs has left at the desk meanwhile stays there until
// they have seen it (elsewhere.js).
import { all, put, remove } from "./store.js";
import { send } from "./sending.js";

const PAUSE = 1500;
const address = document.body.dataset.keep;
const person = document.body.dataset.person;
const typed = new Map(); // of this page's edition, by sentence; null: was saved or thrown away here
const known = new Map(); // when the desk took the copy that was seen here last, by sentence
export const others = new Map(); // what another device has left at the desk, by sentence
let edition;
let timer;
let onItsWay = Promise.resolve();

export async function load(tag) {
  edition = tag;
  for (const each of await all("typed", person).catch(() => [])) {
    if (each.edition !== edition || typed.has(each.unit)) continue;
    typed.set(each.unit, each);
    see(each.unit, each.at ?? each.known);
  }
  keepAll();
}

export function keep(unit, text, base) {
  const record = { person, edition, unit, text, base: Number(base), known: known.get(unit) };
  typed.set(unit, record);
  const safe = put("typed", record).then(() => true, () => false); // a full or forbidden store: it is still on the page
  clearTimeout(timer);
  timer = setTimeout(async () => {
    keepAll();
    if ((await safe) && typed.get(unit) === record) document.dispatchEvent(new CustomEvent("desk:kept"));
  }, PAUSE);
}

// The text to go on with: this device's, unless the desk's working copy is a later one.
export function kept(link) {
  const found = later(typed.get(link.dataset.unit), JSON.parse(link.dataset.kept ?? "null"));
  see(link.dataset.unit, found?.at);
  return found;
}

function later(own, copy) {
  if (!own) return copy;
  if (!own.at) return own; // the desk has not taken this very text
  if (copy) return copy.at > own.at ? copy : own;
  return document.body.dataset.at > own.by ? null : own; // it was saved or thrown away elsewhere since
}

export const seen = (unit) => known.get(unit) ?? null;

function see(unit, at) {
  if (at > (known.get(unit) ?? "")) known.set(unit, at);
}

// The other device's text was seen: what is typed here from now on takes its place.
export function settle(unit) {
  see(unit, others.get(unit)?.at);
  others.delete(unit);
  keepAll();
}

export function forget(unit) {
  clearTimeout(timer);
  typed.set(unit, null);
  others.delete(unit);
  remove("typed", [person, edition, unit]).catch(() => {});
}

export function keepAll() {
  clearTimeout(timer);
  onItsWay = onItsWay.then(async () => {
    for (const record of [...typed.values()].filter((each) => each && !each.at)) {
      if (typed.get(record.unit) === record && !(await keepOne(record))) break;
    }
  });
}

async function keepOne(record) {
  const { unit, text, base } = record;
  const body = { unit, edition, text, base_version: base, known: known.get(unit) ?? null };
  const answer = await send(address, body, { keepalive: true });
  if (answer?.other) {
    others.set(unit, answer.other);
    document.dispatchEvent(new CustomEvent("desk:other"));
    return true;
  }
  if (!answer?.at) return false;
  see(unit, answer.at);
  if (typed.get(unit) === record) {
    Object.assign(record, { at: answer.at, by: answer.by });
    put("typed", record).catch(() => {});
  }
  return true;
}

addEventListener("online", keepAll);
document.addEventListener("visibilitychange", () => document.hidden && keepAll());
