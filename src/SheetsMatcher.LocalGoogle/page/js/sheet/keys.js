// The keyboard on the grid, while no cell is being typed into.

const pageRows = 15;

export function handleKey(grid, event) {
  if (grid.editor || event.isComposing) return;
  const command = event.ctrlKey || event.metaKey;
  const taken = command ? withCommand(grid, event) : plain(grid, event);
  if (taken) event.preventDefault();
}

function withCommand(grid, event) {
  const { model, extent } = grid;
  const extend = event.shiftKey;
  const lastRow = Math.max(0, Math.min(model.usedRows, extent.rows) - 1);
  const lastColumn = Math.max(0, Math.min(model.usedColumns, extent.columns) - 1);
  switch (event.key) {
    case "Home":
      return done(grid.select(0, 0, { extend }));
    case "End":
      return done(grid.select(lastRow, lastColumn, { extend }));
    case "ArrowUp":
      return done(grid.select(0, grid.at.column, { extend }));
    case "ArrowDown":
      return done(grid.select(lastRow, grid.at.column, { extend }));
    case "ArrowLeft":
      return done(grid.select(grid.at.row, 0, { extend }));
    case "ArrowRight":
      return done(grid.select(grid.at.row, lastColumn, { extend }));
    case "a":
      return done(grid.selectBlock({ row: 0, column: 0 }, { row: lastRow, column: lastColumn }));
    case "z":
      return done(grid.on.undo());
    default:
      return false;
  }
}

function plain(grid, event) {
  const extend = event.shiftKey;
  switch (event.key) {
    case "ArrowUp":
      return done(grid.move(-1, 0, { extend }));
    case "ArrowDown":
      return done(event.altKey ? grid.edit({ list: true }) : grid.move(1, 0, { extend }));
    case "ArrowLeft":
      return done(grid.move(0, -1, { extend }));
    case "ArrowRight":
      return done(grid.move(0, 1, { extend }));
    case "PageUp":
      return done(grid.move(-pageRows, 0, { extend }));
    case "PageDown":
      return done(grid.move(pageRows, 0, { extend }));
    case "Home":
      return done(grid.select(grid.at.row, 0, { extend }));
    case "End":
      return done(grid.select(grid.at.row, Math.max(0, grid.model.usedColumns - 1), { extend }));
    case "Tab":
      return leavesOrMoves(grid, event.shiftKey ? -1 : 1);
    case "Enter":
    case "F2":
      return done(grid.edit());
    case "Delete":
    case "Backspace":
      return done(grid.on.clear(grid.block()));
    case " ":
      if (grid.isCheckbox()) return done(grid.toggle());
      return begin(grid);
    default:
      return event.key.length === 1 && !event.altKey ? begin(grid) : false;
  }
}

const done = () => true;

/** The key itself still falls into the box that has just opened. */
function begin(grid) {
  grid.edit({ text: "" });
  return false;
}

/** Tab walks along the row, and out of the grid at its ends, so that nobody is caught in it. */
function leavesOrMoves(grid, step) {
  const column = grid.at.column + step;
  if (column < 0 || column >= grid.extent.columns) return false;
  grid.move(0, step);
  return true;
}
