// Draws a TabModel into a table, changing only what differs, so that an edit in progress, the focus
// and the scroll position survive every live update.

import { cellName, columnName } from "../core/a1.js";
import { h, setText } from "../core/dom.js";
import { choiceOf } from "./cell.js";
import { lookOf } from "./look.js";

const spareRows = 12;
const spareColumns = 2;
const leastRows = 30;
const leastColumns = 10;
const numbersWidth = 44;

/** How much of the tab is drawn: what is used and a little more. `rowsMax` bounds the work. */
export function extentOf(model, rowsMax) {
  const rows = Math.min(model.rowCount, Math.max(model.usedRows + spareRows, leastRows));
  const columns = Math.max(model.usedColumns + spareColumns, leastColumns);
  return { rows: Math.min(rows, rowsMax), columns: Math.min(model.columnCount, columns) };
}

export function paint(table, model, extent, editing) {
  const columns = columnsOf(model, extent.columns);
  table.setAttribute("aria-rowcount", model.rowCount + 1);
  table.setAttribute("aria-colcount", model.columnCount + 1);
  table.style.width = `${numbersWidth + columns.reduce((sum, one) => sum + one.shownWidth, 0)}px`;
  paintLetters(table.tHead.rows[0], columns);
  const body = table.tBodies[0];
  while (body.rows.length > extent.rows) body.lastElementChild.remove();
  for (let row = 0; row < extent.rows; row++) {
    const line = body.rows[row] ?? body.appendChild(newRow(row));
    paintRow(line, model, row, columns, editing);
  }
}

/** Frozen rows stand below the letters and each other, whatever their text makes them high. */
export function stackFrozen(table, frozenRows) {
  let top = table.tHead.offsetHeight;
  for (const line of [...table.tBodies[0].rows].slice(0, frozenRows)) {
    line.style.setProperty("--top", `${top}px`);
    top += line.offsetHeight;
  }
}

function columnsOf(model, count) {
  let left = numbersWidth;
  return Array.from({ length: count }, (_, index) => {
    const hidden = model.isColumnHidden(index);
    const column = {
      index,
      hidden,
      name: columnName(index),
      width: model.width(index),
      shownWidth: hidden ? 0 : model.width(index),
      frozenLeft: index < model.frozenColumns ? left : null,
    };
    left += column.shownWidth;
    return column;
  });
}

function paintLetters(line, columns) {
  while (line.cells.length > columns.length + 1) line.lastElementChild.remove();
  if (line.cells.length === 0)
    line.append(h("th", { class: "corner" }, h("span", { class: "spoken" }, "Row")));
  for (const column of columns) {
    const th = line.cells[column.index + 1] ?? line.appendChild(newLetter());
    setText(th, column.name);
    th.dataset.col = column.name;
    th.hidden = column.hidden;
    th.style.width = `${column.width}px`;
    freeze(th, column);
  }
}

const newLetter = () => h("th", { scope: "col", class: "letter" });

function newRow(row) {
  const number = h("th", { scope: "row", class: "number" }, String(row + 1));
  return h("tr", { "aria-rowindex": row + 2, data: { row: row + 1 } }, number);
}

function paintRow(line, model, row, columns, editing) {
  line.hidden = model.isRowHidden(row);
  line.classList.toggle("frozen", row < model.frozenRows);
  while (line.cells.length > columns.length + 1) line.lastElementChild.remove();
  for (const column of columns) {
    const td = line.cells[column.index + 1] ?? line.appendChild(newCell(row, column.index));
    if (td !== editing) paintCell(td, model, row, column);
  }
}

const newCell = (row, column) =>
  h("td", {
    role: "gridcell",
    tabindex: "-1",
    "aria-colindex": column + 2,
    data: { cell: cellName(row, column) },
  });

function paintCell(td, model, row, column) {
  const cell = model.cell(row, column.index);
  const view = {
    text: cell.formattedValue ?? "",
    note: cell.note ?? "",
    choice: choiceOf(cell),
    look: lookOf(model, row, column.index),
    label: model.label(row, column.index, td.dataset.cell),
    hidden: column.hidden,
    frozenLeft: column.frozenLeft,
  };
  const key = JSON.stringify(view);
  if (td.paintedAs === key) return;
  td.paintedAs = key;
  td.hidden = view.hidden;
  freeze(td, column);
  dress(td, view);
  fill(td, view);
}

function freeze(cell, { frozenLeft }) {
  cell.classList.toggle("frozen", frozenLeft !== null);
  cell.style.left = frozenLeft === null ? "" : `${frozenLeft}px`;
}

function dress(td, { look, note, choice, text, label }) {
  td.style.backgroundColor = look.background ?? "";
  td.style.color = look.color ?? "";
  td.style.textAlign = choice?.kind === "checkbox" ? "center" : look.align;
  td.classList.toggle("bold", look.bold);
  td.classList.toggle("italic", look.italic);
  td.classList.toggle("strike", look.strike);
  td.classList.toggle("wrap", look.wrap);
  td.classList.toggle("noted", note !== "");
  td.classList.toggle("listed", choice?.kind === "list" || choice?.kind === "range");
  if (note === "") td.removeAttribute("title");
  else td.title = note;
  const spoken = text === "" ? "empty" : text;
  td.setAttribute("aria-label", `${label}: ${spoken}${note === "" ? "" : `. Note: ${note}`}`);
}

/** The text stands in an element of its own, so that a test reads it without the arrow. */
function fill(td, { text, choice, label }) {
  if (choice?.kind === "checkbox") {
    const box = h("input", { type: "checkbox", tabindex: "-1", "aria-label": label });
    box.checked = text === choice.checked;
    td.replaceChildren(box);
    return;
  }
  td.replaceChildren(h("span", { class: "text" }, text));
  if (choice) td.append(h("span", { class: "arrow", "aria-hidden": "true", data: { list: "" } }));
}
