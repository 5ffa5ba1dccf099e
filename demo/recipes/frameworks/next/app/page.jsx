import {BackPainChecker} from './back-pain-checker';
import pack from './my-pack.json';

export default function Page() {
  return (
    <main>
      <h1>Does your back hurt after a run?</h1>
      <BackPainChecker
        label="Book a visit"
        answers={{where: ['low']}}
        questions={['trail-kit', 'training']}
        pack={pack}
      />
    </main>
  );
}
