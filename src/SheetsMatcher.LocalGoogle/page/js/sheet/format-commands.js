// What the menu "Cells" offers: notes, colours, dropdowns, checkboxes and frozen lines. Commands as
// in commands.js; one with `ask` first asks for a text.

import { gridRange } from "../core/a1.js";
import { restoring } from "./commands.js";

const fills = [
  ["none", "No colour", null],
  ["yellow", "Yellow", { red: 1, green: 0.949, blue: 0.8 }],
  ["green", "Green", { red: 0.851, green: 0.918, blue: 0.827 }],
  ["red", "Red", { red: 0.957, green: 0.8, blue: 0.8 }],
  ["blue", "Blue", { red: 0.812, green: 0.886, blue: 0.953 }],
];

export const cellMenu = {
  name: "Cells",
  commands: [
    {
      id: "note",
      label: "Note…",
      ask: (model, { top, left }) => ({
        title: "A note on this cell",
        text: "Leave it empty to take the note away.",
        value: model.cell(top, left).note ?? "",
        yes: "Save",
      }),
      run: (model, block, note) => set(model, block, { note }, "note"),
    },
    {
      id: "dropdown",
      label: "Dropdown…",
      ask: () => ({
        title: "The choices",
        text: "With commas between them; leave it empty for no list.",
        value: "",
        yes: "Set",
      }),
      run: (model, block, list) => validate(model, block, oneOf(list)),
    },
    {
      id: "checkbox",
      label: "Checkbox",
      run: (model, block) => validate(model, block, { condition: { type: "BOOLEAN" } }),
    },
    ...fills.map(([id, label, color]) => ({
      id: `fill-${id}`,
      label: id === "none" ? label : `Colour: ${label.toLowerCase()}`,
      run: (model, block) => fill(model, block, color),
    })),
    {
      id: "freeze",
      label: "Freeze the rows down to here",
      run: (model, { bottom }) => freeze(model, bottom + 1),
    },
    { id: "unfreeze", label: "Freeze no row", run: (model) => freeze(model, 0) },
  ],
};

function oneOf(list = "") {
  const values = list
    .split(",")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ userEnteredValue: text }));
  if (values.length === 0) return null;
  return { condition: { type: "ONE_OF_LIST", values }, showCustomUi: true, strict: false };
}

function fill(model, block, color) {
  const format = color === null ? {} : { backgroundColorStyle: { rgbColor: color } };
  return set(
    model,
    block,
    { userEnteredFormat: format },
    "userEnteredFormat.backgroundColorStyle,userEnteredFormat.backgroundColor",
  );
}

function set(model, block, cell, fields) {
  return {
    requests: [{ repeatCell: { range: gridRange(model.sheetId, block), cell, fields } }],
    undo: { requests: [restoring(model, block, fields)], intact: () => true },
  };
}

function validate(model, block, rule) {
  const request = { range: gridRange(model.sheetId, block) };
  if (rule !== null) request.rule = rule;
  return {
    requests: [{ setDataValidation: request }],
    undo: { requests: [restoring(model, block, "dataValidation")], intact: () => true },
  };
}

function freeze(model, count) {
  if (count === model.frozenRows || count >= model.rowCount) return null;
  const change = (frozenRowCount) => ({
    updateSheetProperties: {
      properties: { sheetId: model.sheetId, gridProperties: { frozenRowCount } },
      fields: "gridProperties.frozenRowCount",
    },
  });
  return {
    requests: [change(count)],
    undo: { requests: [change(model.frozenRows)], intact: () => true },
  };
}
