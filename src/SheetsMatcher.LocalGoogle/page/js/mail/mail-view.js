// The mailbox: every address that has letters, its letters, and the one that is being read. What
// the committee sent and what each participant received are the same letters seen from two ends.

import { get } from "../core/api.js";
import { h, reconcile, setText } from "../core/dom.js";
import { onChange } from "../core/live.js";
import { currentRoute, hashOf, settle } from "../core/route.js";
import { steady } from "../core/steady.js";
import { onZone, shortTime } from "../core/zone.js";
import { Folders } from "./folders.js";
import { namesOf } from "./people.js";
import { ReadingPane } from "./reading-pane.js";

const refreshMs = 500;

export function startMailbox(host, link) {
  const view = new MailView(host, link);
  return { show: (address) => view.show(address) };
}

class MailView {
  #address = "";
  #addresses = [];
  #messages = [];
  #openId = null;
  #read = new Set();
  #known = null;

  constructor(host, link) {
    this.host = host;
    this.link = link;
    this.filter = h("input", {
      type: "search",
      placeholder: "Filter by person, subject or text",
      "aria-label": "Filter letters",
      data: { testid: "mail-filter" },
      oninput: () => this.#draw(),
    });
    this.people = h("ul", { class: "mail-people", "aria-label": "Addresses" });
    this.list = h("ul", { class: "mail-list", "aria-label": "Letters" });
    this.folders = new Folders(() => this.#draw());
    this.pane = new ReadingPane(() => this.#open(null));
    this.whose = h("h2", { class: "mail-whose" });
    this.nothing = h("p", { class: "empty" });
    host.append(
      h("div", { class: "mail-side" }, this.filter, this.people),
      h(
        "div",
        { class: "mail-middle" },
        this.#back(),
        this.whose,
        this.folders.element,
        this.list,
        this.nothing,
      ),
      this.pane.element,
    );
    this.refresh = steady(() => this.#refresh(), refreshMs);
    onChange("mail", this.refresh);
    onZone(() => this.#draw());
    this.refresh();
  }

  show(address) {
    if (address !== this.#address) this.#openId = null;
    this.#address = address;
    this.link.removeAttribute("data-changed");
    this.refresh();
  }

  async #refresh() {
    this.#addresses = listIn(await get("/local/mail/addresses"), "addresses");
    this.#announce();
    if (this.host.hidden) return;
    this.#chooseAddress();
    if (this.#address !== "") {
      const path = `/local/mail?address=${encodeURIComponent(this.#address)}`;
      this.#messages = listIn(await get(path), "messages");
    }
    this.#draw();
  }

  /** A dot on the link in the header when letters arrived while one looked elsewhere. */
  #announce() {
    const total = this.#addresses.reduce((sum, one) => sum + one.count, 0);
    const more = this.#known !== null && total > this.#known;
    this.#known = total;
    if (more && this.host.hidden) this.link.setAttribute("data-changed", "");
  }

  #chooseAddress() {
    const wide = window.matchMedia("(min-width: 760px)").matches;
    if (this.#address === "" && wide) this.#address = this.#addresses[0]?.address ?? "";
    if (currentRoute().view === "mail") settle("mail", this.#address);
  }

  #draw() {
    const sought = this.filter.value.trim().toLowerCase();
    this.host.dataset.pane =
      this.#openId !== null ? "letter" : this.#address !== "" ? "letters" : "people";
    this.#drawPeople(sought);
    this.#drawLetters(sought);
    const open = this.#messages.find((message) => message.id === this.#openId);
    this.pane.show(open ?? null);
  }

  #drawPeople(sought) {
    const shown = this.#addresses.filter(
      ({ address }) =>
        sought === "" || address.toLowerCase().includes(sought) || address === this.#address,
    );
    reconcile(this.people, shown, {
      key: ({ address }) => address,
      create: ({ address }) => this.#personRow(address),
      update: (row, { address, count, sent }) => {
        const link = row.firstElementChild;
        const own = address === this.#address;
        if (own) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
        setText(link.firstElementChild, address);
        setText(link.lastElementChild, String(count));
        link.title = sent ? `${address}: ${count} letters, ${sent} of them sent` : address;
      },
    });
  }

  #personRow(address) {
    return h(
      "li",
      {},
      h(
        "a",
        { href: hashOf("mail", address), data: { testid: "mail-address", address } },
        h("span", { class: "address" }),
        h("span", { class: "count" }),
      ),
    );
  }

  #drawLetters(sought) {
    setText(this.whose, this.#address);
    this.folders.show(this.#messages);
    const shown = this.#messages.filter(
      (message) => this.folders.has(message) && matches(message, sought),
    );
    reconcile(this.list, shown, {
      key: ({ id, box }) => `${box ?? ""} ${id}`,
      create: (message) => this.#letterRow(message),
      update: (row, message) => this.#updateLetter(row, message),
    });
    this.nothing.hidden = shown.length > 0;
    setText(
      this.nothing,
      this.#addresses.length === 0
        ? "No letters yet. They are sent at the milestones of an intake: let the clock run."
        : "No letter fits the filter.",
    );
  }

  #letterRow({ id }) {
    return h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          data: { testid: "mail-item", messageId: id },
          onclick: () => this.#open(id),
        },
        h("span", { class: "mail-party" }),
        h("time", { class: "mail-date" }),
        h("span", { class: "mail-subject" }),
        h("span", { class: "mail-snippet" }),
      ),
    );
  }

  #updateLetter(row, message) {
    const button = row.firstElementChild;
    const [party, date, subject, snippet] = button.children;
    const outgoing = message.box !== "inbox";
    setText(party, outgoing ? `To ${namesOf(message.to)}` : namesOf(message.from));
    setText(date, shortTime(new Date(message.date)));
    setText(subject, message.subject || "(no subject)");
    setText(snippet, (message.text ?? "").replace(/\s+/g, " ").slice(0, 140));
    button.classList.toggle("unread", !this.#read.has(message.id));
    button.classList.toggle("draft", (message.labels ?? []).includes("DRAFT"));
    button.classList.toggle("bounce", isBounce(message));
    button.classList.toggle("lost", (message.undelivered ?? []).length > 0);
    if (message.id === this.#openId) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }

  #open(id) {
    const before = this.#openId;
    this.#openId = id;
    if (id !== null) this.#read.add(id);
    this.#draw();
    const narrow = !window.matchMedia("(min-width: 760px)").matches;
    if (id !== null && narrow) this.pane.focus();
    if (id === null) this.list.querySelector(`[data-message-id="${before}"]`)?.focus();
  }

  #back() {
    return h("a", { class: "back", href: "#mail" }, "‹ All addresses");
  }
}

/** The answers are lists, or hold one under a name. */
const listIn = (answer, name) => (Array.isArray(answer) ? answer : (answer[name] ?? []));

/** A notice that a letter could not be delivered. */
const isBounce = ({ from }) => /mailer-daemon@/i.test(String(from));

function matches({ from, to, subject, text }, sought) {
  if (sought === "") return true;
  return [from, to, subject, text].flat().join("\n").toLowerCase().includes(sought);
}
