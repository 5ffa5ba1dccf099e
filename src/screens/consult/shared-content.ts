import {html, nothing} from 'lit';
import type {AnsweredQuestion, ConsultContent} from '../../handoff/detail.js';
import {NONE} from '../../pack/types.js';
import {renderDetails, renderList} from '../result/section.js';
import {ariaLevel} from '../shared/templates.js';
import type {View} from '../shared/view.js';

/** All that is shared, as a list to read: the result, then the answers. "None of these" and what was not asked are folded; nothing scrolls by itself. */
export function renderSharedContent(view: View, content: ConsultContent) {
  const {messages, pack, say} = view;
  const {
    disposition,
    reasons,
    contributors,
    answers,
    hostAnswers,
    sensitive = [],
    medicines,
    unknown,
    notAsked,
  } = content;
  const all = [...answers, ...hostAnswers, ...sensitive];
  const denied = all.filter(isDenied);
  return html`<div class="shared card stack" part="summary">
    ${renderGroup(
      view,
      messages.yourResult,
      disposition ? [html`<strong>${withTime(disposition.title, disposition.timeFrame)}</strong>`] : [],
    )}
    ${renderGroup(
      view,
      messages.whyTitle,
      reasons.map(({title}) => title),
    )}
    ${renderGroup(
      view,
      messages.contributorsTitle,
      contributors.map(({title}) => title),
    )}
    ${renderTitle(view, messages.yourAnswers)} ${renderAnswers(all.filter((answered) => !isDenied(answered)))}
    ${denied.length ? renderDetails(`${messages.none} (${denied.length})`, renderAnswers(denied)) : nothing}
    ${medicines && pack.medicines ? html`${renderTitle(view, say(pack.medicines.title))}${renderAnswers(medicines)}` : nothing}
    ${renderGroup(
      view,
      messages.notRuledOut,
      unknown.map(({title}) => title),
    )}
    ${notAsked.length ? renderDetails(`${messages.notAsked} (${notAsked.length})`, renderList(notAsked.map(({text}) => text))) : nothing}
  </div>`;
}

/** A heading of the hand-over, one level below that of the screen. */
export const renderTitle = (view: View, title: string) =>
  html`<h3 aria-level=${ariaLevel(view.headingLevel, 1)}>${title}</h3>`;

/** Some titles say the time already. */
export const withTime = (title: string, time: string): string =>
  title.toLowerCase().includes(time.toLowerCase()) ? title : `${title} (${time})`;

const isDenied = ({answers}: AnsweredQuestion): boolean => answers.every(({id}) => id === NONE);

const renderGroup = (view: View, title: string, items: readonly unknown[]) =>
  items.length ? html`<div>${renderTitle(view, title)}${renderList(items)}</div>` : nothing;

const renderAnswers = (questions: readonly AnsweredQuestion[]) =>
  html`<dl class="review">
    ${questions.map(
      ({text, answers}) =>
        html`<div class="row"><dt>${text}</dt><dd>${answers.map((answer) => html`<p>${answer.text}</p>`)}</dd></div>`,
    )}
  </dl>`;
