// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/migrations.h"

#include <array>
#include <string>

#include "core/vault/migrate_people.h"
#include "core/vault/migrate_tree.h"

namespace qd::vault {

namespace {

// Days count from 1970-01-01, instants are milliseconds UTC, money and quantities are the raw fixed-point
// integers. The audit log is append-only by its triggers; DEFENSIVE mode and the hash chain (audit_log.h) are
// behind them.
constexpr std::string_view kFirst = R"sql(
CREATE TABLE meta(
  key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE setting(
  key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE dataset(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, source TEXT NOT NULL, content_hash TEXT NOT NULL,
  imported_at INTEGER NOT NULL, imported_by TEXT NOT NULL,
  synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
  row_count INTEGER NOT NULL, symbol_count INTEGER NOT NULL,
  first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
  benchmark TEXT NOT NULL, findings TEXT NOT NULL, finding_count INTEGER NOT NULL,
  axes BLOB NOT NULL) STRICT;
CREATE TABLE panel_block(
  dataset_id INTEGER NOT NULL REFERENCES dataset(id), part INTEGER NOT NULL, bytes BLOB NOT NULL,
  UNIQUE (dataset_id, part)) STRICT;

CREATE TABLE artifact(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL, size INTEGER NOT NULL, frame BLOB NOT NULL) STRICT;
CREATE TABLE run(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, kind TEXT NOT NULL, created_at INTEGER NOT NULL, created_by TEXT NOT NULL,
  dataset_id INTEGER REFERENCES dataset(id),
  synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
  config TEXT NOT NULL, input_hash TEXT NOT NULL, summary TEXT NOT NULL, seconds REAL NOT NULL) STRICT;
CREATE TABLE run_file(
  run_id INTEGER NOT NULL REFERENCES run(id), name TEXT NOT NULL,
  artifact_id INTEGER NOT NULL REFERENCES artifact(id), PRIMARY KEY (run_id, name)) STRICT, WITHOUT ROWID;
CREATE TABLE report(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL, format TEXT NOT NULL, title TEXT NOT NULL,
  created_at INTEGER NOT NULL, created_by TEXT NOT NULL,
  run_id INTEGER REFERENCES run(id), file_name TEXT NOT NULL,
  artifact_id INTEGER NOT NULL REFERENCES artifact(id)) STRICT;

CREATE TABLE holding(
  symbol TEXT PRIMARY KEY NOT NULL, quantity INTEGER NOT NULL, cost INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE security(
  symbol TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, sector TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE audit(
  sequence INTEGER PRIMARY KEY,
  at INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL,
  previous_hash TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE audit_head(
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL, hash TEXT NOT NULL, mac TEXT NOT NULL) STRICT;
CREATE TRIGGER audit_keeps_rows BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_keeps_content BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_grows_at_its_end BEFORE INSERT ON audit
  WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_head_stays BEFORE DELETE ON audit_head
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
)sql";

// People get keys of their own: `sealed` is what is personal, under `subject_key`, which erasure destroys.
// The audit log gets the inner nodes of its tree, and what is signed about it. Holds, backups and drills are
// remembered.
constexpr std::string_view kSecond = R"sql(
CREATE TABLE person(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject_key BLOB, sealed BLOB NOT NULL, created_at INTEGER NOT NULL, erased_at INTEGER) STRICT;
CREATE TABLE user(
  person_id INTEGER PRIMARY KEY REFERENCES person(id),
  role TEXT NOT NULL, state TEXT NOT NULL,
  totp_secret BLOB, totp_last_step INTEGER NOT NULL DEFAULT 0,
  failed_attempts INTEGER NOT NULL DEFAULT 0, last_failed_at INTEGER,
  created_at INTEGER NOT NULL, last_sign_in INTEGER) STRICT;
CREATE TABLE user_key(
  person_id INTEGER NOT NULL REFERENCES person(id), public_key BLOB NOT NULL,
  since INTEGER NOT NULL, until INTEGER, PRIMARY KEY (person_id, since, public_key)) STRICT, WITHOUT ROWID;
CREATE TABLE user_role(
  person_id INTEGER NOT NULL REFERENCES person(id), role TEXT NOT NULL,
  since INTEGER NOT NULL, PRIMARY KEY (person_id, since)) STRICT, WITHOUT ROWID;
CREATE TABLE recovery_code(
  person_id INTEGER NOT NULL REFERENCES person(id), hash BLOB NOT NULL, used_at INTEGER,
  PRIMARY KEY (person_id, hash)) STRICT, WITHOUT ROWID;
CREATE TABLE decision(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL, subject TEXT NOT NULL, canonical TEXT NOT NULL,
  prepared_by INTEGER NOT NULL REFERENCES person(id), decided_by INTEGER NOT NULL REFERENCES person(id),
  at INTEGER NOT NULL, public_key BLOB NOT NULL, signature BLOB NOT NULL,
  CHECK (prepared_by <> decided_by)) STRICT;
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision
  BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;

CREATE TABLE audit_node(
  level INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL,
  PRIMARY KEY (level, position)) STRICT, WITHOUT ROWID;
CREATE TABLE checkpoint(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  size INTEGER NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL,
  public_key BLOB NOT NULL, signature BLOB NOT NULL) STRICT;
CREATE INDEX checkpoint_by_size ON checkpoint(size);

CREATE TABLE legal_hold(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL, reason TEXT NOT NULL, placed_by TEXT NOT NULL, placed_at INTEGER NOT NULL,
  released_at INTEGER) STRICT;
CREATE TABLE backup(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  generation INTEGER NOT NULL UNIQUE, path TEXT NOT NULL, made_at INTEGER NOT NULL,
  sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, verified_at INTEGER) STRICT;
CREATE TABLE drill(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL, file TEXT NOT NULL, passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
  rto_seconds REAL NOT NULL, rpo_seconds REAL NOT NULL, entries_behind INTEGER NOT NULL, words TEXT NOT NULL) STRICT;
)sql";

// The registry of models: versions, their steps, findings, drift scans; and leases. What a step was decided
// on is never changed.
constexpr std::string_view kThird = R"sql(
CREATE TABLE model(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL, version INTEGER NOT NULL, purpose TEXT NOT NULL, stage TEXT NOT NULL,
  run_id INTEGER REFERENCES run(id), file_sha256 TEXT NOT NULL, evaluation_sha256 TEXT NOT NULL,
  owner TEXT NOT NULL, developer TEXT NOT NULL, validator TEXT NOT NULL, created_at INTEGER NOT NULL,
  tier TEXT NOT NULL, card TEXT NOT NULL, next_review INTEGER, UNIQUE (name, version)) STRICT;
CREATE UNIQUE INDEX model_in_production ON model(purpose) WHERE stage = 'production';
CREATE TABLE model_event(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  model_id INTEGER NOT NULL REFERENCES model(id), at INTEGER NOT NULL, person TEXT NOT NULL,
  from_stage TEXT NOT NULL, to_stage TEXT NOT NULL, decision_id INTEGER REFERENCES decision(id),
  evidence TEXT NOT NULL, reason TEXT NOT NULL) STRICT;
CREATE TRIGGER model_event_stays BEFORE UPDATE ON model_event
  BEGIN SELECT RAISE(ABORT, 'a step of a model is never changed'); END;
CREATE TRIGGER model_event_is_kept BEFORE DELETE ON model_event
  BEGIN SELECT RAISE(ABORT, 'a step of a model is never removed'); END;
CREATE TABLE model_finding(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  model_id INTEGER NOT NULL REFERENCES model(id), title TEXT NOT NULL, severity TEXT NOT NULL,
  owner TEXT NOT NULL, raised_by TEXT NOT NULL, raised_at INTEGER NOT NULL, due INTEGER NOT NULL,
  closed_at INTEGER, closed_by TEXT NOT NULL DEFAULT '', resolution TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE drift_scan(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  model_id INTEGER NOT NULL REFERENCES model(id), at INTEGER NOT NULL, person TEXT NOT NULL,
  token INTEGER NOT NULL, dataset_id INTEGER NOT NULL, severity TEXT NOT NULL,
  state TEXT NOT NULL, summary TEXT NOT NULL,
  artifact_id INTEGER NOT NULL REFERENCES artifact(id)) STRICT;
CREATE INDEX drift_scan_by_model ON drift_scan(model_id, id);
CREATE TABLE lease(
  name TEXT PRIMARY KEY NOT NULL, holder TEXT NOT NULL, token INTEGER NOT NULL,
  taken_at INTEGER NOT NULL, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
)sql";

Status applySecond(Database& db) {
    QD_CHECK(migrateTree(db));
    return migratePeople(db);
}

constexpr std::array kMigrations{Migration{1, kFirst}, Migration{2, kSecond, &applySecond},
                                 Migration{3, kThird}};

/// The first of several steps is the one that the log has to tell of.
Status rememberSchema(Database& db, int schema) {
    QD_TRY(auto put, db.prepare("INSERT OR IGNORE INTO meta(key, value) VALUES (?, ?)"));
    return put.bind(kMigratedFromKey).bind(std::to_string(schema)).run();
}

}  // namespace

std::span<const Migration> schemaMigrations() {
    return kMigrations;
}

Result<int> schemaVersionOf(const Database& db) {
    QD_TRY(const auto version, db.integer("PRAGMA user_version"));
    return static_cast<int>(version);
}

Status migrate(Database& db, std::span<const Migration> migrations) {
    QD_REQUIRE(!migrations.empty());
    QD_TRY(const int found, schemaVersionOf(db));
    if (found > migrations.back().version) {
        return Error{
            ErrorCode::BadInput,
            say("the workspace has schema %1, this program knows up to %2", found, migrations.back().version),
            say("open it with the newer version of Quarterdeck that wrote it")};
    }
    for (const auto& step : migrations) {
        if (step.version <= found) continue;
        QD_TRY(auto transaction, Transaction::begin(db));
        QD_CHECK(db.run(std::string(step.sql)));
        if (step.apply != nullptr) QD_CHECK(step.apply(db));
        QD_CHECK(db.run("PRAGMA user_version = " + std::to_string(step.version)));
        if (found > 0) QD_CHECK(rememberSchema(db, found));
        QD_CHECK(transaction.commit());
    }
    return Ok{};
}

}  // namespace qd::vault
