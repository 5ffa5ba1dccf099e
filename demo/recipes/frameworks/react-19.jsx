import 'back-pain-checker/define.js';

export function BackPainChecker({label, onConsult}) {
  return (
    <back-pain-checker
      region="us"
      consult-recipient="Riverside Spine"
      consult-label={label}
      onconsult-requested={onConsult}
    >
      <p>Back pain after a run? Call 555 0100.</p>
    </back-pain-checker>
  );
}
