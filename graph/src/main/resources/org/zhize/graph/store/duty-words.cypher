MATCH (:Document {id: $id})-[:HAS]->(:Provision)-[:STATES]->(t:Duty)
RETURN t.id AS id, t.title AS title, t.statement AS statement
ORDER BY t.n
