-- Through which kinds of service one reaches the people on a rung: how many of those who hold it did anything on each
-- class of site within the window of the profile. `anyone` is everybody, to compare with.
WITH profile AS (
  SELECT study, participant, wave, mode, rung, first_day, day
  FROM person_wave
  WHERE state = 'held'
  UNION ALL
  SELECT study, participant, wave, mode, 'anyone' AS rung, MIN(first_day) AS first_day, MAX(day) AS day
  FROM person_wave
  GROUP BY study, participant, wave, mode
),
agreed AS (
  SELECT study, participant, wave
  FROM consent
  WHERE part = 'days' AND agreed = 'yes'
),
base AS (
  SELECT p.study, p.wave, p.mode, p.rung, COUNT(*) AS base
  FROM profile p
  JOIN agreed a ON a.study = p.study AND a.participant = p.participant AND a.wave = p.wave
  GROUP BY p.study, p.wave, p.mode, p.rung
),
-- What a year holds beyond the windows is left aside first: adding it up would be most of the work.
span AS (
  SELECT study, participant, wave, MIN(first_day) AS first_day, MAX(day) AS day
  FROM profile
  GROUP BY study, participant, wave
),
recent AS (
  SELECT d.study, d.participant, d.wave, d.mode, d.site_class, d.day, d.acts
  FROM day_action d
  JOIN span s
    ON s.study = d.study AND s.participant = d.participant AND s.wave = d.wave
   AND d.day >= s.first_day AND d.day <= s.day
),
-- Each mode as it stands, and both together.
done AS (
  SELECT study, participant, wave, mode, site_class, day, SUM(acts) AS acts
  FROM recent
  GROUP BY study, participant, wave, mode, site_class, day
  UNION ALL
  SELECT study, participant, wave, 'both' AS mode, site_class, day, SUM(acts) AS acts
  FROM recent
  GROUP BY study, participant, wave, site_class, day
),
reached AS (
  SELECT p.study, p.wave, p.mode, p.rung, d.site_class,
         COUNT(DISTINCT p.participant) AS people,
         1e0 * SUM(d.acts) AS acts
  FROM profile p
  JOIN done d
    ON d.study = p.study AND d.participant = p.participant AND d.wave = p.wave AND d.mode = p.mode
   AND d.day >= p.first_day AND d.day <= p.day
  GROUP BY p.study, p.wave, p.mode, p.rung, d.site_class
)
SELECT r.study, r.wave, r.mode, r.rung, r.site_class, r.people, b.base, r.acts / r.people AS acts_per_person
FROM reached r
JOIN base b ON b.study = r.study AND b.wave = r.wave AND b.mode = r.mode AND b.rung = r.rung
ORDER BY r.study, r.wave, r.mode, r.rung, r.site_class
