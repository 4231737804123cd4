-- What people said yes to, and how much they took out (never which rows).
SELECT study, wave, part, agreed,
       COUNT(*) AS people,
       CAST(SUM(COUNT(*)) OVER (PARTITION BY study, wave, part) AS BIGINT) AS base,
       AVG(rows_given) AS rows_given,
       AVG(rows_withheld) AS rows_withheld
FROM consent
GROUP BY study, wave, part, agreed
ORDER BY study, wave, part, agreed
