// The spreadsheet: which one, which tab, and the grid kept up to date while others edit too.

import { inTab, quoteTab } from "../core/a1.js";
import { get, post } from "../core/api.js";
import { h } from "../core/dom.js";
import { onChange } from "../core/live.js";
import { notice } from "../core/notices.js";
import { currentRoute, hashOf, settle } from "../core/route.js";
import { steady } from "../core/steady.js";
import { useZone } from "../core/zone.js";
import { Edits } from "./edits.js";
import { showFilterMenu } from "./filter-views.js";
import { Grid } from "./grid.js";
import { gridPath, TabModel, tabsPath } from "./model.js";
import { SheetBar } from "./sheet-bar.js";
import { showCellMenu, showTabMenu, addTab, renameTab } from "./sheet-menus.js";
import { Tabs } from "./tabs.js";

const refreshMs = 200;
const compareMs = 1500;

export function startSheets(host, link) {
  const view = new SheetView(host, link);
  return { show: (title) => view.show(title), hide: () => view.grid.commit() };
}

class SheetView {
  id = null;
  sheets = [];
  openId = null;
  model = null;
  #wanted = "";
  /** The filter view shown in each tab, by sheetId. */
  #filters = new Map();

  constructor(host, link) {
    this.host = host;
    this.link = link;
    this.edits = new Edits({
      spreadsheet: () => this.id,
      model: () => this.model,
      look: (sheetId) => this.look(sheetId),
      read: (sheetId) => this.read(sheetId),
      say: (state) => {
        this.bar.status(state);
        this.bar.undoable(this.edits.canUndo);
      },
    });
    this.bar = new SheetBar(host, {
      undo: () => this.edits.undo(),
      menu: (group, x, y) => showCellMenu(this, [group], x, y),
      filter: (x, y) => this.#filter(x, y),
      edit: () => this.grid.edit(),
      pick: (id) => {
        this.#turnTo(id);
        this.refresh();
      },
    });
    this.empty = h("p", { class: "empty", hidden: true });
    this.panel = h("div", { class: "grid-panel", role: "tabpanel", id: "grid-panel" });
    host.append(this.empty, this.panel);
    this.grid = new Grid(this.panel, this.#gridEvents());
    this.tabs = new Tabs(host, {
      open: (tab) => (location.hash = hashOf("sheet", tab.title)),
      rename: (tab) => renameTab(this, tab),
      menu: (tab, x, y) => showTabMenu(this, tab, x, y),
      add: () => addTab(this),
    });
    this.refresh = steady(
      () => this.#refresh(),
      refreshMs,
      (error) => this.bar.freshness(error),
    );
    this.compare = steady(() => this.#compare(), compareMs);
    onChange("sheet", () => (this.refresh(), this.compare()));
    this.refresh();
  }

  get isShown() {
    return !this.host.hidden;
  }

  show(title) {
    this.#wanted = title;
    this.refresh();
  }

  /** Looks at a tab afresh, and draws it when it is the one that is open. */
  async read(sheetId) {
    const model = await this.look(sheetId);
    if (model && sheetId === this.openId) this.#draw(model);
    return model;
  }

  /** The tab as it is now, or null when it is gone. */
  async look(sheetId) {
    const sheet = this.sheets.find((one) => (one.sheetId ?? 0) === sheetId);
    if (!sheet) return null;
    const { rowCount, columnCount } = sheet.gridProperties ?? {};
    if (!rowCount || !columnCount) return null;
    const answer = await get(gridPath(this.id, quoteTab(sheet.title)));
    const found = (answer.sheets ?? []).find((one) => (one.properties.sheetId ?? 0) === sheetId);
    return found ? new TabModel(found) : null;
  }

  async #refresh() {
    if (!(await this.#chooseSpreadsheet())) return;
    const answer = await get(tabsPath(this.id));
    this.sheets = (answer.sheets ?? [])
      .map((sheet) => sheet.properties)
      .sort((one, other) => (one.index ?? 0) - (other.index ?? 0));
    useZone(answer.properties?.timeZone);
    const visible = this.sheets.filter((sheet) => !sheet.hidden);
    const open = this.#openTab(visible);
    if (this.openId !== (open.sheetId ?? 0)) this.grid.commit();
    this.openId = open.sheetId ?? 0;
    this.tabs.show(visible, this.openId);
    await this.read(this.openId);
  }

  #openTab(visible) {
    const byTitle = visible.find((sheet) => sheet.title === this.#wanted);
    const standing = visible.find((sheet) => (sheet.sheetId ?? 0) === this.openId);
    // A renamed tab stays open under its new name; a vanished one gives way to the first.
    const open = byTitle ?? standing ?? visible[0];
    this.#wanted = open.title;
    if (this.isShown && currentRoute().view === "sheet") settle("sheet", open.title);
    return open;
  }

  async #chooseSpreadsheet() {
    const { files = [] } = await get("/drive/v3/files?fields=files(id,name)");
    if (!files.some((file) => file.id === this.id)) this.#turnTo(files[0]?.id ?? null);
    this.bar.spreadsheets(files, this.id);
    const none = this.id === null;
    this.host.classList.toggle("without-sheet", none);
    this.empty.hidden = !none;
    if (none) this.#offerSpreadsheet();
    return !none;
  }

  #offerSpreadsheet() {
    const make = async () => {
      await post("/v4/spreadsheets", { properties: { title: "My spreadsheet" } });
      this.refresh();
    };
    this.empty.replaceChildren(
      h("strong", {}, "There is no spreadsheet here yet."),
      h(
        "span",
        {},
        "Start the demo, which brings a sample intake along, or begin with an empty one.",
      ),
      h("button", { type: "button", class: "primary", onclick: make }, "Make an empty spreadsheet"),
    );
  }

  #turnTo(id) {
    this.id = id;
    this.openId = null;
    this.model = null;
    this.edits.forget();
    this.grid.forget();
  }

