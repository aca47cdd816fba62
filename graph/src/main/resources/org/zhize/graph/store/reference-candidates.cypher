CYPHER replan=skip
UNWIND $refs AS ref MATCH (d:Document) WHERE d.titleRef = ref AND NOT d:Absent RETURN d
UNION
UNWIND $refs AS ref MATCH (d:Document) WHERE d.carrierRef = ref AND NOT d:Absent RETURN d
UNION
UNWIND $refs AS ref MATCH (d:Document) WHERE d.fullRef = ref AND NOT d:Absent RETURN d
UNION
UNWIND $refs AS ref MATCH (d:Document) WHERE d.numberRef = ref AND NOT d:Absent RETURN d
UNION
UNWIND $ids AS id MATCH (d:Document) WHERE d.id = id AND NOT d:Absent RETURN d
UNION
// Other versions of what was found by id.
UNWIND $ids AS id
MATCH (found:Document) WHERE found.id = id
MATCH (d:Document) WHERE d.titleRef = found.titleRef AND NOT d:Absent RETURN d
