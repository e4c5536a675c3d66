import { ChangeDetectionStrategy, Component, type Type } from '@angular/core';

/**
 * Declares a component without decorator syntax, so that neither the bundler nor the type check needs a
 * special setting. Checked eagerly, like the components of the years these portals come from.
 */
export function component<Class extends Type<unknown>>(metadata: Component, type: Class): Class {
  return Component({ changeDetection: ChangeDetectionStrategy.Eager, ...metadata })(type) as Class;
}
