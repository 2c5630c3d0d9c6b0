// The choices of a cell with a list: a listbox below the box one types in. Other text may be typed
// as well, as in a sheet whose rule only warns.

import { h } from "../core/dom.js";

let count = 0;

export class ChoiceList {
  #at = -1;
  #shown = [];

  constructor(box, options, choose) {
    this.box = box;
    this.options = options;
    this.choose = choose;
    this.id = `choices-${++count}`;
    this.list = h("ul", { class: "choices", role: "listbox", id: this.id, hidden: true });
    // Pressing a choice must not take the focus from the box, which would end the typing first.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.#click(event));
    document.body.append(this.list);
    // The box scrolls with its grid; the list stands apart and goes after it.
    window.addEventListener("scroll", this.#stay, true);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-controls", this.id);
    box.setAttribute("aria-expanded", "false");
  }

  get isOpen() {
    return !this.list.hidden;
  }

  open(typed) {
    const sought = typed.trim().toLowerCase();
    this.#shown = this.options.filter((option) => option.toLowerCase().includes(sought));
    const starts = this.#shown.findIndex((option) => option.toLowerCase().startsWith(sought));
    this.list.replaceChildren(...this.#shown.map((option, index) => this.#row(option, index)));
    // Where all are shown, what stands in the cell is marked.
    this.#mark(sought === "" ? this.#shown.indexOf(this.box.value) : starts);
    this.#expand(this.#shown.length > 0);
  }

  /** The choice that is marked, if any: Enter and Tab take it instead of what was typed. */
  get marked() {
    return this.isOpen ? (this.#shown[this.#at] ?? null) : null;
  }

  remove() {
    window.removeEventListener("scroll", this.#stay, true);
    this.list.remove();
  }

  /** True when the key was the list's own: the arrows. */
  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !this.isOpen) {
      this.open("");
      return true;
    }
    if (step) {
      const length = this.#shown.length;
      this.#mark((this.#at + step + length + (this.#at < 0 && step < 0 ? 1 : 0)) % length);
      return true;
    }
    return false;
  }

  #row(option, index) {
    return h(
      "li",
      { role: "option", id: `${this.id}-${index}`, data: { index, testid: "cell-option" } },
      option,
    );
  }

  #click(event) {
    const row = event.target.closest("[role=option]");
    if (row) this.choose(this.#shown[Number(row.dataset.index)]);
  }

  #mark(index) {
    this.#at = index;
    for (const [place, row] of [...this.list.children].entries()) {
      row.setAttribute("aria-selected", String(place === index));
      if (place === index) row.scrollIntoView({ block: "nearest" });
    }
    if (index < 0) this.box.removeAttribute("aria-activedescendant");
    else this.box.setAttribute("aria-activedescendant", `${this.id}-${index}`);
  }

  #expand(open) {
    this.list.hidden = !open;
    this.box.setAttribute("aria-expanded", String(open));
    if (open) this.#place();
  }

  #stay = (event) => {
    if (this.isOpen && event.target !== this.list) this.#place();
  };

  #place() {
    const place = this.box.getBoundingClientRect();
    const above = place.bottom + this.list.offsetHeight > window.innerHeight;
    const top = above ? place.top - this.list.offsetHeight : place.bottom;
    const left = Math.min(place.left, window.innerWidth - this.list.offsetWidth - 4);
    this.list.style.top = `${Math.max(4, top)}px`;
    this.list.style.left = `${Math.max(4, left)}px`;
    this.list.style.minWidth = `${place.width}px`;
  }
}
