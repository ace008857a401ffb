import { useState, type FormEvent } from 'react';
import { url } from '@trellis/model/fields';
import { Dialog } from '#web/design-system/dialog';
import { Field } from '#web/design-system/field';
import { SaveOrCancel } from '#web/features/lesson-editor/components/rich-text/save-or-cancel';
import { t } from '#web/shared/i18n/locale';
import { safeUrl } from '#web/shared/markdown/safe-url';

export type LinkValues = { href: string; words: string };
export type ImageValues = { src: string; alt: string };

/** Returns an address as it is stored: what has no scheme but looks like a host gets one. */
const completed = (address: string): string => {
  const trimmed = address.trim();
  if (/^[^\s@:/#]+@[^\s@:/]+\.[a-z]{2,}$/i.test(trimmed)) return `mailto:${trimmed}`;
  return /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#:]|$)/u.test(trimmed)
    ? `https://${trimmed}`
    : trimmed;
};

/** Submits a dialog's form, and no form around it. */
const submitting = (save: () => void) => (event: FormEvent) => {
  event.preventDefault();
  event.stopPropagation();
  save();
};

/** Asks for the address of a link, and for its words if `hasWords`. */
export function LinkDialog(props: {
  initial: LinkValues;
  hasWords: boolean;
  onSave: (values: LinkValues) => void;
  onRemove: (() => void) | undefined;
  onClose: () => void;
}) {
  const { initial, hasWords, onSave, onRemove, onClose } = props;
  const [href, setHref] = useState(initial.href);
  const [words, setWords] = useState(initial.words);
  const [mistake, setMistake] = useState<string>();
  const save = () => {
    const address = completed(href);
    if (safeUrl(address) === undefined || address.length > 2000)
      setMistake(t('richText.link.invalid'));
    else onSave({ href: address, words: words.trim() || address });
  };
  return (
    <Dialog isOpen isPersistent title={t('richText.tool.link')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submitting(save)}>
        <Field
          label={t('richText.link.address')}
          hint={t('richText.link.hint')}
          mistake={mistake}
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          value={href}
          onChange={({ target }) => {
            setHref(target.value);
            setMistake(undefined);
          }}
        />
        {hasWords && (
          <Field
            label={t('richText.link.words')}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
        <SaveOrCancel onCancel={onClose}>
          {onRemove && (
            <button type="button" className="button plain" onClick={onRemove}>
              {t('richText.link.remove')}
            </button>
          )}
        </SaveOrCancel>
      </form>
    </Dialog>
  );
}

/** Asks for the address of a picture and what it shows. */
export function ImageDialog(props: {
  initial: ImageValues;
  onSave: (values: ImageValues) => void;
  onClose: () => void;
}) {
  const { initial, onSave, onClose } = props;
  const [src, setSrc] = useState(initial.src);
  const [alt, setAlt] = useState(initial.alt);
  const [mistake, setMistake] = useState<string>();
  const save = () => {
    const address = completed(src);
    if (address === '' || !url.safeParse(address).success) setMistake(t('richText.image.invalid'));
    else onSave({ src: address, alt: alt.trim() });
  };
  return (
    <Dialog isOpen isPersistent title={t('richText.tool.image')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submitting(save)}>
        <Field
          label={t('richText.image.address')}
          hint={t('richText.image.hint')}
          mistake={mistake}
          dir="ltr"
          inputMode="url"
          autoComplete="off"
          value={src}
          onChange={({ target }) => {
            setSrc(target.value);
            setMistake(undefined);
          }}
        />
        <Field
          label={t('richText.image.alt')}
          hint={t('richText.image.altHint')}
          value={alt}
          onChange={({ target }) => setAlt(target.value)}
        />
        <SaveOrCancel onCancel={onClose} />
      </form>
    </Dialog>
  );
}
