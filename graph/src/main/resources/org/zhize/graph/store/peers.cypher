MATCH (p:Party {id: $id})-[:PERFORMS]->(:Function)<-[:PERFORMS]-(q:Party)
WHERE q.region <> p.region
WITH q
ORDER BY COUNT { (q)-[:HOLDS]->() } DESC, q.id
WITH collect(q) AS found
RETURN size(found) AS total, [q IN found[$start..$end] | q.id] AS ids
