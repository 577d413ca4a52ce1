/**
 * What elements use of a browser that an embedder's component tests may lack (jsdom, happy-dom, linkedom): there, nothing
 * is measured and nothing changes its size, and everything else works.
 */

/** Calls back in the next frame, in environments without frames soon; the function returned cancels this. */
export function inNextFrame(callback: () => void): () => void {
  if (typeof requestAnimationFrame === "undefined") {
    const timer = setTimeout(callback);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(frame);
}

/**
 * Calls back when the size of an element has changed; the function returned ends this. In the next frame: drawing for a size
 * may change the size, and the observer would report a loop.
 */
export function onResize(element: Element, changed: () => void): () => void {
  if (typeof ResizeObserver === "undefined") return () => {};
  const observer = new ResizeObserver(() => inNextFrame(changed));
  observer.observe(element);
  return () => observer.disconnect();
}

/** Whether the reader's system prefers dark colours, and when that changes. */
export const darkScheme = (): Pick<MediaQueryList, "matches" | "addEventListener" | "removeEventListener"> =>
  typeof matchMedia === "undefined"
    ? { matches: false, addEventListener: () => {}, removeEventListener: () => {} }
    : matchMedia("(prefers-color-scheme: dark)");
