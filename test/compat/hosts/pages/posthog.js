window.posthog.init('phc_test', {
  api_host: location.origin,
  persistence: 'memory',
  disable_session_recording: true,
  advanced_disable_flags: true,
  disable_surveys: true,
  opt_out_useragent_filter: true,
  before_send: () => null,
});
