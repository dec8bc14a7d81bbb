-- The door: when a device first showed its newest token, and lookups by one value that stay cheap.

ALTER TABLE core.device ADD COLUMN confirmed_at TIMESTAMP; -- null: the newest token was sent, not yet seen

CREATE INDEX device_previous ON core.device (previous_hash);
CREATE INDEX guess_target ON core.guess (target);
