MATCH (:Collective)-[e:INCLUDES]->()
WHERE e.document IN $ids
DELETE e
