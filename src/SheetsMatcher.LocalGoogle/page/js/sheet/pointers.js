// Mouse, pen and finger on the grid.

export function handlePointers(grid) {
  const { table } = grid;
  let dragging = false;

  table.addEventListener("mousedown", (event) => {
    if (event.button !== 0 || event.target.closest(".cell-editor")) return;
    const place = placeOf(event.target);
    if (!place) return;
    grid.commit();
    dragging = place.kind === "cell";
    press(grid, place, event);
    // The cell was given the focus above; the browser would move it to wherever one pressed.
    event.preventDefault();
  });
  table.addEventListener("mouseover", (event) => {
    if (!dragging || event.buttons !== 1) return;
    const place = placeOf(event.target);
    if (place?.kind === "cell") grid.select(place.row, place.column, { extend: true });
  });
  window.addEventListener("mouseup", () => (dragging = false));
  table.addEventListener("click", (event) => click(grid, event));
  table.addEventListener("dblclick", (event) => {
    if (placeOf(event.target)?.kind === "cell" && !event.target.closest("[type=checkbox]")) {
      grid.edit();
    }
  });
  table.addEventListener("contextmenu", (event) => menu(grid, event));
}

function press(grid, place, event) {
  const { rows, columns } = grid.extent;
  if (place.kind === "cell") {
    grid.select(place.row, place.column, { extend: event.shiftKey });
  } else if (place.kind === "row") {
    grid.selectBlock({ row: place.row, column: columns - 1 }, { row: place.row, column: 0 });
  } else {
    const last = Math.max(rows - 1, 0);
    grid.selectBlock({ row: last, column: place.column }, { row: 0, column: place.column });
  }
}

function click(grid, event) {
  if (event.target.closest("[data-list]")) grid.edit({ list: true });
  const box = event.target.closest("[type=checkbox]");
  if (box) grid.tick(box.checked);
}

function menu(grid, event) {
  const place = placeOf(event.target);
  if (!place || event.target.closest(".cell-editor")) return;
  event.preventDefault();
  const { top, bottom, left, right } = grid.block();
  const inside =
    (place.row === undefined || (place.row >= top && place.row <= bottom)) &&
    (place.column === undefined || (place.column >= left && place.column <= right));
  if (!inside || place.kind !== "cell") press(grid, place, event);
  grid.on.menu(event.clientX, event.clientY);
}

/** {kind: "cell", row, column}, {kind: "row", row}, {kind: "column", column} or null. */
function placeOf(target) {
  const cell = target.closest("td, th");
  if (!cell) return null;
  const line = cell.parentElement;
  const column = cell.cellIndex - 1;
  if (cell.tagName === "TD") return { kind: "cell", row: line.sectionRowIndex, column };
  if (cell.matches(".number")) return { kind: "row", row: line.sectionRowIndex };
  return cell.matches(".letter") ? { kind: "column", column } : null;
}
