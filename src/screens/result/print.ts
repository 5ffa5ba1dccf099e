import {html, nothing, render} from 'lit';
import {day, toText} from '../../handoff/summary.js';
import {recorderMarks} from '../shared/recorder-marks.js';
import {showText} from '../shared/text-dialog.js';
import type {View} from '../shared/view.js';
import {renderAbout} from './about.js';
import {renderCareCard} from './care-card.js';
import {renderContributors} from './contributors.js';
import {renderExercises} from './exercises.js';
import {renderMedicine} from './medicine.js';
import {renderNextSteps, renderPhases, renderPlan} from './plan.js';
import {figureStyles} from './figures.styles.js';
import {printStyles} from './print.styles.js';
import {renderAnswers} from './save.js';
import type {KeepOptions} from './save.js';
import {renderSection} from './section.js';
import {renderOpenPoints, renderWhenToGetHelp} from './when-to-get-help.js';
import {renderWhy} from './why.js';

/**
 * Prints the result and nothing of the page around it: from an iframe of our own inside the shadow root. Nothing is loaded.
 * Where the browser refuses (a sandboxed frame without `allow-modals`), the text is shown to be copied instead.
 */
export async function printResult(
  view: View,
  root: ShadowRoot,
  options: Partial<KeepOptions> = {},
  today = new Date(),
): Promise<void> {
  root.querySelector('.print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.className = `print-frame ${recorderMarks}`;
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  // An empty frame loads at once, but not in every engine within `append`.
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, {once: true});
    root.append(frame);
  });
  const {contentDocument} = frame;
  if (contentDocument && printDocument(view, contentDocument, today, root.host, options)) return;
  frame.remove();
  showText(view, root, view.messages.printRefused, toText(view, {now: today, plan: true, ...options}));
}

/** The words of the host's brand and contact slots: paper loads no image, so a logo is printed as its alternative text. */
function hostTexts(host: Element | undefined): readonly string[] {
  const slotted = [...(host?.querySelectorAll(':scope > [slot=brand], :scope > [slot=contact]') ?? [])];
  const texts = slotted.map((element) => {
    const images = [element, ...element.querySelectorAll('img')].filter((image) => image.localName === 'img');
    const alternatives = images.map((image) => image.getAttribute('alt') ?? '');
    return [...alternatives, element.textContent ?? ''].join(' ').replace(/\s+/g, ' ').trim();
  });
  return texts.filter((text) => text !== '');
}

/** Returns whether the browser prints: it dispatches `beforeprint`, or it has refused. */
function printDocument(view: View, page: Document, today: Date, host: Element, options: Partial<KeepOptions>): boolean {
  const frameWindow = page.defaultView!;
  let isPrinting = false;
  frameWindow.addEventListener('beforeprint', () => (isPrinting = true));
  // Some browsers go on reading the frame for a moment. After that the answers must not stay in the page.
  frameWindow.addEventListener('afterprint', () => setTimeout(() => frameWindow.frameElement?.remove(), 5000));
  renderPrintPage(view, page, today, getComputedStyle(host).direction, host, options);
  frameWindow.focus();
  try {
    frameWindow.print();
  } catch {
    // Some apps that show web pages cannot print.
  }
  return isPrinting;
}

/**
 * What to do and when to get help are the first sheet, the next steps and the exercises with their pictures the second; what the person has ticked comes last.
 * Constructed style sheets are the only ones a strict content security policy allows.
 */
export function renderPrintPage(
  view: View,
  page: Document,
  today: Date,
  direction: string,
  host?: Element,
  {answers = false, pharmacist = false}: Partial<KeepOptions> = {},
): void {
  const {messages, say, locale} = view;
  const sheet = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(figureStyles.cssText + printStyles.cssText);
  page.adoptedStyleSheets = [sheet];
  page.title = messages.printTitle;
  page.documentElement.lang = locale;
  page.documentElement.dir = direction;
  render(
    html`
      <p class="head"><strong>${messages.printTitle}</strong> ${say(messages.printedOn, {date: day(locale, today)})}</p>
      ${hostTexts(host).map((text) => html`<p class="host">${text}</p>`)}
      ${renderCareCard(view)}
      ${view.assessment.level === 'emergency' ? renderOpenPoints(view) : html`${renderWhenToGetHelp(view, today)}${renderPrintPlan(view)}${renderContributors(view)}`}
      ${renderWhy(view)}
      ${answers ? renderSection(view, 'given', messages.yourAnswers, renderAnswers(view)) : nothing}
      ${pharmacist ? renderMedicine(view) : nothing} ${renderAbout(view, today)}
      <p>${say(view.pack.intendedUse)}</p>
    `,
    page.body,
  );
  for (const fold of page.querySelectorAll('details')) fold.open = true;
}

/** With exercises, the next steps stand above them on one sheet, and the later phases follow. */
function renderPrintPlan(view: View) {
  const exercises = renderExercises(view);
  if (exercises === nothing) return renderPlan(view);
  return html`${renderSection(view, 'plan', view.messages.planTitle, renderNextSteps(view))}${exercises}
    <div class="part">${renderPhases(view)}</div>`;
}
