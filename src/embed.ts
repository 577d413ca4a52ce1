// One self-contained file for a script tag; the build swaps the worker's file for its text.
import "./define.js";
