import type { Page } from '@playwright/test';
import { chromiumScreen } from './chromiumScreen.ts';
import { HoldDialog } from './inPage.ts';

export const holdDialog = (page: Page): HoldDialog => new HoldDialog(chromiumScreen(page));
