CYPHER replan=skip
UNWIND $rows AS row
MATCH (d:Document {id: row.from})
MATCH (other:Document {id: row.to})
CREATE (d)-[e:$(row.kind)]->(other)
SET e = row.tie
