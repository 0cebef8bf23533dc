// What this device remembers, each thing with the person whose it is: what was typed ("typed"), what waits to be
// sent ("queue"), and what was saved from here ("saved"), newer perhaps than a page that was kept.
// A browser may leave the question unanswered, or answer late ("desk:store"): nobody waits for it.
const OPENS_WITHIN = 2000;
const DONE_WITHIN = 10000;
let opened;
let late;

const missed = (time) => new Promise((_, reject) => setTimeout(reject, time, new Error("the store does not answer")));

function database() {
  if (!opened) {
    opened = open();
    late = missed(OPENS_WITHIN);
  }
  return Promise.race([opened, late]);
}

function open() {
  const asked = performance.now();
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("pliego", 1);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      request.result.onclose = () => (opened = undefined); // a phone closes it under a page that rests
      resolve(request.result);
      if (performance.now() - asked > OPENS_WITHIN) document.dispatchEvent(new Event("desk:store"));
    };
    request.onupgradeneeded = () => {
      for (const name of ["typed", "saved"]) {
        const store = request.result.createObjectStore(name, { keyPath: ["person", "edition", "unit"] });
        store.createIndex("person", "person");
      }
      const queue = request.result.createObjectStore("queue", { keyPath: "seq", autoIncrement: true });
      queue.createIndex("person", "person");
    };
  });
}

async function run(name, mode, ask) {
  const transaction = (await database()).transaction(name, mode, { durability: "strict" });
  const done = new Promise((resolve, reject) => {
    const request = ask(transaction.objectStore(name));
    transaction.commit?.(); // so that it is kept although the page goes away in this moment
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
  return Promise.race([done, missed(DONE_WITHIN)]);
}

export const get = (name, key) => run(name, "readonly", (store) => store.get(key));
export const all = (name, person) => run(name, "readonly", (store) => store.index("person").getAll(person));
export const put = (name, value) => run(name, "readwrite", (store) => store.put(value));
export const remove = (name, key) => run(name, "readwrite", (store) => store.delete(key));
export const count = (name) => run(name, "readonly", (store) => store.count());

export async function forgetAll() {
  (await database().catch(() => null))?.close();
  opened = undefined;
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase("pliego");
    request.onsuccess = request.onerror = request.onblocked = resolve;
    setTimeout(resolve, OPENS_WITHIN);
  });
}
