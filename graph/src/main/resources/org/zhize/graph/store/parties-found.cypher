MATCH (p:Party)
WHERE ($words = '' OR p.name CONTAINS $words OR any(m IN p.mentions WHERE m CONTAINS $words))
  AND (size($names) = 0 OR p.name IN $names)
  AND (size($kinds) = 0 OR p.kind IN $kinds)
  AND all(name IN $region WHERE name IN p.region)
  AND ($function = '' OR EXISTS { (p)-[:PERFORMS]->(:Function {name: $function}) })
WITH p
ORDER BY COUNT { (p)-[:HOLDS]->() } DESC, p.id
WITH collect(p) AS found
RETURN size(found) AS total, [p IN found[$start..$end] | p.id] AS ids
