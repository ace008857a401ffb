import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { Field } from '#web/design-system/field';
import { findPeople, type Person } from '#web/features/administration/data/find-people.queries';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useForm } from '#web/shared/use-form';

const checks = { who: (text: string) => (text ? undefined : ('admin.find.missing' as const)) };

/** Finds a person by exact email, username or id, and navigates to them. */
export function PersonSearch() {
  const [found, setFound] = useState<{ text: string; people: Person[] }>();
  const navigate = useNavigate();
  const { form, field, state, problem } = useForm({
    checks,
    submit: async ({ who }) => {
      const people = await findPeople(who);
      const [only] = people;
      if (people.length === 1 && only) await navigate(pageOf(only));
      else setFound({ text: who, people });
    },
  });
  return (
    <>
      <form className="stack person-search" role="search" {...form}>
        <Field
          {...field('who')}
          label={t('admin.find.label')}
          hint={t('admin.find.hint')}
          type="search"
          maxLength={320}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
        />
        <Problem text={problem} />
        <button className="button primary" disabled={state === 'running'}>
          {t('admin.find.find')}
        </button>
      </form>
      <div role="status">
        {found?.people.length === 0 && (
          <p className="notice">{t('admin.find.nobody', { text: found.text })}</p>
        )}
      </div>
      {found && found.people.length > 0 && (
        <ul className="admin-rows card">
          {found.people.map((person) => (
            <li key={person.uid}>
              <div>
                <Link to={pageOf(person)}>
                  <bdi>{person.name}</bdi>
                </Link>
                <p className="small quiet">
                  <bdi>{person.email}</bdi>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const pageOf = ({ uid }: Person) => `/admin/learners/${encodeURIComponent(uid)}`;
