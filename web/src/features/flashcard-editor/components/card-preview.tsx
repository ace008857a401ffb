import { useDeferredValue, useState } from 'react';
import { clozeNumbers, clozeSide } from '@trellis/model/content/cloze';
import { useCardEdit } from '#web/features/flashcard-editor/hooks/use-card-edit';
import { draftOf, isBlank, type CardDraft } from '#web/features/flashcard-editor/logic/card-draft';
import type { StoredCard } from '#web/features/flashcard-editor/logic/card-rows';
import type { DeckEditing } from '#web/features/flashcard-editor/logic/deck-editing';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { localStorageItem } from '#web/shared/local-storage-item';
import { Markdown } from '#web/shared/markdown/markdown';
import { MarkdownScope } from '#web/shared/markdown/markdown-scope';

const storedChoice = localStorageItem('flashcard-editor.preview');

/** Shows the card of the row that is being edited as learners will see it; it can be closed. */
export function CardPreview(props: {
  id: string | undefined;
  number: number;
  card: StoredCard | undefined;
  editing: DeckEditing;
  language: string | undefined;
}) {
  const { id = '', number, card, editing, language } = props;
  const edit = useCardEdit(editing, id);
  const [isOpen, setOpen] = useState(() => storedChoice.read() !== 'closed');
  const draft = useDeferredValue(edit?.draft ?? (card && draftOf(card)));
  return (
    <details
      className="card card-preview"
      open={isOpen}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        storedChoice.write(open ? null : 'closed');
        setOpen(open);
      }}
    >
      <summary>
        {draft === undefined || number === 0
          ? t('flashcardEditor.preview')
          : t('flashcardEditor.previewOf', { number })}
      </summary>
      {isOpen && (
        <div className="card-asked">
          {draft === undefined || isBlank(draft) ? (
            <p className="small quiet">{t('flashcardEditor.previewEmpty')}</p>
          ) : (
            <Asked key={id} {...{ draft, language }} />
          )}
        </div>
      )}
    </details>
  );
}

/** Shows each question that a card asks, beside its answer. */
function Asked({ draft, language }: { draft: CardDraft; language: string | undefined }) {
  const { frontText, backText, kind } = draft;
  if (kind === 'cloze') {
    const numbers = clozeNumbers(frontText);
    if (numbers.length === 0)
      return <p className="small quiet">{t('flashcardEditor.previewCloze')}</p>;
    return numbers.map((number) => (
      <Pair
        key={number}
        {...{ language }}
        name={`c${number}`}
        front={clozeSide(frontText, number, 'question')}
        back={[clozeSide(frontText, number, 'answer'), backText].join('\n\n').trim()}
      />
    ));
  }
  return (
    <>
      <Pair {...{ language }} name="a" front={frontText} back={backText} />
      {kind === 'reverse' && <Pair {...{ language }} name="b" front={backText} back={frontText} />}
    </>
  );
}

type PairProps = { language: string | undefined; name: string; front: string; back: string };

function Pair({ language, name, front, back }: PairProps) {
  return (
    <div className="card-pair">
      <Side
        {...{ language }}
        label={t('flashcardEditor.side.front')}
        scope={`${name}-front-`}
        text={front}
      />
      <Side
        {...{ language }}
        label={t('flashcardEditor.side.back')}
        scope={`${name}-back-`}
        text={back}
      />
    </div>
  );
}

type SideProps = { language: string | undefined; label: string; scope: string; text: string };

/** Markdown has a boundary of its own: a side that fails to render is shown as its source. */
function Side({ language, label, scope, text }: SideProps) {
  return (
    <section className="card-side" aria-label={label}>
      <strong className="small quiet">{label}</strong>
      <div {...inLanguage(language)}>
        <MarkdownScope value={scope}>
          <Markdown source={text} height="1.75rem" />
        </MarkdownScope>
      </div>
    </section>
  );
}
