/** The ancestors, through shadow trees, that cut off part of an element's box. */
export function cutBy(one: Element, box: DOMRect = one.getBoundingClientRect()): string[] {
  const cut: string[] = [];
  for (let around = flatParent(one); around && around !== document.body; around = flatParent(around)) {
    if (getComputedStyle(around).overflow === "visible" && !around.matches("coalition-map")) continue;
    const outer = around.getBoundingClientRect();
    const inside =
      box.left >= outer.left - 1 &&
      box.right <= outer.right + 1 &&
      box.top >= outer.top - 1 &&
      box.bottom <= outer.bottom + 1;
    if (!inside) cut.push(`${around.localName}.${around.className}`);
  }
  return cut;
}

/** The parent of an element in the flat tree; a slot takes precedence over the parent element or host. */
const flatParent = (one: Element): Element | null =>
  one.assignedSlot ?? one.parentElement ?? (one.getRootNode() as ShadowRoot).host ?? null;

/** Whether two boxes have more than a rounding error in common. */
export const overlap = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

/** The boxes of each word of a text, one per line; a word ends at a space, a hyphen or a slash. */
export function wordBoxes(text: Text): { readonly word: string; readonly boxes: readonly DOMRect[] }[] {
  const range = document.createRange();
  return [...text.data.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)].map(({ 0: word, index }) => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return { word, boxes: [...range.getClientRects()] };
  });
}
