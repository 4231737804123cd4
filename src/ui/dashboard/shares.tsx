/** What was given to studies, and the way to give. */
export function Shares({ about }: { readonly about?: string }) {
  return <p>{about}</p>;
}
