import type {ConsultContent, HandOverId} from '../handoff/detail.js';

/** Without vowels, and without what looks or sounds alike, so that it can be read out on the telephone and spells no word. */
const REFERENCE_CHARACTERS = 'CFHJKMPRTWXY2346789';

/** The ids of the requests of one visit. */
export class HandOverIds {
  #last: {readonly handOver: HandOverId; readonly key: string} | undefined;

  /** A new visit: nothing of it may be traced to the one before. */
  reset(): void {
    this.#last = undefined;
  }

  /** To be called once for each request: the same content keeps its id, changed content gets a new one that replaces the last. */
  assign(content: ConsultContent): HandOverId {
    const key = JSON.stringify({...content, consent: {...content.consent, time: ''}});
    if (this.#last?.key === key) return this.#last.handOver;
    const previous = this.#last?.handOver;
    const handOver = {
      id: createId(),
      ...(previous && {supersedes: previous.id}),
      reference: previous?.reference ?? createReference(),
    };
    this.#last = {handOver, key};
    return handOver;
  }
}

/** Not `randomUUID`, which pages without https do not have. */
const createId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const createReference = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => REFERENCE_CHARACTERS[byte % REFERENCE_CHARACTERS.length])
    .join('');
