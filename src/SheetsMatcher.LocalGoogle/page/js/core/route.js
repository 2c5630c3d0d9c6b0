// The address after the #: "#sheet/Matches", "#mail/ana@example.org", "#forms/mentor", "#requests".

const views = ["sheet", "mail", "forms", "requests"];

export function currentRoute() {
  const [view, ...rest] = location.hash.slice(1).split("/").map(decode);
  return { view: views.includes(view) ? view : "sheet", place: rest.join("/") };
}

export const hashOf = (view, place = "") =>
  place === "" ? `#${view}` : `#${view}/${encodeURIComponent(place)}`;

/** Changes the address without another entry in the history: moving about inside a view. */
export function settle(view, place) {
  if (location.hash !== hashOf(view, place)) history.replaceState(null, "", hashOf(view, place));
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
