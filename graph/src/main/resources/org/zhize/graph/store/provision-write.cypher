// The plan is by unique index whatever the graph holds: planning it anew as the graph grows is a
// sixth of the time of a load.
CYPHER replan=skip
// Properties one by one, kinds one by one: a map or a computed label makes the server hold back
// all rows of a statement.
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
UNWIND row.provisions AS provision
CREATE (d)-[:HAS]->(p:Provision {
  id: provision.id, n: provision.n, path: provision.path, heading: provision.heading})
WITH p, provision
UNWIND provision.duties AS duty
CREATE (p)-[:STATES]->(t:Duty {
  id: duty.id, n: duty.n, path: duty.path, title: duty.title, statement: duty.statement,
  due: duty.due, dues: duty.dues})
FOREACH (_ IN CASE duty.kind WHEN 'TASK' THEN [1] ELSE [] END | SET t:Task)
FOREACH (_ IN CASE duty.kind WHEN 'OBLIGATION' THEN [1] ELSE [] END | SET t:Obligation)
FOREACH (_ IN CASE duty.kind WHEN 'PROHIBITION' THEN [1] ELSE [] END | SET t:Prohibition)
FOREACH (_ IN CASE duty.kind WHEN 'PERMISSION' THEN [1] ELSE [] END | SET t:Permission)
WITH t, duty
UNWIND duty.holders AS holder
MATCH (q:Party {id: holder.party})
CREATE (q)-[:HOLDS {
  role: holder.role, mention: holder.mention, n: holder.n, inherited: holder.inherited,
  from: holder.from}]->(t)
