// Faults that the server plays on request, to see what a program does when Google misbehaves.

import { get, post, remove } from "../core/api.js";
import { h, setText } from "../core/dom.js";
import { onChange } from "../core/live.js";
import { openMenu } from "../core/menu.js";
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
  {
    id: "weather",
    label: "Bad weather: every tenth request fails, by chance",
    rule: { kind: ["status", "reset-before", "reset-after", "not-json"], chance: 0.1 },
  },
];

/** What can befall the next request like one in the log. */
const mishaps = [
  { id: "refuse", label: "Refused: 503", rule: { kind: "status", status: 503 } },
  { id: "quota", label: "Refused: 429, quota spent", rule: { kind: "status", status: 429 } },
  { id: "denied", label: "Refused: 403", rule: { kind: "status", status: 403 } },
  { id: "before", label: "Connection breaks before it is applied", rule: { kind: "reset-before" } },
  { id: "after", label: "Applied, then the connection breaks", rule: { kind: "reset-after" } },
  { id: "late-error", label: "Applied, then an error", rule: { kind: "status-after" } },
  { id: "cut", label: "Applied, its answer cut in the middle", rule: { kind: "truncate" } },
  { id: "page", label: "A proxy's page instead of JSON", rule: { kind: "not-json" } },
  { id: "slow", label: "Answered after five seconds", rule: { kind: "delay", delayMs: 5000 } },
  { id: "stale", label: "Answered from before the latest change", rule: { kind: "stale" } },
];

/** Offers the faults for the next request with the same method and path. */
export function faultMenu({ method, path }, button) {
  const { left, bottom } = button.getBoundingClientRect();
  const commands = mishaps.map(({ id, label, rule }) => ({
    id: `fault-${id}`,
    label,
    run: async () => {
      try {
        await post("/local/faults", { ...rule, method, path: path.split("?")[0] });
        notice(`The next ${method} like it: ${label.toLowerCase()}.`);
      } catch (error) {
        notice(`The fault was not set: ${error.message}`, { bad: true });
      }
    },
  }));
  openMenu([{ name: "Faults", commands }], { x: left, y: bottom, label: "Faults to play" });
}

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
