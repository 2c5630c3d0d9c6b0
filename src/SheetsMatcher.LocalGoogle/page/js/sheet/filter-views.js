// Filter views: which rows one sees oneself, while everybody else still sees all of them.

import { gridRange } from "../core/a1.js";
import { openMenu } from "../core/menu.js";
import { notice } from "../core/notices.js";
import { holds } from "./look.js";

/** Tells whether a filter view leaves a row out. The first row of its range is the header. */
export function hides({ range = {}, criteria = {} }, model, row) {
  const first = range.startRowIndex ?? 0;
  if (row <= first || row >= (range.endRowIndex ?? Infinity)) return false;
  return Object.entries(criteria).some(([column, { hiddenValues = [], condition }]) => {
    const at = Number(column);
    if (hiddenValues.includes(model.text(row, at))) return true;
    return condition !== undefined && !holds(condition, model, row, at, range);
  });
}

/** `show` hears the id of the chosen view, or null for none. */
export function showFilterMenu(view, shownId, show, x, y) {
  view.grid.commit();
  const { model } = view;
  const { row, column } = view.grid.at;
  const text = model.text(row, column);
  const header = model.header(column) || "this column";
  const choices = [null, ...model.filterViews].map((one) => ({
    id: one === null ? "filter-none" : `filter-${one.title}`,
    label: `${(one?.filterViewId ?? null) === shownId ? "✓ " : ""}${one?.title ?? "All rows"}`,
    run: () => show(one?.filterViewId ?? null),
  }));
  const make = [
    {
      id: "filter-same",
      label: text === "" ? `Only rows without ${header}` : `Only rows with “${text}” in ${header}`,
      disabled: row < model.frozenRows,
      run: () =>
        add(view, show, column, `${header}: ${text || "empty"}`, [
          text === "" ? { type: "BLANK" } : is(text),
        ]),
    },
    {
      id: "filter-filled",
      label: `Only rows with something in ${header}`,
      run: () => add(view, show, column, `${header}: any`, [{ type: "NOT_BLANK" }]),
    },
    {
      id: "filter-delete",
      label: "Delete this filter view",
      disabled: shownId === null,
      run: async () => {
        show(null);
        await view.edits.apply({ requests: [{ deleteFilterView: { filterId: shownId } }] }, "");
      },
    },
  ];
  const groups = [
    { name: "Filter views", commands: choices },
    { name: "New filter view", commands: make },
  ];
  openMenu(groups, { x, y, label: "Filter views" });
}

const is = (text) => ({ type: "TEXT_EQ", values: [{ userEnteredValue: text }] });

async function add(view, show, column, title, [condition]) {
  const { model } = view;
  const standing = model.filterViews.find((one) => one.title === title);
  if (standing) {
    show(standing.filterViewId);
    return;
  }
  const range = gridRange(model.sheetId, {
    top: Math.max(0, model.frozenRows - 1),
    bottom: model.rowCount - 1,
    left: 0,
    right: model.columnCount - 1,
  });
  const filter = { title, range, criteria: { [column]: { condition } } };
  await view.edits.apply({ requests: [{ addFilterView: { filter } }] }, title);
  const made = view.model.filterViews.find((one) => one.title === title);
  if (made) show(made.filterViewId);
  else notice("The filter view was not made: see why beside the menus.", { bad: true });
}
