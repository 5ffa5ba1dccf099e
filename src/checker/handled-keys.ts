/**
 * Whether the focused control itself acts on this key, so that the page's hotkeys must not see it. Tab, Escape and whatever comes with
 * Ctrl, Meta or Alt always pass.
 */
function isOurs({key, ctrlKey, metaKey, altKey, target}: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || key === 'Tab' || key === 'Escape' || !(target instanceof Element)) return false;
  if (target.matches('input[type=radio]')) return /^(?:Arrow\w+|Enter| )$/.test(key);
  if (target.matches('a[href]')) return key === 'Enter';
  if (target.matches('input[type=checkbox],button,summary')) return key === 'Enter' || key === ' ';
  return target.matches('input,textarea') && (key.length === 1 || !/^F\d/.test(key));
}

/** Keeps a key that we act on, or what is typed, from the page: it could save what is typed into it. What comes from slotted elements is the page's. */
export function keep(event: Event, tree: Node): void {
  const inside = event.target instanceof Node && event.target.getRootNode() === tree;
  if (inside && (!('key' in event) || isOurs(event as KeyboardEvent))) event.stopPropagation();
}
