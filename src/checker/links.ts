/** Where a link may lead. Anything that names no scheme is relative. */
export function isSafeLink(href: string): boolean {
  // URL parsers skip these, so that "java\nscript:" would be a scheme.
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href.replace(/[\0- ]/g, ''))?.[1];
  return URL.canParse(href, 'https://a') && (scheme === undefined || /^(?:https?|tel|mailto|sms)$/i.test(scheme));
}

export const linkSchemes = 'https:, http:, tel:, mailto:, sms: or a relative address';
