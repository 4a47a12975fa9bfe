import type { Library } from '../content/library.ts';
import type { Answers, Question } from './answers.ts';
import { entryNames, type EntryKindName } from './entry.ts';
import { newSearchWord, newSubject, newTerm, searchWordQuestions, subjectQuestions, termQuestions } from './lists.ts';
import { erratumQuestions, newErratum } from './new-erratum.ts';
import { newSource, sourceQuestions } from './new-source.ts';
import { newSummary, summaryQuestions } from './new-summary.ts';
import { newUpdate } from './new-update.ts';
import { updateQuestions } from './update-questions.ts';
import type { Change } from './trial.ts';

/** Something an editor can add without knowing the files: in the terminal, in the form, and from an issue. */
export interface EntryKind {
  /** what one wants to do, as the form's first question has it */
  wish: string;
  questions: (library: Library) => Question[];
  /** The files it makes. @throws Failure when the content leaves no way to make them */
  make: (answers: Answers, library: Library, root: string) => Change;
  /** what to do when the files are written, in the terminal */
  next: string;
}

const see = 'Se det med npm run dev. Ret i filen, hvis noget skal stå anderledes.';

/** All there is to add, by the name of the command. */
export const entryKinds = {
  opfoelgning: {
    wish: 'Fortælle, hvad der er sket',
    questions: updateQuestions,
    make: (answers, library, root) => newUpdate(answers, library, undefined, root),
    next: see,
  },
  kilde: {
    wish: 'Beskrive en ny kilde',
    questions: sourceQuestions,
    make: newSource,
    next: 'Skriv nu en opfølgning fra kilden: npm run ny',
  },
  rettelse: {
    wish: 'Rette en fejl i den officielle tekst',
    questions: erratumQuestions,
    make: newErratum,
    next: 'Rettelsen vises på siden med dato og begrundelse. Se den med npm run dev.',
  },
  begreb: {
    wish: 'Lade et ord i teksten føre til sin forklaring',
    questions: termQuestions,
    make: newTerm,
    next: see,
  },
  soegeord: {
    wish: 'Lære søgningen et ord, læsere bruger',
    questions: searchWordQuestions,
    make: newSearchWord,
    next: see,
  },
  emneord: {
    wish: 'Sætte et ord i emneregistret',
    questions: subjectQuestions,
    make: newSubject,
    next: see,
  },
  resume: {
    wish: 'Sammenfatte noget i et ligetil sprog eller på engelsk',
    questions: summaryQuestions,
    make: newSummary,
    next: see,
  },
} satisfies Record<EntryKindName, EntryKind>;

export const entryKindNames = Object.keys(entryNames) as EntryKindName[];
export const isEntryKind = (name: string): name is EntryKindName => Object.hasOwn(entryNames, name);
