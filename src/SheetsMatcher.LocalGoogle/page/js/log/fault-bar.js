// Faults that the server plays on request, to see what a program does when Google misbehaves.

import { get, post, remove } from "../core/api.js";
import { h, setText } from "../core/dom.js";
import { onChange } from "../core/live.js";
import { notice } from "../core/notices.js";
import { steady } from "../core/steady.js";

/** Chosen so that they befall the worker: this page reads by GET and writes single cells by PUT. */
const faults = [
  {
    id: "quota",
    label: "Sheet quota spent: 429, three times",
    rule: { method: "POST", path: "/v4/", kind: "status", status: 429, count: 3 },
  },
  {
    id: "unavailable",
    label: "Mail unavailable: 503, three times",
    rule: { path: "/gmail/v1/", kind: "status", status: 503, count: 3 },
  },
  {
    id: "lost",
    label: "Next write applied, its answer lost",
    rule: { method: "POST", path: ":batchUpdate", kind: "reset-after", count: 1 },
  },
  {
    id: "send-lost",
    label: "Next letter sent, the answer lost",
    rule: { method: "POST", path: "/drafts/send", kind: "reset-after", count: 1 },
  },
];

export function faultBar() {
  const state = h("span", { class: "fault-state", role: "status" });
  const choose = h(
    "select",
    { "aria-label": "Fault to play" },
    faults.map(({ id, label }) => h("option", { value: id }, label)),
  );
  const run = async (work) => {
    try {
      await work();
    } catch (error) {
      notice(`The faults stayed as they were: ${error.message}`, { bad: true });
    }
    refresh();
  };
  const play = () =>
    run(() => post("/local/faults", faults.find((f) => f.id === choose.value).rule));
  const refresh = steady(async () => {
    const answer = await get("/local/faults");
    const rules = Array.isArray(answer) ? answer : (answer.rules ?? answer.faults ?? []);
    setText(state, rules.length === 0 ? "none waiting" : `${rules.length} waiting`);
  }, 1000);
  onChange("fault", refresh);
  refresh();
  return h(
    "div",
    { class: "fault-bar" },
    h("span", {}, "Play a fault:"),
    choose,
    h("button", { type: "button", data: { testid: "fault-play" }, onclick: play }, "Play"),
    h(
      "button",
      {
        type: "button",
        data: { testid: "fault-clear" },
        onclick: () => run(() => remove("/local/faults")),
      },
      "Lift all",
    ),
    state,
  );
}
