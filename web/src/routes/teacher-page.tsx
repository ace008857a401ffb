import type { ReactNode } from 'react';
import { MemberPage } from '#web/routes/member-page';
import { StateNotice } from '#web/shared/query-state-notice';
import type { Member } from '#web/shared/session';

/** Shows a page for teachers; others are denied. */
export function TeacherPage(props: { title: string; children: (teacher: Member) => ReactNode }) {
  return (
    <MemberPage title={props.title} kind="studio">
      {(member) =>
        member.role === 'teacher' ? props.children(member) : <StateNotice isPage status="denied" />
      }
    </MemberPage>
  );
}