  #draw(model) {
    this.model = model;
    const shown = this.#filters.get(model.sheetId);
    model.filterView = model.filterViews.find((one) => one.filterViewId === shown) ?? null;
    this.bar.filter(model.filterView);
    this.grid.show(model);
    this.#describeCell();
  }

  #filter(x, y) {
    const { sheetId, filterView } = this.model;
    const show = (id) => {
      this.#filters.set(sheetId, id);
      if (this.model.sheetId === sheetId) this.#draw(this.model);
    };
    showFilterMenu(this, filterView?.filterViewId ?? null, show, x, y);
  }

  #describeCell() {
    const { row, column } = this.grid.at;
    this.bar.cell(this.model, row, column);
    this.bar.undoable(this.edits.canUndo);
  }

  #gridEvents() {
    return {
      type: (row, column, text) => this.edits.type(row, column, text),
      clear: (block) => this.edits.clear(block),
      paste: (block, texts) => this.edits.write(block, texts),
      undo: () => this.edits.undo(),
      menu: (x, y) => showCellMenu(this, null, x, y),
      select: () => this.model && this.#describeCell(),
      choices: (range) => this.#choices(range),
      lost: (text) =>
        notice(`The row in which you were typing was deleted. You had typed: ${text}`, {
          bad: true,
        }),
    };
  }

  async #choices(range) {
    const named = range.includes("!") ? range : inTab(this.model.title, range);
    const { values = [] } = await get(
      `/v4/spreadsheets/${this.id}/values/${encodeURIComponent(named)}`,
    );
    return values.flat().filter((text) => text !== "");
  }

  /** Marks the tabs whose texts differ from when they were last looked at. */
  async #compare() {
    const tabs = this.sheets.filter((sheet) => !sheet.hidden);
    if (tabs.length === 0) return;
    const ranges = tabs.map((tab) => `ranges=${encodeURIComponent(quoteTab(tab.title))}`);
    const { valueRanges = [] } = await get(
      `/v4/spreadsheets/${this.id}/values:batchGet?${ranges.join("&")}`,
    );
    const contents = valueRanges.map((range) => JSON.stringify(range.values ?? []));
    this.tabs.compare(new Map(tabs.map((tab, index) => [tab.sheetId ?? 0, contents[index]])));
  }
}
