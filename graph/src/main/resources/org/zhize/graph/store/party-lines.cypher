UNWIND $ids AS id
MATCH (p:Party {id: id})
OPTIONAL MATCH (p)-[:PERFORMS]->(f:Function)
CALL (p) {
  MATCH (p)-[h:HOLDS]->()
  WITH h.role AS role, count(*) AS duties
  RETURN collect({role: role, duties: duties}) AS roles
}
RETURN p.id AS id, p.name AS name, p.kind AS kind, p.region AS region, f.name AS function,
  p.mentions AS mentions, roles
