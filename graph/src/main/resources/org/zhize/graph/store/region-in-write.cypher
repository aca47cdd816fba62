CYPHER replan=skip
UNWIND $rows AS row
MATCH (p:Party {id: row.party})
MATCH (r:Region {id: row.region})
MERGE (p)-[:IN]->(r)
