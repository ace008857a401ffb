import type { UserProgress } from '@trellis/model/progress/user-progress';
import { SkillsPanel } from '#web/features/progress/components/skills-panel';
import type { StreakStatus } from '#web/features/progress/logic/streak-status';
import { StreakCalendar } from '#web/features/progress/components/streak-calendar';
import { XpChart } from '#web/features/progress/components/xp-chart';
import './progress-charts.css';

/** Shows charts of the last six weeks: learning days, XP and skills. */
export default function ProgressCharts(props: {
  uid: string;
  progress: UserProgress;
  streakStatus: StreakStatus;
  nameOf: (courseID: string) => string;
  /** What a category is called in the reader's language. */
  subjectOf: (category: string) => string;
}) {
  const { uid, progress, streakStatus, nameOf, subjectOf } = props;
  return (
    <div className="charts">
      <StreakCalendar progress={progress} streakStatus={streakStatus} />
      <XpChart progress={progress} streakStatus={streakStatus} />
      <SkillsPanel skills={progress.skills} {...{ uid, nameOf, subjectOf }} />
    </div>
  );
}
