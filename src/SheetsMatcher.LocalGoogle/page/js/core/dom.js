// Elements are built here and nowhere else: text always goes in as text, never as markup.

/**
 * Builds an element. Attributes that are false, null or undefined are left out, `on…` are
 * listeners, `data` becomes data attributes; children are nodes or text.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Writes only what differs, so that what somebody marked stays marked. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Brings the children of `parent` in line with `entries` by key: elements that stay are updated in
 * place, so that focus and scroll position survive a live update.
 */
export function reconcile(parent, entries, { key, create, update }) {
  const standing = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  let before = parent.firstElementChild;
  for (const entry of entries) {
    const name = String(key(entry));
    const element = standing.get(name) ?? create(entry);
    element.dataset.key = name;
    standing.delete(name);
    update(element, entry);
    if (element === before) before = before.nextElementSibling;
    else parent.insertBefore(element, before);
  }
  for (const leftOver of standing.values()) leftOver.remove();
}
