// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault.h"

#include <utility>

#include "core/base/out_of_memory.h"
#include "core/identity/user_name.h"
#include "core/vault/dataset_store.h"
#include "core/vault/half_made.h"
#include "core/vault/key_value_store.h"
#include "core/vault/legal_hold_store.h"
#include "core/vault/migrations.h"
#include "core/vault/portfolio_store.h"
#include "core/vault/report_store.h"
#include "core/vault/run_store.h"
#include "core/vault/sealed_settings.h"
#include "core/vault/transaction_writer.h"
#include "core/vault/user_store.h"
#include "core/vault/vault_backups.h"
#include "core/vault/vault_evidence.h"
#include "core/vault/vault_keys.h"
#include "core/vault/vault_models.h"
#include "core/vault/vault_people.h"
#include "core/vault/vault_state.h"

namespace qd::vault {

namespace {

class WorkspaceVault final : public Vault {
public:
    WorkspaceVault(std::string path, WorkspaceFile file, int schema, Dependencies dependencies)
        : m_state(std::move(path), std::move(file), schema, dependencies),
          m_keys(m_state),
          m_people(m_state),
          m_models(m_state),
          m_evidence(m_state),
          m_backups(m_state, m_evidence) {
        m_keys.knowPeople(m_people);
    }
    WorkspaceVault(const WorkspaceVault&) = delete;
    WorkspaceVault& operator=(const WorkspaceVault&) = delete;
    ~WorkspaceVault() override { m_evidence.closing(); }

    Status transact(const std::function<Result<AuditDraft>(Writer&)>& change) override {
        return m_state.gate.pass([&]() -> Status {
            QD_CHECK(m_evidence.refuseWhenRolledBack());
            QD_TRY(auto transaction, Transaction::begin(m_state.file.db));
            TransactionWriter writer(m_state.file.db, m_state.names);
            m_state.transactionGeneration = 0;
            if (m_first) QD_CHECK(apply(m_first, writer));
            QD_TRY(const auto draft, apply(change, writer));
            QD_CHECK(transaction.commit());
            m_state.keyGenerationRecorded();
            m_first = nullptr;
            // The change stands: what fails from here on is not its failure.
            asFarAsMemoryGoes([&] {
                m_evidence.committed(draft);
                // A backup that is being copied holds the log back; then closing moves it.
                if (writer.erased()) static_cast<void>(m_state.file.db.checkpoint());
            });
            return Ok{};
        });
    }
    void beforeNextChange(std::function<Result<AuditDraft>(Writer&)> change) override {
        static_cast<void>(m_state.gate.pass([&]() -> Status {
            m_first = std::move(change);
            return Ok{};
        }));
    }
    Result<bool> waitsForChange() override {
        return m_state.gate.pass([&]() -> Result<bool> { return m_first != nullptr; });
    }

