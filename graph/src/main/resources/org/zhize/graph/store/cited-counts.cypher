MATCH (:Document {id: $id})-[:HAS]->(p:Provision)<-[c:CITES]-(:Provision)
RETURN p.id AS id, count(c) AS n
