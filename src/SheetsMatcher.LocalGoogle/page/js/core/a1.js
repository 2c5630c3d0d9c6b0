// A1 names. Rows and columns are counted from zero inside the page, from A and 1 outside.

export function columnName(column) {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export const cellName = (row, column) => `${columnName(column)}${row + 1}`;

/** A block is {top, left, bottom, right}, all inclusive. */
export const blockName = ({ top, left, bottom, right }) =>
  top === bottom && left === right
    ? cellName(top, left)
    : `${cellName(top, left)}:${cellName(bottom, right)}`;

export const quoteTab = (title) => `'${title.replaceAll("'", "''")}'`;

export const inTab = (title, name) => `${quoteTab(title)}!${name}`;

export const gridRange = (sheetId, { top, left, bottom, right }) => ({
  sheetId,
  startRowIndex: top,
  endRowIndex: bottom + 1,
  startColumnIndex: left,
  endColumnIndex: right + 1,
});
