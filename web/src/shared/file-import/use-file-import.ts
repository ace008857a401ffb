import { useEffect, useState } from 'react';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import { ZipProblem } from '#web/shared/course-format/zip-problem';
import { useAbort } from '#web/shared/use-abort';
import { codeOf } from '#web/shared/use-command';

/** Where an import stands. `Plan`: what it does, and what it does not. */
type ImportState<Plan> =
  | { step: 'choosing' }
  | { step: 'waiting'; file: File }
  | { step: 'reading'; file: File; share: number }
  | { step: 'refused'; file: File; problem: CardFileProblem | ZipProblem | undefined }
  | { step: 'ready'; file: File; plan: Plan }
  | { step: 'writing'; file: File; plan: Plan; done: number }
  /** `code` says what stopped it; empty if it was asked to. */
  | { step: 'stopped'; file: File; plan: Plan; done: number; code: string }
  | { step: 'done'; file: File; plan: Plan };

/** Returns what the import of a file does; `onProgress` hears shares from 0 to 1. */
export type ReadPlan<Plan> = (
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<Plan>;

/** Writes what a plan says, from a place in it on; `onProgress` hears the place up to which it is written. */
export type WritePlan<Plan> = (
  plan: Plan,
  from: number,
  onProgress: (done: number) => void,
  signal: AbortSignal,
) => Promise<void>;

/** An import, and what can be done with it. */
export type FileImport<Plan> = {
  state: ImportState<Plan>;
  /** Returns how much of a plan there is to write. */
  totalOf: (plan: Plan) => number;
  choose: (file: File) => void;
  /** Stops reading, or writing after the part that is on its way. */
  stop: () => void;
  startOver: () => void;
  /** Writes what is planned, or goes on where it stopped. */
  write: () => void;
};

/**
 * Leads through an import: a file is read, and written once somebody has seen what it does.
 * `read`: undefined until what the file is compared with is loaded.
 */
export function useFileImport<Plan>(props: {
  read: ReadPlan<Plan> | undefined;
  write: WritePlan<Plan>;
  totalOf: (plan: Plan) => number;
}): FileImport<Plan> {
  const { read, write, totalOf } = props;
  const [state, setState] = useState<ImportState<Plan>>({ step: 'choosing' });
  const { start: begin, abort } = useAbort();

  const readFile = async (file: File, readPlan: ReadPlan<Plan>) => {
    const signal = begin();
    const next = (state: ImportState<Plan>) => !signal.aborted && setState(state);
    next({ step: 'reading', file, share: 0 });
    try {
      const plan = await readPlan(file, (share) => next({ step: 'reading', file, share }), signal);
      next({ step: 'ready', file, plan });
    } catch (error) {
      const isKnown = error instanceof CardFileProblem || error instanceof ZipProblem;
      next({ step: 'refused', file, problem: isKnown ? error : undefined });
    }
  };
  const waiting = state.step === 'waiting' ? state.file : undefined;
  useEffect(() => {
    if (waiting && read) void readFile(waiting, read);
    // What a file is compared with is taken as it is now; changes of it while the file is read do not matter.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [waiting, read !== undefined]);

  const writeFrom = async (file: File, plan: Plan, from: number) => {
    const signal = begin();
    let done = from;
    setState({ step: 'writing', file, plan, done });
    try {
      await write(
        plan,
        from,
        (count) => {
          done = count;
          setState({ step: 'writing', file, plan, done });
        },
        signal,
      );
      setState(
        done < totalOf(plan)
          ? { step: 'stopped', file, plan, done, code: '' }
          : { step: 'done', file, plan },
      );
    } catch (error) {
      setState({ step: 'stopped', file, plan, done, code: codeOf(error) || 'failed' });
    }
  };

  return {
    state,
    totalOf,
    choose: (file) => setState({ step: 'waiting', file }),
    stop: () => {
      abort();
      if (state.step === 'reading' || state.step === 'waiting') setState({ step: 'choosing' });
    },
    startOver: () => setState({ step: 'choosing' }),
    write: () => {
      if (state.step === 'ready') void writeFrom(state.file, state.plan, 0);
      else if (state.step === 'stopped') void writeFrom(state.file, state.plan, state.done);
    },
  };
}
