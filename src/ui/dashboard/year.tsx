/** One year on the ladder, to print or to keep as a picture. */
export function Year({ about }: { readonly about?: string }) {
  return <p>{about}</p>;
}
