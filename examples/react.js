import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import "coalition-map/define.js";

// React 19 sets properties that an element has, and `onX` listens to the event `X`.
function App() {
  const [usIsr, setUsIsr] = useState("off");
  return createElement(
    "div",
    null,
    createElement("p", { id: "now" }, `US surveillance: ${usIsr}`),
    createElement("coalition-map", { usIsr, "oncoalition-change": ({ detail }) => setUsIsr(detail.state.usIsr) }),
  );
}
createRoot(document.getElementById("app")).render(createElement(App));
