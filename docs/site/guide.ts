import "../../examples/iframe/frame.js";
import "../../src/define.js";
import "../../themes/high-contrast-dark.css";
import "../../themes/newsroom-light.css";
import "../../themes/think-tank.css";
