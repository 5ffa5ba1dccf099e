/**
 * Whether the focused control itself acts on this key, so that the page's hotkeys must not see it. Tab, Escape and whatever comes with
 * Ctrl, Meta or Alt always pass.
 */
export function isOurs({key, ctrlKey, metaKey, altKey, target}: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || key === 'Tab' || key === 'Escape' || !(target instanceof Element)) return false;
  if (target.matches('input[type=radio]')) return /^(?:Arrow\w+|Enter| )$/.test(key);
  if (target.matches('a[href]')) return key === 'Enter';
  if (target.matches('input[type=checkbox],button,summary')) return key === 'Enter' || key === ' ';
  return target.matches('input,textarea') && (key.length === 1 || !/^F\d/.test(key));
}
