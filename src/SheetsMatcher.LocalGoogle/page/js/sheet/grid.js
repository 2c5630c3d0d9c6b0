// The grid: a table in the pattern of an ARIA grid. It knows where one stands, what is selected and
// which cell is being typed into; what becomes of an edit is told to `on`:
//   on.type(row, column, text), on.clear(block), on.paste(block, texts), on.menu(x, y),
//   on.select(row, column), on.undo(), on.choices(range) → a promise of the options of a list,
//   on.lost(text) when somebody deleted the row in which one was typing

import { cellName } from "../core/a1.js";
import { h } from "../core/dom.js";
import { choiceOf, editText } from "./cell.js";
import { CellEditor } from "./cell-editor.js";
import { pasteText, textOfBlock } from "./clipboard.js";
import { followRow } from "./follow.js";
import { handleKey } from "./keys.js";
import { extentOf, paint, stackFrozen } from "./paint.js";
import { handlePointers } from "./pointers.js";

const rowsStep = 500;

export class Grid {
  model = null;
  extent = { rows: 0, columns: 0 };
  /** Where one stands, and the other corner of the selection. */
  at = { row: 0, column: 0 };
  anchor = { row: 0, column: 0 };
  editor = null;
  #rowsMax = rowsStep;

  constructor(host, on) {
    this.on = on;
    this.table = h(
      "table",
      { role: "grid", class: "grid", "aria-label": "Cells", "aria-multiselectable": "true" },
      h("thead", {}, h("tr", { "aria-rowindex": 1 })),
      h("tbody"),
    );
    this.more = h("button", {
      type: "button",
      class: "more",
      hidden: true,
      onclick: () => this.#showMore(),
    });
    this.frame = h("div", { class: "grid-frame" }, this.table, this.more);
    host.append(this.frame);
    this.table.addEventListener("keydown", (event) => handleKey(this, event));
    handlePointers(this);
    this.table.addEventListener("copy", (event) => this.#copy(event));
    this.table.addEventListener("cut", (event) => this.#copy(event) && on.clear(this.block()));
    this.table.addEventListener("paste", (event) => this.#paste(event));
  }

  /** Draws the tab anew where it differs. A different tab starts at its top. */
  show(model) {
    const sameTab = this.model?.sheetId === model.sheetId;
    const moved = sameTab ? this.#follow(model) : this.#leave();
    this.model = model;
    this.extent = extentOf(model, this.#rowsMax);
    paint(this.table, model, this.extent, this.editor?.cell ?? null);
    if (!sameTab) this.frame.scrollTo(0, 0);
    this.#offerMore();
    stackFrozen(this.table, model.frozenRows);
    this.#keepInside();
    this.#markSelection();
    this.#keepFocus();
    if (moved !== null) this.edit({ text: moved });
  }

  /** Nothing that stood here has to do with what comes next: another spreadsheet. */
  forget() {
    this.editor?.abandon();
    this.editor = null;
    this.#leave();
    this.model = null;
  }

  cellAt(row, column) {
    return this.table.tBodies[0].rows[row]?.cells[column + 1] ?? null;
  }

  /** The selected block, inclusive on all sides. */
  block() {
    return {
      top: Math.min(this.at.row, this.anchor.row),
      bottom: Math.max(this.at.row, this.anchor.row),
      left: Math.min(this.at.column, this.anchor.column),
      right: Math.max(this.at.column, this.anchor.column),
    };
  }

  select(row, column, { extend = false, focus = true } = {}) {
    this.at = { row, column };
    if (!extend) this.anchor = { row, column };
    this.#keepInside();
    this.#markSelection();
    const cell = this.cellAt(this.at.row, this.at.column);
    if (focus && cell) {
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    this.on.select(this.at.row, this.at.column);
  }

  selectBlock(anchor, at) {
    this.anchor = anchor;
    this.select(at.row, at.column, { extend: true });
  }

  /** Steps over hidden rows and columns. */
  move(rows, columns, options = {}) {
    let { row, column } = this.at;
    do row += rows;
    while (rows !== 0 && this.model.isRowHidden(row) && row > 0 && row < this.extent.rows);
    do column += columns;
    while (columns !== 0 && this.model.isColumnHidden(column) && column < this.extent.columns);
    this.select(row, column, options);
  }

  /** Opens the box to type in, with what stands in the cell or with the given text. */
  edit({ text = null, list = false } = {}) {
    const { row, column } = this.at;
    const cell = this.cellAt(row, column);
    if (!cell || this.editor) return;
    const standing = this.model.cell(row, column);
    const choice = choiceOf(standing);
    if (choice?.kind === "checkbox" && text === null) {
      this.toggle();
      return;
    }
    const before = editText(standing);
    this.editor = new CellEditor({
      cell,
      label: this.model.label(row, column, cellName(row, column)),
      before,
      text: text ?? before,
      choices: choice && choice.kind !== "checkbox" ? () => this.#options(choice) : null,
      openList: list,
      close: (ending) => this.#close(ending),
    });
  }

  isCheckbox() {
    return choiceOf(this.model.cell(this.at.row, this.at.column))?.kind === "checkbox";
  }

  /** Ticks or clears a checkbox; what it shows goes ahead of the sheet, as with typed text. */
  toggle() {
    const { row, column } = this.at;
    const box = this.cellAt(row, column).querySelector("[type=checkbox]");
    if (!box) return;
    box.checked = !box.checked;
    this.tick(box.checked);
  }

  tick(checked) {
    const { row, column } = this.at;
    const choice = choiceOf(this.model.cell(row, column));
    delete this.cellAt(row, column).paintedAs;
    this.on.type(row, column, checked ? choice.checked : choice.unchecked);
  }

  /** Ends typing and keeps what was typed. */
  commit() {
    this.editor?.finish({ keep: true });
  }

  #close({ keep, text, before, move }) {
    const { row, column } = this.at;
    const cell = this.editor.cell;
    this.editor = null;
    delete cell.paintedAs;
    const changed = keep && text !== before;
    // What was typed shows at once; the sheet's own rendering follows with the next update.
    cell.replaceChildren(
      h("span", { class: "text" }, changed ? text : this.model.text(row, column)),
    );
    if (changed) this.on.type(row, column, text);
    else paint(this.table, this.model, this.extent, null);
    if (move) this.move(move.rows, move.columns);
    else if (move === null) this.select(row, column);
  }

  #options(choice) {
    return choice.kind === "list" ? choice.options : this.on.choices(choice.range);
  }

  /**
   * Stays with the row when others insert, delete or sort rows above it. The answer is the text of
   * an edit that has to be opened again in another place, or null.
   */
  #follow(model) {
    const row = followRow(this.model, model, this.at.row, this.at.column);
    if (row === this.at.row) return null;
    const text = this.editor?.text ?? null;
    this.editor?.abandon();
    this.editor = null;
    if (row === null) {
      if (text !== null) this.on.lost(text);
      return null;
    }
    const shift = row - this.at.row;
    this.at = { ...this.at, row };
    this.anchor = { ...this.anchor, row: Math.max(0, this.anchor.row + shift) };
    return text;
  }

  #leave() {
    this.commit();
    this.at = { row: 0, column: 0 };
    this.anchor = { row: 0, column: 0 };
    this.#rowsMax = rowsStep;
    return null;
  }

  #keepInside() {
    const inside = ({ row, column }) => ({
      row: Math.max(0, Math.min(row, this.extent.rows - 1)),
      column: Math.max(0, Math.min(column, this.extent.columns - 1)),
    });
    this.at = inside(this.at);
    this.anchor = inside(this.anchor);
  }

