/** What became of a text that was to be shared. `unavailable`: the browser cannot share, or does not let this page. */
export type ShareOutcome = 'shared' | 'cancelled' | 'unavailable';

/** Opens the browser's own share menu. Never throws. */
export async function shareText(title: string, text: string): Promise<ShareOutcome> {
  if (text === '' || typeof navigator.share !== 'function') return 'unavailable';
  try {
    await navigator.share({title, text});
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unavailable';
  }
}

/** Opens a draft in the person's own e-mail program. Its address holds the text, so it is made on press and never stands in the page. */
export function openEmailDraft(subject: string, text: string): void {
  const link = document.createElement('a');
  link.href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replace(/\n/g, '\r\n'))}`;
  link.click();
}
