// The sheet tabs at the foot, with a dot on those that changed since they were last looked at.

import { h, reconcile, setText } from "../core/dom.js";

export class Tabs {
  #seen = new Map();

  /** `on.open(tab)`, `on.menu(tab, x, y)`, `on.add()`. */
  constructor(host, on) {
    this.on = on;
    this.list = h("div", { class: "tabs", role: "tablist", "aria-label": "Sheet tabs" });
    this.list.addEventListener("keydown", (event) => this.#key(event));
    const add = h(
      "button",
      {
        type: "button",
        class: "tab-add",
        "aria-label": "Add a tab",
        title: "Add a tab",
        data: { testid: "tab-add" },
        onclick: () => on.add(),
      },
      "+",
    );
    this.bar = h("div", { class: "tab-bar" }, add, this.list);
    host.append(this.bar);
  }

  /** `tabs` are the properties of the visible sheets in their order. */
  show(tabs, openId) {
    const arrived = openId !== this.openId;
    this.openId = openId;
    reconcile(this.list, tabs, {
      key: (tab) => tab.sheetId ?? 0,
      create: () => this.#create(),
      update: (button, tab) => this.#update(button, tab),
    });
    const open = this.list.querySelector("[aria-selected=true]");
    if (arrived) open?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** `contents` maps a sheetId to anything that differs when the tab's content does. */
  compare(contents) {
    for (const [sheetId, content] of contents) {
      const known = this.#seen.get(sheetId);
      if (known === undefined || sheetId === this.openId) this.#seen.set(sheetId, content);
      this.#flag(sheetId, known !== undefined && known !== content && sheetId !== this.openId);
    }
  }

  #flag(sheetId, changed) {
    const button = this.list.querySelector(`[data-key="${sheetId}"]`);
    if (!button) return;
    button.toggleAttribute("data-changed", changed);
    setText(button.lastElementChild, changed ? " (changed)" : "");
  }

  #create() {
    const button = h(
      "button",
      { type: "button", role: "tab", "aria-controls": "grid-panel" },
      h("span"),
      h("span", { class: "spoken" }),
    );
    button.addEventListener("click", () => this.on.open(button.tab));
    const menu = (x, y) => this.on.menu(button.tab, x, y);
    button.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      button.focus();
      menu(event.clientX, event.clientY);
    });
    button.addEventListener("dblclick", () => this.on.rename(button.tab));
    return button;
  }

  #update(button, tab) {
    const current = (tab.sheetId ?? 0) === this.openId;
    button.tab = tab;
    button.dataset.testid = `tab-${tab.title}`;
    setText(button.firstElementChild, tab.title);
    button.setAttribute("aria-selected", String(current));
    button.tabIndex = current ? 0 : -1;
    if (!current) return;
    button.removeAttribute("data-changed");
    setText(button.lastElementChild, "");
  }

  #key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...this.list.children];
    const next = buttons[buttons.indexOf(document.activeElement) + (step ?? 0)];
    if (!step || !next) return;
    next.focus();
    event.preventDefault();
  }
}
