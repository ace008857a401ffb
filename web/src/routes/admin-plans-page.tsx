import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { PlanEditor } from '#web/features/commerce/components/plan-editor';
import { AllPlans } from '#web/features/commerce/components/plan-list';
import { AdminPage } from '#web/routes/admin-page';
import { t } from '#web/shared/i18n/locale';

/** Lists the plans, one read each; edits one or makes one: the plan, the catalogue, and one read per category. */
export default function AdminPlansPage() {
  const { planID } = useParams();
  return (
    <AdminPage title={t('admin.plans.title')}>
      {planID === undefined ? <List /> : <Editor key={planID} planID={planID} />}
    </AdminPage>
  );
}

const List = () => (
  <>
    <h1>{t('admin.plans.title')}</h1>
    <p>{t('admin.plans.text')}</p>
    <p className="row">
      <Link to="/admin/plans/new" className="button primary">
        {t('planEditor.new')}
      </Link>
      <Link to="/plans">{t('planEditor.public')}</Link>
    </p>
    <AllPlans />
  </>
);

function Editor({ planID }: { planID: string }) {
  const navigate = useNavigate();
  const isNew = planID === 'new';
  // Chosen once, so that saving again creates no second plan.
  const [newID] = useState(() => crypto.randomUUID());
  return (
    <>
      <h1>{t(isNew ? 'planEditor.new' : 'planEditor.edit')}</h1>
      <p>
        <Link to="/admin/plans">{t('planEditor.toAll')}</Link>
      </p>
      <PlanEditor
        planID={isNew ? newID : planID}
        isNew={isNew}
        {...(isNew && { onSaved: () => void navigate('/admin/plans') })}
      />
    </>
  );
}
