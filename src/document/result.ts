import type { Message } from './message.ts';

/** A value plus everything that has to be said about how it was made. */
export interface Result<T> {
  readonly value: T;
  readonly messages: readonly Message[];
}

export function result<T>(value: T, messages: readonly Message[] = []): Result<T> {
  return { value, messages };
}

/** Runs the next step on the value and keeps the messages of both. */
export function andThen<A, B>(first: Result<A>, next: (value: A) => Result<B>): Result<B> {
  const second = next(first.value);
  return { value: second.value, messages: [...first.messages, ...second.messages] };
}
