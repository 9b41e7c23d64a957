// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/vault/vault.h"

namespace qd::desk::test {

/// A vault over another one, with faults on demand.
class WrappedVault final : public vault::Vault {
public:
    explicit WrappedVault(std::unique_ptr<vault::Vault> inner) : m_inner(std::move(inner)) {}

    int datasetsAsked = 0;
    std::optional<Error> transactFault;           ///< after the change, before the commit
    std::optional<vault::AuditVerdict> verdict;   ///< in place of the true one
    std::optional<std::string> datasetFindings;   ///< in place of what is stored
    std::function<void(vault::RunFiles&)> spoil;  ///< what has become of the files of a run

    Status transact(const std::function<Result<vault::AuditDraft>(vault::Writer&)>& change) override {
        return m_inner->transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
            QD_TRY(auto draft, change(writer));
            if (transactFault) return *transactFault;
            return draft;
        });
    }
    Result<std::vector<vault::DatasetRecord>> datasets() override {
        ++datasetsAsked;
        QD_TRY(auto list, m_inner->datasets());
        if (datasetFindings) {
            for (auto& record : list)
                record.findings = *datasetFindings;
        }
        return list;
    }
    Result<market::PricePanel> loadPanel(DatasetId id) override { return m_inner->loadPanel(id); }
    Result<std::vector<vault::RunRecord>> runs() override { return m_inner->runs(); }
    Result<vault::RunFiles> loadRunFiles(RunId id) override {
        QD_TRY(auto files, m_inner->loadRunFiles(id));
        if (spoil) spoil(files);
        return files;
    }
    Result<std::vector<vault::ReportRecord>> reports() override { return m_inner->reports(); }
    Result<std::string> loadReport(ReportId id) override { return m_inner->loadReport(id); }
    Result<std::vector<market::Holding>> holdings() override { return m_inner->holdings(); }
    Result<std::vector<vault::SecurityRecord>> securities() override { return m_inner->securities(); }
    Result<std::optional<std::string>> setting(const std::string& key) override {
        return m_inner->setting(key);
    }
    Result<std::vector<vault::LegalHoldRecord>> legalHolds() override { return m_inner->legalHolds(); }
    Result<std::vector<vault::AuditEntry>> auditTail(std::int64_t limit) override {
        return m_inner->auditTail(limit);
    }
    Result<vault::AuditVerdict> verifyAudit() override {
        if (verdict) return *verdict;
        return m_inner->verifyAudit();
    }
    Status verifyStorage() override { return m_inner->verifyStorage(); }
    [[nodiscard]] Status checkPassphrase(const crypto::Secret& passphrase) const override {
        return m_inner->checkPassphrase(passphrase);
    }
    [[nodiscard]] Result<std::string> seal(std::string_view plain) const override {
        return m_inner->seal(plain);
    }
    [[nodiscard]] Result<std::string> unseal(std::string_view sealed) const override {
        return m_inner->unseal(sealed);
    }
    [[nodiscard]] const std::string& path() const override { return m_inner->path(); }
    [[nodiscard]] int schemaVersion() const override { return m_inner->schemaVersion(); }
    [[nodiscard]] const std::string& workspaceId() const override { return m_inner->workspaceId(); }
    [[nodiscard]] vault::Keys& keys() override { return m_inner->keys(); }
    [[nodiscard]] vault::People& people() override { return m_inner->people(); }
    [[nodiscard]] vault::Models& models() override { return m_inner->models(); }
    void beforeNextChange(std::function<Result<vault::AuditDraft>(vault::Writer&)> change) override {
        m_inner->beforeNextChange(std::move(change));
    }
    [[nodiscard]] Result<bool> waitsForChange() override { return m_inner->waitsForChange(); }
    [[nodiscard]] vault::Evidence& evidence() override { return m_inner->evidence(); }
    [[nodiscard]] vault::Backups& backups() override { return m_inner->backups(); }

private:
    std::unique_ptr<vault::Vault> m_inner;
};

}  // namespace qd::desk::test
