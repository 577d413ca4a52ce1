import type { renderStatic as RenderStatic } from "./static.js";

/**
 * `<coalition-map>` as HTML for pages made on a server. The code, `coalition-map/static.js`, is loaded on the first call, so
 * that other pages do not pay for it. Rejects on an invalid id prefix.
 */
export async function renderStatic(...given: Parameters<typeof RenderStatic>): Promise<string> {
  const { renderStatic } = await import("./static.js");
  return renderStatic(...given);
}
