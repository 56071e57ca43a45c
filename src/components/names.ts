interface Named {
  readonly id: string;
  readonly name: string;
}

/** Names as the insurers write them, looked up in the figures of the running server. An id that is no longer sold is shown as it is. */
export interface Names {
  insurer(id: string): string;
  product(id: string): string;
}

export function namesOf(figures: { readonly insurers: readonly (Named & { readonly products: readonly Named[] })[] }): Names {
  const insurers = new Map(figures.insurers.map((insurer) => [insurer.id, insurer.name]));
  const products = new Map(figures.insurers.flatMap((insurer) => insurer.products.map((product) => [product.id, product.name] as const)));
  return { insurer: (id) => insurers.get(id) ?? id, product: (id) => products.get(id) ?? id };
}
