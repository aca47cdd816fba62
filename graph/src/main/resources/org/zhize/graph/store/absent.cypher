MATCH (d:Absent)
WITH d, COUNT { (d)<-[:CITES]-() } AS citations
ORDER BY citations DESC, d.id
WITH collect({title: d.title, number: d.number, citations: citations}) AS found
RETURN size(found) AS total, found[$start..$end] AS found