  #markSelection() {
    for (const cell of this.table.querySelectorAll(".active, .chosen")) {
      cell.classList.remove("active", "chosen");
      cell.removeAttribute("aria-selected");
      cell.tabIndex = -1;
    }
    const { top, bottom, left, right } = this.block();
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = this.cellAt(row, column);
        cell?.classList.add("chosen");
        cell?.setAttribute("aria-selected", "true");
      }
    }
    const active = this.cellAt(this.at.row, this.at.column);
    active?.classList.add("active");
    if (active) active.tabIndex = 0;
  }

  /** The focus stays with the selected cell when its row moved. */
  #keepFocus() {
    const focused = document.activeElement;
    if (!focused.matches("td") || !this.table.contains(focused)) return;
    this.cellAt(this.at.row, this.at.column)?.focus({ preventScroll: true });
  }

  #copy(event) {
    if (this.editor) return false;
    event.clipboardData.setData("text/plain", textOfBlock(this.model.texts(this.block())));
    event.preventDefault();
    return true;
  }

  #paste(event) {
    if (this.editor) return;
    event.preventDefault();
    const { block, texts } = pasteText(event.clipboardData.getData("text/plain"), this.block());
    if (texts.length > 0) this.on.paste(block, texts);
  }

  #offerMore() {
    const drawable = extentOf(this.model, Infinity).rows;
    this.more.hidden = drawable <= this.extent.rows;
    this.more.textContent = `Show more rows (${this.extent.rows} of ${drawable})`;
  }

  #showMore() {
    this.#rowsMax += rowsStep;
    this.show(this.model);
  }
}
