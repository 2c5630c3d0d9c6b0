// A question with one line for the answer, or with none: a dialog that Escape leaves.

import { h } from "./dom.js";

/** The answer, or null when it was left. Without a `value` it only asks for consent. */
export function ask({ title, text = null, value = null, yes = "OK" }) {
  return new Promise((answer) => {
    const box =
      value === null
        ? null
        : h("input", { type: "text", "aria-label": title, value, data: { testid: "ask-text" } });
    const dialog = h(
      "dialog",
      { class: "ask", "aria-label": title },
      h(
        "form",
        { method: "dialog" },
        h("h2", {}, title),
        text && h("p", {}, text),
        box,
        h(
          "div",
          { class: "ask-buttons" },
          h("button", { type: "button", onclick: () => dialog.close("") }, "Cancel"),
          h("button", { value: "yes", class: "primary", data: { testid: "ask-yes" } }, yes),
        ),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      answer(dialog.returnValue === "yes" ? (box?.value.trim() ?? "yes") : null);
    });
    document.body.append(dialog);
    dialog.showModal();
    box?.select();
  });
}
