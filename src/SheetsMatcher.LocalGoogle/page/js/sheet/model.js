// One tab as the grid shows it, read from GET /v4/spreadsheets/{id}?includeGridData=true.

import { hides } from "./filter-views.js";

const gridFields =
  "properties(title,timeZone)," +
  "sheets(properties(sheetId,title,index,hidden,gridProperties,tabColorStyle)," +
  "data(rowData(values(userEnteredValue,formattedValue,userEnteredFormat,note,dataValidation))," +
  "rowMetadata(hiddenByUser,hiddenByFilter),columnMetadata(pixelSize,hiddenByUser))," +
  "conditionalFormats,bandedRanges,filterViews)";

const tabFields =
  "spreadsheetId,properties(title,timeZone)," +
  "sheets.properties(sheetId,title,index,hidden,gridProperties,tabColorStyle)";

export const tabsPath = (id) => `/v4/spreadsheets/${id}?fields=${encodeURIComponent(tabFields)}`;

export const gridPath = (id, range) =>
  `/v4/spreadsheets/${id}?includeGridData=true&ranges=${encodeURIComponent(range)}` +
  `&fields=${encodeURIComponent(gridFields)}`;

const nothing = Object.freeze({});
const defaultWidth = 100;

export class TabModel {
  constructor(sheet) {
    const { properties, data = [] } = sheet;
    const block = data[0] ?? nothing;
    // Members equal to zero are left out of answers, the sheetId of the first tab among them.
    this.sheetId = properties.sheetId ?? 0;
    this.title = properties.title;
    this.rowCount = properties.gridProperties?.rowCount ?? 0;
    this.columnCount = properties.gridProperties?.columnCount ?? 0;
    this.frozenRows = properties.gridProperties?.frozenRowCount ?? 0;
    this.frozenColumns = properties.gridProperties?.frozenColumnCount ?? 0;
    this.rows = (block.rowData ?? []).map((row) => row.values ?? []);
    this.rowMetadata = block.rowMetadata ?? [];
    this.columnMetadata = block.columnMetadata ?? [];
    this.conditionalFormats = sheet.conditionalFormats ?? [];
    this.bandedRanges = sheet.bandedRanges ?? [];
    this.filterViews = sheet.filterViews ?? [];
    /** The one that this page shows; others see all rows. */
    this.filterView = null;
    this.usedRows = lastUsed(this.rows, (row) => row.some(hasContent));
    this.usedColumns = Math.max(0, ...this.rows.map((row) => lastUsed(row, hasContent)));
  }

  cell(row, column) {
    return this.rows[row]?.[column] ?? nothing;
  }

  text(row, column) {
    return this.cell(row, column).formattedValue ?? "";
  }

  width(column) {
    return this.columnMetadata[column]?.pixelSize ?? defaultWidth;
  }

  isRowHidden(row) {
    const metadata = this.rowMetadata[row];
    if (metadata?.hiddenByUser || metadata?.hiddenByFilter) return true;
    return this.filterView !== null && hides(this.filterView, this, row);
  }

  isColumnHidden(column) {
    return Boolean(this.columnMetadata[column]?.hiddenByUser);
  }

  /** "Decision, row 3" below a frozen header; "H3" where there is none. */
  label(row, column, fallback) {
    const header = this.frozenRows > 0 && row >= this.frozenRows ? this.header(column) : "";
    return header === "" ? fallback : `${header}, row ${row + 1}`;
  }

  header(column) {
    return this.text(this.frozenRows - 1, column).trim();
  }

  /** The texts of a block, row by row, as far as the block reaches. */
  texts({ top, left, bottom, right }) {
    return count(top, bottom).map((row) => count(left, right).map((c) => this.text(row, c)));
  }

  /** The cells of a block as the interface gave them, for putting them back. */
  cells({ top, left, bottom, right }) {
    return count(top, bottom).map((row) => count(left, right).map((c) => this.cell(row, c)));
  }
}

const count = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

const hasContent = (cell) =>
  (cell.formattedValue ?? "") !== "" || cell.note !== undefined || "userEnteredValue" in cell;

function lastUsed(list, isUsed) {
  let length = list.length;
  while (length > 0 && !isUsed(list[length - 1])) length--;
  return length;
}
