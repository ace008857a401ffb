import { refs } from '#functions/firestore/typed-refs';
import { changesOf } from '#functions/firestore/changes';
import { freezeQuiz, freezingOf } from '#functions/quizzes/freeze-quiz.store';
import { differencesOf, type Mismatch } from '#functions/rebuild/mismatch.store';

/** Yields every quiz whose version or counts differ from its questions and keys. */
export async function* quizMismatches(): AsyncGenerator<Mismatch> {
  const { docs } = await refs.quiz('any').ref.parent.select().get();
  for (const { id, ref } of docs) {
    const freezing = await freezingOf(id);
    const changes = freezing && changesOf(freezing.quiz.data, freezing.wanted);
    if (freezing === null || changes === null) continue;
    const differences = differencesOf(freezing.quiz.data, changes);
    yield { path: ref.path, differences, mend: () => freezeQuiz(id, 'changed') };
  }
}
