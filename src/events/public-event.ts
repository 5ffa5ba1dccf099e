/**
 * What all public events share: they bubble, leave the shadow tree, and carry plain data in `detail`.
 * Apart from `consult-requested`, none carries the id of a question, rule or disposition, or an answer: an event that
 * bubbles through a page can end in a tag manager.
 */
export abstract class PublicEvent<Detail = null> extends Event {
  /** Plain JSON. */
  readonly detail: Detail;

  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, {bubbles: true, composed: true, cancelable});
    this.detail = detail;
  }
}
