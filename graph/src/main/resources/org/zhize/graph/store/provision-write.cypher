UNWIND $rows AS row
MATCH (d:Document {id: row.document})
CREATE (d)-[:HAS]->(p:Provision)
SET p = row.provision
