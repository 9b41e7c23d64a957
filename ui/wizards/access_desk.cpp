// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/access_desk.h"

namespace qd::ui::wizards {

AccessPtr deskAccess() {
    auto access = std::make_shared<AccessDesk>();
    access->openWorkspace = desk::openWorkspace;
    access->secondsToWait = desk::secondsToWait;
    access->reauthenticate = desk::reauthenticate;
    access->mustChangePassphrase = desk::mustChangePassphrase;
    access->changePassphrase = desk::changePassphrase;
    access->recoverAccess = desk::recoverAccess;
    access->listUsers = desk::listUsers;
    access->addUser = desk::addUser;
    access->disableUser = desk::disableUser;
    access->enableUser = desk::enableUser;
    access->setUserRole = desk::setUserRole;
    access->unlockUser = desk::unlockUser;
    access->resetPassphrase = desk::resetPassphrase;
    access->erasePerson = desk::erasePerson;
    access->beginTotp = desk::beginTotp;
    access->confirmTotp = desk::confirmTotp;
    access->removeTotp = desk::removeTotp;
    access->removeOwnTotp = desk::removeOwnTotp;
    access->listDecisions = desk::listDecisions;
    access->signOffReport = desk::signOffReport;
    access->listSlots = desk::listSlots;
    access->makeRecoveryKey = desk::makeRecoveryKey;
    access->makeRecoveryShares = desk::makeRecoveryShares;
    access->confirmRecoveryKey = desk::confirmRecoveryKey;
    access->rotateDataKey = desk::rotateDataKey;
    access->bindToKeychain = desk::bindToKeychain;
    access->freeFromKeychain = desk::freeFromKeychain;
    return access;
}

}  // namespace qd::ui::wizards
