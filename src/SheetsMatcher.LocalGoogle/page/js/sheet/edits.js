// One's own edits, sent one after the other, and taken back the other way round. An edit is taken
// back only while the sheet still is as it left it: nobody else's work is ever undone.

import { put, post } from "../core/api.js";
import { blockName, inTab } from "../core/a1.js";
import { restoring } from "./commands.js";
import { followRow } from "./follow.js";

const undoMax = 50;
const typedFields = "userEnteredValue,userEnteredFormat.numberFormat";

export class Edits {
  #queue = Promise.resolve();
  #undo = [];
  #open = 0;

  /**
   * `look` gives a tab as it is now, fresh from the server, and `read` also draws it; `say` hears
   * what becomes of edits.
   */
  constructor({ spreadsheet, model, look, read, say }) {
    this.spreadsheet = spreadsheet;
    this.model = model;
    this.look = look;
    this.read = read;
    this.say = say;
  }

  get canUndo() {
    return this.#undo.length > 0;
  }

  forget() {
    this.#undo = [];
  }

  type(row, column, text) {
    return this.write({ top: row, bottom: row, left: column, right: column }, [[text]]);
  }

  clear(block) {
    return this.write(
      block,
      this.model()
        .texts(block)
        .map((row) => row.map(() => "")),
    );
  }

  write(block, texts) {
    const seen = this.model();
    const { sheetId } = seen;
    return this.#run(sheetId, async () => {
      // Not drawn: the cell keeps showing what was typed until the sheet holds it.
      const before = (await this.look(sheetId)) ?? seen;
      const there = whereNow(seen, before, block, texts);
      await this.#makeRoom(before, there);
      const range = encodeURIComponent(inTab(before.title, blockName(there)));
      await put(this.#path(`/values/${range}?valueInputOption=USER_ENTERED`), { values: texts });
      const after = await this.read(sheetId);
      this.#remember({
        sheetId,
        name: blockName(there),
        requests: [restoring(before, there, typedFields)],
        intact: (now) => same(now.texts(there), after.texts(there)),
      });
    });
  }

  /** `change` is what a command made: {requests, undo}. */
  apply(change, name) {
    const { sheetId } = this.model();
    return this.#run(sheetId, async () => {
      await post(this.#path(":batchUpdate"), { requests: change.requests });
      const after = await this.read(sheetId);
      if (!change.undo) return;
      const { requests, intact } = change.undo;
      this.#remember({ sheetId, name, requests, intact: (now) => intact(now, after) });
    });
  }

  undo() {
    const last = this.#undo.pop();
    if (!last) return Promise.resolve();
    return this.#run(last.sheetId, async () => {
      const now = await this.read(last.sheetId);
      if (!now || !last.intact(now)) {
        throw new Error(`${last.name} was not undone: it has been changed since.`);
      }
      await post(this.#path(":batchUpdate"), { requests: last.requests });
      await this.read(last.sheetId);
    });
  }

  /** Pasting past the last row or column adds what is missing, as a spreadsheet does. */
  async #makeRoom({ sheetId, rowCount, columnCount }, { bottom, right }) {
    const requests = [];
    const append = (dimension, length) =>
      length > 0 && requests.push({ appendDimension: { sheetId, dimension, length } });
    append("ROWS", bottom + 1 - rowCount);
    append("COLUMNS", right + 1 - columnCount);
    if (requests.length > 0) await post(this.#path(":batchUpdate"), { requests });
  }

  #remember(step) {
    this.#undo.push(step);
    if (this.#undo.length > undoMax) this.#undo.shift();
  }

  #path(rest) {
    return `/v4/spreadsheets/${this.spreadsheet()}${rest}`;
  }

  #run(sheetId, work) {
    this.#open++;
    this.say({ state: "saving" });
    this.#queue = this.#queue.then(async () => {
      let failed = null;
      try {
        await work();
      } catch (error) {
        failed = error;
        await this.read(sheetId).catch(() => null);
      }
      this.#open--;
      if (failed) this.say({ state: "refused", reason: failed.message });
      else if (this.#open === 0) this.say({ state: "saved" });
    });
    return this.#queue;
  }
}

/** Somebody may have moved the row just before: what was typed goes where its row went. */
function whereNow(seen, now, block, texts) {
  if (block.top !== block.bottom) return block;
  const row = followRow(seen, now, block.top, block.left);
  if (row === null)
    throw new Error(`the row was deleted. You had typed: ${texts.flat().join(" ")}`);
  return { ...block, top: row, bottom: row };
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
