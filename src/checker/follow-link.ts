/** A link of `page` that is not in it. Unlike `new URL`, it takes any address: in a page from a `blob:` or `data:` address, a relative one stays as it is. */
export function resolveLink(href: string, page: Document): HTMLAnchorElement {
  const link = page.createElement('a');
  link.href = href;
  return link;
}

/**
 * Follows a link as if the person had pressed it in the page: against its `<base href>` and into its `<base target>`.
 * The target of a fragment of this page comes into view and gets the focus, so that nobody believes they are finished while a form waits below.
 */
export function followLink(href: string, page: Document): void {
  const link = resolveLink(href, page);
  // The link is never in the page, so that no listener of the page (a router, a tag manager) receives the click.
  link.click();
  const target = findTarget(link, page);
  if (target) focusTarget(target);
}

/** Whether the link leads to a place of this page: then nothing on the screen is lost by following it. */
export function leadsToThisPage(href: string, page: Document): boolean {
  const link = resolveLink(href, page);
  const opensElsewhere = !['', '_self'].includes(page.querySelector<HTMLBaseElement>('base[target]')?.target ?? '');
  return link.hash.length > 1 && !opensElsewhere && withoutHash(link.href) === withoutHash(page.URL);
}

const withoutHash = (address: string): string => address.replace(/#.*/, '');

function findTarget({href, hash}: HTMLAnchorElement, page: Document): HTMLElement | null {
  if (!leadsToThisPage(href, page)) return null;
  const id = hash.slice(1);
  return page.getElementById(id) ?? page.getElementById(decode(id));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A heading or a section takes no focus by itself: it does for this once. */
function focusTarget(target: HTMLElement): void {
  target.focus({preventScroll: true});
  if (target.ownerDocument.activeElement !== target && !target.hasAttribute('tabindex')) {
    target.setAttribute('tabindex', '-1');
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), {once: true});
    target.focus({preventScroll: true});
  }
  target.scrollIntoView({block: 'start'});
}
