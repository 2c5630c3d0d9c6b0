// What the menus offer. Each command turns the tab and the selection into requests of a batchUpdate
// and says how to take it back: `undo` is {requests, intact}, where `intact` tells whether the tab
// still is as the command left it.

import { gridRange } from "../core/a1.js";

const restoredFields = "userEnteredValue,userEnteredFormat,note,dataValidation";

/** Commands by menu, in their order. A command may be absent for a selection (see `commandFor`). */
export const menus = [
  {
    name: "Rows",
    commands: [
      { id: "row-above", label: "Insert row above", run: insertRows(0) },
      { id: "row-below", label: "Insert row below", run: insertRows(1) },
      { id: "row-up", label: "Move row up", run: moveLines("ROWS", -1) },
      { id: "row-down", label: "Move row down", run: moveLines("ROWS", 1) },
      { id: "row-delete", label: "Delete row", run: deleteLines("ROWS") },
    ],
  },
  {
    name: "Columns",
    commands: [
      { id: "column-left", label: "Insert column left", run: insertColumns(0) },
      { id: "column-right", label: "Insert column right", run: insertColumns(1) },
      { id: "column-move-left", label: "Move column left", run: moveLines("COLUMNS", -1) },
      { id: "column-move-right", label: "Move column right", run: moveLines("COLUMNS", 1) },
      { id: "column-delete", label: "Delete column", run: deleteLines("COLUMNS") },
    ],
  },
  {
    name: "Sort",
    commands: [
      { id: "sort-ascending", label: "Sort tab by this column, A to Z", run: sort("ASCENDING") },
      { id: "sort-descending", label: "Sort tab by this column, Z to A", run: sort("DESCENDING") },
    ],
  },
];

/** Putting back the cells of a block, from what the tab held before. */
export function restoring(model, block, fields) {
  const rows = model.cells(block).map((cells) => ({ values: cells.map(writable) }));
  const { sheetId } = model;
  const start = { sheetId, rowIndex: block.top, columnIndex: block.left };
  return { updateCells: { rows, fields, start } };
}

/** A cell without what can only be read. */
const writable = ({ userEnteredValue, userEnteredFormat, note, dataValidation }) => ({
  userEnteredValue,
  userEnteredFormat,
  note,
  dataValidation,
});

function insertRows(offset) {
  return (model, { top, bottom }) => {
    const count = bottom - top + 1;
    const at = offset === 0 ? top : bottom + 1;
    return insert(model, "ROWS", at, count, offset === 1 || at > 0);
  };
}

function insertColumns(offset) {
  return (model, { left, right }) => {
    const at = offset === 0 ? left : right + 1;
    return insert(model, "COLUMNS", at, right - left + 1, offset === 1 || at > 0);
  };
}

function insert({ sheetId }, dimension, at, count, inheritFromBefore) {
  const range = { sheetId, dimension, startIndex: at, endIndex: at + count };
  const empty = (after) =>
    after
      .texts(linesOf(after, dimension, at, count))
      .flat()
      .join("") === "";
  return {
    requests: [{ insertDimension: { range, inheritFromBefore } }],
    undo: { requests: [{ deleteDimension: { range } }], intact: empty },
  };
}

function deleteLines(dimension) {
  return (model, block) => {
    const [at, last] = dimension === "ROWS" ? [block.top, block.bottom] : [block.left, block.right];
    const total = dimension === "ROWS" ? model.rowCount : model.columnCount;
    const count = last - at + 1;
    if (count >= total) return null;
    const { sheetId } = model;
    const range = { sheetId, dimension, startIndex: at, endIndex: at + count };
    const lines = linesOf(model, dimension, at, count);
    const requests = [{ insertDimension: { range, inheritFromBefore: at > 0 } }];
    if (lines.bottom >= lines.top && lines.right >= lines.left) {
      requests.push(restoring(model, lines, restoredFields));
    }
    return {
      requests: [{ deleteDimension: { range } }],
      undo: { requests, intact: () => true },
    };
  };
}

function moveLines(dimension, step) {
  return (model, block) => {
    const [first, last] =
      dimension === "ROWS" ? [block.top, block.bottom] : [block.left, block.right];
    const total = dimension === "ROWS" ? model.rowCount : model.columnCount;
    if (first + step < 0 || last + step >= total) return null;
    return {
      requests: [move(model.sheetId, dimension, first, last, step)],
      undo: {
        requests: [move(model.sheetId, dimension, first + step, last + step, -step)],
        intact: () => true,
      },
      select: step,
    };
  };
}

const move = (sheetId, dimension, first, last, step) => ({
  moveDimension: {
    source: { sheetId, dimension, startIndex: first, endIndex: last + 1 },
    // The place is counted before the lines are taken out.
    destinationIndex: step < 0 ? first - 1 : last + 2,
  },
});

function sort(sortOrder) {
  return (model, { left }) => {
    const block = {
      top: model.frozenRows,
      bottom: model.usedRows - 1,
      left: 0,
      right: Math.max(0, model.usedColumns - 1),
    };
    if (block.bottom <= block.top) return null;
    const range = gridRange(model.sheetId, block);
    const before = restoring(model, block, restoredFields);
    return {
      requests: [{ sortRange: { range, sortSpecs: [{ dimensionIndex: left, sortOrder }] } }],
      undo: { requests: [before], intact: sameTexts(block) },
    };
  };
}

/** Compares with the tab as it was just after the command, which `intact` is given as well. */
const sameTexts = (block) => (now, after) =>
  JSON.stringify(now.texts(block)) === JSON.stringify(after.texts(block));

function linesOf(model, dimension, at, count) {
  return dimension === "ROWS"
    ? { top: at, bottom: at + count - 1, left: 0, right: model.usedColumns - 1 }
    : { top: 0, bottom: model.usedRows - 1, left: at, right: at + count - 1 };
}
