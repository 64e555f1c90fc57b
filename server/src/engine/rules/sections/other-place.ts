/** 乙县人民政府, or 2024年，乙县坚持…, in the report of 甲县: the name of another place left in. */
import { type Issuer, issuerOf, issuerOfTitle } from '../../report/issuer.ts';
import type { Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { allMatches } from '../../text/allMatches.ts';
import { eachFound } from '../eachFound.ts';
import { defineRule } from '../rule.ts';
import { levelOfPlace, namesIn, type PlaceName } from './placeNames.ts';

export default defineRule({
  id: 'sections/other-place',
  title: { zh: '写进了别处的地名', en: 'Name of another place' },
  source: '逻辑',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report) {
    const issuer = issuerOfReport(report);
    const own = issuer?.place;
    const level = own ? levelOfPlace(own) : null;
    // 某县 is a placeholder or an example.
    if (!own || level === null || /^[某X×]/.test(own)) return;
    const known = knownPlaces(report, own);
    const names = [...eachFound(report, placesIn)].filter(
      ({ found }) => found.level === level && !isKnown(found, known),
    );
    for (const { span, found } of names) {
      // A place that the report keeps speaking of is a neighbour or a part of the own one.
      if (names.filter(other => other.found.name === found.name).length > MOST_TIMES) continue;
      yield {
        span,
        message: {
          zh: `本报告说的是「${own}」，这里写的是「${found.name}」。请核对是否套用了别处的报告。`,
          en: `The report is about ${own}, this says ${found.name}. Please check whether a text from elsewhere was reused.`,
        },
        // Below a city stand cities of counties, which may act themselves.
        ...(level === 'city' ? { severity: 'info' as const } : {}),
      };
    }
  },
});

const MOST_TIMES = 2;

function issuerOfReport({ title, signOff, text }: Report): Issuer | null {
  const titled = issuerOfTitle(title?.text ?? '');
  if (titled?.place) return titled;
  const signatory = signOff?.signatory;
  return signatory ? issuerOf(text.slice(signatory.start, signatory.end)) : null;
}

const placesIn = once(({ prose }): readonly PlaceName[] => namesIn(prose));

const PLACE = /[\u4e00-\u9fff]{1,10}?(?:自治区|省|市|州|区|县|旗|镇|乡|街道)/g;

/** The own place and those that title, addressee and sign-off name. */
function knownPlaces({ title, addressee, signOff, letter, prose }: Report, own: string): readonly string[] {
  const spans = [title?.span, addressee, signOff?.signatory, letter?.title.span, letter?.addressee];
  const words = spans.flatMap(span => (span ? [prose.slice(span.start, span.end).replace(/\s/g, '')] : []));
  return [own, ...words.flatMap(each => allMatches(each, PLACE).map(([name]) => name))];
}

/** 云泽市岚溪县 and 岚溪县 are one place. */
function isKnown({ name }: PlaceName, known: readonly string[]): boolean {
  return known.some(other => other.endsWith(name) || name.endsWith(other));
}
