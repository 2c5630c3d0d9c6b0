// What a person does with a draft in the mailbox, without any program: send it, change its text,
// throw it away. Programs must cope with each.

import { post } from "../core/api.js";
import { ask } from "../core/ask.js";
import { h } from "../core/dom.js";
import { notice } from "../core/notices.js";

export class DraftTools {
  #draft = null;

  constructor() {
    const button = (id, label, run) =>
      h("button", { type: "button", data: { testid: id }, onclick: () => this.#try(run) }, label);
    this.element = h(
      "div",
      { class: "draft-tools", role: "group", "aria-label": "Draft", hidden: true },
      button("draft-send", "Send", () => this.#send()),
      button("draft-edit", "Edit the subject…", () => this.#edit()),
      button("draft-discard", "Discard", () => this.#discard()),
    );
  }

  show({ draftId = null, subject = "" }) {
    this.#draft = draftId === null ? null : { id: draftId, subject };
    this.element.hidden = draftId === null;
  }

  async #try(run) {
    try {
      await run();
    } catch (error) {
      notice(`The draft stayed as it was: ${error.message}`, { bad: true });
    }
  }

  #send() {
    return post(this.#path("send-from-web"));
  }

  async #edit() {
    const subject = await ask({ title: "Subject", value: this.#draft.subject, yes: "Save" });
    if (subject !== null) await post(this.#path("edit-in-web"), { subject });
  }

  async #discard() {
    const text = "It will be gone for good.";
    if (await ask({ title: "Discard this draft?", text, yes: "Discard" })) {
      await post(this.#path("discard"));
    }
  }

  #path(what) {
    return `/local/mail/drafts/${encodeURIComponent(this.#draft.id)}/${what}`;
  }
}
