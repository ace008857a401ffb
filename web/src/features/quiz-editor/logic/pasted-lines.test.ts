import { expect, test } from 'vitest';
import { pastedLines } from '#web/features/quiz-editor/logic/pasted-lines';

test.each([
  ['Air', null],
  ['Air\n\n', null],
  ['Air\nWater', ['Air', 'Water']],
  ['- Air\r\n* Water\n• Soil', ['Air', 'Water', 'Soil']],
  ['1. Air\n2) Water', ['Air', 'Water']],
  ['أ) هواء\nب) ماء', ['هواء', 'ماء']],
  ['a) Air\nWater', ['a) Air', 'Water']],
  ['1.5 kg\n2.5 kg', ['1.5 kg', '2.5 kg']],
  ['-1\n-2', ['-1', '-2']],
  ['Leaf\tlight\nRoot\twater', ['Leaf light', 'Root water']],
])('reads %j as the lines %j', (text, lines) => expect(pastedLines(text)).toEqual(lines));
