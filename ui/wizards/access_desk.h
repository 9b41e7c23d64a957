// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "core/desk/access.h"
#include "core/desk/decisions.h"
#include "core/desk/retention.h"
#include "core/desk/session.h"
#include "core/desk/users.h"

namespace qd::ui::wizards {

/// What the window asks of the desk about people, decisions and keys: each member is the function of
/// core/desk with its name. Handed in, so that a test can answer in its place. All of them are called from a
/// job.
struct AccessDesk {
    std::function<decltype(desk::openWorkspace)> openWorkspace;
    std::function<decltype(desk::secondsToWait)> secondsToWait;
    std::function<decltype(desk::reauthenticate)> reauthenticate;
    std::function<decltype(desk::mustChangePassphrase)> mustChangePassphrase;
    std::function<decltype(desk::changePassphrase)> changePassphrase;
    std::function<decltype(desk::recoverAccess)> recoverAccess;

    std::function<decltype(desk::listUsers)> listUsers;
    std::function<decltype(desk::addUser)> addUser;
    std::function<decltype(desk::disableUser)> disableUser;
    std::function<decltype(desk::enableUser)> enableUser;
    std::function<decltype(desk::setUserRole)> setUserRole;
    std::function<decltype(desk::unlockUser)> unlockUser;
    std::function<decltype(desk::resetPassphrase)> resetPassphrase;
    std::function<decltype(desk::erasePerson)> erasePerson;
    std::function<decltype(desk::beginTotp)> beginTotp;
    std::function<decltype(desk::confirmTotp)> confirmTotp;
    std::function<decltype(desk::removeTotp)> removeTotp;
    std::function<decltype(desk::removeOwnTotp)> removeOwnTotp;

    std::function<decltype(desk::listDecisions)> listDecisions;
    std::function<decltype(desk::signOffReport)> signOffReport;

    std::function<decltype(desk::listSlots)> listSlots;
    std::function<decltype(desk::makeRecoveryKey)> makeRecoveryKey;
    std::function<decltype(desk::makeRecoveryShares)> makeRecoveryShares;
    std::function<decltype(desk::confirmRecoveryKey)> confirmRecoveryKey;
    std::function<decltype(desk::rotateDataKey)> rotateDataKey;
    std::function<decltype(desk::bindToKeychain)> bindToKeychain;
    std::function<decltype(desk::freeFromKeychain)> freeFromKeychain;
};
using AccessPtr = std::shared_ptr<const AccessDesk>;

/// The desk itself.
[[nodiscard]] AccessPtr deskAccess();

}  // namespace qd::ui::wizards
