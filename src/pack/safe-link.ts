export const linkSchemes = 'https:, http:, tel:, mailto:, sms: or a relative address';

/** A scheme that cannot run a script, or no scheme: no colon before the path. Browsers ignore space around an address. */
export const safeLinkPattern = /^(?:\s*(?:https?|tel|mailto|sms):|[^:/?#]*(?:[/?#]|$))/i;

/** Whether a page may link to an address: it can be read, and leads to a page, a phone or a message. */
export function isSafeLink(address: string): boolean {
  return safeLinkPattern.test(address) && URL.canParse(address, 'https://relative.example');
}
