// A form as an applicant sees it: filled in, sent, and answered with thanks or with what is wrong.

import { get } from "../core/api.js";
import { h } from "../core/dom.js";
import { emailQuestion, field, named } from "./questions.js";

const missing = "This is a required question";

export const formPath = (formId) => `/forms/d/e/${encodeURIComponent(formId)}/viewform`;

/** Draws the form into `place`; the answer is its title, or null when there is no such form. */
export async function showForm(place, formId) {
  let definition;
  try {
    const answer = await get(`/local/forms/${encodeURIComponent(formId)}`);
    definition = answer.definition ?? answer;
  } catch (error) {
    const text =
      error.status === 404
        ? "There is no form at this address. It may have been made for another run."
        : error.message;
    place.replaceChildren(h("p", { class: "empty", role: "alert" }, text));
    return null;
  }
  drawForm(place, formId, definition);
  return definition.title;
}

function drawForm(place, formId, definition) {
  const questions = (definition.questions ?? []).map(named);
  if (definition.collectEmail) questions.unshift(emailQuestion(definition));
  const fields = questions.map(field);
  const failure = h("p", { class: "field-error", role: "alert", hidden: true });
  const submit = h(
    "button",
    { type: "submit", class: "primary", data: { testid: "form-submit" } },
    "Submit",
  );
  const clear = h("button", { type: "reset" }, "Clear form");
  const form = h(
    "form",
    { class: "form", novalidate: true, "aria-label": definition.title },
    h(
      "header",
      {},
      h("h1", {}, definition.title),
      definition.description && h("p", {}, definition.description),
      h("p", { class: "mark" }, "* Indicates a required question"),
    ),
    fields.map((one) => one.element),
    failure,
    h("div", { class: "form-buttons" }, submit, clear),
  );
  form.addEventListener("reset", () => fields.forEach((one) => one.complain("")));
  form.addEventListener("input", (event) => recheck(fields, event.target));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (submit.disabled || !allAnswered(fields)) return;
    submit.disabled = true;
    const refusal = await send(formId, new URLSearchParams(new FormData(form)));
    submit.disabled = false;
    if (refusal === null) thank(place, formId, definition);
    else refuse(fields, failure, refusal);
  });
  place.replaceChildren(form);
}

function allAnswered(fields) {
  for (const one of fields) one.complain(one.isMissing() ? missing : "");
  const first = fields.find((one) => one.isMissing());
  first?.focus();
  return first === undefined;
}

function recheck(fields, input) {
  const touched = fields.find((one) => one.element.contains(input));
  if (touched && !touched.isMissing()) touched.complain("");
}

/** Null when the response was recorded, else what the server said against it. */
async function send(formId, answers) {
  try {
    const answer = await fetch(`/forms/d/e/${encodeURIComponent(formId)}/formResponse`, {
      method: "POST",
      body: answers,
    });
    return answer.ok ? null : reasonIn(await answer.text());
  } catch {
    return "The local server does not answer. Your answers are still here: try again.";
  }
}

/** A refusal is a page that names the question, or an error in JSON. */
function reasonIn(text) {
  try {
    return JSON.parse(text).error.message;
  } catch {
    const page = new DOMParser().parseFromString(text, "text/html");
    const told = page.querySelector("[role=alert], .error, main p, body");
    return told?.textContent.trim() || "The form was refused without a reason.";
  }
}

function refuse(fields, failure, reason) {
  const meant = fields.find(({ question }) => reason.includes(question.title));
  meant?.complain(reason);
  meant?.focus();
  failure.textContent = meant ? "" : reason;
  failure.hidden = Boolean(meant);
}

function thank(place, formId, definition) {
  const again = () => drawForm(place, formId, definition);
  const done = h(
    "section",
    { class: "form form-done", tabindex: "-1", data: { testid: "form-done" } },
    h("header", {}, h("h1", {}, definition.title), h("p", {}, "Your response has been recorded.")),
    h(
      "div",
      { class: "form-buttons" },
      h("button", { type: "button", onclick: again }, "Submit another response"),
    ),
  );
  place.replaceChildren(done);
  done.focus();
}
