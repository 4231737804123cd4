-- How many people hold each rung on the last day of each wave. `base` is everybody of whom it is known either way;
-- `not_known` is the others, who count neither way.
WITH known AS (
  SELECT study, wave, mode, rung,
         CAST(SUM(CASE WHEN state = 'unknown' THEN 0 ELSE 1 END) AS BIGINT) AS base,
         CAST(SUM(CASE WHEN state = 'unknown' THEN 1 ELSE 0 END) AS BIGINT) AS not_known
  FROM person_wave
  GROUP BY study, wave, mode, rung
)
SELECT p.study, p.wave, p.mode, p.rung, p.state, COUNT(*) AS people, k.base, k.not_known
FROM person_wave p
JOIN known k ON k.study = p.study AND k.wave = p.wave AND k.mode = p.mode AND k.rung = p.rung
WHERE p.state <> 'unknown'
GROUP BY p.study, p.wave, p.mode, p.rung, p.state, k.base, k.not_known
ORDER BY p.study, p.wave, p.mode, p.rung, p.state
