// Live updates arrive in bursts. A steady task runs at once, never twice at the same time, not more
// often than its pause allows, and always once more after the last call.

export function steady(task, pauseMs) {
  let running = false;
  let again = false;

  async function run() {
    running = true;
    do {
      again = false;
      try {
        await task();
      } catch (error) {
        console.warn(error);
      }
      await new Promise((resume) => setTimeout(resume, pauseMs));
    } while (again);
    running = false;
  }

  return () => {
    if (running) again = true;
    else run();
  };
}
