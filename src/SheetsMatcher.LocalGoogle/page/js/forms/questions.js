// The questions of a form as fields. A question is {entryId, title, type, required, help, options};
// type is text, paragraph, choice or checkbox.

import { h } from "../core/dom.js";

/** The email address that a form collects is asked like a question, under a name of its own. */
export const emailQuestion = (definition) => ({
  name: "emailAddress",
  title: "Email",
  type: "email",
  required: true,
  help: definition.validateEmail === false ? null : "Your letters go to this address",
});

export const named = (question) => ({ ...question, name: `entry.${question.entryId}` });

/** A field: its element, whether an answer is missing, and where an error is shown. */
export function field(question) {
  const id = question.name.replace(".", "-");
  const error = h("p", {
    class: "field-error",
    id: `${id}-error`,
    hidden: true,
    data: { testid: "form-error" },
  });
  const help = question.help ? h("p", { class: "help", id: `${id}-help` }, question.help) : null;
  const describedBy = [help?.id, error.id].filter(Boolean).join(" ");
  const build = question.options?.length > 0 ? options : line;
  const element = build(question, { id, help, error, describedBy });
  element.dataset.testid = id;
  return {
    question,
    element,
    isMissing: () => question.required && answers(element).every((text) => text.trim() === ""),
    complain(message) {
      error.textContent = message;
      error.hidden = message === "";
      element.classList.toggle("wrong", message !== "");
      for (const input of inputs(element)) {
        if (message === "") input.removeAttribute("aria-invalid");
        else input.setAttribute("aria-invalid", "true");
      }
    },
    focus: () => inputs(element)[0]?.focus(),
  };
}

function line(question, { id, help, error, describedBy }) {
  const tag = question.type === "paragraph" ? "textarea" : "input";
  const input = h(tag, {
    id: `${id}-input`,
    name: question.name,
    type: tag === "input" ? (question.type === "email" ? "email" : "text") : null,
    rows: tag === "textarea" ? "4" : null,
    autocomplete: question.type === "email" ? "email" : "off",
    "aria-required": question.required ? "true" : null,
    "aria-describedby": describedBy,
  });
  const label = h("label", { for: input.id }, question.title, mark(question));
  return h("div", { class: "field" }, label, help, input, error);
}

function options(question, { id, help, error, describedBy }) {
  const type = question.type === "checkbox" ? "checkbox" : "radio";
  const rows = question.options.map((option, index) =>
    h(
      "label",
      { class: "option", for: `${id}-${index}` },
      h("input", { type, id: `${id}-${index}`, name: question.name, value: option }),
      h("span", {}, option),
    ),
  );
  if (question.other) rows.push(otherRow(question, type, id));
  return h(
    "fieldset",
    { class: "field", "aria-describedby": describedBy },
    h("legend", {}, question.title, mark(question)),
    help,
    rows,
    error,
  );
}

/** The option "Other:", chosen by typing into its line. */
function otherRow(question, type, id) {
  const choice = h("input", {
    type,
    id: `${id}-other`,
    name: question.name,
    value: "__other_option__",
    "aria-label": "Other",
  });
  const text = h("input", {
    type: "text",
    name: `${question.name}.other_option_response`,
    "aria-label": `${question.title}: other answer`,
    autocomplete: "off",
    oninput: () => (choice.checked = text.value.trim() !== "" || choice.checked),
  });
  return h("div", { class: "option" }, choice, h("label", { for: choice.id }, "Other:"), text);
}

const mark = ({ required }) =>
  required
    ? [h("span", { class: "mark", "aria-hidden": "true" }, " *"), spoken(" (required)")]
    : [];

const spoken = (text) => h("span", { class: "spoken" }, text);

const inputs = (element) => [...element.querySelectorAll("input, textarea")];

const answers = (element) =>
  inputs(element)
    .filter((input) => !["radio", "checkbox"].includes(input.type) || input.checked)
    .map((input) => input.value);
