// Copy and paste as other sheets and editors do it: tabs between cells, lines between rows, and
// quotes around a text that holds either.

export const textOfBlock = (texts) =>
  texts.map((row) => row.map(quoteIfNeeded).join("\t")).join("\n");

const quoteIfNeeded = (text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Where pasted text goes: from the block's corner, as far as it reaches; one value, or one row, is
 * repeated over the whole selection.
 */
export function pasteText(text, { top, left, bottom, right }) {
  const pasted = parseBlock(text);
  if (pasted.length === 0) return { block: null, texts: [] };
  const width = Math.max(...pasted.map((row) => row.length));
  const height = repeats(bottom - top + 1, pasted.length);
  const across = repeats(right - left + 1, width);
  const texts = Array.from({ length: height }, (_, row) =>
    Array.from(
      { length: across },
      (_, column) => pasted[row % pasted.length][column % width] ?? "",
    ),
  );
  return { block: { top, left, bottom: top + height - 1, right: left + across - 1 }, texts };
}

const repeats = (room, size) => (room > size && room % size === 0 ? room : size);

function parseBlock(text) {
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  if (source === "") return [];
  const rows = [[]];
  const piece = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y;
  for (let at = 0; at <= source.length; at++) {
    piece.lastIndex = at;
    const [whole, quoted, plain] = piece.exec(source);
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (source[at] === "\n") rows.push([]);
  }
  return rows;
}
