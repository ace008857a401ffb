import { useCallback, useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type {
  VideoCommand,
  VideoProtocol,
  VideoState,
} from '#web/features/lesson/logic/video-protocol';

/** Timeout for the player's first message, and the interval between greetings until then, in ms. */
const patience = 15_000;
const greetingInterval = 500;

/**
 * Exchanges messages with an embedded player: sends greetings until the player answers, then listens. Pass `onLoad`
 * to the iframe.
 */
export function useVideoMessages(
  frame: RefObject<HTMLIFrameElement | null>,
  protocol: VideoProtocol,
  onState: (state: VideoState) => void,
) {
  const [isLoaded, setLoaded] = useState(false);
  const [answer, setAnswer] = useState<'none' | 'heard' | 'failed'>('none');
  const send = useCallback(
    (message: unknown) => frame.current?.contentWindow?.postMessage(message, protocol.origin),
    [frame, protocol],
  );
  const handleState = useEffectEvent((state: VideoState) => {
    // A player that sent a message unprompted has not been subscribed to yet.
    if (answer !== 'heard') protocol.greetings.forEach(send);
    setAnswer(state.hasFailed ? 'failed' : 'heard');
    // Native videos fire `timeupdate` too; it counts as time in use.
    if (state.position !== undefined) frame.current?.dispatchEvent(new Event('timeupdate'));
    onState(state);
  });

  useEffect(() => {
    const onMessage = ({ source, origin, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || origin !== protocol.origin) return;
      const state = protocol.read(data);
      if (state) handleState(state);
    };
    addEventListener('message', onMessage);
    return () => removeEventListener('message', onMessage);
  }, [frame, protocol]);

  useEffect(() => {
    if (!isLoaded || answer !== 'none') return;
    const greet = () => protocol.greetings.forEach(send);
    greet();
    const greeting = setInterval(greet, greetingInterval);
    const limit = setTimeout(() => setAnswer('failed'), patience);
    return () => {
      clearInterval(greeting);
      clearTimeout(limit);
    };
  }, [protocol, send, isLoaded, answer]);

  const say = useCallback((order: VideoCommand) => send(protocol.say(order)), [send, protocol]);
  return { say, answer, onLoad: () => setLoaded(true) };
}
