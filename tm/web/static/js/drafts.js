// What was typed and not saved yet, kept in this browser by edition and sentence.
const key = (edition, unit) => `pliego:${edition}:${unit}`;

export function keep(edition, unit, text, base) {
  try {
    localStorage.setItem(key(edition, unit), JSON.stringify({ text, base }));
  } catch {
    // a full or forbidden store: the text is still on the page
  }
}

export function kept(edition, unit) {
  try {
    return JSON.parse(localStorage.getItem(key(edition, unit)));
  } catch {
    return null;
  }
}

export function forget(edition, unit) {
  try {
    localStorage.removeItem(key(edition, unit));
  } catch {
    // nothing to forget where nothing can be kept
  }
}
