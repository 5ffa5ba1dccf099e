import {html, render} from 'lit';
import {day, toText} from '../../handoff/summary.js';
import {showText} from '../shared/text-dialog.js';
import type {View} from '../shared/view.js';
import {renderAbout} from './about.js';
import {renderCareCard} from './care-card.js';
import {renderContributors} from './contributors.js';
import {renderExercises} from './exercises.js';
import {renderPlan} from './plan.js';
import {printStyles} from './print.styles.js';
import {renderAnswers} from './save.js';
import {renderSection} from './section.js';
import {renderWhenToGetHelp} from './when-to-get-help.js';
import {renderWhy} from './why.js';

/**
 * Prints the result and nothing of the page around it: from an iframe of our own inside the shadow root. Nothing is loaded.
 * Where the browser refuses (a sandboxed frame without `allow-modals`), the text is shown to be copied instead.
 */
export async function printResult(view: View, root: ShadowRoot, today = new Date()): Promise<void> {
  root.querySelector('.print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  // An empty frame loads at once, but not in every engine within `append`.
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, {once: true});
    root.append(frame);
  });
  const {contentDocument} = frame;
  const {direction} = getComputedStyle(root.host);
  if (contentDocument && printDocument(view, contentDocument, today, direction)) return;
  frame.remove();
  showText(view, root, view.messages.printRefused, toText(view, {now: today}));
}

/** Returns whether the browser prints: it dispatches `beforeprint`, or it has refused. */
function printDocument(view: View, page: Document, today: Date, direction: string): boolean {
  const frameWindow = page.defaultView!;
  let isPrinting = false;
  frameWindow.addEventListener('beforeprint', () => (isPrinting = true));
  // Some browsers go on reading the frame for a moment. After that the answers must not stay in the page.
  frameWindow.addEventListener('afterprint', () => setTimeout(() => frameWindow.frameElement?.remove(), 5000));
  renderPrintPage(view, page, today, direction);
  frameWindow.focus();
  try {
    frameWindow.print();
  } catch {
    // Some apps that show web pages cannot print.
  }
  return isPrinting;
}

/** The same sections as on the screen, in the order that matters on paper. Constructed style sheets are the only ones a strict content security policy allows. */
export function renderPrintPage(view: View, page: Document, today: Date, direction: string): void {
  const {messages, say, locale} = view;
  const sheet = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(printStyles.cssText);
  page.adoptedStyleSheets = [sheet];
  page.title = messages.printTitle;
  page.documentElement.lang = locale;
  page.documentElement.dir = direction;
  render(
    html`
      <p class="head"><strong>${messages.printTitle}</strong> ${say(messages.printedOn, {date: day(locale, today)})}</p>
      ${renderCareCard(view)}
      <div class="columns">
        ${renderSection(view, 'given', messages.yourAnswers, renderAnswers(view))}${renderWhy(view)}${renderWhenToGetHelp(view, today)}
        ${renderContributors(view)}${renderPlan(view)}${renderExercises(view)}${renderAbout(view)}
        <p>${say(view.pack.intendedUse)}</p>
      </div>
    `,
    page.body,
  );
  for (const fold of page.querySelectorAll('details')) fold.open = true;
  fitToTwoSheets(page.body);
}

/** Two sheets of Letter, less margins and what a column break leaves empty. */
const TWO_SHEETS = 2 * 240 * (96 / 25.4);

/** Longer languages and longer plans get smaller type, down to the smallest that can be read. */
function fitToTwoSheets(body: HTMLElement): void {
  for (const size of [8, 7.5, 7, 6.5]) {
    body.style.fontSize = `${size}pt`;
    if (body.offsetHeight <= TWO_SHEETS) return;
  }
}
