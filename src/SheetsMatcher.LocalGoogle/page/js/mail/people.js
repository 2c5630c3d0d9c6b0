// Senders and recipients: 'Ana Park <ana@example.org>', a list of such, or plain addresses.

const list = (people) =>
  Array.isArray(people) ? people : String(people ?? "").split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);

/** Names where they are known, else addresses. */
export const namesOf = (people) =>
  list(people)
    .map((one) => one.trim())
    .map((one) => /^\s*"?([^"<]+?)"?\s*<[^>]+>$/.exec(one)?.[1] ?? one)
    .join(", ");

/** Names with their addresses, without the quotes that a header needs. */
export const inFull = (people) =>
  list(people)
    .map((one) => one.trim().replace(/^"([^"\\]*)"\s*</, "$1 <"))
    .join(", ");
