CYPHER replan=skip
UNWIND $rows AS row
MATCH (p:Provision {id: row.from})
MATCH (cited:Provision {id: row.to})
CREATE (p)-[:CITES {
  mention: row.tie.mention, form: row.tie.form, article: row.tie.article,
  paragraph: row.tie.paragraph, item: row.tie.item, own: row.tie.own, title: row.tie.title,
  number: row.tie.number, titleRef: row.tie.titleRef, numberRef: row.tie.numberRef,
  local: row.tie.local, hint: row.tie.hint}]->(cited)
