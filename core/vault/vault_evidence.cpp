// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_evidence.h"

#include <algorithm>
#include <utility>

#include "core/base/out_of_memory.h"
#include "core/vault/anchors.h"
#include "core/vault/audit_tree.h"
#include "core/vault/backup_store.h"
#include "core/vault/checkpoint_store.h"
#include "core/vault/damage.h"
#include "core/vault/key_links.h"
#include "core/vault/key_value_store.h"
#include "core/vault/state_digest.h"

namespace qd::vault {

namespace {

constexpr std::size_t kIncidents = 16;

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

bool isDecision(const AuditDraft& draft) {
    return draft.action.starts_with("decision.");
}

}  // namespace

VaultEvidence::VaultEvidence(VaultState& state) : m_state(&state) {
    // A rotation replaces the connection that the log has prepared its statements on.
    m_state->beforeReopen.emplace_back([this] { m_state->audit.release(); });
}

Result<Checkpoint> VaultEvidence::make(CheckpointReason reason) {
    auto& file = m_state->file;
    crypto::CheckpointNote note;
    note.workspace = file.keyFile.workspaceId;
    QD_TRY(note.lineage, lineageOf(file.db));
    QD_TRY(const auto last, m_state->audit.tail(1));
    note.size = last.empty() ? 0 : last.front().sequence;
    note.head = last.empty() ? auditGenesisHash() : last.front().hash;
    QD_TRY(note.root, AuditTree(file.db).rootAt(note.size));
    note.at = m_state->dependencies.clock.now();
    note.reason = std::string(nameOf(reason));
    QD_TRY(note.state, stateDigests(file.db));
    crypto::SignedCheckpoint made{crypto::checkpointText(note), file.keys.workspace.publicKey(), {}};
    QD_TRY(made.signature, file.keys.workspace.sign(made.text));
    QD_TRY(auto checkpoint, checkpointOf(made));
    QD_TRY(auto transaction, Transaction::begin(file.db));
    QD_CHECK(CheckpointStore(file.db).add(checkpoint));
    QD_CHECK(transaction.commit());
    m_covered = note.size;
    m_last = note.at;
    m_known = true;
    // Logged; the checkpoint stands.
    asFarAsMemoryGoes([&] { static_cast<void>(writeAnchors(*m_state, checkpoint)); });
    return checkpoint;
}

void VaultEvidence::makeQuietly(CheckpointReason reason) {
    const auto made = make(reason);
    if (!made.ok() && m_state->dependencies.log != nullptr)
        m_state->dependencies.log->write(LogLevel::Warning,
                                         "no checkpoint was made: " + made.error().describe());
}

Status VaultEvidence::learnLast() {
    if (m_known) return Ok{};
    QD_TRY(const auto latest, CheckpointStore(m_state->file.db).latest());
    m_covered = latest ? latest->size : 0;
    m_last = latest ? latest->at : m_state->dependencies.clock.now();
    m_known = true;
    return Ok{};
}

bool VaultEvidence::old() const {
    return m_state->dependencies.clock.now().millis() - m_last.millis() >= kMillisBetween;
}

void VaultEvidence::committed(const AuditDraft& draft) {
    const auto known = learnLast();
    if (isDecision(draft))
        makeQuietly(CheckpointReason::Decision);
    else if (!known.ok() || m_state->audit.lastAppended() - m_covered >= kEntriesBetween)
        makeQuietly(CheckpointReason::Entries);
    else if (old())
        makeQuietly(CheckpointReason::Time);
}

void VaultEvidence::closing() noexcept {
    asFarAsMemoryGoes([&] {
        static_cast<void>(m_state->gate.pass([&]() -> Status {
            if (m_state->rollback) return Ok{};
            QD_CHECK(learnLast());
            if (m_state->audit.lastAppended() > m_covered) makeQuietly(CheckpointReason::Logout);
            return Ok{};
        }));
    });
}

Result<Checkpoint> VaultEvidence::checkpoint(CheckpointReason reason) {
    return m_state->gate.pass([&]() -> Result<Checkpoint> {
        QD_CHECK(refuseWhenRolledBack());
        return make(reason);
    });
}

Status VaultEvidence::checkpointIfDue() {
    return m_state->gate.pass([&]() -> Status {
        if (m_state->rollback) return Ok{};
        QD_CHECK(learnLast());
        if (m_state->audit.lastAppended() <= m_covered || !old()) return Ok{};
        QD_CHECK(make(CheckpointReason::Time));
        return Ok{};
    });
}

Result<std::vector<Checkpoint>> VaultEvidence::checkpoints(std::int64_t limit) {
    return m_state->gate.pass([&] { return CheckpointStore(m_state->file.db).newest(limit); });
}

Result<std::vector<AuditEntry>> VaultEvidence::entries(std::int64_t from, std::int64_t to) {
    return m_state->gate.pass([&] { return m_state->audit.entries(from, to); });
}

Result<crypto::Digest> VaultEvidence::rootAt(std::int64_t size) {
    return m_state->gate.pass([&] { return AuditTree(m_state->file.db).rootAt(size); });
}

Result<std::vector<crypto::Digest>> VaultEvidence::inclusion(std::int64_t sequence, std::int64_t size) {
    return m_state->gate.pass([&] { return AuditTree(m_state->file.db).inclusion(sequence, size); });
}

Result<std::vector<crypto::Digest>> VaultEvidence::consistency(std::int64_t oldSize, std::int64_t newSize) {
    return m_state->gate.pass([&] { return AuditTree(m_state->file.db).consistency(oldSize, newSize); });
}

Result<std::optional<Rollback>> VaultEvidence::compareAll() {
    std::optional<Rollback> worst;
    for (const auto& anchor : readAnchors(*m_state)) {
        QD_TRY(auto found, compareWith(*m_state, anchor));
        if (found && (!worst || found->known > worst->known)) worst = std::move(found);
    }
    return worst;
}

Status VaultEvidence::lookForRollback() {
    QD_TRY(auto found, compareAll());
    if (!found) return Ok{};
    m_state->rollback = std::move(found);
    recordIncident();
    return Ok{};
}

/// The key file remembers what was seen, once for each; that it cannot be written does not keep anybody from
/// reading.
void VaultEvidence::recordIncident() {
    const auto& seen = *m_state->rollback;
    const auto& known = m_state->file.keyFile.incidents;
    const bool again = std::any_of(known.begin(), known.end(), [&](const KeyIncident& incident) {
        return incident.found == seen.found && incident.known == seen.known && incident.anchor == seen.anchor;
    });
    if (again) return;
    const auto now = m_state->dependencies.clock.now();
    const auto recorded = m_state->updateKeyFile([&](KeyFile& keys) -> Status {
        keys.incidents.push_back({now, seen.found, seen.known, seen.anchor});
        if (keys.incidents.size() > kIncidents) keys.incidents.erase(keys.incidents.begin());
        return Ok{};
    });
    if (!recorded.ok() && m_state->dependencies.log != nullptr)
        m_state->dependencies.log->write(
            LogLevel::Warning,
            "the rollback was not recorded in the key file: " + recorded.error().describe());
}

Status VaultEvidence::refuseWhenRolledBack() const {
    if (!m_state->rollback) return Ok{};
    return Error{ErrorCode::Integrity,
                 say("the workspace is open for reading only: %1", m_state->rollback->words),
                 say("restore the newest backup, or let an administrator accept the workspace as it is"),
                 SourceLocation{m_state->path}};
}

Status VaultEvidence::append(const AuditDraft& draft) {
    QD_TRY(const auto inside, m_state->names.toTokens(draft));
    return m_state->audit.append(inside, m_state->dependencies.clock.now());
}

/// Above every lineage that is known, so that no copy outside is taken for a newer one.
Status VaultEvidence::newLineage(const AuditDraft& draft, std::int64_t above, std::int64_t generation,
                                 CheckpointReason reason) {
    auto& db = m_state->file.db;
    QD_TRY(auto highest, lineageOf(db));
    highest = std::max(highest, above);
    for (const auto& anchor : readAnchors(*m_state)) {
        QD_TRY(const auto known, crypto::parseCheckpoint(anchor.checkpoint.text));
        highest = std::max(highest, known.lineage);
    }
    QD_TRY(auto transaction, Transaction::begin(db));
    QD_CHECK(setLineage(db, highest + 1));
    QD_CHECK(BackupStore(db).countTo(generation));
    QD_CHECK(append(draft));
    QD_CHECK(transaction.commit());
    m_state->rollback.reset();
    QD_CHECK(m_state->acceptKeyFile());
    QD_CHECK(make(reason));
    return Ok{};
}

Status VaultEvidence::startLineage(const AuditDraft& draft, std::int64_t above, std::int64_t generation) {
    return m_state->gate.pass([&] { return newLineage(draft, above, generation, CheckpointReason::Backup); });
}

Status VaultEvidence::acceptRollback(const AuditDraft& draft) {
    return m_state->gate.pass([&] { return newLineage(draft, 0, 0, CheckpointReason::Asked); });
}

Result<std::string> VaultEvidence::anchorFolder() {
    return m_state->gate.pass([&]() -> Result<std::string> {
        QD_TRY(const auto folder,
               KeyValueStore(m_state->file.db, KeyValueStore::Table::Setting).get(kAnchorFolderSetting));
        return folder.value_or(std::string());
    });
}

Status VaultEvidence::setAnchorFolder(const std::string& folder, const AuditDraft& draft) {
    return m_state->gate.pass([&]() -> Status {
        QD_CHECK(refuseWhenRolledBack());
        auto& db = m_state->file.db;
        if (!folder.empty()) {
            // The last one shows whether the folder can be written, before anything changes.
            QD_TRY(const auto latest, CheckpointStore(db).latest());
            if (latest) QD_CHECK(writeToFolder(m_state->dependencies.files, folder, *latest));
        }
        QD_TRY(auto transaction, Transaction::begin(db));
        QD_CHECK(KeyValueStore(db, KeyValueStore::Table::Setting).set(kAnchorFolderSetting, folder));
        QD_CHECK(append(draft));
        QD_CHECK(transaction.commit());
        QD_CHECK(make(CheckpointReason::Asked));
        return Ok{};
    });
}

Result<Message> VaultEvidence::stateFault(std::int64_t entries) {
    QD_TRY(const auto latest, CheckpointStore(m_state->file.db).latest());
    if (!latest || latest->size != entries) return Message();
    QD_TRY(const auto changed, changedStates(m_state->file.db, latest->state));
    if (changed.empty()) return Message();
    return say("what the workspace holds was changed without an entry in the audit log: %1", joined(changed));
}

Result<AuditVerdict> VaultEvidence::verify() {
    const auto signers = workspaceKeysOf(m_state->file.keyFile, m_state->file.keys.workspace.publicKey());
    QD_TRY(const auto known, CheckpointStore(m_state->file.db).verifyAll(signers));
    QD_TRY(auto verdict, m_state->audit.verify(known));
    if (!verdict.intact) return verdict;
    QD_TRY(const auto rolledBack, compareAll());
    if (rolledBack) verdict.reason = rolledBack->words;
    if (!rolledBack) {
        QD_TRY(verdict.reason, stateFault(verdict.entries));
    }
    verdict.intact = verdict.reason.empty();
    if (!verdict.intact) verdict.brokenAt = verdict.entries + 1;
    return verdict;
}

Status VaultEvidence::verifyContents() {
    QD_TRY(const auto verdict, verify());
    if (!verdict.intact) return damage(verdict.reason, {}, SourceLocation{m_state->path});
    return checkContents(m_state->file.db);
}

}  // namespace qd::vault
