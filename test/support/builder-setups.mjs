/** Setups that the builder's snippets are tried with, wherever they go. */

/** Characters that are code in each language, in one line. */
export const nasty = `</script><b>"it's" & {{x}} {% y %} {z} [gallery] @if (a) \`\${b}\` \\n <!-- javascript:alert(1) \u2028 é`;

export const setups = {
  'nothing chosen': {},
  'a clinic': {
    attributes: {
      region: 'gb',
      first: 'where',
      questions: 'training form',
      'consult-href': '/book',
      'consult-label': 'Book a visit',
      'consult-phone': '+44 20 7946 0000',
    },
    looks: {accent: '#7a2e8e', radius: '4', font: `Georgia, 'Times New Roman', serif`},
    slots: [
      {name: 'brand', text: 'Riverside', link: '/'},
      {name: 'price', text: 'First visit: £60', link: ''},
      {name: 'region-low', text: 'Low back', link: '/low-back'},
    ],
    own: [{name: 'insurer', text: 'Who is your insurer?', options: 'acme: Acme | other: Another'}],
    page: {send: '/booking-desk', fallback: 'Call us.'},
  },
  'no optional question, from a CDN': {
    attributes: {questions: '', 'no-start': true, 'share-level': true},
    looks: {'accent-dark': '#ffcc00'},
    page: {load: 'jsdelivr'},
  },
  'text that looks like code': {
    attributes: {'consult-label': nasty, 'consult-href': `/book?a=1&b="2"'{{c}}`},
    slots: ['brand', 'privacy', 'products'].map((name) => ({name, text: nasty, link: `/p?x=1&y={{z}}"'`})),
    own: [{name: 'q', text: nasty, options: nasty}],
    page: {send: `/desk?"'</script>{{x}}`, fallback: nasty},
  },
};
