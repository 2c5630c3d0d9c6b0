// Above the grid: undo, the menus, the state of one's edits; below them the selected cell in full.

import { cellName } from "../core/a1.js";
import { h, reconcile, setText } from "../core/dom.js";
import { menus } from "./commands.js";
import { cellMenu } from "./format-commands.js";
import { editText } from "./cell.js";

const saved = "Saved";

export class SheetBar {
  /** `on.undo()`, `on.menu(group, x, y)`, `on.filter(x, y)`, `on.edit()`, `on.pick(spreadsheetId)`. */
  constructor(host, on) {
    this.undoButton = h(
      "button",
      {
        type: "button",
        title: "Take back your last edit (Ctrl+Z)",
        data: { testid: "undo" },
        onclick: () => on.undo(),
      },
      "↶ Undo",
    );
    this.picker = h("select", {
      "aria-label": "Spreadsheet",
      hidden: true,
      onchange: () => on.pick(this.picker.value),
    });
    this.filterButton = h(
      "button",
      {
        type: "button",
        "aria-haspopup": "menu",
        data: { testid: "menu-filter" },
        onclick: (event) => on.filter(...below(event.currentTarget)),
      },
      "Filter ▾",
    );
    this.title = h("span", { class: "sheet-title" });
    this.state = h(
      "span",
      { class: "sheet-status", role: "status", data: { testid: "sheet-status", state: "saved" } },
      saved,
    );
    this.stale = h("span", { class: "sheet-stale", role: "status", hidden: true });
    this.name = h("span", { class: "cell-name", data: { testid: "cell-name" } });
    this.content = h("span", { class: "cell-content", data: { testid: "cell-content" } });
    this.note = h("span", { class: "cell-note" });
    host.append(
      h(
        "div",
        { class: "toolbar", role: "toolbar", "aria-label": "Spreadsheet tools" },
        this.title,
        this.picker,
        this.undoButton,
        [...menus, cellMenu].map((group) => this.#menuButton(group, on)),
        this.filterButton,
        this.stale,
        this.state,
      ),
      h(
        "div",
        { class: "cell-bar" },
        this.name,
        this.content,
        this.note,
        h(
          "button",
          {
            type: "button",
            "aria-label": "Edit the selected cell",
            data: { testid: "cell-edit" },
            onclick: () => on.edit(),
          },
          "Edit",
        ),
      ),
    );
  }

  spreadsheets(files, id) {
    setText(this.title, files.length === 1 ? files[0].name : "");
    this.picker.hidden = files.length < 2;
    reconcile(this.picker, files, {
      key: (file) => file.id,
      create: (file) => h("option", { value: file.id }),
      update: (option, file) => setText(option, file.name),
    });
    if (this.picker.value !== id && id !== null) this.picker.value = id;
  }

  cell(model, row, column) {
    const cell = model.cell(row, column);
    setText(this.name, cellName(row, column));
    setText(this.content, editText(cell));
    setText(this.note, cell.note ? `Note: ${cell.note}` : "");
  }

  /** The filter view that is shown, or null for all rows. */
  filter(shown) {
    setText(this.filterButton, shown === null ? "Filter ▾" : `Filter: ${shown.title} ▾`);
    this.filterButton.toggleAttribute("data-on", shown !== null);
  }

  undoable(possible) {
    this.undoButton.setAttribute("aria-disabled", String(!possible));
  }

  status({ state, reason = "" }) {
    this.state.dataset.state = state;
    const text = { saving: "Saving…", saved, refused: `Not saved: ${reason}` }[state];
    setText(this.state, text);
    this.state.title = text;
  }

  /** Null when the sheet was read just now, else why it could not be. */
  freshness(error) {
    // That the server is away stands above everything already.
    const text = error === null || error.status === 0 ? "" : `Not up to date: ${error.message}`;
    this.stale.hidden = text === "";
    setText(this.stale, text);
  }

  #menuButton(group, on) {
    return h(
      "button",
      {
        type: "button",
        "aria-haspopup": "menu",
        data: { testid: `menu-${group.name.toLowerCase()}` },
        onclick: (event) => on.menu(group, ...below(event.currentTarget)),
      },
      `${group.name} ▾`,
    );
  }
}

function below(element) {
  const { left, bottom } = element.getBoundingClientRect();
  return [left, bottom + 4];
}
