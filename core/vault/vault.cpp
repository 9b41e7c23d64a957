// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <utility>

#include "core/vault/audit_log.h"
#include "core/vault/dataset_store.h"
#include "core/vault/key_value_store.h"
#include "core/vault/migrations.h"
#include "core/vault/portfolio_store.h"
#include "core/vault/report_store.h"
#include "core/vault/run_store.h"
#include "core/vault/sealed_settings.h"
#include "core/vault/transaction_writer.h"
#include "core/vault/workspace_file.h"

namespace qd::vault {

namespace {

/// One caller at a time. A second call from the thread that is inside one already would deadlock, or see a
/// half-made change: it is refused instead.
class Gate {
public:
    template <class Work>
    auto pass(const Work& work) -> decltype(work()) {
        if (m_owner.load() == std::this_thread::get_id())
            return Error{ErrorCode::Internal,
                         say("the workspace was called from inside one of its transactions")};
        const std::scoped_lock held(m_mutex);
        const Ownership owned(m_owner);
        return work();
    }

private:
    class Ownership {
    public:
        explicit Ownership(std::atomic<std::thread::id>& owner) : m_owner(&owner) {
            owner = std::this_thread::get_id();
        }
        Ownership(const Ownership&) = delete;
        Ownership& operator=(const Ownership&) = delete;
        ~Ownership() { *m_owner = std::thread::id(); }

    private:
        std::atomic<std::thread::id>* m_owner;
    };
    std::mutex m_mutex;
    std::atomic<std::thread::id> m_owner{};
};

class WorkspaceVault final : public Vault {
public:
    WorkspaceVault(std::string path, WorkspaceFile file, int schema, Dependencies dependencies)
        : m_path(std::move(path)),
          m_file(std::move(file)),
          m_schema(schema),
          m_dependencies(dependencies),
          m_audit(m_file.db, m_file.auditKey.clone()) {}

    Status transact(const std::function<Result<AuditDraft>(Writer&)>& change) override {
        return m_gate.pass([&]() -> Status {
            QD_TRY(auto transaction, Transaction::begin(m_file.db));
            TransactionWriter writer(m_file.db);
            QD_TRY(const auto draft, change(writer));
            QD_CHECK(m_audit.append(draft, m_dependencies.clock.now()));
            return transaction.commit();
        });
    }

    Result<std::vector<DatasetRecord>> datasets() override {
        return m_gate.pass([&] { return DatasetStore(m_file.db).list(); });
    }
    Result<market::PricePanel> loadPanel(DatasetId id) override {
        return m_gate.pass([&] { return DatasetStore(m_file.db).load(id); });
    }
    Result<std::vector<RunRecord>> runs() override {
        return m_gate.pass([&] { return RunStore(m_file.db).list(); });
    }
    Result<RunFiles> loadRunFiles(RunId id) override {
        return m_gate.pass([&] { return RunStore(m_file.db).loadFiles(id); });
    }
    Result<std::vector<ReportRecord>> reports() override {
        return m_gate.pass([&] { return ReportStore(m_file.db).list(); });
    }
    Result<std::string> loadReport(ReportId id) override {
        return m_gate.pass([&] { return ReportStore(m_file.db).load(id); });
    }
    Result<std::vector<market::Holding>> holdings() override {
        return m_gate.pass([&] { return PortfolioStore(m_file.db).holdings(); });
    }
    Result<std::vector<SecurityRecord>> securities() override {
        return m_gate.pass([&] { return PortfolioStore(m_file.db).securities(); });
    }
    Result<std::optional<std::string>> setting(const std::string& key) override {
        return m_gate.pass([&] { return KeyValueStore(m_file.db, KeyValueStore::Table::Setting).get(key); });
    }
    Result<std::vector<AuditEntry>> auditTail(std::int64_t limit) override {
        return m_gate.pass([&] { return m_audit.tail(limit); });
    }
    Result<AuditVerdict> verifyAudit() override {
        return m_gate.pass([&] { return m_audit.verify(); });
    }
    Status verifyStorage() override {
        return m_gate.pass([&] { return checkStorage(m_dependencies.files, m_path, m_file.db); });
    }
    [[nodiscard]] Status checkPassphrase(const crypto::Secret& passphrase) const override {
        return vault::checkPassphrase(m_dependencies.files, m_path, passphrase, m_file.auditKey);
    }
    [[nodiscard]] Result<std::string> seal(std::string_view plain) const override {
        return sealSettings(m_file.settingsKey, m_file.id, plain);
    }
    [[nodiscard]] Result<std::string> unseal(std::string_view sealed) const override {
        return openSettings(m_file.settingsKey, m_file.id, sealed);
    }
    [[nodiscard]] const std::string& path() const override { return m_path; }
    [[nodiscard]] int schemaVersion() const override { return m_schema; }

private:
    std::string m_path;
    WorkspaceFile m_file;
    int m_schema;
    Dependencies m_dependencies;
    AuditLog m_audit;
    Gate m_gate;
};

Result<std::unique_ptr<Vault>> wrap(const std::string& path, WorkspaceFile file,
                                    Vault::Dependencies dependencies) {
    QD_TRY(const int schema, schemaVersionOf(file.db));
    return std::unique_ptr<Vault>(
        std::make_unique<WorkspaceVault>(path, std::move(file), schema, dependencies));
}

}  // namespace

Result<std::unique_ptr<Vault>> Vault::create(const std::string& path, const crypto::Secret& passphrase,
                                             const crypto::KdfParams& kdf, const AuditDraft& genesis,
                                             Dependencies dependencies) {
    const auto fill = [&](Database& db, const crypto::Secret& auditKey) -> Status {
        QD_TRY(auto transaction, Transaction::begin(db));
        QD_CHECK(AuditLog(db, auditKey.clone()).append(genesis, dependencies.clock.now()));
        return transaction.commit();
    };
    QD_TRY(auto file, createWorkspace(dependencies.files, path, passphrase, kdf, fill));
    return wrap(path, std::move(file), dependencies);
}

Result<std::unique_ptr<Vault>> Vault::open(const std::string& path, const crypto::Secret& passphrase,
                                           Dependencies dependencies) {
    QD_TRY(auto file, openWorkspace(dependencies.files, path, passphrase));
    return wrap(path, std::move(file), dependencies);
}

}  // namespace qd::vault
