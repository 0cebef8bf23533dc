// What this device remembers, each thing with the person whose it is: what was typed ("typed"), what waits to be
// sent ("queue"), and what was saved from here ("saved"), newer perhaps than a page that was kept.
const OPENS_WITHIN = 2000; // a browser may leave the question unanswered
let opened;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("pliego", 1);
    setTimeout(() => reject(new Error("the store does not open")), OPENS_WITHIN);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
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
  return opened;
}

async function run(name, mode, ask) {
  const transaction = (await database()).transaction(name, mode, { durability: "strict" });
  return new Promise((resolve, reject) => {
    const request = ask(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
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
  });
}
