// Others insert, delete and sort rows while one is typing. A row is known by its texts, without
// the cell that is being typed into.

/** Where the row stands now: its number, or null when it was deleted. */
export function followRow(before, after, row, column) {
  const identity = rowText(before, row, column);
  if (identity === "" || rowText(after, row, column) === identity) return row;
  const found = [];
  for (let other = 0; other < after.usedRows && found.length < 2; other++) {
    if (rowText(after, other, column) === identity) found.push(other);
  }
  if (found.length === 1) return found[0];
  if (found.length > 1) return row;
  return nextMovedUp(before, after, row, column) ? null : row;
}

/** When the row below took its place the row is gone; otherwise only its texts changed. */
function nextMovedUp(before, after, row, column) {
  const next = rowText(before, row + 1, column);
  return after.usedRows < before.usedRows && rowText(after, row, column) === next;
}

/** Empty for a row without any text. */
function rowText(model, row, column) {
  const cells = model.rows[row] ?? [];
  const texts = cells.map((cell, index) => (index === column ? "" : (cell.formattedValue ?? "")));
  while (texts.length > 0 && texts.at(-1) === "") texts.pop();
  return texts.length === 0 ? "" : JSON.stringify(texts);
}
