// SPDX-License-Identifier: GPL-3.0-or-later
// What evidence costs: a log of a million entries is verified and gives proofs, a commit with its entry is
// held against the same insert without one, and opening looks for a rollback.
#include <algorithm>

#include "app/ctl/benchmark.h"
#include "core/base/file_system.h"
#include "core/vault/audit_log.h"
#include "core/vault/key_value_store.h"
#include "core/vault/vault.h"

namespace qd::ctl {

namespace {

constexpr std::int64_t kEntries = 1'000'000;
constexpr int kCommits = 300;

/// The workspace of the measurement, and the keys that only its vault gives out.
struct LongLog {
    std::string path;
    crypto::Secret passphrase = crypto::Secret::fromText("benchmark passphrase");
    crypto::Secret database;
    crypto::Secret audit;
};

Result<std::unique_ptr<vault::Vault>> openVault(const Bench& bench, FileSystem& files, const LongLog& log) {
    return vault::Vault::open(log.path, log.passphrase, {files, bench.clock});
}

/// A million entries as they come from backtests, in large transactions: only the time to read them counts.
Status fill(const Bench& bench, const LongLog& log) {
    constexpr std::int64_t kAtOnce = 20'000;
    QD_TRY(auto db, vault::Database::open(log.path, log.database, vault::Database::Mode::Existing));
    vault::AuditLog audit(db, log.audit.clone());
    QD_TRY(std::int64_t made, audit.size());
    while (made < kEntries) {
        QD_CHECK(bench.job.checkpoint("Writing a million entries", static_cast<double>(made) / kEntries));
        QD_TRY(auto transaction, vault::Transaction::begin(db));
        for (std::int64_t i = 0; i < kAtOnce && made < kEntries; ++i, ++made) {
            const auto run = "run " + std::to_string(made);
            QD_CHECK(audit.append(
                {"person 1", "backtest.run", run, R"({"dataset":3,"name":"momentum","seconds":1.25})"},
                bench.clock.now()));
        }
        QD_CHECK(transaction.commit());
    }
    audit.release();
    return db.close();
}

Result<LongLog> makeLog(const Bench& bench, FileSystem& files) {
    LongLog log;
    log.path = joinPath(bench.folder, "audit.qdw");
    {
        QD_TRY(auto vault, vault::Vault::create(log.path, log.passphrase, crypto::kKdfFloor,
                                                {"benchmark", "workspace.create", "workspace", "{}"},
                                                {files, bench.clock}));
        QD_TRY(log.database, vault->keys().subkey("quarterdeck database 1"));
        QD_TRY(log.audit, vault->keys().subkey("quarterdeck audit head 1"));
    }
    QD_CHECK(fill(bench, log));
    QD_TRY(auto vault, openVault(bench, files, log));
    QD_CHECK(vault->evidence().checkpoint(vault::CheckpointReason::Asked));
    return log;
}

Result<Figure> goalFigure(Result<Figure> figure, const char* goal) {
    if (figure.ok()) figure->goal = goal;
    return figure;
}

Result<Figure> verifyFigure(const Bench& bench, FileSystem& files, const LongLog& log) {
    QD_TRY(auto vault, openVault(bench, files, log));
    return goalFigure(measure(bench, "audit_verify", "1,000,000 entries read, decrypted, chain and tree", 5,
                              [&]() -> Status {
                                  QD_TRY(const auto verdict, vault->verifyAudit());
                                  QD_ENSURE(verdict.intact && verdict.entries == kEntries);
                                  return Ok{};
                              }),
                      "at most 3 s");
}

Result<Figure> proofFigure(const Bench& bench, FileSystem& files, const LongLog& log, const char* name,
                           bool inclusion) {
    QD_TRY(auto vault, openVault(bench, files, log));
    std::int64_t place = 1;
    return goalFigure(measure(bench, name, "any place of 1,000,000 entries", 301,
                              [&]() -> Status {
                                  place = (place * 48'271) % 999'983 + 1;
                                  auto& evidence = vault->evidence();
                                  QD_TRY(const auto proof, inclusion ? evidence.inclusion(place, kEntries)
                                                                     : evidence.consistency(place, kEntries));
                                  QD_ENSURE(!proof.empty());
                                  return Ok{};
                              }),
                      "at most 5 ms");
}

/// Opening as a whole, and the derivation of its key alone: the difference is what is looked at.
Result<std::vector<Figure>> openFigures(const Bench& bench, FileSystem& files, const LongLog& log) {
    QD_TRY(auto open, goalFigure(measure(bench, "open_checked",
                                         "1,000,000 entries, KDF at its floor, rollback check", 11,
                                         [&]() -> Status {
                                             QD_TRY(const auto vault, openVault(bench, files, log));
                                             QD_ENSURE(!vault->evidence().rollback());
                                             return Ok{};
                                         }),
                                 "at most 100 ms above kdf_floor"));
    const std::vector<std::uint8_t> salt(16, 7);
    QD_TRY(auto kdf, measure(bench, "kdf_floor", "Argon2id 19 MiB, t=2, p=1", 11, [&]() -> Status {
               QD_TRY(const auto key, crypto::deriveKey(log.passphrase, salt, crypto::kKdfFloor));
               QD_ENSURE(key.size() == 32);
               return Ok{};
           }));
    return std::vector<Figure>{std::move(open), std::move(kdf)};
}

Figure figureOf(std::string name, std::string workload, std::vector<double> samples) {
    std::sort(samples.begin(), samples.end());
    return Figure{std::move(name), std::move(workload), samples[samples.size() / 2],
                  samples.front(), samples.back(),      static_cast<int>(samples.size())};
}

/// The same insert in turn with and without its entry, each durable on the disk before the next.
Result<std::vector<Figure>> commitFigures(const Bench& bench, FileSystem& files, const LongLog& log) {
    QD_TRY(auto vault, openVault(bench, files, log));
    const auto path = joinPath(bench.folder, "plain.qdw");
    QD_TRY(auto plain, vault::Database::open(path, log.database, vault::Database::Mode::Create));
    QD_CHECK(
        plain.run("CREATE TABLE setting(key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, "
                  "WITHOUT ROWID"));
    const std::string value(200, 'v');
    std::vector<double> without;
    std::vector<double> with;
    for (int i = 0; i < kCommits; ++i) {
        QD_CHECK(bench.job.checkpoint("Measuring commits", static_cast<double>(i) / kCommits));
        const auto key = "benchmark." + std::to_string(i);
        const auto start = bench.clock.monotonicNanos();
        {
            QD_TRY(auto transaction, vault::Transaction::begin(plain));
            QD_CHECK(vault::KeyValueStore(plain, vault::KeyValueStore::Table::Setting).set(key, value));
            QD_CHECK(transaction.commit());
        }
        const auto between = bench.clock.monotonicNanos();
        QD_CHECK(vault->transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
            QD_CHECK(writer.setSetting(key, value));
            return vault::AuditDraft{"benchmark", "setting.set", key, R"({"bytes":200})"};
        }));
        const auto end = bench.clock.monotonicNanos();
        without.push_back(static_cast<double>(between - start) * 1e-9);
        with.push_back(static_cast<double>(end - between) * 1e-9);
    }
    auto base = figureOf("insert_durable", "one setting, without audit", std::move(without));
    auto audited = figureOf("commit_audited", "the same, with its entry in the log", std::move(with));
    Figure ratio{"audit_overhead", "median of commit_audited over insert_durable",
                 audited.medianSeconds / base.medianSeconds};
    ratio.minSeconds = ratio.maxSeconds = ratio.medianSeconds;
    ratio.repeats = 1;
    ratio.unit = "ratio";
    ratio.goal = "at most 1.3";
    return std::vector<Figure>{std::move(base), std::move(audited), std::move(ratio)};
}

}  // namespace

Result<std::vector<Figure>> benchmarkAudit(const Bench& bench) {
    PosixFileSystem files;
    QD_TRY(const auto log, makeLog(bench, files));
    std::vector<Figure> figures;
    QD_TRY(auto verify, verifyFigure(bench, files, log));
    figures.push_back(std::move(verify));
    QD_TRY(auto inclusion, proofFigure(bench, files, log, "proof_inclusion", true));
    figures.push_back(std::move(inclusion));
    QD_TRY(auto consistency, proofFigure(bench, files, log, "proof_consistency", false));
    figures.push_back(std::move(consistency));
    QD_TRY(const auto open, openFigures(bench, files, log));
    figures.insert(figures.end(), open.begin(), open.end());
    QD_TRY(const auto commits, commitFigures(bench, files, log));
    figures.insert(figures.end(), commits.begin(), commits.end());
    return figures;
}

}  // namespace qd::ctl
