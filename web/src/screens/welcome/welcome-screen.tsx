import type { Person } from '@tonus/engine/person';
import { useTools } from '../../app/tools.ts';
import { PersonForm } from './person-form.tsx';

/** Keeps who the diary is about as an entry of its own; an empty answer is an answer too. */
export function useKeepPerson(): (person: Person) => void {
  const { diary, phrasing } = useTools();
  return (person) => {
    const { clock } = diary;
    diary.write(
      [{ kind: 'person', person, at: clock.now(), zone: clock.zone }],
      phrasing.words.app.personKept,
    );
  };
}

/** The first visit: three questions at most, or a look around. */
export function WelcomeScreen() {
  const { phrasing, openSample } = useTools();
  const { welcome } = phrasing.words;
  const keep = useKeepPerson();
  return (
    <main class="welcome">
      <h1>{welcome.title}</h1>
      <p class="welcome-lead">{welcome.lead}</p>
      <div class="welcome-ways">
        <section aria-labelledby="questions-title">
          <h2 id="questions-title">{welcome.questions}</h2>
          <PersonForm person={{}} keepWord={welcome.begin} onKeep={keep} />
        </section>
        <section class="welcome-sample">
          <p class="or">{welcome.or}</p>
          <div class="sample-way">
            <button type="button" class="secondary" onClick={openSample}>
              {welcome.sample}
            </button>
            <p class="small soft">{welcome.sampleWhy}</p>
          </div>
        </section>
      </div>
    </main>
  );
}
