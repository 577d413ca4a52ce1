// In the framed page: tells the embedding page how tall the content is. The number holds no secret, so any origin may have it.
let last = { frame: innerHeight, width: innerWidth, body: 0 };
const tell = () => {
  const { height } = document.body.getBoundingClientRect();
  const now = { frame: innerHeight, width: innerWidth, body: Math.ceil(height) };
  const grown = now.width === last.width ? now.frame - last.frame : 0;
  const more = now.body - last.body;
  last = now;
  // Content that grows with its frame has no height of its own: the frame would grow for ever.
  if (more === 0 || (grown > 0 && more >= grown)) return;
  parent.postMessage({ type: "coalition-map:height", version: 1, height: now.body }, "*");
};
if (parent !== window) {
  addEventListener("resize", tell);
  new ResizeObserver(tell).observe(document.body, { box: "border-box" });
}
