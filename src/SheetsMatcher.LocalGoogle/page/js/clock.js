// The clock bar. The server's clock is asked when it says that it changed; in between, a moving
// clock is carried on here by its rate, so that the bar ticks smoothly while an intake is played.

import { get, post } from "./core/api.js";
import { h, setText } from "./core/dom.js";
import { onChange } from "./core/live.js";
import { notice } from "./core/notices.js";
import { steady } from "./core/steady.js";
import { dateText, onZone, timeText, zoneName } from "./core/zone.js";

const resyncMs = 5000;
const tickMs = 100;

export function startClock(bar) {
  const parts = build(bar);
  let known = { base: Number.NaN, rate: 0, moving: false, until: Infinity, at: performance.now() };

  const reckoned = () => {
    const elapsed = known.moving ? (performance.now() - known.at) * known.rate : 0;
    return Math.min(known.base + elapsed, known.until);
  };
  const show = () => draw(parts, known, new Date(reckoned()));
  const learn = (answer) => {
    known = {
      base: Date.parse(answer.now),
      rate: Number(answer.rate ?? 0),
      moving: Boolean(answer.moving),
      until: answer.until ? Date.parse(answer.until) : Infinity,
      at: performance.now(),
    };
    show();
  };
  const refresh = steady(async () => learn(await get("/local/clock")), 150);

  bar.addEventListener("click", async (event) => {
    const order = orders[event.target.closest("button")?.dataset.order];
    if (!order) return;
    try {
      learn(await post("/local/clock", order));
    } catch (error) {
      notice(`The clock stayed as it was: ${error.message}`, { bad: true });
    }
  });
  onChange("clock", refresh);
  onZone(show);
  setInterval(() => {
    if (known.moving) show();
    // A clock that has arrived stops by itself, and says nothing.
    if (known.moving && reckoned() === known.until) refresh();
  }, tickMs);
  setInterval(() => document.hidden || refresh(), resyncMs);
  refresh();
}

const orders = {
  day: { action: "advance", days: 1 },
  week: { action: "advance", days: 7 },
  play: { action: "play" },
  pause: { action: "pause" },
};

function build(bar) {
  const date = h("strong", { class: "clock-date" });
  const time = h("span", { class: "clock-time" });
  const now = h("time", { class: "clock-now", data: { testid: "clock-now" } }, date, " ", time);
  const button = (order, label, title) =>
    h("button", { type: "button", title, data: { order, testid: `clock-${order}` } }, label);
  const play = button("play", sign("▶", "Play"), "Let the time run, a week in five seconds");
  const pause = button("pause", sign("❚❚", "Pause"), "Stop the clock");
  play.setAttribute("aria-label", "Play");
  pause.setAttribute("aria-label", "Pause");
  bar.append(
    now,
    h(
      "span",
      { class: "clock-buttons" },
      button("day", "+1 day", "Run the clock forward by a day"),
      button("week", "+1 week", "Run the clock forward by a week, in five seconds"),
      play,
      pause,
    ),
  );
  return { bar, now, date, time, play, pause };
}

/** On a narrow screen the sign stands alone. */
const sign = (symbol, word) => [symbol, h("span", { class: "word" }, ` ${word}`)];

function draw({ bar, now, date, time, play, pause }, { rate, moving }, instant) {
  const fast = moving && rate > 1;
  setText(date, dateText(instant));
  setText(time, timeText(instant));
  if (!Number.isNaN(instant.getTime())) now.dateTime = instant.toISOString();
  now.title = `Time zone of the spreadsheet: ${zoneName()}`;
  bar.classList.toggle("running", fast);
  bar.dataset.state = fast ? "running" : moving ? "ticking" : "still";
  // aria-disabled keeps the focus on the button that was just pressed.
  play.setAttribute("aria-disabled", String(fast));
  pause.setAttribute("aria-disabled", String(!moving));
}
