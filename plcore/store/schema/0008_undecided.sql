-- A pair of ideas between which somebody could not choose: both are kept in better and worse, in no order.

ALTER TABLE facts.pair_choice ADD COLUMN is_undecided BOOLEAN DEFAULT false;
