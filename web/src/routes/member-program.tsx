import type { Program } from '@trellis/model/programs/program';
import type { ProgramEnrollment } from '@trellis/model/programs/program-enrollment';
import MemberProgram from '#web/features/programs/components/member-program';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { OptionalPart } from '#web/shared/optional-part';

const ProgramOffer = lazyWithTexts(
  ['certificates'],
  () => import('#web/features/certificates/components/program-offer'),
);

/** Shows a program for members, with its certificate. */
export default function MemberProgramPart(props: {
  programID: string;
  uid: string;
  isVerified: boolean;
}) {
  const { programID, uid, isVerified } = props;
  return (
    <MemberProgram
      {...{ programID, uid }}
      below={(program, enrollment) => (
        <CertificateOfProgram {...{ program, enrollment, isVerified }} />
      )}
    />
  );
}

/** The certificate of whoever has completed a program that grants one, also after the program has changed. */
function CertificateOfProgram(props: {
  program: Program;
  enrollment: ProgramEnrollment;
  isVerified: boolean;
}) {
  const { program, enrollment } = props;
  const isComplete = program.certificate !== null && enrollment.completedAt !== null;
  if (!isComplete && enrollment.certificateID === null) return null;
  return (
    <OptionalPart>
      <ProgramOffer {...props} />
    </OptionalPart>
  );
}
