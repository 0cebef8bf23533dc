// Sends something to the desk, one thing after the other, so that nothing overtakes what was sent before. Resolves to the answer with its `code`, to null without network or where
// something else answers in the desk's place.
const LONGEST = 30000;
let last = Promise.resolve();

export function send(address, body, more) {
  last = last.then(() => sendNow(address, body, more));
  return last;
}

async function sendNow(address, body, more) {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": token() },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout?.(LONGEST),
      ...more,
    });
    return { ...(await response.json()), code: response.status };
  } catch {
    return null;
  }
}

const token = () => document.querySelector("input[name=csrf]").value; // the page's person's, on every page the same

export function newChangeId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (each) => each.toString(16).padStart(2, "0")).join("");
}
