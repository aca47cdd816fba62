// Words that nobody holds and no heading introduces (a preamble, a closing) set no task to compare.
MATCH (:Document {id: $id})-[:HAS]->(:Provision)-[:STATES]->(t:Duty)
WHERE t.title IS NOT NULL OR EXISTS { (t)<-[:HOLDS]-() }
RETURN t.id AS id, labels(t) AS labels, t.title AS title, t.statement AS statement
ORDER BY t.n
