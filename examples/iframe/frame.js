// In the embedding page: fits each <iframe data-coalition-map> to the height that its page tells.
const MOST_PX = 5000;
// So many growths in a row, none smaller than the last, show that the page grows because its frame does.
const MOST_STEPS = 4;
const SOON_MS = 1000;
const runs = new WeakMap();

/** Fits a frame to a height, unless its page has shown that it has no height of its own. */
function fitTo(frame, height) {
  const run = runs.get(frame) ?? { last: 0, grown: 0, at: 0, steps: 0, before: "", isOver: false };
  if (!runs.has(frame)) frame.addEventListener("load", () => runs.delete(frame), { once: true });
  runs.set(frame, run);
  if (run.isOver) return;
  const grown = height - run.last;
  if (run.probe) {
    clearTimeout(run.probe);
    run.probe = undefined;
    // It has shrunk with its frame, which stays as high as its author made it.
    run.isOver = grown < 0;
    if (run.isOver) return;
  }
  const goesOn = Date.now() - run.at < SOON_MS && grown > 0 && grown >= run.grown;
  if (!goesOn) Object.assign(run, { steps: 0, before: frame.style.height });
  Object.assign(run, {
    last: height,
    grown: goesOn && run.steps > 0 ? grown : 0,
    at: Date.now(),
    steps: run.steps + 1,
  });
  frame.style.height = `${height}px`;
  if (run.steps <= MOST_STEPS) return;
  frame.style.height = run.before;
  run.probe = setTimeout(() => {
    Object.assign(run, { probe: undefined, steps: 0 });
    frame.style.height = `${run.last}px`;
  }, SOON_MS);
}

// A server has no messages.
globalThis.addEventListener?.("message", ({ data, origin, source }) => {
  if (data?.type !== "coalition-map:height" || data.version !== 1) return;
  const { height } = data;
  if (!Number.isFinite(height) || height < 1 || height > MOST_PX) return;
  for (const frame of document.querySelectorAll("iframe[data-coalition-map]")) {
    // From this very frame, and from where its address says.
    if (frame.contentWindow === source && new URL(frame.src, location.href).origin === origin) fitTo(frame, height);
  }
});
