// In the embedding page: fits each <iframe data-coalition-map> to the height that its page tells.
const MOST_PX = 5000;
// A server has no messages: there, nothing happens.
globalThis.addEventListener?.("message", ({ data, origin, source }) => {
  if (data?.type !== "coalition-map:height" || data.version !== 1) return;
  const { height } = data;
  if (!Number.isFinite(height) || height < 1 || height > MOST_PX) return;
  for (const frame of document.querySelectorAll("iframe[data-coalition-map]")) {
    // From this very frame, and from where its address says.
    if (frame.contentWindow !== source || new URL(frame.src, location.href).origin !== origin) continue;
    frame.style.height = `${height}px`;
  }
});
