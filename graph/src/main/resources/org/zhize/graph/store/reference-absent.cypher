CYPHER replan=skip
UNWIND $rows AS row
MERGE (d:Document {id: row.id})
ON CREATE SET d = row, d:Absent