    Result<std::vector<DatasetRecord>> datasets() override {
        return m_state.gate.pass(
            [&] { return named(DatasetStore(m_state.file.db).list(), &DatasetRecord::importedBy); });
    }
    Result<market::PricePanel> loadPanel(DatasetId id) override {
        return m_state.gate.pass([&] { return DatasetStore(m_state.file.db).load(id); });
    }
    Result<std::vector<RunRecord>> runs() override {
        return m_state.gate.pass(
            [&] { return named(RunStore(m_state.file.db).list(), &RunRecord::createdBy); });
    }
    Result<RunFiles> loadRunFiles(RunId id) override {
        return m_state.gate.pass([&] { return RunStore(m_state.file.db).loadFiles(id); });
    }
    Result<std::vector<ReportRecord>> reports() override {
        return m_state.gate.pass(
            [&] { return named(ReportStore(m_state.file.db).list(), &ReportRecord::createdBy); });
    }
    Result<std::string> loadReport(ReportId id) override {
        return m_state.gate.pass([&] { return ReportStore(m_state.file.db).load(id); });
    }
    Result<std::vector<market::Holding>> holdings() override {
        return m_state.gate.pass([&] { return PortfolioStore(m_state.file.db).holdings(); });
    }
    Result<std::vector<SecurityRecord>> securities() override {
        return m_state.gate.pass([&] { return PortfolioStore(m_state.file.db).securities(); });
    }
    Result<std::optional<std::string>> setting(const std::string& key) override {
        return m_state.gate.pass(
            [&] { return KeyValueStore(m_state.file.db, KeyValueStore::Table::Setting).get(key); });
    }
    Result<std::vector<LegalHoldRecord>> legalHolds() override {
        return m_state.gate.pass([&] {
            return named(named(LegalHoldStore(m_state.file.db).list(), &LegalHoldRecord::placedBy),
                         &LegalHoldRecord::subject);
        });
    }
    Result<std::vector<AuditEntry>> auditTail(std::int64_t limit) override {
        return m_state.gate.pass([&]() -> Result<std::vector<AuditEntry>> {
            QD_TRY(auto entries, m_state.audit.tail(limit));
            for (auto& entry : entries)
                QD_CHECK(m_state.names.toNames(entry));
            return entries;
        });
    }
    Result<AuditVerdict> verifyAudit() override {
        return m_state.gate.pass([&] { return m_evidence.verify(); });
    }
    Status verifyStorage() override {
        // While a backup reads, the log cannot be moved into the file.
        const std::scoped_lock quiet(m_state.copying);
        return m_state.gate.pass([&]() -> Status {
            QD_CHECK(checkStorage(m_state.dependencies.files, m_state.path, m_state.file.db));
            return m_evidence.verifyContents();
        });
    }
    [[nodiscard]] Status checkPassphrase(const crypto::Secret& passphrase) const override {
        Unlock own;
        own.passphrase = &passphrase;
        return m_keys.checkSlot(own);
    }
    [[nodiscard]] Result<std::string> seal(std::string_view plain) const override {
        return sealSettings(m_state.file.keys.settings, m_state.file.keyFile.workspaceId, plain);
    }
    [[nodiscard]] Result<std::string> unseal(std::string_view sealed) const override {
        return openSettings(m_state.file.keys.settings, m_state.file.keyFile.workspaceId, sealed);
    }
    [[nodiscard]] const std::string& path() const override { return m_state.path; }
    [[nodiscard]] int schemaVersion() const override { return m_state.schema; }
    [[nodiscard]] const std::string& workspaceId() const override { return m_state.file.keyFile.workspaceId; }
    [[nodiscard]] Keys& keys() override { return m_keys; }
    [[nodiscard]] People& people() override { return m_people; }
    [[nodiscard]] Models& models() override { return m_models; }
    [[nodiscard]] Evidence& evidence() override { return m_evidence; }
    [[nodiscard]] Backups& backups() override { return m_backups; }
    Status lookForRollback() {
        return m_state.gate.pass([&]() -> Status {
            QD_CHECK(m_state.lookAtKeyGeneration());
            return m_evidence.lookForRollback();
        });
    }
    /// Once, after opening. That the entry cannot be written (a full disk) keeps nobody from reading: the
    /// next one to open the workspace records it.
    void recordMigration() {
        const auto recorded = recordMigrationBy();
        if (!recorded.ok() && m_state.dependencies.log != nullptr)
            m_state.dependencies.log->write(
                LogLevel::Warning,
                "the new schema was not recorded in the log: " + recorded.error().describe());
    }

private:
    Status recordMigrationBy() {
        QD_TRY(const auto from, m_state.gate.pass([&] { return m_state.untoldMigration(); }));
        if (!from) return Ok{};
        std::string actor = "recovery";
        QD_TRY(const auto slots, m_keys.slots());
        for (const auto& slot : slots)
            if (slot.current && slot.type == SlotType::Passphrase) actor = slot.user;
        return m_state.gate.pass([&]() -> Status {
            QD_TRY(const auto recorded, m_state.recordMigration(actor, *from));
            m_evidence.committed(recorded);
            return Ok{};
        });
    }
    /// The change and its entry, with people as they are called inside.
    Result<AuditDraft> apply(const std::function<Result<AuditDraft>(Writer&)>& change,
                             TransactionWriter& writer) {
        QD_TRY(const auto draft, change(writer));
        QD_TRY(auto stored, m_state.names.toTokens(draft));
        QD_CHECK(m_state.recordKeyGeneration(stored));
        QD_CHECK(m_state.audit.append(stored, m_state.dependencies.clock.now()));
        return stored;
    }
    /// Records with the name of the person in `who`.
    template <class Record>
    Result<std::vector<Record>> named(Result<std::vector<Record>> records, std::string Record::*who) {
        if (!records.ok()) return records;
        for (auto& record : *records) {
            QD_TRY(record.*who, m_state.names.toName(record.*who));
        }
        return records;
    }

