import { describe, expect, test } from 'vitest';
import { mention, pieces, questionAt, stillMentioned } from './mentions';

const asa = { id: 'p1', name: 'Åsa Öberg' };
const asaLong = { id: 'p2', name: 'Åsa Öberg Lund' };

describe('a mention that is being typed', () => {
  test('is what stands between an @ and the caret', () => {
    expect(questionAt('Heja @ås', 8, [])).toEqual({ at: 5, text: 'ås' });
    expect(questionAt('Heja @Åsa Ö och alla', 11, [])).toEqual({ at: 5, text: 'Åsa Ö' });
    expect(questionAt('(@Anna-', 7, [])).toEqual({ at: 1, text: 'Anna-' });
  });
  test.each(['Heja', 'Heja @', 'anna@helsingborg', 'Heja @ås\noch', 'Klockan @10', `@${'å'.repeat(41)}`])(
    'is none in %j',
    (text) => expect(questionAt(text, text.length, [])).toBeNull(),
  );
  test('is over once the person is chosen', () => {
    const written = mention('Heja @ås och alla', { at: 5, text: 'ås' }, asa);
    expect(written).toEqual({ text: 'Heja @Åsa Öberg och alla', caret: 16 });
    expect(questionAt(written.text, written.caret, [asa])).toBeNull();
  });
});

test('who is no longer in the text is no longer mentioned', () => {
  expect(stillMentioned('heja @åsa öberg', [asa, { id: 'p3', name: 'Bo Ek' }])).toEqual([asa]);
});
test('mentions become pieces of their own, the longest name first; all else is only text', () => {
  expect(pieces('Heja @Åsa Öberg Lund, @Bo och <b>@åsa öberg</b>', [asa, asaLong])).toEqual([
    { text: 'Heja ' },
    { text: '@Åsa Öberg Lund', person: asaLong },
    { text: ', @Bo och <b>' },
    { text: '@åsa öberg', person: asa },
    { text: '</b>' },
  ]);
});
