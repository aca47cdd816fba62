MATCH (t:Task)<-[:STATES]-(:Provision)<-[:HAS]-(d:Document)
WHERE ($document = '' OR d.id = $document)
  AND all(name IN $region WHERE name IN d.region)
  AND (NOT $dated OR any(day IN coalesce(t.dues, [t.due]) WHERE $from <= day <= $to))
  AND (NOT $held OR EXISTS {
    (t)<-[h:HOLDS]-(p)
    WHERE (size($parties) = 0 OR p.id IN $parties) AND (size($roles) = 0 OR h.role IN $roles) })
WITH t, d, COUNT { (t)<-[:HOLDS]-() } AS holders, COUNT { (t)<-[:HOLDS {role: 'LEAD'}]-() } AS leads
WHERE CASE $gap
  WHEN 'NO_HOLDER' THEN holders = 0
  WHEN 'NO_LEAD' THEN holders > 1 AND leads = 0
  WHEN 'SEVERAL_LEADS' THEN leads > 1
END
WITH t, d
ORDER BY coalesce(d.date, date({year: 1})) DESC, d.id, t.n
WITH collect(t) AS found
RETURN size(found) AS total, [t IN found[$start..$end] | t.id] AS ids
