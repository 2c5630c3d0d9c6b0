// form.html: one form on a page of its own, at /forms/d/e/{formId}/viewform.

import { showForm } from "./form.js";

const formId = /\/forms\/d\/e\/([^/]+)/.exec(location.pathname)?.[1] ?? "";
const title = await showForm(document.getElementById("form"), decodeURIComponent(formId));
if (title) document.title = title;
