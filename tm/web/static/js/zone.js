// Tells the desk the browser's time zone, so that times are shown in it; the account's own setting wins.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.includes(`pliego_zone=${zone}`)) {
  document.cookie = `pliego_zone=${zone}; path=/; max-age=31536000; samesite=lax`;
}
