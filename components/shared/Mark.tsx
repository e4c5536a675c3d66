/** Holdfast's mark. The same drawing as public/holdfast.svg. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 128 128" aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="128" height="128" rx="30" />
      <path class="mark-line" d="M46 25v41c0 20-8 33-23 37M82 25v41c0 20 8 33 23 37M46 54h36" />
    </svg>
  );
}
