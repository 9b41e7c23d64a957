// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/ui_state.h"

namespace qd::desk {

namespace {

constexpr std::size_t kMostBytes = 4U << 20U;
constexpr std::size_t kSealBytes = 64;  ///< more than what sealing adds
constexpr unsigned kOwnerOnly = 0600;

}  // namespace

std::string uiStatePath(const std::string& workspacePath) {
    return workspacePath + ".ui";
}

Result<std::string> loadUiState(Session& session) {
    const auto& files = session.env().files;
    const std::string path = uiStatePath(session.vault().path());
    if (!files.exists(path)) return std::string();
    const auto sealed = files.readAll(path, kMostBytes + kSealBytes);
    if (!sealed.ok()) {
        if (sealed.error().code != ErrorCode::BadInput) return sealed.error();
        return Error{
            ErrorCode::Integrity, say("the settings beside the workspace are too large"), {}, {path}};
    }
    return session.vault().unseal(*sealed);
}

Status saveUiState(Session& session, std::string_view document) {
    if (document.size() > kMostBytes)
        return Error{ErrorCode::BadInput, say("the settings of the window are larger than 4 MiB")};
    QD_TRY(const auto sealed, session.vault().seal(document));
    return session.env().files.writeAtomically(uiStatePath(session.vault().path()), sealed, kOwnerOnly);
}

Status setAsideUiState(Session& session) {
    const std::string path = uiStatePath(session.vault().path());
    return session.env().files.rename(path, path + ".old");
}

Status unlockSession(Session& session, const crypto::Secret& passphrase) {
    return session.vault().keys().check({session.actor().user, &passphrase, nullptr, session.keychain()});
}

}  // namespace qd::desk
