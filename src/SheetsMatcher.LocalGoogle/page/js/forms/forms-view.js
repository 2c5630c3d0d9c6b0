// The forms of this machine: which there are, and the chosen one as an applicant sees it.

import { get } from "../core/api.js";
import { h, reconcile, setText } from "../core/dom.js";
import { onChange } from "../core/live.js";
import { hashOf } from "../core/route.js";
import { steady } from "../core/steady.js";
import { formPath, showForm } from "./form.js";

const refreshMs = 500;

export function startForms(host) {
  const list = h("div", { class: "form-cards" });
  const nothing = h(
    "p",
    { class: "empty" },
    "No form is linked to a spreadsheet yet. The demo links two.",
  );
  const place = h("div", { class: "form-place" });
  host.append(h("div", { class: "forms-side" }, list, nothing), place);
  let chosen = "";
  let drawn = null;

  const refresh = steady(async () => {
    if (host.hidden) return;
    const answer = await get("/local/forms");
    const forms = Array.isArray(answer) ? answer : (answer.forms ?? []);
    nothing.hidden = forms.length > 0;
    const open = forms.find((form) => form.formId === chosen) ?? forms[0];
    reconcile(list, forms, {
      key: (form) => form.formId,
      create: (form) => card(form),
      update: (element, form) => describe(element, form, form === open),
    });
    // A form is drawn once, so that answers on their way are not lost.
    if (open === undefined || drawn === open.formId) return;
    drawn = open.formId;
    await showForm(place, open.formId);
  }, refreshMs);

  onChange("form", refresh);
  return {
    show(formId) {
      chosen = formId;
      refresh();
    },
  };
}

function card({ formId }) {
  return h(
    "article",
    { class: "form-card", data: { testid: "form-card", formId } },
    h("h2", {}, h("a", { href: hashOf("forms", formId) })),
    h("p"),
    h("a", { href: formPath(formId), target: "_blank", class: "own-page" }, "Open on its own page"),
  );
}

function describe(element, form, open) {
  const definition = form.definition ?? form;
  const link = element.querySelector("h2 a");
  setText(link, definition.title ?? form.formId);
  if (open) link.setAttribute("aria-current", "true");
  else link.removeAttribute("aria-current");
  const destination = form.tabTitle ? `Answers go to the tab “${form.tabTitle}”. ` : "";
  const count = form.responses === undefined ? "" : `Responses so far: ${form.responses}. `;
  setText(element.querySelector("p"), `${destination}${count}${definition.description ?? ""}`);
}
