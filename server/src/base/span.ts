/** A stretch of a text, end exclusive. Offsets are UTF-16 code units of the text as stored. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Does `outer` hold all of `inner`? */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Does the offset stand in the span or touch its end, as a cursor does? */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
