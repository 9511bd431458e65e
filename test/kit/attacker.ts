import { ATTACKS, type AttackName } from './attacks.ts';

/** A process of its own, so that who attacks does not slow down who measures. */
const [name, port, address, chatId, seconds, token] = process.argv.slice(2);
const outcomes: Record<string, number> = {};
const end = Date.now() + Number(seconds) * 1_000;

await ATTACKS[name as AttackName]({
  port: Number(port),
  address: address ?? '',
  token: token ?? null,
  chatId: chatId ?? '',
  isOver: () => Date.now() > end,
  count: (outcome) => (outcomes[outcome] = (outcomes[outcome] ?? 0) + 1),
});
console.log(JSON.stringify(outcomes));
process.exit();
