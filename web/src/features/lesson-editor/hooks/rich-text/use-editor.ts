import type { EditorState } from 'prosemirror-state';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import {
  createEditor,
  type Editor,
  type EditorOptions,
} from '#web/features/lesson-editor/logic/rich-text/create-editor';

/**
 * Runs ProseMirror in `place`. Returns the editor, and its state for what is around it: a new one only when `summary`,
 * which sums up what is shown there, changes.
 */
export function useEditor(
  place: RefObject<HTMLElement | null>,
  options: EditorOptions,
  summary: (state: EditorState) => string,
) {
  const [editor, setEditor] = useState<Editor>();
  const [state, setState] = useState<EditorState>();
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });
  useLayoutEffect(() => {
    if (place.current === null) return;
    let shown: string | undefined;
    const show = (next: EditorState) => {
      const now = summary(next);
      if (now !== shown) setState(next);
      shown = now;
    };
    const made = createEditor(place.current, latest, show);
    setEditor(made);
    show(made.view.state);
    return () => made.destroy();
  }, [place, summary]);
  const { value } = options;
  useEffect(() => {
    editor?.receive(value);
  }, [editor, value]);
  return { editor, state };
}
