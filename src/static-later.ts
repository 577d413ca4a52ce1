import type { renderStatic as RenderStatic } from "./static.js";

/**
 * `<coalition-map>` as HTML for pages made on a server, as `coalition-map/static.js` has it; here it is loaded when it is
 * called, so that it weighs on nobody else. Rejects on an id prefix that is none.
 */
export async function renderStatic(...given: Parameters<typeof RenderStatic>): Promise<string> {
  const { renderStatic } = await import("./static.js");
  return renderStatic(...given);
}
