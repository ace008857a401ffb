import { useCallback, useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { VideoCommand, VideoProtocol, Told } from '#web/features/lesson/logic/video-protocol';

/** How long a player may stay silent, and how often it is greeted until then, in ms. */
const patience = 15_000;
const greetingInterval = 500;

/** Speaks with a player in a frame: greets it until it answers, then listens. `onLoad` is the frame's. */
export function useVideoMessages(
  frame: RefObject<HTMLIFrameElement | null>,
  protocol: VideoProtocol,
  onTold: (told: Told) => void,
) {
  const [isLoaded, setLoaded] = useState(false);
  const [answer, setAnswer] = useState<'none' | 'heard' | 'failed'>('none');
  const send = useCallback(
    (message: unknown) => frame.current?.contentWindow?.postMessage(message, protocol.origin),
    [frame, protocol],
  );
  const hear = useEffectEvent((told: Told) => {
    // A player that spoke by itself does not know yet that somebody listens.
    if (answer !== 'heard') protocol.greetings.forEach(send);
    setAnswer(told.hasFailed ? 'failed' : 'heard');
    // As a video of our own does, so that whoever measures time in use hears of it.
    if (told.position !== undefined) frame.current?.dispatchEvent(new Event('timeupdate'));
    onTold(told);
  });

  useEffect(() => {
    const onMessage = ({ source, origin, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || origin !== protocol.origin) return;
      const told = protocol.read(data);
      if (told) hear(told);
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
