CYPHER replan=skip
UNWIND $ids AS id
MATCH (p:Provision {id: id})
RETURN p.id AS id
