/** What opens over the first screen, in one piece that is fetched after it. */
export { AboutSheet } from '../screens/about/about-sheet.tsx';
export { AddSheet, AdjustSheet, EntrySheet, NewSheet } from '../screens/entry/entry-sheets.tsx';
export { SpasmSheet } from '../screens/spasm/spasm-sheet.tsx';
export { VesselSheet } from '../screens/today/vessel-sheet.tsx';
export { PersonSheet } from '../screens/welcome/person-sheet.tsx';
