/** The part of the figure painter that the first picture on a page needs: no page furniture. */
export { staticMapSvg } from "./static-map.js";
