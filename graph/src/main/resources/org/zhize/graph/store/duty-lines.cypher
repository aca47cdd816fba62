UNWIND $ids AS id
MATCH (t:Duty {id: id})<-[:STATES]-(p:Provision)<-[:HAS]-(d:Document)
CALL (t) {
  OPTIONAL MATCH (party:Party)-[h:HOLDS]->(t)
  OPTIONAL MATCH (party)-[:PERFORMS]->(f:Function)
  WITH party, h, f ORDER BY h.n
  RETURN collect(CASE WHEN party IS NULL THEN NULL ELSE {
    id: party.id, name: party.name, kind: party.kind, region: party.region, function: f.name,
    role: h.role, mention: h.mention, inherited: h.inherited, from: h.from
  } END) AS holders
}
RETURN t.id AS id, labels(t) AS labels, d.id AS document, d.title AS title, p.id AS provision,
  t.path AS path, t.title AS heading, t.statement AS statement,
  coalesce(t.dues, CASE WHEN t.due IS NULL THEN [] ELSE [t.due] END) AS due, holders
