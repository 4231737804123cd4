-- On how many days somebody looked: means per person, by wave.
SELECT study, wave,
       COUNT(*) AS people,
       COUNT(*) AS base,
       AVG(days) AS days,
       AVG(watched) AS watched,
       AVG(paused) AS paused,
       AVG(imported) AS imported,
       AVG(parser_unknown) AS parser_unknown,
       AVG(before_install) AS before_install,
       AVG(withheld) AS withheld,
       AVG(not_recorded) AS not_recorded
FROM coverage
WHERE stretch = 'wave' AND site_class = 'all'
GROUP BY study, wave
ORDER BY study, wave
