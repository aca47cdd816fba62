CYPHER replan=skip
CALL () {
  UNWIND $ids AS id MATCH (d:Document) WHERE d.id = id RETURN d
  UNION
  UNWIND $refs AS ref MATCH (d:Document) WHERE d.titleRef = ref RETURN d
  UNION
  UNWIND $refs AS ref MATCH (d:Document) WHERE d.carrierRef = ref RETURN d
  UNION
  UNWIND $refs AS ref MATCH (d:Document) WHERE d.fullRef = ref RETURN d
  UNION
  UNWIND $refs AS ref MATCH (d:Document) WHERE d.numberRef = ref RETURN d
}
CALL (d) {
  MATCH (d)<-[e:CITES|IMPLEMENTS|REPLACES|AMENDS]-(x) RETURN e, x, d.id AS at
  UNION ALL
  MATCH (d)-[:HAS]->(p:Provision)<-[e:CITES]-(x) RETURN e, x, p.id AS at
}
WITH e, x, at
WHERE e.own IS NULL
RETURN elementId(e) AS edge, type(e) AS kind, x.id AS from, at, properties(e) AS tie
