import { useTools } from '../../app/tools.ts';
import { SheetFrame } from '../../parts/sheet-frame.tsx';
import { PersonForm } from './person-form.tsx';
import { useKeepPerson } from './welcome-screen.tsx';

/** The three answers of the first visit, to be changed at any time. */
export function PersonSheet() {
  const { diary, phrasing, sheet } = useTools();
  const { words } = phrasing;
  const keep = useKeepPerson();
  return (
    <SheetFrame title={words.app.aboutYou}>
      <PersonForm
        person={diary.person.value ?? {}}
        keepWord={words.welcome.keep}
        onKeep={(person) => {
          keep(person);
          sheet.value = null;
        }}
      />
    </SheetFrame>
  );
}
