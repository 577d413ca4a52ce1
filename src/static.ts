// `<coalition-map>` as HTML for pages made on a server. An entry of its own: the figure painter weighs more than the rest of `.`.
export { renderStatic, type StaticOptions } from "./static/render-static.js";
