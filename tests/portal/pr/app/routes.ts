import { inject } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import type { FormName } from '../file.ts';
import { Api } from './api.ts';
import { Imm0008Page } from './imm0008-page.ts';
import { Imm5444Page } from './imm5444-page.ts';
import { Imm5562Page } from './imm5562-page.ts';
import { Imm5669Page } from './imm5669-page.ts';
import { LandingPage } from './landing-page.ts';
import { LoginPage } from './login-page.ts';
import { RepDashboard } from './rep-dashboard.ts';

/** The old screen stays, and stays clickable for the impatient, until the new one's data is there. */
const saved =
  (form: FormName): ResolveFn<unknown> =>
  (route) =>
    inject(Api).load(route.paramMap.get('id') ?? '', form);

const clients: ResolveFn<unknown> = () => inject(Api).clients();

/** A screen is always made anew, so that it shows what the server has. */
export const routes: Routes = [
  { path: ':lang/login', component: LoginPage },
  { path: ':lang/rep/login', component: LoginPage, data: { representative: true } },
  { path: ':lang/rep/dashboard', component: RepDashboard, resolve: { clients } },
  { path: ':lang/application/profile/:id', component: LandingPage },
  { path: ':lang/application/profile/:id/imm0008', component: Imm0008Page, resolve: { saved: saved('imm0008') } },
  { path: ':lang/application/profile/:id/imm5562', component: Imm5562Page, resolve: { saved: saved('imm5562') } },
  { path: ':lang/application/profile/:id/imm5669', component: Imm5669Page, resolve: { saved: saved('imm5669') } },
  { path: ':lang/prcard/:id', component: Imm5444Page, resolve: { saved: saved('imm5444') } },
  { path: '**', redirectTo: 'en/login' },
];
