// The letter that is being read. Its HTML is shown in a frame that may run no script and load
// nothing from anywhere; its text part is one switch away.

import { h, setText } from "../core/dom.js";
import { dayAndTime } from "../core/zone.js";
import { DraftTools } from "./draft-tools.js";
import { inFull } from "./people.js";

// A frame's content inherits the page's policy; this one is stricter still.
const frameHead =
  '<meta charset="utf-8">' +
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ' +
  "style-src 'unsafe-inline'; img-src data:\">" +
  '<meta name="referrer" content="no-referrer"><base target="_blank">' +
  "<style>body{font:15px/1.55 system-ui,sans-serif;margin:16px;color:#1f2723;" +
  "overflow-wrap:anywhere}img{max-width:100%}table{max-width:100%}</style>";

export class ReadingPane {
  #shown = null;
  #asText = false;

  constructor(close) {
    this.subject = h("h2", { tabindex: "-1" });
    this.lines = h("dl", { class: "mail-lines" });
    // Links may open a tab of their own; nothing else is allowed.
    this.frame = h("iframe", {
      sandbox: "allow-popups allow-popups-to-escape-sandbox",
      title: "The letter",
      data: { testid: "mail-html" },
    });
    this.text = h("pre", { class: "mail-text", tabindex: "0", data: { testid: "mail-text" } });
    this.asText = h("button", {
      type: "button",
      data: { testid: "mail-as-text" },
      onclick: () => this.#switch(),
    });
    this.draft = new DraftTools();
    this.nothing = h("p", { class: "empty" }, "Choose a letter to read it.");
    const head = h(
      "header",
      {},
      h("button", { type: "button", class: "back", onclick: close }, "‹ Letters"),
      this.subject,
      this.lines,
      this.asText,
      this.draft.element,
    );
    this.letter = h("article", { class: "mail-letter", hidden: true }, head, this.frame, this.text);
    this.element = h("div", { class: "mail-pane" }, this.letter, this.nothing);
  }

  /** Shows a message once: a live update must not throw one back to its beginning. */
  show(message) {
    this.letter.hidden = message === null;
    this.nothing.hidden = message !== null;
    if (message === null) {
      this.#shown = null;
      return;
    }
    this.#drawLines(message);
    this.draft.show(message);
    const key = `${message.id} ${message.html ?? ""} ${message.text ?? ""}`;
    if (this.#shown === key) return;
    this.#shown = key;
    setText(this.subject, message.subject || "(no subject)");
    setText(this.text, message.text ?? "");
    this.frame.srcdoc = message.html ? `<!doctype html>${frameHead}${message.html}` : "";
    this.hasBoth = Boolean(message.html && message.text);
    this.hasHtml = Boolean(message.html);
    this.#choosePart();
    this.element.scrollTo(0, 0);
  }

  focus() {
    this.subject.focus();
  }

  #drawLines({ from, to, date, undelivered = [] }) {
    const lines = [["Date", dayAndTime(new Date(date))]];
    // A draft may have neither yet.
    if (to) lines.unshift(["To", inFull(to)]);
    if (from) lines.unshift(["From", inFull(from)]);
    if (undelivered.length > 0) lines.push(["Never reached", inFull(undelivered)]);
    this.lines.replaceChildren(...lines.map(([name, text]) => line(name, text)));
  }

  #switch() {
    this.#asText = !this.#asText;
    this.#choosePart();
  }

  #choosePart() {
    const asText = !this.hasHtml || (this.#asText && this.hasBoth);
    this.frame.hidden = asText;
    this.text.hidden = !asText;
    this.asText.hidden = !this.hasBoth;
    setText(this.asText, asText ? "Show as HTML" : "Show as text");
  }
}

const line = (name, text) => h("div", {}, h("dt", {}, name), h("dd", {}, text));
