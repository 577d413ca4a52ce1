/** The code that a payload runs if it can: it calls `__ran` with the payload's number. */
const tellTale = (n: number) => `globalThis.__ran?.(${n})`;

/** Payloads, with `RUN` in place of the tell-tale. */
const TEMPLATES: readonly string[] = [
  // Elements that run code by themselves.
  "<script>RUN</script>",
  "</script><script>RUN</script>",
  "<ScRiPt\n>RUN</sCrIpT\t>",
  '<script src="data:text/javascript,RUN"></script>',
  "<script type=module>RUN</script>",
  "<img src=x onerror=RUN>",
  "<img/src=x/onerror=RUN//",
  "<image href=x onerror=RUN />",
  "<body onload=RUN>",
  "<video><source onerror=RUN></video>",
  "<audio src=x onerror=RUN></audio>",
  "<details open ontoggle=RUN><summary>x</summary></details>",
  "<input autofocus onfocus=RUN>",
  "<marquee onstart=RUN>x</marquee>",
  "<x tabindex=1 autofocus onfocus=RUN style=animation-name:x onanimationstart=RUN>",
  // SVG and MathML.
  "<svg onload=RUN></svg>",
  "<svg/onload=RUN><circle r=9></svg>",
  "<svg><script>RUN</script></svg>",
  '<svg><script href="data:text/javascript,RUN" /></svg>',
  "<svg><foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload='RUN'/></foreignObject></svg>",
  "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='RUN'/></svg>#x\"/></svg>",
  '<svg><a><animate attributeName=href values="javascript:RUN"/><text y=20>x</text></a></svg>',
  '<svg><set attributeName="onmouseover" to="RUN"/></svg>',
  "<svg><animate onbegin=RUN attributeName=x dur=1s></svg>",
  '<math><maction actiontype="statusline#x" xlink:href="javascript:RUN">x</maction></math>',
  '<math href="javascript:RUN">x</math>',
  // Breaking out of the surrounding text or attribute.
  '"><img src=x onerror=RUN>',
  "'><img src=x onerror=RUN>",
  "`><img src=x onerror=RUN>",
  '" onmouseover="RUN" onfocus="RUN" autofocus="',
  "' onmouseover='RUN' onfocus='RUN' autofocus='",
  "x` onerror=`RUN",
  '\\"><svg/onload=RUN>',
  "</title></textarea></style></template></noscript><img src=x onerror=RUN>",
  "</text></g></svg><img src=x onerror=RUN>",
  "</metadata><script>RUN</script>",
  "</template><img src=x onerror=RUN><template>",
  // Addresses.
  "javascript:RUN",
  "JaVaScRiPt:RUN",
  "java\tscript:RUN",
  "\u0001javascript:RUN",
  "&#106;avascript&colon;RUN",
  "javascript://example.org/%0aRUN",
  "data:text/html,<script>RUN</script>",
  "data:text/html;base64,PHNjcmlwdD5nbG9iYWxUaGlzLl9fcmFuPy4oMCk8L3NjcmlwdD4=",
  "vbscript:RUN",
  '<a href="javascript:RUN">x</a>',
  // Style sheets.
  "url(javascript:RUN)",
  "expression(RUN)",
  "@import 'javascript:RUN';",
  "</style><script>RUN</script>",
  "red;background:url('javascript:RUN')",
  // XML.
  '<!DOCTYPE x [<!ENTITY e "<script>RUN</script>">]>&e;',
  "]]><script xmlns='http://www.w3.org/1999/xhtml'>RUN</script>",
  "<![CDATA[><script>RUN</script>]]>",
  "<?xml-stylesheet href='javascript:RUN'?>",
  "--><script>RUN</script><!--",
  "--!><img src=x onerror=RUN>",
  // Text that becomes a different tree when parsed again.
  '<noscript><p title="</noscript><img src=x onerror=RUN>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=RUN&gt;">',
  '<svg></p><style><a id="</style><img src=x onerror=RUN>">',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=RUN>",
  "<table><td background='javascript:RUN'><plaintext>",
  // Frames and the page itself.
  '<iframe srcdoc="<script>parent.RUN</script>"></iframe>',
  "<iframe src=javascript:parent.RUN></iframe>",
  "<object data=javascript:RUN></object>",
  "<embed src=javascript:RUN>",
  "<base href='javascript:RUN//'>",
  "<meta http-equiv=refresh content='0;url=javascript:RUN'>",
  // Characters that some readers take for others, or drop.
  "\uff1cscript\uff1eRUN\uff1c/script\uff1e",
  "\u2028\u2029<img src=x onerror=RUN>",
  "\u202e>NUR=rorreno x=crs gmi< <img src=x onerror=RUN>",
  "<\u0000script>RUN</script>",
  "\ud800<img src=x onerror=RUN>",
  "&lt;img src=x onerror=RUN&gt;",
  "\u001b]8;;javascript:RUN\u0007x\u001b]8;;\u0007\u009b31m",
  // Templates.
  "{{constructor.constructor('RUN')()}}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a text that a template would run
  "${RUN}",
  "{area} {constructor} {__proto__} <%= RUN %>",
  // Other readers: spreadsheets, Markdown, BibTeX, PDF, PNG.
  '=HYPERLINK("javascript:RUN","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "+1+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "\t=1+1",
  "\n=1+1",
  "  =1+1",
  "\uff1d1+1",
  'x",=1+1,"',
  "x\r\n=1+1",
  "[x](javascript:RUN)",
  "![x](data:text/html,RUN)",
  "<javascript:RUN>",
  "| x |\n|---|\n# <img src=x onerror=RUN>",
  "},\n  note = {\\input{|calc}} }\n@misc{x,",
  "\\write18{calc} ^^5cwrite18{calc}",
  ") /OpenAction << /S /JavaScript /JS (RUN) >> (",
  "x\u0000iTXt\u0000<script>RUN</script>",
];

/** Texts that would each run as code, or link to code, in a reader that takes them for more than text. */
export const PAYLOADS: readonly string[] = TEMPLATES.map((template, n) => template.replaceAll("RUN", tellTale(n)));

/** Names that every object inherits. */
export const INHERITED = ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty"] as const;
