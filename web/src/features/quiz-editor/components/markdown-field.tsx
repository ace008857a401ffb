import type { ComponentProps } from 'react';
import { TextArea } from '#web/design-system/field';
import { t } from '#web/shared/i18n/locale';
import { Markdown } from '#web/shared/markdown/markdown';
import { MarkdownScope } from '#web/shared/markdown/markdown-scope';

/** Shows a text area for Markdown, and below it what learners will see. */
export function MarkdownField(props: ComponentProps<typeof TextArea> & { value: string }) {
  const { label, value } = props;
  return (
    <div className="markdown-field">
      <TextArea {...props} />
      {value.trim() !== '' && (
        <MarkdownScope value={`preview-${props.name ?? ''}-`}>
          <section aria-label={t('quizEditor.previewOf', { label })} className="markdown-preview">
            <p className="small quiet" aria-hidden="true">
              {t('quizEditor.preview')}
            </p>
            <div dir="auto">
              <Markdown source={value} height="1.75rem" />
            </div>
          </section>
        </MarkdownScope>
      )}
    </div>
  );
}
