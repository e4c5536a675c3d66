import 'zone.js';
// The libraries come half compiled; the compiler finishes them in the browser, as it does our templates.
import '@angular/compiler';
import { provideHttpClient, withXhr } from '@angular/common/http';
import { provideZoneChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import {
  BaseRouteReuseStrategy,
  provideRouter,
  RouteReuseStrategy,
  withNavigationErrorHandler,
  withRouterConfig,
  type ActivatedRouteSnapshot,
} from '@angular/router';
import { Root } from './localized-app.ts';
import { routes } from './routes.ts';

/** One client's screen is never turned into another's: going straight from profile to profile makes it anew. */
class AnewForEachProfile extends BaseRouteReuseStrategy {
  override shouldReuseRoute(future: ActivatedRouteSnapshot, current: ActivatedRouteSnapshot): boolean {
    return super.shouldReuseRoute(future, current) && future.params['id'] === current.params['id'];
  }
}

void bootstrapApplication(Root, {
  providers: [
    provideZoneChangeDetection(),
    provideHttpClient(withXhr()),
    // The options in the address stay with the visitor from screen to screen.
    provideRouter(
      routes,
      withRouterConfig({ defaultQueryParamsHandling: 'preserve' }),
      withNavigationErrorHandler(() => undefined), // a screen whose data did not come: `lib-alert` says so
    ),
    { provide: RouteReuseStrategy, useClass: AnewForEachProfile },
  ],
});
