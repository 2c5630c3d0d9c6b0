// Live updates arrive in bursts. A steady task runs at once, never twice at the same time, not more
// often than its pause allows, and always once more after the last call. A task that fails is tried
// again until it succeeds.

const retryMs = 1500;

/** `onTrouble` hears the error of each failed try, and null after each that succeeds. */
export function steady(task, pauseMs, onTrouble = () => {}) {
  let running = false;
  let again = false;

  async function run() {
    running = true;
    do {
      again = false;
      const error = await attempt();
      onTrouble(error);
      again ||= error !== null;
      await new Promise((resume) => setTimeout(resume, error === null ? pauseMs : retryMs));
    } while (again);
    running = false;
  }

  async function attempt() {
    try {
      await task();
      return null;
    } catch (error) {
      return error;
    }
  }

  return () => {
    if (running) again = true;
    else run();
  };
}
