// What was typed and not saved yet, kept in this browser by person, edition and sentence.
const key = (drawer, unit) => `pliego:${drawer}:${unit}`;

export function keep(drawer, unit, text, base) {
  try {
    localStorage.setItem(key(drawer, unit), JSON.stringify({ text, base }));
  } catch {
    // a full or forbidden store: the text is still on the page
  }
}

export function kept(drawer, unit) {
  try {
    return JSON.parse(localStorage.getItem(key(drawer, unit)));
  } catch {
    return null;
  }
}

export function forget(drawer, unit) {
  try {
    localStorage.removeItem(key(drawer, unit));
  } catch {
    // nothing to forget where nothing can be kept
  }
}
