// The folders of a mailbox as buttons of which one is pressed: Inbox, Sent, Drafts, Trash, All. A
// participant has only what was received, and so no folders.

import { h, reconcile, setText } from "../core/dom.js";

const names = { all: "All", inbox: "Inbox", sent: "Sent", drafts: "Drafts", trash: "Trash" };

export class Folders {
  chosen = "all";

  constructor(changed) {
    this.changed = changed;
    this.element = h("div", { class: "mail-folders", role: "group", "aria-label": "Folders" });
  }

  has(message) {
    return this.chosen === "all" || message.box === this.chosen;
  }

  show(messages) {
    const boxes = new Set(messages.map(({ box }) => box));
    const shown = Object.keys(names).filter((name) => name === "all" || boxes.has(name));
    if (!shown.includes(this.chosen)) this.chosen = "all";
    this.element.hidden = boxes.size < 2;
    reconcile(this.element, shown, {
      key: (name) => name,
      create: (name) =>
        h("button", { type: "button", data: { testid: `folder-${name}` }, onclick: () => this.#choose(name) }),
      update: (button, name) => {
        const count = messages.filter(({ box }) => name === "all" || box === name).length;
        setText(button, `${names[name]} ${count}`);
        button.setAttribute("aria-pressed", String(name === this.chosen));
      },
    });
  }

  #choose(name) {
    this.chosen = name;
    this.changed();
  }
}
