// A menu in the pattern of an ARIA menu: arrows, Home, End, Enter, Escape.

import { h } from "./dom.js";

let open = null;

/** `groups` are {name, commands: [{id, label, run, disabled}]}. The focus returns at the end. */
export function openMenu(groups, { x, y, label }) {
  closeMenu();
  const returnTo = document.activeElement;
  const menu = h(
    "div",
    { class: "menu", role: "menu", "aria-label": label },
    groups.map((group) => section(group, returnTo)),
  );
  document.body.append(menu);
  menu.style.left = `${Math.max(4, Math.min(x, window.innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(y, window.innerHeight - menu.offsetHeight - 4))}px`;
  menu.addEventListener("keydown", (event) => key(menu, event, returnTo));
  menu.addEventListener("focusout", (event) => menu.contains(event.relatedTarget) || closeMenu());
  open = menu;
  items(menu)[0]?.focus();
}

export function closeMenu() {
  const menu = open;
  open = null;
  menu?.remove();
}

function section({ name, commands }, returnTo) {
  return h(
    "div",
    { role: "group", "aria-label": name },
    commands.map((command) =>
      h(
        "button",
        {
          type: "button",
          role: "menuitem",
          tabindex: "-1",
          "aria-disabled": command.disabled ? "true" : null,
          data: { testid: `menu-${command.id}` },
          onclick: () => choose(command, returnTo),
        },
        command.label,
      ),
    ),
  );
}

function choose(command, returnTo) {
  if (command.disabled) return;
  closeMenu();
  returnTo?.focus?.({ preventScroll: true });
  command.run();
}

function key(menu, event, returnTo) {
  const all = items(menu);
  const at = all.indexOf(document.activeElement);
  const target = {
    ArrowDown: all[(at + 1) % all.length],
    ArrowUp: all[(at - 1 + all.length) % all.length],
    Home: all[0],
    End: all.at(-1),
  }[event.key];
  if (target) target.focus();
  else if (event.key === "Escape" || event.key === "Tab") {
    closeMenu();
    returnTo?.focus?.({ preventScroll: true });
  } else return;
  event.preventDefault();
}

const items = (menu) => [...menu.querySelectorAll("[role=menuitem]")];
