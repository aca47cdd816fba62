UNWIND $rows AS row
MATCH (p:Provision {id: row.from})
MATCH (cited:Provision {id: row.to})
CREATE (p)-[e:CITES]->(cited)
SET e = row.tie
