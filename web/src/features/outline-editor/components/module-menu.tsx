import { useRef } from 'react';
import { OutlineIcon } from '#web/features/outline-editor/components/outline-icon';
import { t } from '#web/shared/i18n/locale';
import { useDismiss } from '#web/shared/use-dismiss';

/** What can be done with a module. */
export type ModuleAction = 'rename' | 'toggle' | 'move' | 'delete';

/** Shows the actions of a module. */
export function ModuleMenu(props: {
  title: string;
  isPublished: boolean;
  onAction: (action: ModuleAction) => void;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  useDismiss(menu);
  const actions: [ModuleAction, string][] = [
    ['rename', t('outlineEditor.rename')],
    ['toggle', t(props.isPublished ? 'outlineEditor.hideModule' : 'outlineEditor.showModule')],
    ['move', t('outlineEditor.move')],
    ['delete', t('outlineEditor.deleteModule')],
  ];
  const act = (action: ModuleAction) => {
    if (menu.current) menu.current.open = false;
    menu.current?.querySelector('summary')?.focus();
    props.onAction(action);
  };
  return (
    <details className="module-menu" ref={menu}>
      <summary
        className="button plain"
        aria-label={t('outlineEditor.moduleMenu', { title: props.title })}
      >
        <OutlineIcon name="more" />
      </summary>
      <div className="card">
        {actions.map(([action, text]) => (
          <button key={action} type="button" className="button plain" onClick={() => act(action)}>
            {text}
          </button>
        ))}
      </div>
    </details>
  );
}
