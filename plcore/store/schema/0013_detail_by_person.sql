-- What families told of one person is found without reading what all of them told.

CREATE INDEX person_detail_person ON core.person_detail (person);
