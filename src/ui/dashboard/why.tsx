/** Why a rung is held, and what would change that. */
export function Why({ about }: { readonly about?: string }) {
  return <p>{about}</p>;
}
