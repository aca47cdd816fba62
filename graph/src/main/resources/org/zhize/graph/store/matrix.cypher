MATCH (d:Document)-[:HAS]->(:Provision)-[:STATES]->(t:Duty)<-[h:HOLDS]-(p:Party)
WHERE ($document = '' OR d.id = $document)
  AND all(name IN $region WHERE name IN d.region)
  AND (size($kinds) = 0 OR any(label IN labels(t) WHERE label IN $kinds))
  AND (size($roles) = 0 OR h.role IN $roles)
  AND (NOT $held OR size($parties) = 0 OR p.id IN $parties)
  AND (NOT $dated OR any(day IN coalesce(t.dues, [t.due]) WHERE $from <= day <= $to))
WITH d, p, h.role AS role, count(DISTINCT t) AS duties
ORDER BY duties DESC, d.id, p.id, role
LIMIT $most
OPTIONAL MATCH (p)-[:PERFORMS]->(f:Function)
RETURN d.id AS document, p.id AS id, p.name AS name, p.kind AS kind, p.region AS region,
  f.name AS function, role, duties
