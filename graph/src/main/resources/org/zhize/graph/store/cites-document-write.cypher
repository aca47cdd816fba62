UNWIND $rows AS row
MATCH (p:Provision {id: row.from})
MATCH (d:Document {id: row.to})
CREATE (p)-[e:CITES]->(d)
SET e = row.tie
