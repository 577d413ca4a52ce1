/** What shows a thing that the reader points at or opens: loaded when the reader first enters the map. */
export { detailsStyles } from "./details-styles.js";
export { cardView, detailsView } from "./thing-views.js";
