import {html, nothing} from 'lit';
import type {StageProgress} from '../../flow/progress.js';
import type {Stage} from '../../pack/types.js';
import {stageIcon} from '../shared/icons.js';
import {ViewElement} from '../shared/view-context.js';
import {formatNumber} from '../shared/words.js';

const stageMessages = {
  place: 'stagePlace',
  safety: 'stageSafety',
  pain: 'stagePain',
  running: 'stageRunning',
} as const satisfies Readonly<Record<Stage, string>>;

/**
 * Where the person is: the stage and a quiet bar with one segment for each stage. There is no total, which would jump when a branch opens.
 * In the medicine check, which has no stages, the number of the question and how many there are.
 *
 * @csspart progress - The stage, such as “Safety: 2 of 5”.
 */
export class BpcProgress extends ViewElement {
  static override properties = {number: {attribute: false}, total: {attribute: false}, stage: {attribute: false}};

  /** Position of the question, from 1. */
  declare number: number;

  /** How many questions there are; only in the medicine check. */
  declare total: number | undefined;

  declare stage: StageProgress | undefined;

  override render() {
    const {stage} = this;
    if (!stage) return html`<span id="bpc-stage" class="stage" part="progress">${this.#questionText}</span>`;
    const currentIndex = stage.stages.indexOf(stage.current);
    const segment = (_: Stage, index: number) => html`<i class=${index > currentIndex ? '' : 'reached'}></i>`;
    return html`
      <span id="bpc-stage" class="stage" part="progress">${stageIcon(stage.current)} ${this.#stageText(stage)}</span>
      ${stage.stages.length > 1 ? html`<span class="stage-bar" aria-hidden="true">${stage.stages.map(segment)}</span>` : nothing}
    `;
  }

  get #questionText(): string {
    const {say, messages, locale} = this.view;
    const {number, total} = this;
    const words = {number: formatNumber(number, locale), total: formatNumber(total ?? number, locale)};
    return say(total === undefined ? messages.question : messages.questionCount, words);
  }

  #stageText({current, place}: StageProgress): string {
    const {say, messages, locale} = this.view;
    const stage = messages[stageMessages[current]];
    if (!place) return stage;
    const [number, total] = [place.number, place.total].map((count) => formatNumber(count, locale));
    return say(messages.stageCount, {stage, number: number!, total: total!});
  }
}
