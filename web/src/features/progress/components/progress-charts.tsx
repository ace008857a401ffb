import type { UserProgress } from '@trellis/model/progress/user-progress';
import { SkillsPanel } from '#web/features/progress/components/skills-panel';
import type { Standing } from '#web/features/progress/logic/standing';
import { StreakCalendar } from '#web/features/progress/components/streak-calendar';
import { XpChart } from '#web/features/progress/components/xp-chart';
import './progress-charts.css';

/** The last six weeks in pictures: days learned, XP, and skills. */
export default function ProgressCharts(props: {
  uid: string;
  progress: UserProgress;
  standing: Standing;
  nameOf: (courseID: string) => string;
}) {
  const { uid, progress, standing, nameOf } = props;
  return (
    <div className="charts">
      <StreakCalendar progress={progress} standing={standing} />
      <XpChart progress={progress} standing={standing} />
      <SkillsPanel uid={uid} skills={progress.skills} nameOf={nameOf} />
    </div>
  );
}
