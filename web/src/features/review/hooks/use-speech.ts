import { useEffect, useRef } from 'react';

/** Whether this browser can read aloud. */
export const canSpeak = (): boolean => 'speechSynthesis' in window;

/** Returns what reads a text aloud in a language (BCP 47); it stops when the text on the page changes. */
export function useSpeech(shown: string): (text: string, language: string | undefined) => void {
  const isSpeaking = useRef(false);
  const stop = () => {
    if (isSpeaking.current) speechSynthesis.cancel();
    isSpeaking.current = false;
  };
  useEffect(() => stop, [shown]);
  return (text, language) => {
    if (!canSpeak()) return;
    stop();
    isSpeaking.current = true;
    const utterance = new SpeechSynthesisUtterance(text);
    if (language !== undefined) utterance.lang = language;
    speechSynthesis.speak(utterance);
  };
}
