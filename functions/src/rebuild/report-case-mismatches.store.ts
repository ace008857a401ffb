import type { Report } from '@trellis/model/moderation/report';
import { caseID, caseOf } from '@trellis/model/moderation/report-case';
import { decodeEach } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';

/** Yields every case that differs from the reports of what it is about. */
export async function* reportCaseMismatches(): AsyncGenerator<Mismatch> {
  const reportAt = refs.report('any');
  const cases = await refs.reportCase('any').ref.parent.select().get();
  const reports = new Map<string, Report[]>(cases.docs.map(({ id }) => [id, []]));
  for (const { id: _, ...one } of decodeEach(reportAt.schema, await reportAt.ref.parent.get())) {
    const id = caseID(one.target);
    reports.set(id, [...(reports.get(id) ?? []), one]);
  }
  for (const [id, ofCase] of reports) {
    const courseID = ofCase[0]?.target.courseID ?? 'none';
    const course = (await read(refs.course(courseID)))?.data;
    yield* await compare(refs.reportCase(id), caseOf(ofCase, course?.teacherIDs ?? []), true);
  }
}
