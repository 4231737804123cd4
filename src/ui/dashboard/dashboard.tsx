export function Dashboard() {
  return <main>…</main>;
}
