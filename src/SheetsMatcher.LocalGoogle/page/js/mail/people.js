// Senders and recipients: 'Ana Park <ana@example.org>', a list of such, or plain addresses.

const list = (people) =>
  Array.isArray(people) ? people : String(people ?? "").split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);

/** Names where they are known, else addresses. */
export const namesOf = (people) =>
  list(people)
    .map((one) => one.trim())
    .map((one) => /^\s*"?([^"<]+?)"?\s*<[^>]+>$/.exec(one)?.[1] ?? one)
    .join(", ");

export const inFull = (people) =>
  list(people)
    .map((one) => one.trim())
    .join(", ");
