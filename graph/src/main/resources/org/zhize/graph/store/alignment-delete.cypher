MATCH (d:Document {id: $lower})-[:HAS]->()-[:STATES]->(t:Duty)-[a:ALIGNS_WITH]->(u:Duty)
MATCH (u)<-[:STATES]-()<-[:HAS]-(:Document {id: $upper})
DELETE a
