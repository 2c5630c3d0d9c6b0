// The menus of the selection and of a tab, and what their commands do.

import { ask } from "../core/ask.js";
import { blockName } from "../core/a1.js";
import { openMenu } from "../core/menu.js";
import { hashOf } from "../core/route.js";
import { menus } from "./commands.js";
import { cellMenu } from "./format-commands.js";

/** `groups` null means all of them, as a right click shows. */
export function showCellMenu(view, groups, x, y) {
  view.grid.commit();
  const block = view.grid.block();
  const offered = (groups ?? [...menus, cellMenu]).map(({ name, commands }) => ({
    name,
    commands: commands.map((command) => offer(view, command, block)),
  }));
  openMenu(offered, { x, y, label: `Commands for ${blockName(block)}` });
}

function offer(view, command, block) {
  const change = command.run(view.model, block);
  return {
    id: command.id,
    label: command.label,
    disabled: change === null,
    run: async () => {
      const question = command.ask?.(view.model, view.grid.block());
      const answer = question && (await ask(question));
      if (answer === null) return;
      // While the menu was open others may have moved the rows; the selection went with them.
      const change = command.run(view.model, view.grid.block(), answer);
      if (change !== null) await view.edits.apply(change, command.label);
    },
  };
}

export function showTabMenu(view, tab, x, y) {
  const visible = view.sheets.filter((sheet) => !sheet.hidden);
  const at = visible.indexOf(tab);
  const commands = [
    { id: "tab-rename", label: "Rename…", run: () => renameTab(view, tab) },
    { id: "tab-left", label: "Move left", disabled: at <= 0, run: () => move(view, tab, -1) },
    {
      id: "tab-right",
      label: "Move right",
      disabled: at === visible.length - 1,
      run: () => move(view, tab, 1),
    },
    {
      id: "tab-delete",
      label: "Delete…",
      disabled: visible.length === 1,
      run: () => deleteTab(view, tab),
    },
  ];
  openMenu([{ name: "Tab", commands }], { x, y, label: `Tab ${tab.title}` });
}

export async function renameTab(view, tab) {
  const title = await ask({ title: "Rename the tab", value: tab.title, yes: "Rename" });
  if (!title || title === tab.title) return;
  const back = retitle(tab, tab.title);
  await change(view, [retitle(tab, title)], "The tab's name", [back]);
}

export async function addTab(view) {
  const title = await ask({ title: "Add a tab", value: freeTitle(view), yes: "Add" });
  if (!title) return;
  await change(view, [{ addSheet: { properties: { title } } }], "The new tab", null);
  if (view.sheets.every((sheet) => sheet.title !== title)) view.refresh();
  location.hash = hashOf("sheet", title);
}

async function deleteTab(view, tab) {
  const sure = await ask({
    title: `Delete ${tab.title}?`,
    text: "The tab and all that stands in it will be gone. This cannot be undone here.",
    yes: "Delete",
  });
  if (sure) await change(view, [{ deleteSheet: { sheetId: tab.sheetId ?? 0 } }], tab.title, null);
}

function move(view, tab, step) {
  const index = (tab.index ?? 0) + step;
  // A tab that moves right is counted before it is taken out of its place.
  const asked = step > 0 ? index + 1 : index;
  const properties = { sheetId: tab.sheetId ?? 0, index: asked };
  return change(view, [{ updateSheetProperties: { properties, fields: "index" } }], "", null);
}

async function change(view, requests, name, back) {
  const undo = back && { requests: back, intact: () => true };
  await view.edits.apply({ requests, undo }, name);
  view.refresh();
}

const retitle = ({ sheetId = 0 }, title) => ({
  updateSheetProperties: { properties: { sheetId, title }, fields: "title" },
});

function freeTitle(view) {
  const taken = new Set(view.sheets.map((sheet) => sheet.title));
  let number = view.sheets.length + 1;
  while (taken.has(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}
