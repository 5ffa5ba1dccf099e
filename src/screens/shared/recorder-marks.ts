/**
 * Class names by which analytics and session recorders know what to leave out. Answers about health must not get into a recording, and recorders look
 * into open shadow roots. They are set on our innermost element: on the element itself the page would see them, and from inside a shadow tree some
 * recorders do not look further up. They reduce what is recorded and cannot prevent it: recorders that do not know them record. The attributes of
 * the same kind are in the template: `data-hj-suppress` (Hotjar), `data-private` (LogRocket), `data-clarity-mask` (Clarity), `data-openreplay-hidden`
 * (OpenReplay), `data-recording-disable` (Smartlook), `data-cs-mask` (Contentsquare), `data-matomo-mask` (Matomo), `data-heap-redact-text` (Heap).
 */
export const recorderMarks = [
  'ph-no-capture', // PostHog
  'rr-block', // rrweb, and the recorders made from it
  'sentry-block', // Sentry
  'fs-exclude', // FullStory
  'amp-block', // Amplitude
  'dd-privacy-hidden', // Datadog
  'nr-block', // New Relic
  'heap-ignore', // Heap
  'pendo-ignore', // Pendo
  'ym-hide-content', // Yandex Metrica
  'ym-disable-keys',
].join(' ');

/**
 * On an input whose state is a property in its template: that is set before the input stands in the marked box, and recorders that watch the property
 * would record it. It has to come before the property in the template.
 */
export const recorderInputMarks = 'rr-ignore ph-ignore-input sentry-ignore';
