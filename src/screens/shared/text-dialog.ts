import {html, nothing, render} from 'lit';
import {BpcAnnounceEvent} from '../../events/internal-events.js';
import {recorderInputMarks} from './recorder-marks.js';
import {copyText} from './save-file.js';
import type {View} from './view.js';

/**
 * Shows text to be copied by hand, where the browser does not let the page print, copy or share. A native dialog: it takes the focus, Escape and Close close it,
 * and nothing of it stays in the page. It is part of the screen, so it goes when the page restarts the checker: the next person must not read it.
 * `onEmail`: offers an e-mail draft as well.
 */
export function showText({messages}: View, root: ShadowRoot, title: string, text: string, onEmail?: () => void): void {
  const screen = root.querySelector('.frame > .step');
  // The screen was left, or the checker removed, while the browser was asked to share or to copy.
  if (!screen?.isConnected) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'text-dialog stack';
  dialog.ariaLabel = title;
  const previousFocus = root.activeElement as HTMLElement | null;
  const findField = () => dialog.querySelector('textarea')!;
  const onCopy = async () => {
    findField().select();
    const isCopied = await copyText(text);
    dialog.querySelector('[role=status]')!.textContent = isCopied ? messages.copied : messages.copyFailed;
  };
  render(
    html`
      <p>${title}</p>
      <textarea class="summary card ${recorderInputMarks}" readonly rows="14" aria-label=${messages.summary} .value=${text}></textarea>
      <p role="status"></p>
      <div class="actions">
        <button type="button" class="primary" @click=${onCopy}>${messages.copy}</button>
        ${onEmail ? html`<button type="button" @click=${onEmail}>${messages.email}</button>` : nothing}
        <button type="button" @click=${() => dialog.close()}>${messages.close}</button>
      </div>
    `,
    dialog,
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    previousFocus?.focus();
  });
  screen.append(dialog);
  dialog.showModal();
  findField().select();
}

/** Copies, and says so to everyone; where the browser refuses, shows the text to be copied by hand. */
export async function copyOrShow(screen: HTMLElement & {copied?: boolean}, view: View, text: string): Promise<void> {
  if (await copyText(text)) {
    screen.copied = true;
    screen.dispatchEvent(new BpcAnnounceEvent(view.messages.copied));
    return;
  }
  showText(view, screen.getRootNode() as ShadowRoot, view.messages.copyFailed, text);
}
