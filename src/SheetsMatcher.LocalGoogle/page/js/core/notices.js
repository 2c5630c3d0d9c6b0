// Short messages at the foot of the page; a screen reader hears them too.

import { h } from "./dom.js";

const shownMs = 6000;

/** `action` is an optional {label, run}. */
export function notice(text, { bad = false, action = null } = {}) {
  const close = () => box.remove();
  const box = h(
    "div",
    { class: bad ? "notice bad" : "notice", data: { testid: "notice" } },
    h("span", {}, text),
    action && h("button", { type: "button", onclick: () => (close(), action.run()) }, action.label),
    h("button", { type: "button", class: "close", "aria-label": "Close", onclick: close }, "×"),
  );
  document.getElementById("notices").append(box);
  setTimeout(close, bad ? shownMs * 2 : shownMs);
}
