// Sends one change to the desk. Resolves to the answer, to {error} if the desk refused the request,
// to null without network.
export async function send(address, token, body) {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": token },
      body: JSON.stringify(body),
    });
    return await response.json();
  } catch {
    return null;
  }
}

export function newChangeId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (each) => each.toString(16).padStart(2, "0")).join("");
}
