import { expect, it } from 'vitest';
import { findSettings, writeSettingsFile } from '../../../utils/settings/settingsFile';

const chosen = { language: 'fr', keepDays: 365, lockMinutes: 30 } as const;
const holds = {
  portals: { 'us-ceac': 'never' as const },
  controls: [{ portal: 'site:forms.example.org', control: 'button:zap', section: '', ask: 'always' as const }],
};

it('settings would not be the same on another computer', () => {
  expect(findSettings(writeSettingsFile({ chosen, holds }))).toEqual({ chosen, holds });
});

it('more than settings would leave with the file', () => {
  const more = { ...holds, pausedUntil: 7, client: 'Amina' };
  expect(writeSettingsFile({ chosen, holds: more })).not.toMatch(/Amina|pausedUntil/);
});

it.each([
  '',
  'x',
  '[]',
  '{}',
  '{"kind":"holdfast-settings","version":2,"holds":{"portals":{},"controls":[]}}',
  '{"kind":"holdfast-settings","version":1,"holds":{"portals":[],"controls":[]}}',
])('%s would be taken for settings', (text) => expect(findSettings(text)).toBeUndefined());
