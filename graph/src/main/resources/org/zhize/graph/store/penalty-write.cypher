UNWIND $rows AS row
MATCH (p:Provision {id: row.provision})
MATCH (t:Duty {id: row.duty})
CREATE (p)-[e:PENALISES]->(t)
SET e = row.tie
