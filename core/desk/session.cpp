// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/session.h"

#include <utility>

#include "core/base/out_of_memory.h"

namespace qd::desk {

Session::Session(Environment environment, std::unique_ptr<vault::Vault> vault, identity::Actor actor)
    : m_environment(environment), m_vault(std::move(vault)), m_actor(std::move(actor)) {
    QD_REQUIRE(m_vault != nullptr);
}

Session::Session(Environment environment, identity::Actor actor)
    : m_environment(environment), m_actor(std::move(actor)) {}

void Session::adopt(std::unique_ptr<vault::Vault> vault) {
    QD_REQUIRE(m_vault == nullptr && vault != nullptr);
    m_vault = std::move(vault);
}

Session::~Session() {
    if (m_recordsEnd) asFarAsMemoryGoes([this] { recordClosing(); });
}

void Session::recordClosing() {
    const auto unrecorded = m_vault->waitsForChange();
    if (!unrecorded.ok() || *unrecorded)
        return;  // it changed nothing, and there is no entry of its beginning
    const auto closed = m_vault->transact([this](vault::Writer&) -> Result<vault::AuditDraft> {
        return vault::AuditDraft{m_actor.user, "session.close", "session", "{}"};
    });
    if (!closed.ok())
        m_environment.log.write(LogLevel::Warning,
                                "the end of the session could not be recorded: " + closed.error().describe());
}

std::string Session::workspaceName() const {
    return workspaceNameOf(m_vault->path());
}

Status Session::require(identity::Permission permission) const {
    QD_CHECK(requireOwnPassphrase());
    return identity::require(m_actor, permission);
}

Status Session::requireOwnPassphrase() const {
    if (!m_mustChange) return Ok{};
    return Error{ErrorCode::Refused, say("choose a passphrase of your own first"),
                 say("somebody else chose the one that you signed in with: users passphrase")};
}

std::string workspaceNameOf(const std::string& path) {
    std::string name = baseName(path);
    if (const auto dot = name.rfind('.'); dot != std::string::npos && dot > 0) name.erase(dot);
    return name;
}

Result<WorkspaceInfo> workspaceInfo(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    auto& vault = session.vault();
    WorkspaceInfo info;
    info.path = vault.path();
    info.schemaVersion = vault.schemaVersion();
    QD_TRY(const auto datasets, vault.datasets());
    QD_TRY(const auto runs, vault.runs());
    QD_TRY(const auto reports, vault.reports());
    QD_TRY(const auto holdings, vault.holdings());
    QD_TRY(const auto tail, vault.auditTail(1));
    info.datasets = static_cast<std::int64_t>(datasets.size());
    info.runs = static_cast<std::int64_t>(runs.size());
    info.reports = static_cast<std::int64_t>(reports.size());
    info.holdings = static_cast<std::int64_t>(holdings.size());
    for (const auto& dataset : datasets)
        info.synthetic = info.synthetic || dataset.synthetic;
    if (!tail.empty()) {
        info.auditEntries = tail.front().sequence;
        info.auditHead = tail.front().hash;
    }
    return info;
}

Result<vault::AuditVerdict> verifyAudit(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadAudit));
    QD_TRY(auto verdict, session.vault().verifyAudit());
    if (!verdict.intact) {
        const Message found = verdict.brokenAt ? say("the audit chain is broken at entry %1: %2",
                                                     std::to_string(*verdict.brokenAt), verdict.reason)
                                               : say("the audit chain is broken: %1", verdict.reason);
        return Error{ErrorCode::Integrity,
                     found,
                     say("keep the file as evidence and restore a verified backup"),
                     {session.vault().path()}};
    }
    return verdict;
}

Result<vault::AuditVerdict> verifyWorkspace(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadAudit));
    QD_CHECK(session.vault().verifyStorage());
    return verifyAudit(session);
}

Result<std::vector<vault::AuditEntry>> listAudit(Session& session, std::int64_t limit) {
    QD_CHECK(session.require(identity::Permission::ReadAudit));
    return session.vault().auditTail(limit);
}

}  // namespace qd::desk
