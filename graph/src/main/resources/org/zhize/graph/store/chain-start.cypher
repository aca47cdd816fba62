MATCH (n:Duty {id: $id}) WHERE $label = 'Duty' RETURN elementId(n) AS node
UNION
MATCH (n:Provision {id: $id}) WHERE $label = 'Provision' RETURN elementId(n) AS node
UNION
MATCH (n:Document {id: $id}) WHERE $label = 'Document' RETURN elementId(n) AS node
UNION
MATCH (n:Party {id: $id}) WHERE $label = 'Party' RETURN elementId(n) AS node
