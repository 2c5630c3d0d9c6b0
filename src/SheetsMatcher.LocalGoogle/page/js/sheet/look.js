// How a cell looks: its own format, over the banding of its range, under the first conditional
// format whose rule holds. Rules that need a formula engine are left aside.

import { alignmentOf, cssColor } from "./cell.js";

const none = Object.freeze({});

export function lookOf(model, row, column) {
  const cell = model.cell(row, column);
  const own = cell.userEnteredFormat ?? none;
  const rule = matchingRule(model, row, column);
  const band = bandColor(model, row, column);
  const text = { ...own.textFormat, ...rule.textFormat };
  return {
    background:
      cssColor(rule.backgroundColorStyle, rule.backgroundColor) ??
      cssColor(own.backgroundColorStyle, own.backgroundColor) ??
      band,
    color:
      cssColor(rule.textFormat?.foregroundColorStyle, rule.textFormat?.foregroundColor) ??
      cssColor(own.textFormat?.foregroundColorStyle, own.textFormat?.foregroundColor),
    bold: Boolean(text.bold),
    italic: Boolean(text.italic),
    strike: Boolean(text.strikethrough),
    wrap: own.wrapStrategy === "WRAP",
    align: alignmentOf(cell),
  };
}

function matchingRule(model, row, column) {
  for (const { ranges = [], booleanRule } of model.conditionalFormats) {
    const range = booleanRule && ranges.find((one) => covers(one, row, column));
    if (range && holds(booleanRule.condition, model, row, column, range)) {
      return booleanRule.format ?? none;
    }
  }
  return none;
}

/** Whether a condition holds for a cell; formulas are relative to the range's corner. */
export function holds(condition, model, row, column, range) {
  const text = model.text(row, column);
  const value = condition?.values?.[0]?.userEnteredValue ?? "";
  const number = model.cell(row, column).userEnteredValue?.numberValue;
  const low = text.toLowerCase();
  const sought = value.toLowerCase();
  switch (condition?.type) {
    case "BLANK":
      return text === "";
    case "NOT_BLANK":
      return text !== "";
    case "TEXT_EQ":
      return low === sought;
    case "TEXT_CONTAINS":
      return low.includes(sought);
    case "TEXT_NOT_CONTAINS":
      return !low.includes(sought);
    case "TEXT_STARTS_WITH":
      return low.startsWith(sought);
    case "TEXT_ENDS_WITH":
      return low.endsWith(sought);
    case "NUMBER_EQ":
      return number === Number(value);
    case "NUMBER_GREATER":
      return number > Number(value);
    case "NUMBER_LESS":
      return number < Number(value);
    case "CUSTOM_FORMULA":
      return comparesEqual(value, model, row, column, range);
    default:
      return false;
  }
}

/** The one kind of formula worth knowing here: =$H2="Approve", relative to the range's corner. */
function comparesEqual(formula, model, row, column, range) {
  const parts = /^=\s*(\$?)([A-Z]{1,3})(\$?)(\d+)\s*(=|<>)\s*"([^"]*)"\s*$/.exec(formula);
  if (!parts) return false;
  const [, fixedColumn, letters, fixedRow, digits, sign, sought] = parts;
  const named = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const lookRow = Number(digits) - 1 + (fixedRow ? 0 : row - (range.startRowIndex ?? 0));
  const lookColumn = named + (fixedColumn ? 0 : column - (range.startColumnIndex ?? 0));
  const equal = model.text(lookRow, lookColumn).toLowerCase() === sought.toLowerCase();
  return sign === "=" ? equal : !equal;
}

function bandColor(model, row, column) {
  for (const { range, rowProperties } of model.bandedRanges) {
    if (!rowProperties || !covers(range ?? none, row, column)) continue;
    const from = row - (range?.startRowIndex ?? 0);
    const header = rowProperties.headerColorStyle ?? rowProperties.headerColor;
    if (from === 0 && header) return band(rowProperties, "header");
    return band(rowProperties, (from + (header ? 1 : 0)) % 2 === 0 ? "firstBand" : "secondBand");
  }
  return null;
}

const band = (properties, name) =>
  cssColor(properties[`${name}ColorStyle`], properties[`${name}Color`]);

const covers = (range, row, column) =>
  row >= (range.startRowIndex ?? 0) &&
  row < (range.endRowIndex ?? Infinity) &&
  column >= (range.startColumnIndex ?? 0) &&
  column < (range.endColumnIndex ?? Infinity);
