import { useState } from 'react';
import { longestPost } from '@trellis/model/discussions/post';
import { longestTitle } from '@trellis/model/discussions/thread';
import { Field, TextArea } from '#web/design-system/field';
import { t } from '#web/shared/i18n/locale';
import { localStorageItem } from '#web/shared/local-storage-item';
import { Markdown } from '#web/shared/markdown/markdown';
import { MarkdownScope } from '#web/shared/markdown/markdown-scope';
import { Problem } from '#web/shared/problem';
import { useForm } from '#web/shared/use-form';

export type PostWords = { title: string; text: string };

const checks = {
  title: (text: string) => {
    if (text === '') return 'discussions.titleMissing' as const;
    return [...text].length > longestTitle ? ('discussions.tooLong' as const) : undefined;
  },
  text: (text: string) => {
    if (text === '') return 'discussions.textMissing' as const;
    return [...text].length > longestPost ? ('discussions.tooLong' as const) : undefined;
  },
};

const problems = {
  'permission-denied': 'discussions.refused',
  'resource-exhausted': 'discussions.tooMany',
} as const;

/**
 * Asks for the words of a thread or a reply, in Markdown. What was written stays on this device until it is sent or given up, so
 * nothing is lost without a connection.
 */
export function PostForm(props: {
  /** Distinguishes what is written in different places. */
  draftKey: string;
  label: string;
  send: string;
  hasTitle?: boolean;
  /** The words to change. */
  before?: PostWords;
  /** What the text begins with, unless something was written already. */
  start?: string;
  save: (words: PostWords) => Promise<unknown>;
  onDone?: () => void;
  onCancel?: () => void;
}) {
  const { draftKey, label, send, hasTitle = false, before, start, save } = props;
  const { onDone = () => {}, onCancel } = props;
  const titleDraft = localStorageItem(`mine.discussion-title.${draftKey}`);
  const textDraft = localStorageItem(`mine.discussion.${draftKey}`);
  const [text, setText] = useState(() => textDraft.read() ?? before?.text ?? start ?? '');
  const [title, setTitle] = useState(() => titleDraft.read() ?? before?.title ?? '');
  const [isPreview, setPreview] = useState(false);
  const forget = () => {
    textDraft.write(null);
    titleDraft.write(null);
  };
  const { form, field, state, problem } = useForm({
    checks,
    submit: async (words) => {
      const isSame = words.text === before?.text && (!hasTitle || words.title === before.title);
      // Nothing is marked as edited that is as it was.
      if (!isSame) await save(words);
      forget();
      setText('');
      setTitle('');
      setPreview(false);
      onDone();
    },
    problems,
  });
  const titleField = field('title');
  const textField = field('text');
  return (
    <form className="stack post-form" aria-label={hasTitle ? label : undefined} {...form}>
      {hasTitle && (
        <Field
          {...titleField}
          label={t('discussions.titleLabel')}
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
            titleDraft.write(event.currentTarget.value);
            titleField.onChange(event);
          }}
        />
      )}
      <TextArea
        {...textField}
        label={hasTitle ? t('discussions.textLabel') : label}
        hint={t('discussions.textHint')}
        rows={hasTitle ? 7 : 4}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          textDraft.write(event.currentTarget.value);
          textField.onChange(event);
        }}
      />
      {isPreview && (
        <div className="post-preview" role="region" aria-label={t('discussions.preview')}>
          <MarkdownScope value="preview-">
            <Markdown source={text} height="4rem" />
          </MarkdownScope>
        </div>
      )}
      <Problem text={problem} />
      <div className="row">
        <button className="button primary" disabled={state === 'running'}>
          {send}
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={isPreview}
          onClick={() => setPreview(!isPreview)}
        >
          {t('discussions.preview')}
        </button>
        {onCancel && (
          <button
            type="button"
            className="button plain"
            onClick={() => {
              forget();
              onCancel();
            }}
          >
            {t('discussions.cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
