// What was typed and not saved: kept on this device at once, and at every pause in the desk's working copy.
// Both are this person's alone.
import { all, put, remove } from "./store.js";
import { send } from "./sending.js";

const PAUSE = 1500;
const address = document.body.dataset.keep;
const person = document.body.dataset.person;
const typed = new Map(); // of this page's edition, by sentence; null: was saved or thrown away here
let edition;
let timer;
let onItsWay = Promise.resolve();

export async function load(tag) {
  edition = tag;
  for (const each of await all("typed", person).catch(() => [])) {
    if (each.edition === edition && !typed.has(each.unit)) typed.set(each.unit, each);
  }
  keepAll();
}

export function keep(unit, text, base) {
  const record = { person, edition, unit, text, base: Number(base) };
  typed.set(unit, record);
  put("typed", record).catch(() => {}); // a full or forbidden store: the text is still on the page
  clearTimeout(timer);
  timer = setTimeout(keepAll, PAUSE);
}

// The text to go on with: this device's, unless the desk's working copy is a later one.
export function kept(link) {
  const own = typed.get(link.dataset.unit);
  const copy = JSON.parse(link.dataset.kept ?? "null");
  if (!own) return copy;
  const known = own.at === undefined ? "" : own.at; // when the desk took this very text
  if (!known) return own;
  if (copy) return copy.at > known ? copy : own;
  return document.body.dataset.at > known ? null : own; // it was saved or thrown away elsewhere since
}

export function forget(unit) {
  clearTimeout(timer);
  typed.set(unit, null);
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
  const answer = await send(address, { unit, edition, text, base_version: base }, { keepalive: true });
  if (!answer?.at) return false;
  if (typed.get(unit) === record) {
    record.at = answer.at;
    put("typed", record).catch(() => {});
  }
  return true;
}

addEventListener("online", keepAll);
document.addEventListener("visibilitychange", () => document.hidden && keepAll());
