// What the server says by itself: GET /local/events, server-sent, one {kind} for each change.

const listeners = new Map();
const retryMs = 2000;

/** Kinds: sheet, mail, clock, form, request, fault. */
export function onChange(kind, listener) {
  listeners.set(kind, [...(listeners.get(kind) ?? []), listener]);
}

/** Calls `onState(true)` once connected and `onState(false)` when the server is gone. */
export function listen(onState) {
  const source = new EventSource("/local/events");
  let missed = false;
  source.onopen = () => {
    onState(true);
    // Whatever changed while the line was down went unheard.
    if (missed) for (const kind of listeners.keys()) tell(kind);
    missed = false;
  };
  source.onerror = () => {
    missed = true;
    onState(false);
    if (source.readyState !== EventSource.CLOSED) return;
    // After an HTTP error the browser gives up; the server may only be restarting.
    source.onopen = source.onerror = null;
    setTimeout(() => listen((up) => up && resync(onState)), retryMs);
  };
  source.onmessage = (event) => tell(kindOf(event));
  for (const kind of ["sheet", "mail", "clock", "form", "request", "fault"]) {
    source.addEventListener(kind, () => tell(kind));
  }
}

function resync(onState) {
  onState(true);
  for (const kind of listeners.keys()) tell(kind);
}

function kindOf(event) {
  try {
    return JSON.parse(event.data).kind;
  } catch {
    return null;
  }
}

function tell(kind) {
  for (const listener of listeners.get(kind) ?? []) listener();
}
