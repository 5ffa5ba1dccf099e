import {html, render} from 'lit';
import {BpcAnnounceEvent} from '../../events/internal-events.js';
import {copyText} from './save-file.js';
import type {View} from '../../checker/view.js';

/**
 * Text to take by hand, where the browser does not let the page print or copy. A native dialog: focus goes in, Escape and Close lead out, and nothing is left behind.
 */
export function showText({messages}: View, tree: ShadowRoot, title: string, text: string): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'text-dialog stack';
  dialog.ariaLabel = title;
  const back = tree.activeElement as HTMLElement | null;
  const field = () => dialog.querySelector('textarea')!;
  const copy = async () => {
    field().select();
    const done = await copyText(text);
    dialog.querySelector('[role=status]')!.textContent = done ? messages.copied : messages.copyFailed;
  };
  render(
    html`
      <p>${title}</p>
      <textarea class="summary card" readonly rows="14" aria-label=${messages.summary} .value=${text}></textarea>
      <p role="status"></p>
      <div class="actions">
        <button type="button" class="primary" @click=${copy}>${messages.copy}</button>
        <button type="button" @click=${() => dialog.close()}>${messages.close}</button>
      </div>
    `,
    dialog,
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    back?.focus();
  });
  (tree.querySelector('.base') ?? tree).append(dialog);
  dialog.showModal();
  field().select();
}

/** Copies, and says so to everyone; where the browser refuses, the text is shown to be taken by hand. */
export async function copyOrShow(from: HTMLElement & {copied?: boolean}, view: View, text: string): Promise<void> {
  if (await copyText(text)) {
    from.copied = true;
    from.dispatchEvent(new BpcAnnounceEvent(view.messages.copied));
  } else showText(view, from.getRootNode() as ShadowRoot, view.messages.copyFailed, text);
}
