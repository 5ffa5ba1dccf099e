/** `aria-level` for an `<h2>` (or `<h3>` one below): the host says where its page's outline stands, and the tag stays the same. */
export const level = (headingLevel: number, below = 0): number => Math.min(6, headingLevel + below);
