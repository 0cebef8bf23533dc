// What was pressed, as the keymap writes it: "alt+j".
export const MAC = /Mac|iP/.test(navigator.platform);
const MODIFIERS = { ctrl: "Control", alt: "Alt", shift: "Shift", meta: "Meta" };

// With AltGr, which Windows tells as Control and Alt, nothing is ever meant but typing.
export function pressed(event) {
  const held = Object.keys(MODIFIERS).filter((each) => event.getModifierState(MODIFIERS[each]));
  if (event.getModifierState("AltGraph") || (held.includes("ctrl") && held.includes("alt")) || event.isComposing) return "";
  if (/^[?؟]$/.test(event.key)) return [...held.filter((each) => each !== "shift"), "?"].join("+");
  const key = /^[a-z]$/i.test(event.key) ? event.key : event.code.replace(/^(Key|Digit)/, "");
  return [...held, key.toLowerCase()].join("+");
}
