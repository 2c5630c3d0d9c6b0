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
    const { problems, editUrl } = await send(formId, new URLSearchParams(new FormData(form)));
    submit.disabled = false;
    if (problems.length === 0) thank(place, formId, definition, editUrl);
    else refuse(fields, failure, problems);
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

/** What the server said against the answers: [{field, question, message}]; none when recorded. */
async function send(formId, answers) {
  try {
    const edited = new URLSearchParams(location.search).get("edit2");
    if (edited !== null) answers.set("edit2", edited);
    const answer = await fetch(`/forms/d/e/${encodeURIComponent(formId)}/formResponse`, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: answers,
    });
    const said = await answer.json();
    return answer.ok ? { problems: [], editUrl: said.editUrl } : { problems: problemsIn(said) };
  } catch {
    const message = "The local server does not answer. Your answers are still here: try again.";
    return { problems: [{ message }] };
  }
}

const problemsIn = ({ problems, error }) =>
  problems ?? [{ message: error?.message ?? "The form was refused without a reason." }];

/** Each problem stands beside its question; one that names none stands above the buttons. */
function refuse(fields, failure, problems) {
  let first = null;
  const rest = [];
  for (const { field: name, question: title, message } of problems) {
    const meant = fields.find(({ question }) => question.name === name || question.title === title);
    meant?.complain(message);
    first ??= meant;
    if (!meant) rest.push(title ? `${title}: ${message}` : message);
  }
  first?.focus();
  failure.textContent = rest.join(" ");
  failure.hidden = rest.length === 0;
}

function thank(place, formId, definition, editUrl) {
  const again = () => drawForm(place, formId, definition);
  const done = h(
    "section",
    { class: "form form-done", tabindex: "-1", data: { testid: "form-done" } },
    h("header", {}, h("h1", {}, definition.title), h("p", {}, "Your response has been recorded.")),
    h(
      "div",
      { class: "form-buttons" },
      editUrl && h("a", { href: editUrl, target: "_blank" }, "Edit your response"),
      h("button", { type: "button", onclick: again }, "Submit another response"),
    ),
  );
  place.replaceChildren(done);
  done.focus();
}
