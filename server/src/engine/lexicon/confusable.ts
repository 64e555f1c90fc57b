/** Which characters are typed for one another: those of one sound, 布 部 步, and those of one shape, 末 未. */
import shapes from '../../../../seeds/words/shapes.json' with { type: 'json' };
import sounds from '../../../../seeds/words/sounds.json' with { type: 'json' };

let groups: ReadonlyMap<number, readonly number[]> | undefined;

/** Whether a slip of the keyboard or the eye may turn one character into the other; both are given by their codes. */
export function areConfusable(a: number, b: number): boolean {
  groups ??= readGroups();
  const own = groups.get(a);
  const others = groups.get(b);
  return own !== undefined && others !== undefined && own.some(group => others.includes(group));
}

function readGroups(): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  [...Object.values(sounds), ...shapes].forEach((characters, group) => {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      const known = found.get(code);
      if (known) known.push(group);
      else found.set(code, [group]);
    }
  });
  return found;
}
