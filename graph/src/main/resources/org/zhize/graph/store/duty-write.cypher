UNWIND $rows AS row
MATCH (p:Provision {id: row.provision})
CREATE (p)-[:STATES]->(t:Duty:$(row.label))
SET t = row.duty
