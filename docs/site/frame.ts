import "../../examples/iframe/embed-height.js";
import "../../src/define.js";
