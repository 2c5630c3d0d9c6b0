// The box one types in, over its cell. Enter and Tab keep and move on, Escape gives up, leaving the
// box keeps; a cell with a list of choices shows them below, narrowed by what is typed.

import { h } from "../core/dom.js";
import { ChoiceList } from "./choice-list.js";

export class CellEditor {
  #done = false;
  #list = null;

  constructor({ cell, label, before, text, choices, openList, close }) {
    this.cell = cell;
    this.before = before;
    this.close = close;
    this.box = h("textarea", {
      class: "cell-editor",
      rows: "1",
      spellcheck: "false",
      autocomplete: "off",
      "aria-label": label,
      data: { testid: "cell-editor" },
      onkeydown: (event) => this.#key(event),
      oninput: () => this.#typed(),
      onblur: () => this.#blurred(),
    });
    this.box.value = text;
    this.box.style.width = `${cell.offsetWidth}px`;
    this.box.style.minHeight = `${cell.offsetHeight}px`;
    cell.append(this.box);
    cell.classList.add("editing");
    this.box.focus({ preventScroll: true });
    this.box.setSelectionRange(text.length, text.length);
    this.#grow();
    if (choices) this.#offer(choices, openList);
  }

  get text() {
    return this.box.value;
  }

  /** `move` is {rows, columns}, null to stay on the cell, undefined when the focus left it. */
  finish({ keep, move }) {
    if (this.#done) return;
    const { text, before } = this;
    this.abandon();
    this.close({ keep, text, before, move });
  }

  /** Takes the box away and keeps nothing. */
  abandon() {
    this.#done = true;
    this.#list?.remove();
    this.cell.classList.remove("editing");
    this.box.remove();
    delete this.cell.paintedAs;
  }

  async #offer(choices, openAtOnce) {
    const options = await choices();
    if (this.#done) return;
    this.#list = new ChoiceList(this.box, options, (option) => {
      this.box.value = option;
      this.finish({ keep: true, move: null });
    });
    if (openAtOnce) this.#list.open(this.box.value === this.before ? "" : this.box.value);
  }

  /** While another window is looked at in the middle of typing, the box stays the active one. */
  #blurred() {
    if (document.activeElement !== this.box) this.finish({ keep: true, move: undefined });
  }

  #typed() {
    this.#grow();
    this.#list?.open(this.box.value);
  }

  #key(event) {
    // While an input method composes, its keys are its own.
    if (event.isComposing) return;
    if (this.#list?.key(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    event.stopPropagation();
    const ending = this.#endingOf(event);
    if (!ending) return;
    event.preventDefault();
    if (ending.keep) this.box.value = this.#list?.marked ?? this.box.value;
    this.finish(ending);
  }

  #endingOf(event) {
    const back = event.shiftKey ? -1 : 1;
    if (event.key === "Escape") return { keep: false, move: null };
    if (event.key === "Tab") return { keep: true, move: { rows: 0, columns: back } };
    if (event.key !== "Enter") return null;
    if (event.altKey || event.ctrlKey || event.metaKey) {
      this.box.setRangeText("\n", this.box.selectionStart, this.box.selectionEnd, "end");
      this.#typed();
      event.preventDefault();
      return null;
    }
    return { keep: true, move: { rows: back, columns: 0 } };
  }

  #grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight}px`;
  }
}