    std::function<Result<AuditDraft>(Writer&)> m_first;
    VaultState m_state;
    VaultKeys m_keys;
    VaultPeople m_people;
    VaultModels m_models;
    VaultEvidence m_evidence;
    VaultBackups m_backups;
};

Result<std::unique_ptr<Vault>> wrap(const std::string& path, WorkspaceFile file,
                                    Vault::Dependencies dependencies) {
    QD_TRY(const int schema, schemaVersionOf(file.db));
    auto vault = std::make_unique<WorkspaceVault>(path, std::move(file), schema, dependencies);
    QD_CHECK(vault->lookForRollback());
    vault->recordMigration();
    return std::unique_ptr<Vault>(std::move(vault));
}

}  // namespace

Result<std::unique_ptr<Vault>> Vault::create(const std::string& path, const crypto::Secret& passphrase,
                                             const crypto::KdfParams& kdf, const AuditDraft& genesis,
                                             Dependencies dependencies) {
    SlotRequest first;
    first.user = genesis.actor;
    first.passphrase = &passphrase;
    first.kdf = kdf;
    return create(path, first, std::vector{genesis}, dependencies);
}

Result<std::unique_ptr<Vault>> Vault::create(const std::string& path, const SlotRequest& first,
                                             const std::vector<AuditDraft>& genesis,
                                             Dependencies dependencies) {
    QD_REQUIRE(!genesis.empty());
    const auto fill = [&](Database& db, const crypto::Secret& auditKey, const UserKeys& user) -> Status {
        QD_TRY(auto transaction, Transaction::begin(db));
        const auto now = dependencies.clock.now();
        UserStore users(db);
        QD_TRY(const auto person, users.addUser(first.user, identity::Role::Admin, UserState::Active, now));
        QD_CHECK(users.putKey(person, user.sign.publicKey(), now));
        PersonNames names(db);
        AuditLog audit(db, auditKey.clone());
        for (const auto& draft : genesis) {
            QD_TRY(const auto stored, names.toTokens(draft));
            QD_CHECK(audit.append(stored, now));
        }
        return transaction.commit();
    };
    auto made = HalfMade::withLogs(path);
    made.push_back(keyFilePath(path));
    HalfMade halfMade(dependencies.files);
    QD_TRY(auto file, createWorkspace(dependencies.files, path, first, fill));
    halfMade.watch(std::move(made));  // a workspace that cannot be used once it is made is not left behind
    QD_TRY(auto vault, wrap(path, std::move(file), dependencies));
    halfMade.keep();
    return vault;
}

Result<std::unique_ptr<Vault>> Vault::open(const std::string& path, const crypto::Secret& passphrase,
                                           Dependencies dependencies) {
    Unlock unlock;
    unlock.passphrase = &passphrase;
    return open(path, unlock, dependencies);
}

Result<std::unique_ptr<Vault>> Vault::open(const std::string& path, const Unlock& unlock,
                                           Dependencies dependencies) {
    QD_TRY(auto file, openWorkspace(dependencies.files, path, unlock, dependencies.clock));
    return wrap(path, std::move(file), dependencies);
}

}  // namespace qd::vault
