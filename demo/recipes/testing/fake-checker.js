/** Stands in for `<back-pain-checker>` in unit tests, where the real one does not start: it shows nothing and dispatches the same events. */
export function defineFakeChecker(window) {
  class FakeChecker extends window.HTMLElement {
    /** @param {string} type such as `checker-started`; `detail` as in the reference, null where an event has none */
    dispatch(type, detail = null) {
      return this.dispatchEvent(new window.CustomEvent(type, {bubbles: true, composed: true, detail}));
    }

    /** Someone has agreed to share. Resolves to what your page did: what `waitUntil` was given, and whether it canceled the event. */
    async requestConsult(detail = exampleRequest) {
      const promises = [];
      const event = new window.CustomEvent('consult-requested', {
        bubbles: true,
        composed: true,
        cancelable: true,
        detail: structuredClone(detail),
      });
      event.waitUntil = (promise) => promises.push(promise);
      event.toFhir = () => ({resourceType: 'Bundle', type: 'collection', entry: []});
      const isCanceled = !this.dispatchEvent(event);
      return {isCanceled, answers: await Promise.all(promises)};
    }
  }
  window.customElements.define('back-pain-checker', FakeChecker);
}

/** What `consult-requested` carries. Change what your page reads. */
export const exampleRequest = {
  schemaVersion: 2,
  id: '0f8fad5bd9cb469fa16570867728950e',
  reference: 'KTM4 7QRX',
  subject: 'self',
  contact: {name: 'Sam Rivera', phone: '555 0123'},
  pack: {id: 'running-back-pain', version: '2.0.0', reviewed: '2026-11-30', reviewedBy: null},
  level: 'non-urgent',
  complete: true,
  disposition: {id: 'clinician', title: 'See a doctor or physical therapist', timeFrame: 'In the next two weeks'},
  reasons: [{id: 'leg-pain', title: 'Pain down the leg', level: 'non-urgent', because: ['Down one leg']}],
  contributors: [],
  answers: [{id: 'where', text: 'Where does it hurt?', answers: [{id: 'low', text: 'Low back'}]}],
  hostAnswers: [],
  unknown: [],
  notAsked: [],
  consent: {
    text: 'I agree to share the information above with Riverside Spine.',
    recipient: 'Riverside Spine',
    privacyHref: '/privacy',
    time: '2026-11-30T09:30:00.000Z',
  },
  locale: 'en-US',
  region: 'us',
  summary: 'Back pain after running. Not urgent.',
};
