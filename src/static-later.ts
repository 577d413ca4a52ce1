import type { renderStatic as RenderStatic } from "./static.js";

/**
 * `<coalition-map>` as HTML for pages made on a server, as `coalition-map/static.js` has it; here it is loaded when it is
 * called, so that nothing else pays for it. Rejects on an invalid id prefix.
 */
export async function renderStatic(...given: Parameters<typeof RenderStatic>): Promise<string> {
  const { renderStatic } = await import("./static.js");
  return renderStatic(...given);
}
