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
  'every field': {
    attributes: {
      region: 'gb',
      'emergency-number': '999',
      first: 'safety',
      questions: 'form training',
      ask: 'all',
      'consult-from': 'urgent',
      'consult-href': '/book',
      'consult-label': 'Book a visit',
      'consult-recipient': 'Riverside Spine',
      'privacy-href': '/privacy',
      'consult-fields': 'phone* name note',
      'consult-phone': '+44 20 7946 0000',
      'consult-sms': '+44 20 7946 0001',
      name: 'back',
      theme: 'dark',
      'heading-level': '3',
      'no-start': true,
      'no-title': true,
      'no-review': true,
      'no-medicines': true,
      'share-level': true,
    },
    slots: [
      {name: 'products', text: 'Shoes, £90', link: '/shoes', contributor: 'shoes load-jump'},
      {name: 'contributor-shoes', text: 'About shoes', link: ''},
    ],
    own: [
      {name: 'insurer', text: 'Who is your insurer?', options: 'acme: Acme | other: Another', after: 'training'},
      {name: 'which', text: 'Which one?', options: '', type: 'text', max: '60', 'show-when': 'insurer=other'},
      {
        name: 'distance',
        text: 'How far do you run in a week?',
        options: '',
        type: 'number',
        help: 'A guess will do.',
        min: '0',
        max: '200',
        unit: 'km',
        required: 'false',
      },
    ],
    words: {
      title: 'Back check of Riverside',
      'messages.start': 'Begin',
      'questions.training.text': 'How did you train?',
    },
  },
  'no optional question, from a CDN': {
    attributes: {questions: '', 'no-start': true, 'share-level': true},
    looks: {'accent-dark': '#ffcc00'},
    page: {load: 'jsdelivr'},
  },
  'text that looks like code': {
    attributes: {'consult-label': nasty, 'consult-href': `/book?a=1&b="2"'{{c}}`},
    slots: ['brand', 'privacy', 'products'].map((name) => ({name, text: nasty, link: `/p?x=1&y={{z}}"'`})),
    own: [{name: 'q', text: nasty, options: nasty, help: nasty}],
    words: {title: nasty},
    page: {send: `/desk?"'</script>{{x}}`, fallback: nasty},
  },
};
