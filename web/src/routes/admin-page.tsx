import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './admin-page.css';

/** The sections of administration, in menu order. */
export const adminParts = [
  { path: '/admin/badges', name: 'badges' },
  { path: '/admin/learners', name: 'learners' },
  { path: '/admin/requests', name: 'requests' },
  { path: '/admin/reports', name: 'reports' },
  { path: '/admin/orders', name: 'orders' },
  { path: '/admin/plans', name: 'plans' },
  { path: '/admin/companies', name: 'companies' },
  { path: '/admin/log', name: 'log' },
] as const;

/** Shows a page for administrators, with links to the other sections; others are denied. */
export function AdminPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <MemberPage title={title} kind="admin">
      {({ role }) =>
        role === 'admin' ? (
          <>
            <nav className="admin-nav" aria-label={t('account.administration')}>
              <NavLink to="/admin" end>
                {t('admin.overview')}
              </NavLink>
              {adminParts.map(({ path, name }) => (
                <NavLink key={path} to={path}>
                  {t(`admin.${name}.title`)}
                </NavLink>
              ))}
            </nav>
            <div className="admin-content">{children}</div>
          </>
        ) : (
          <StateNotice isPage status="denied" />
        )
      }
    </MemberPage>
  );
}
