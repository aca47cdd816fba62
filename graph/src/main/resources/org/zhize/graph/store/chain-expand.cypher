// Towards what explains a node: up from a duty to its document, to its holders and penalties, to
// what is cited, and along what is alike. From the first node the other way too.
UNWIND $nodes AS node
MATCH (n) WHERE elementId(n) = node
CALL (n) {
  MATCH (n)<-[e:HAS|STATES|HOLDS|PENALISES]-(m) RETURN e, m
  UNION ALL
  MATCH (n)-[e:CITES]->(m) RETURN e, m
  UNION ALL
  MATCH (n)-[e:ALIGNS_WITH|IMPLEMENTS|REPLACES|AMENDS|SUCCEEDED_BY|INCLUDES]-(m) RETURN e, m
  UNION ALL
  WITH n WHERE $first MATCH (n)-[e:HAS|STATES|HOLDS|PENALISES]->(m) RETURN e, m
  UNION ALL
  WITH n WHERE $first MATCH (n)<-[e:CITES]-(m) RETURN e, m
}
WITH n, e, m, type(e) AS kind
WHERE kind IN $edges
ORDER BY coalesce(e.score, 0) DESC, coalesce(e.n, m.n, 0)
WITH n, kind, collect([e, m])[..$most] AS some
UNWIND some AS one
WITH kind, one[0] AS e, one[1] AS m
RETURN DISTINCT elementId(e) AS edge, kind, properties(e) AS tie,
  elementId(startNode(e)) AS from, elementId(endNode(e)) AS to, elementId(m) AS next
