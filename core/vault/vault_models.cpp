// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_models.h"

#include <initializer_list>
#include <utility>

#include "core/vault/drift_store.h"
#include "core/vault/lease_store.h"
#include "core/vault/model_store.h"

namespace qd::vault {

namespace {

/// People as they are called outside; where nobody is named, nobody is.
template <class Record>
Status nameAll(PersonNames& names, std::vector<Record>& records,
               std::initializer_list<std::string Record::*> who) {
    for (auto& record : records) {
        for (const auto field : who) {
            if ((record.*field).empty()) continue;
            QD_TRY(record.*field, names.toName(record.*field));
        }
    }
    return Ok{};
}

}  // namespace

Result<std::vector<ModelRecord>> VaultModels::models() {
    return m_state->gate.pass([&]() -> Result<std::vector<ModelRecord>> {
        QD_TRY(auto list, ModelStore(m_state->file.db).list());
        QD_CHECK(nameAll(m_state->names, list,
                         {&ModelRecord::owner, &ModelRecord::developer, &ModelRecord::validator}));
        return list;
    });
}

Result<std::vector<ModelEventRecord>> VaultModels::modelEvents() {
    return m_state->gate.pass([&]() -> Result<std::vector<ModelEventRecord>> {
        QD_TRY(auto list, ModelStore(m_state->file.db).events());
        QD_CHECK(nameAll(m_state->names, list, {&ModelEventRecord::person}));
        return list;
    });
}

Result<std::vector<ModelFindingRecord>> VaultModels::modelFindings() {
    return m_state->gate.pass([&]() -> Result<std::vector<ModelFindingRecord>> {
        QD_TRY(auto list, ModelStore(m_state->file.db).findings());
        QD_CHECK(nameAll(
            m_state->names, list,
            {&ModelFindingRecord::owner, &ModelFindingRecord::raisedBy, &ModelFindingRecord::closedBy}));
        return list;
    });
}

Result<std::vector<DriftScanRecord>> VaultModels::driftScans(ModelId model, std::int64_t limit) {
    return m_state->gate.pass([&]() -> Result<std::vector<DriftScanRecord>> {
        QD_TRY(auto list, DriftStore(m_state->file.db).list(model, limit));
        QD_CHECK(nameAll(m_state->names, list, {&DriftScanRecord::person}));
        return list;
    });
}

Result<std::string> VaultModels::driftReport(DriftScanId id) {
    return m_state->gate.pass([&] { return DriftStore(m_state->file.db).report(id); });
}

Result<std::optional<LeaseRecord>> VaultModels::lease(const std::string& name) {
    return m_state->gate.pass([&]() -> Result<std::optional<LeaseRecord>> {
        QD_TRY(auto found, LeaseStore(m_state->file.db).find(name));
        if (found) {
            QD_TRY(found->holder, m_state->names.toName(found->holder));
        }
        return found;
    });
}

}  // namespace qd::vault
