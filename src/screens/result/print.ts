import {html, render} from 'lit';
import {day, toText} from '../../handoff/summary.js';
import {about} from './about.js';
import {careCard} from './care-card.js';
import {changes} from './changes.js';
import {contributors} from './contributors.js';
import {exercises} from './exercises.js';
import {answers} from './keep.js';
import {plan} from './plan.js';
import {section} from './section.js';
import {why} from './why.js';
import {printStyles} from './print.styles.js';
import {showText} from '../shared/text-dialog.js';
import type {View} from '../../checker/view.js';

/**
 * Prints the result and nothing of the page around it: from a frame of our own, inside our shadow tree. Nothing is loaded.
 * Where the browser refuses (a sandboxed frame without `allow-modals`), the text is shown to be copied instead.
 */
export async function printResult(view: View, tree: ShadowRoot, today = new Date()): Promise<void> {
  tree.querySelector('.print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  // An empty frame loads at once, but not in every engine within `append`.
  await new Promise((done) => {
    frame.addEventListener('load', done, {once: true});
    tree.append(frame);
  });
  if (!frame.contentDocument || !print(view, frame.contentDocument, today, getComputedStyle(tree.host).direction)) {
    frame.remove();
    showText(view, tree, view.messages.printRefused, toText(view, {now: today}));
  }
}

/** Whether the browser took it: it says `beforeprint`, or it has refused. */
function print(view: View, page: Document, today: Date, direction: string): boolean {
  const tab = page.defaultView!;
  let taken = false;
  tab.addEventListener('beforeprint', () => (taken = true));
  // Some browsers go on reading the frame for a moment. Then the answers have no business in the page.
  tab.addEventListener('afterprint', () => setTimeout(() => tab.frameElement?.remove(), 5000));
  lay(view, page, today, direction);
  tab.focus();
  try {
    tab.print();
  } catch {
    // Some apps that show web pages have no way to print.
  }
  return taken;
}

/** The same parts as on the screen, in the order that matters on paper. Constructed style sheets are the only ones a strict page policy lets in. */
export function lay(view: View, page: Document, today: Date, direction: string): void {
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
      ${careCard(view)}
      <div class="columns">
        ${section(view, 'given', messages.yourAnswers, answers(view))}${why(view)}${changes(view, today)}${contributors(view)}${plan(view)}${exercises(view)}${about(view)}
        <p>${say(view.pack.intendedUse)}</p>
      </div>
    `,
    page.body,
  );
  for (const fold of page.querySelectorAll('details')) fold.open = true;
  fit(page.body);
}

/** Two sheets of Letter, less margins and what a column break leaves empty. */
const TWO_SHEETS = 2 * 240 * (96 / 25.4);

/** Longer languages and longer plans get smaller type, down to what still can be read. */
function fit(body: HTMLElement): void {
  for (const size of [8, 7.5, 7, 6.5]) {
    body.style.fontSize = `${size}pt`;
    if (body.offsetHeight <= TWO_SHEETS) return;
  }
}
