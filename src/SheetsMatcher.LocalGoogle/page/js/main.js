// The page of a LocalGoogle: a spreadsheet, a mailbox, forms and a clock on one's own machine.
//
// Hooks for tests in a browser (data-testid unless said otherwise):
//   nav-sheet, nav-mail, nav-forms, nav-requests   the four links in the header
//   clock-now                                      date and time; its datetime attribute is UTC
//   clock-day, clock-week, clock-play, clock-pause the clock's buttons; the bar's data-state is
//                                                  still, ticking (real time) or running (fast)
//   tab-<title>                                    a sheet tab; data-changed while not yet viewed
//   data-cell="B3" on td, data-row on tr           cells by their A1 name
//   cell-editor, cell-option                       the box one types in, a choice in its list
//   cell-name, cell-content, cell-edit             the bar above the grid, for the selected cell
//   sheet-status                                   Saved, Saving…, or why not; data-state likewise:
//                                                  saved, saving, refused
//   undo, menu-rows, menu-columns, menu-sort,
//   menu-cells, menu-filter                        the tools above the grid
//   menu-<command>                                 a command in a menu (see sheet/commands.js)
//   tab-add, ask-text, ask-yes                     adding a tab, and the dialog that asks
//   mail-filter, mail-address, mail-item           the mailbox; data-address, data-message-id
//   folder-<box>                                   all, inbox, sent, drafts, trash
//   draft-send, draft-edit, draft-discard          what a person does with a draft
//   mail-html, mail-text, mail-as-text             reading pane: frame, text, the switch between
//   form-card, form-submit, form-done, form-error  the forms; entry-<id> holds one question
//   log-row, log-close, log-clear                 the request log
//   fault-play, fault-clear, log-fault             the faults to play, and one for a request
//   notice                                         a short message at the foot of the page

import { startClock } from "./clock.js";
import { listen } from "./core/live.js";
import { currentRoute, hashOf } from "./core/route.js";
import { startForms } from "./forms/forms-view.js";
import { startLog } from "./log/log-view.js";
import { startMailbox } from "./mail/mail-view.js";
import { startSheets } from "./sheet/sheet-view.js";

const element = (id) => document.getElementById(id);

startClock(element("clock"));
const views = {
  sheet: startSheets(element("view-sheet"), link("sheet")),
  mail: startMailbox(element("view-mail"), link("mail")),
  forms: startForms(element("view-forms")),
};
const log = startLog(element("request-log"), () => (location.hash = lastHash));

let lastHash = hashOf("sheet");
let shown = null;

window.addEventListener("hashchange", follow);
link("requests").addEventListener("click", toggleLog);
document.querySelector("[data-skip]").addEventListener("click", skip);
follow();
listen((up) => (element("offline").hidden = up));

/** The request log is a drawer under whichever view stood there before. */
function follow() {
  const route = currentRoute();
  const open = route.view === "requests";
  log.show(open);
  mark("requests", open);
  if (!open) {
    lastHash = location.hash || hashOf("sheet");
    show(route.view, route.place);
  } else if (shown === null) {
    show("sheet", "");
  }
}

function show(name, place) {
  for (const view of Object.keys(views)) {
    element(`view-${view}`).hidden = view !== name;
    mark(view, view === name);
  }
  if (shown !== name) views[shown]?.hide?.();
  shown = name;
  views[name].show(place);
}

function mark(view, current) {
  if (current) link(view).setAttribute("aria-current", "page");
  else link(view).removeAttribute("aria-current");
}

function toggleLog(event) {
  if (currentRoute().view !== "requests") return;
  event.preventDefault();
  location.hash = lastHash;
}

function skip(event) {
  event.preventDefault();
  element("main-view").focus();
}

function link(view) {
  return document.querySelector(`[data-view="${view}"]`);
}
