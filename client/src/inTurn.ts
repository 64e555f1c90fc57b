/** Lets commands wait for one another. */

/** Keys are pressed faster than VS Code moves: each command begins where the one before has ended. */
export function createQueue(): (act: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return act => {
    const done = last.then(act);
    last = done.catch(() => {});
    return done;
  };
}
