// One's own edits, sent one after the other, and taken back the other way round. An edit is taken
// back only while the sheet still is as it left it: nobody else's work is ever undone.

import { put, post } from "../core/api.js";
import { blockName, inTab } from "../core/a1.js";
import { restoring } from "./commands.js";

const undoMax = 50;
const typedFields = "userEnteredValue,userEnteredFormat.numberFormat";

export class Edits {
  #queue = Promise.resolve();
  #undo = [];
  #open = 0;

  /** `read` gives the tab as it is now, fresh from the server; `say` hears what becomes of edits. */
  constructor({ spreadsheet, model, read, say }) {
    this.spreadsheet = spreadsheet;
    this.model = model;
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
    const asked = this.model();
    const name = blockName(block);
    const range = encodeURIComponent(inTab(asked.title, name));
    const path = this.#path(`/values/${range}?valueInputOption=USER_ENTERED`);
    return this.#run(asked.sheetId, async () => {
      // An edit before this one may have been on its way when this one was made.
      const before = this.model().sheetId === asked.sheetId ? this.model() : asked;
      await this.#makeRoom(before, block);
      await put(path, { values: texts });
      const after = await this.read(asked.sheetId);
      this.#remember({
        sheetId: asked.sheetId,
        name,
        requests: [restoring(before, block, typedFields)],
        intact: (now) => same(now.texts(block), after.texts(block)),
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

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
