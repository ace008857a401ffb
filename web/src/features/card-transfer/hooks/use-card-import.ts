import { useEffect, useRef, useState } from 'react';
import type { WriteCards } from '#web/features/card-transfer/data/card-import.commands';
import { CardFileProblem } from '#web/features/card-transfer/logic/card-file-problem';
import type { DeckCard, ImportPlan } from '#web/features/card-transfer/logic/plan-import';
import type { ReadFile } from '#web/features/card-transfer/logic/run-card-file';
import { ZipProblem } from '#web/shared/course-format/zip-problem';
import { codeOf } from '#web/shared/use-command';

/** Where an import stands. */
export type ImportState =
  | { step: 'choosing' }
  | { step: 'waiting'; file: File }
  | { step: 'reading'; file: File; share: number }
  | { step: 'refused'; file: File; problem: CardFileProblem | ZipProblem | undefined }
  | { step: 'ready'; file: File; plan: ImportPlan }
  | { step: 'writing'; file: File; plan: ImportPlan; done: number }
  /** `code` says what stopped it; empty if it was asked to. */
  | { step: 'stopped'; file: File; plan: ImportPlan; done: number; code: string }
  | { step: 'done'; file: File; plan: ImportPlan };

/**
 * Leads through an import: a file is read once the whole deck is known, and written once its teacher has seen what it does.
 * `deck`: all cards of the course; undefined until they are loaded.
 */
export function useCardImport(props: {
  courseID: string;
  deck: DeckCard[] | undefined;
  read: ReadFile;
  write: WriteCards;
}) {
  const { courseID, deck, read, write } = props;
  const [state, setState] = useState<ImportState>({ step: 'choosing' });
  const aborting = useRef<AbortController>(undefined);
  useEffect(() => () => aborting.current?.abort(), []);
  const begin = () => {
    aborting.current?.abort();
    aborting.current = new AbortController();
    return aborting.current.signal;
  };

  const readFile = async (file: File, cards: DeckCard[]) => {
    const signal = begin();
    const next = (state: ImportState) => !signal.aborted && setState(state);
    next({ step: 'reading', file, share: 0 });
    try {
      const request = { file, deck: cards.map(contentOf) };
      const plan = await read(request, (share) => next({ step: 'reading', file, share }), signal);
      next({ step: 'ready', file, plan });
    } catch (error) {
      const isKnown = error instanceof CardFileProblem || error instanceof ZipProblem;
      next({ step: 'refused', file, problem: isKnown ? error : undefined });
    }
  };
  const waiting = state.step === 'waiting' ? state.file : undefined;
  useEffect(() => {
    if (waiting && deck) void readFile(waiting, deck);
    // The deck is taken as it is now; changes of it while a file is read do not matter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [waiting, deck !== undefined]);

  const writeFrom = async (file: File, plan: ImportPlan, from: number) => {
    const signal = begin();
    let done = from;
    setState({ step: 'writing', file, plan, done });
    const total = plan.fresh.length + plan.changed.length;
    try {
      await write(
        courseID,
        plan,
        from,
        (count) => {
          done = count;
          setState({ step: 'writing', file, plan, done });
        },
        signal,
      );
      setState(
        done < total
          ? { step: 'stopped', file, plan, done, code: '' }
          : { step: 'done', file, plan },
      );
    } catch (error) {
      setState({ step: 'stopped', file, plan, done, code: codeOf(error) || 'failed' });
    }
  };

  return {
    state,
    choose: (file: File) => setState({ step: 'waiting', file }),
    /** Stops reading, or writing after the batch that is on its way. */
    stop: () => {
      aborting.current?.abort();
      if (state.step === 'reading' || state.step === 'waiting') setState({ step: 'choosing' });
    },
    startOver: () => setState({ step: 'choosing' }),
    write: () => {
      if (state.step === 'ready') void writeFrom(state.file, state.plan, 0);
      else if (state.step === 'stopped') void writeFrom(state.file, state.plan, state.done);
    },
  };
}

const contentOf = ({ id, frontText, backText, kind, difficulty, tags }: DeckCard): DeckCard => ({
  ...{ id, frontText, backText, kind, difficulty, tags },
});
