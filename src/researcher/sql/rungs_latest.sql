-- The same, with each person counted once: in the last wave they took part in.
WITH latest AS (
  SELECT study, participant, MAX(wave) AS wave
  FROM person_wave
  GROUP BY study, participant
),
last_profile AS (
  SELECT p.study, p.mode, p.rung, p.state
  FROM person_wave p
  JOIN latest l ON l.study = p.study AND l.participant = p.participant AND l.wave = p.wave
),
known AS (
  SELECT study, mode, rung,
         CAST(SUM(CASE WHEN state = 'unknown' THEN 0 ELSE 1 END) AS BIGINT) AS base,
         CAST(SUM(CASE WHEN state = 'unknown' THEN 1 ELSE 0 END) AS BIGINT) AS not_known
  FROM last_profile
  GROUP BY study, mode, rung
)
SELECT p.study, p.mode, p.rung, p.state, COUNT(*) AS people, k.base, k.not_known
FROM last_profile p
JOIN known k ON k.study = p.study AND k.mode = p.mode AND k.rung = p.rung
WHERE p.state <> 'unknown'
GROUP BY p.study, p.mode, p.rung, p.state, k.base, k.not_known
ORDER BY p.study, p.mode, p.rung, p.state
