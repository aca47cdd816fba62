CALL () {
  MATCH (cited:Document {id: $id})<-[c:CITES]-(p:Provision) RETURN p, c
  UNION ALL
  MATCH (:Document {id: $id})-[:HAS]->(:Provision)<-[c:CITES]-(p:Provision)
  WHERE c.own IS NULL
  RETURN p, c
}
MATCH (p)<-[:HAS]-(d:Document)
WITH d, p, c
ORDER BY coalesce(d.date, date({year: 1})) DESC, d.id, p.n
WITH collect({document: d.id, title: d.title, provision: p.id, path: p.path, heading: p.heading,
  mention: c.mention, article: c.article, form: c.form}) AS found
RETURN size(found) AS total, found[$start..$end] AS found
