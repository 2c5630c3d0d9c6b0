// The request log: a drawer at the foot of the page. Requests that repeat are one line with a
// count, since a worker at rest asks the same few things again and again.

import { get } from "../core/api.js";
import { h, reconcile, setText } from "../core/dom.js";
import { onChange } from "../core/live.js";
import { steady } from "../core/steady.js";
import { secondsText } from "../core/zone.js";
import { faultBar, faultMenu } from "./fault-bar.js";

const keptMax = 1000;
const shownMax = 200;
const refreshMs = 1000;

export function startLog(drawer, close) {
  let kept = [];
  let last = 0;
  const list = h("ol", { class: "log-rows", tabindex: "0", "aria-label": "Latest first" });
  const filter = h("input", {
    type: "search",
    placeholder: "Filter, such as batchUpdate or 429",
    "aria-label": "Filter requests",
    oninput: () => draw(),
  });
  const own = h("input", { type: "checkbox", onchange: () => draw() });
  const clear = () => {
    kept = [];
    draw();
  };
  drawer.append(
    h(
      "header",
      {},
      h("h2", {}, "Requests"),
      filter,
      h("label", {}, own, "also this page's"),
      h("button", { type: "button", data: { testid: "log-clear" }, onclick: clear }, "Clear"),
      h(
        "button",
        { type: "button", "aria-label": "Close", data: { testid: "log-close" }, onclick: close },
        "×",
      ),
    ),
    faultBar(),
    list,
  );

  const draw = () => {
    const sought = filter.value.trim().toLowerCase();
    const wanted = kept.filter(
      (one) =>
        (own.checked || !isOwn(one)) &&
        `${one.method} ${one.path} ${one.status}`.toLowerCase().includes(sought),
    );
    reconcile(list, runsOf(wanted).slice(0, shownMax), {
      key: (run) => run.first,
      create: () => newRow(),
      update: (row, run) => fillRow(row, run),
    });
  };
  const refresh = steady(async () => {
    if (drawer.hidden) return;
    const answer = await get(`/local/requests?since=${last}`);
    const found = Array.isArray(answer) ? answer : (answer.requests ?? []);
    if (found.length === 0) return;
    last = Math.max(last, ...found.map((one) => one.number));
    kept = [...kept, ...found].slice(-keptMax);
    draw();
  }, refreshMs);
  onChange("request", () => drawer.hidden || refresh());

  return {
    show(open) {
      drawer.hidden = !open;
      if (open) refresh();
    },
  };
}

/** What the page asks for itself: its files, the control routes, its look at the sheet. */
const isOwn = ({ path }) =>
  /^\/(local|js|css)\//.test(path) ||
  /^\/(favicon\.svg|index\.html|form\.html)?$/.test(path) ||
  /[?&]quotaUser=page\b/.test(path);

/** Latest first; neighbours that are the same request with the same outcome become one run. */
function runsOf(requests) {
  const runs = [];
  for (const one of requests) {
    const run = runs.at(-1);
    const same = run && run.method === one.method && run.path === one.path;
    if (same && run.status === one.status) {
      run.count++;
      run.time = one.time;
      run.ms = one.ms;
    } else {
      runs.push({ ...one, first: one.number, count: 1 });
    }
  }
  return runs.reverse();
}

function newRow() {
  const parts = ["log-time", "log-method", "log-path", "log-count", "log-status", "log-ms"];
  const cells = parts.map((name) => h("span", { class: name }));
  const row = h("li", { data: { testid: "log-row" } }, cells);
  const fault = h(
    "button",
    {
      type: "button",
      class: "log-fault",
      data: { testid: "log-fault" },
      onclick: () => faultMenu(row.request, fault),
    },
    "Fault…",
  );
  row.append(fault);
  return row;
}

function fillRow(row, { time, method, path, count, status, ms }) {
  row.request = { method, path };
  row.lastElementChild.setAttribute("aria-label", `Play a fault at the next ${method} ${path}`);
  const [when, verb, where, times, outcome, took] = row.children;
  setText(when, secondsText(new Date(time)));
  setText(verb, method);
  setText(where, shortened(decoded(path)));
  where.title = path;
  setText(times, count > 1 ? `×${count}` : "");
  setText(outcome, String(status || "cut"));
  outcome.dataset.kind = status >= 500 || !status ? "bad" : status >= 400 ? "refused" : "good";
  setText(took, ms === undefined ? "" : `${Math.round(ms)} ms`);
}

/** Ids of spreadsheets are long and all alike; the whole path is the tooltip. */
const shortened = (path) => path.replace(/[\w-]{30,}/g, (id) => `${id.slice(0, 4)}…`);

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
