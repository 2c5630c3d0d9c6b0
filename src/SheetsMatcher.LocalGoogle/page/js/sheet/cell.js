// What one cell is: the text to edit, the choices of its list, its look.

/**
 * The text that, typed in again, means the same cell: formulas as formulas, plain numbers with all
 * their digits, and an apostrophe before text that would otherwise be read as something else.
 */
export function editText(cell) {
  const value = cell.userEnteredValue ?? {};
  if ("formulaValue" in value) return value.formulaValue;
  if ("numberValue" in value) return numberText(cell, value.numberValue);
  if ("boolValue" in value) return value.boolValue ? "TRUE" : "FALSE";
  const text = value.stringValue ?? cell.formattedValue ?? "";
  return wouldBeReadOtherwise(text) ? `'${text}` : text;
}

function numberText(cell, number) {
  const type = cell.userEnteredFormat?.numberFormat?.type ?? "NUMBER";
  return type === "NUMBER" || type === "NUMBER_FORMAT_TYPE_UNSPECIFIED"
    ? String(number)
    : (cell.formattedValue ?? String(number));
}

const wouldBeReadOtherwise = (text) =>
  /^['=+]/.test(text) || /^\s*-?[\d.,]+%?\s*$/.test(text) || /^(true|false)$/i.test(text);

/** {kind: "list", options} | {kind: "range", range} | {kind: "checkbox"} | null */
export function choiceOf(cell) {
  const condition = cell.dataValidation?.condition;
  const values = (condition?.values ?? []).map((value) => value.userEnteredValue ?? "");
  switch (condition?.type) {
    case "ONE_OF_LIST":
      return { kind: "list", options: values };
    case "ONE_OF_RANGE":
      return { kind: "range", range: (values[0] ?? "").replace(/^=/, "") };
    case "BOOLEAN":
      return { kind: "checkbox", checked: values[0] ?? "TRUE", unchecked: values[1] ?? "FALSE" };
    default:
      return null;
  }
}

export const alignmentOf = (cell) => {
  const asked = cell.userEnteredFormat?.horizontalAlignment;
  if (asked) return asked.toLowerCase();
  const value = cell.userEnteredValue ?? {};
  if ("numberValue" in value) return "right";
  return "boolValue" in value ? "center" : "left";
};

/** A colour of the interface (parts from 0 to 1, absent means 0) for CSS; null for none. */
export function cssColor(style, plain) {
  const color = style?.rgbColor ?? plain;
  if (!color) return null;
  const part = (name) => Math.round((color[name] ?? 0) * 255);
  return `rgb(${part("red")} ${part("green")} ${part("blue")})`;
}
