import { useEffect, useRef, useState } from 'react';
import type { LessonBlock } from '@trellis/model/content/lesson';
import { Choice, Field, TextArea } from '#web/design-system/field';
import { Icon } from '#web/design-system/icon';
import { AddressField } from '#web/features/lesson-editor/components/lesson-settings';
import { toOneLine } from '#web/features/lesson-editor/logic/plain-text';
import { inLanguage, t } from '#web/shared/i18n/locale';

const kinds = ['text', 'video', 'audio', 'image', 'document', 'interactive'] as const;
const maxBlocks = 10;

/** Edits the list of media and texts below a lesson's text. */
export function BlocksEditor(props: {
  blocks: LessonBlock[];
  language: string | undefined;
  onChange: (blocks: LessonBlock[]) => void;
}) {
  const { blocks, language, onChange } = props;
  const [added, setAdded] = useState<LessonBlock['kind']>('image');
  const list = useRef<HTMLOListElement>(null);
  // Where the focus goes once the list has changed.
  const focusAt = useRef<{ index: number; part: string }>(undefined);
  useEffect(() => {
    const wanted = focusAt.current;
    focusAt.current = undefined;
    if (wanted === undefined) return;
    const item = list.current?.children[wanted.index];
    const target = item?.querySelector<HTMLElement>(wanted.part);
    (target ?? document.getElementById('add-block'))?.focus();
  }, [blocks.length, blocks]);

  const replace = (index: number, block: LessonBlock) =>
    onChange(blocks.map((known, at) => (at === index ? block : known)));
  const move = (index: number, by: 1 | -1) => {
    const next = blocks.toSpliced(index, 1).toSpliced(index + by, 0, blocks[index]!);
    focusAt.current = { index: index + by, part: `[data-move="${by}"]` };
    onChange(next);
  };
  const remove = (index: number) => {
    focusAt.current = { index: Math.min(index, blocks.length - 2), part: '[data-remove]' };
    onChange(blocks.toSpliced(index, 1));
  };
  const add = () => {
    focusAt.current = { index: blocks.length, part: 'input' };
    onChange([...blocks, { kind: added, title: '', url: '', text: '' }]);
  };

  return (
    <section className="stack" aria-labelledby="lesson-blocks">
      <h2 id="lesson-blocks">{t('lessonEditor.blocks')}</h2>
      <p className="quiet small">{t('lessonEditor.blocksText')}</p>
      <ol ref={list} className="stack lesson-editor-blocks">
        {blocks.map((block, index) => (
          // Blocks have no id; the fields are controlled, so their order is enough.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="card stack">
            <div className="row">
              <h3>
                {t('lessonEditor.block', {
                  number: index + 1,
                  kind: t(`media.kind.${block.kind}`),
                })}
              </h3>
              <span className="row lesson-editor-block-tools">
                <button
                  type="button"
                  className="button plain"
                  data-move="-1"
                  disabled={index === 0}
                  aria-label={t('lessonEditor.moveUp', { number: index + 1 })}
                  onClick={() => move(index, -1)}
                >
                  <Icon name="up" />
                </button>
                <button
                  type="button"
                  className="button plain"
                  data-move="1"
                  disabled={index === blocks.length - 1}
                  aria-label={t('lessonEditor.moveDown', { number: index + 1 })}
                  onClick={() => move(index, 1)}
                >
                  <Icon name="down" />
                </button>
                <button
                  type="button"
                  className="button plain"
                  data-remove=""
                  aria-label={t('lessonEditor.remove', { number: index + 1 })}
                  onClick={() => remove(index)}
                >
                  <Icon name="close" />
                </button>
              </span>
            </div>
            <BlockFields
              block={block}
              language={language}
              onChange={(changed) => replace(index, changed)}
            />
          </li>
        ))}
      </ol>
      {blocks.length < maxBlocks ? (
        <div className="row lesson-editor-add">
          <Choice
            label={t('lessonEditor.kind')}
            value={added}
            onChange={(event) => {
              const kind = kinds.find((each) => each === event.target.value);
              if (kind) setAdded(kind);
            }}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`media.kind.${kind}`)}
              </option>
            ))}
          </Choice>
          <button type="button" id="add-block" className="button" onClick={add}>
            {t('lessonEditor.addBlock')}
          </button>
        </div>
      ) : (
        <p className="quiet small">{t('lessonEditor.blocksFull', { count: maxBlocks })}</p>
      )}
    </section>
  );
}

function BlockFields(props: {
  block: LessonBlock;
  language: string | undefined;
  onChange: (block: LessonBlock) => void;
}) {
  const { block, language, onChange } = props;
  const isImage = block.kind === 'image';
  return (
    <>
      <Field
        label={t(isImage ? 'lessonEditor.alternative' : 'lessonEditor.field.title')}
        hint={isImage ? t('lessonEditor.alternativeHint') : undefined}
        mistake={
          [...block.title].length > 200 ? t('lessonEditor.longest', { count: 200 }) : undefined
        }
        {...inLanguage(language)}
        value={block.title}
        onChange={(event) => onChange({ ...block, title: toOneLine(event.target.value) })}
      />
      {block.kind !== 'text' && (
        <AddressField
          label={t('lessonEditor.address')}
          value={block.url}
          onChange={(url) => onChange({ ...block, url })}
        />
      )}
      <TextArea
        label={t(block.kind === 'text' ? 'lessonEditor.text' : 'lessonEditor.caption')}
        mistake={
          block.text.length > 20_000 ? t('lessonEditor.longest', { count: 20_000 }) : undefined
        }
        {...inLanguage(language)}
        value={block.text}
        onChange={(event) => onChange({ ...block, text: event.target.value.toWellFormed() })}
      />
    </>
  );
}
