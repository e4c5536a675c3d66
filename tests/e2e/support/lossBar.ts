import type { Page } from '@playwright/test';
import { chromiumScreen } from './chromiumScreen.ts';
import { LossBar } from './inPage.ts';

export const lossBar = (page: Page): LossBar => new LossBar(chromiumScreen(page));
