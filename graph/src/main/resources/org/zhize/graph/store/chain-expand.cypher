// From the first node in every direction; from others only towards what explains them: up from a
// duty to its document, to its holders, to what is cited, and along what is alike.
UNWIND $nodes AS node
MATCH (n) WHERE elementId(n) = node
CALL (n) {
  WITH n WHERE 'HAS' IN $edges
  MATCH (n)-[e:HAS]-(m) WHERE $first OR startNode(e) = m RETURN e, m ORDER BY m.n LIMIT $most
  UNION ALL
  WITH n WHERE 'STATES' IN $edges
  MATCH (n)-[e:STATES]-(m) WHERE $first OR startNode(e) = m RETURN e, m ORDER BY m.n LIMIT $most
  UNION ALL
  WITH n WHERE 'HOLDS' IN $edges
  MATCH (n)-[e:HOLDS]-(m) WHERE $first OR startNode(e) = m RETURN e, m ORDER BY e.n LIMIT $most
  UNION ALL
  WITH n WHERE 'CITES' IN $edges
  MATCH (n)-[e:CITES]-(m) WHERE $first OR startNode(e) = n RETURN e, m LIMIT $most
  UNION ALL
  WITH n WHERE 'PENALISES' IN $edges
  MATCH (n)-[e:PENALISES]-(m) WHERE $first OR startNode(e) = m
  RETURN e, m ORDER BY e.score DESC LIMIT $most
  UNION ALL
  WITH n WHERE 'ALIGNS_WITH' IN $edges
  MATCH (n)-[e:ALIGNS_WITH]-(m) RETURN e, m ORDER BY e.score DESC LIMIT $most
  UNION ALL
  WITH n WHERE 'IMPLEMENTS' IN $edges MATCH (n)-[e:IMPLEMENTS]-(m) RETURN e, m LIMIT $most
  UNION ALL
  WITH n WHERE 'REPLACES' IN $edges MATCH (n)-[e:REPLACES]-(m) RETURN e, m LIMIT $most
  UNION ALL
  WITH n WHERE 'AMENDS' IN $edges MATCH (n)-[e:AMENDS]-(m) RETURN e, m LIMIT $most
  UNION ALL
  WITH n WHERE 'SUCCEEDED_BY' IN $edges MATCH (n)-[e:SUCCEEDED_BY]-(m) RETURN e, m LIMIT $most
  UNION ALL
  WITH n WHERE 'INCLUDES' IN $edges MATCH (n)-[e:INCLUDES]-(m) RETURN e, m LIMIT $most
}
RETURN DISTINCT elementId(e) AS edge, type(e) AS kind, properties(e) AS tie,
  elementId(startNode(e)) AS from, elementId(endNode(e)) AS to, elementId(m) AS next
