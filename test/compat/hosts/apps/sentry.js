/** A page that sends its errors to Sentry: it wraps timers, listeners and requests. Nothing is sent from a test. */
import * as Sentry from '@sentry/browser';

Sentry.init({
  dsn: 'https://0123456789abcdef0123456789abcdef@o0.ingest.sentry.io/1',
  integrations: [Sentry.browserTracingIntegration(), Sentry.replayIntegration()],
  tracesSampleRate: 1,
  replaysSessionSampleRate: 1,
  transport: () => ({send: async () => ({}), flush: async () => true}),
});
