// Dates as the committee sees them: in the spreadsheet's time zone, whatever this machine's is.

const listeners = [];
let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function useZone(name) {
  if (!name || name === zone || !isKnown(name)) return;
  zone = name;
  for (const listener of listeners) listener();
}

export const onZone = (listener) => listeners.push(listener);
export const zoneName = () => zone;

/** "Fri, Nov 5, 2010" and "9:30 AM" apart, so that the bar can stress either. */
export const dateText = (instant) =>
  format(instant, { weekday: "short", month: "short", day: "numeric", year: "numeric" });

export const timeText = (instant) => format(instant, { hour: "numeric", minute: "2-digit" });

/** For lists, where the year goes without saying. */
export const shortTime = (instant) =>
  format(instant, { month: "short", day: "numeric", hour: "numeric", minute: "2-digit" });

export const secondsText = (instant) =>
  format(instant, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });

export const dayAndTime = (instant) =>
  format(instant, {
    weekday: "short",
    month: "short",
    day: "numeric",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
  });

const format = (instant, options) =>
  Number.isNaN(instant.getTime())
    ? ""
    : new Intl.DateTimeFormat("en-CA", { timeZone: zone, ...options }).format(instant);

function isKnown(name) {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
