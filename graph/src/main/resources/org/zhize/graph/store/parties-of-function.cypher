MATCH (:Function {name: $function})<-[:PERFORMS]-(p:Party)
RETURN p.id AS id
