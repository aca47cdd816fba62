CYPHER replan=skip
UNWIND $rows AS row
MATCH (p:Provision {id: row.provision})
MATCH (t:Duty {id: row.duty})
CREATE (p)-[:PENALISES {explicit: row.explicit, score: row.score}]->(t)
