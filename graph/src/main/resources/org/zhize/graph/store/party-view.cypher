MATCH (p:Party {id: $id})
CALL (p) {
  MATCH (p)-[h:HOLDS]->()
  WITH h.mention AS words, count(*) AS duties
  ORDER BY duties DESC, words
  LIMIT $most
  RETURN collect({words: words, duties: duties}) AS mentions
}
CALL (p) {
  MATCH (p)-[s:SUCCEEDED_BY]-(q:Party)
  OPTIONAL MATCH (q)-[:PERFORMS]->(f:Function)
  WITH p, s, q, f ORDER BY s.on, q.id
  RETURN collect({after: startNode(s) = p, on: s.on, scope: s.scope, basis: s.basis,
    id: q.id, name: q.name, kind: q.kind, region: q.region, function: f.name}) AS successions
}
CALL (p) {
  MATCH (p)-[e:INCLUDES]-(q:Party)
  OPTIONAL MATCH (q)-[:PERFORMS]->(f:Function)
  WITH p, e, q, f ORDER BY q.name, q.id
  RETURN collect({member: startNode(e) = p, basis: e.basis, words: e.words,
    id: q.id, name: q.name, kind: q.kind, region: q.region, function: f.name}) AS members
}
RETURN mentions, successions, members
