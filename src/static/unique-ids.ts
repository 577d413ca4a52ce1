const REFERRING = / (id|(?:xlink:)?href|fill|stroke|clip-path|mask|filter|aria-labelledby)="([^"]*)"/g;

/** A figure's SVG with a prefix before each of its ids and wherever one is referred to, so that a page can hold several. */
export function withUniqueIds(svg: string, prefix: string): string {
  return svg.replace(/<[a-z][^>]*>/gi, (element) =>
    element.replace(REFERRING, (_whole, name: string, value: string) => {
      const own =
        name === "id"
          ? prefix + value
          : name === "aria-labelledby"
            ? value.replace(/[^\s]+/g, (id) => prefix + id)
            : // A colour begins with # too: only an address, or a reference inside url(), is an id.
              value.replace(name.endsWith("href") ? /^#/ : /^url\(#/, (start) => start + prefix);
      return ` ${name}="${own}"`;
    }),
  );
}
