/** Which characters are typed for one another: those of one sound, 布 部 步, and those of one shape, 末 未. */
import shapes from '../../../../seeds/words/shapes.json' with { type: 'json' };
import sounds from '../../../../seeds/words/sounds.json' with { type: 'json' };

let groups: ReadonlyMap<string, readonly number[]> | undefined;

/** Whether a slip of the keyboard or the eye may turn one into the other. */
export function areConfusable(a: string, b: string): boolean {
  groups ??= readGroups();
  const own = groups.get(a);
  const others = groups.get(b);
  return own !== undefined && others !== undefined && own.some(group => others.includes(group));
}

function readGroups(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  [...Object.values(sounds), ...shapes].forEach((characters, group) => {
    for (const character of characters) {
      const known = found.get(character);
      if (known) known.push(group);
      else found.set(character, [group]);
    }
  });
  return found;
}
