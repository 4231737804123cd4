-- Why people say they do it, rung by rung; `base` is everybody who answered for that rung. Several may be named.
WITH base AS (
  SELECT study, wave, rung, COUNT(DISTINCT participant) AS base
  FROM answer
  WHERE question = 'motive'
  GROUP BY study, wave, rung
)
SELECT a.study, a.wave, a.rung, a.answer, COUNT(*) AS people, b.base
FROM answer a
JOIN base b ON b.study = a.study AND b.wave = a.wave AND b.rung = a.rung
WHERE a.question = 'motive'
GROUP BY a.study, a.wave, a.rung, a.answer, b.base
ORDER BY a.study, a.wave, a.rung, a.answer
