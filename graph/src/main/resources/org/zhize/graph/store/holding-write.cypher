UNWIND $rows AS row
MATCH (t:Duty {id: row.duty})
MATCH (p:Party {id: row.party})
CREATE (p)-[h:HOLDS]->(t)
SET h = row.tie
