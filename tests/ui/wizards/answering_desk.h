// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>
#include <string>

#include "ui/wizards/access_desk.h"

/// The desk of `real`, except that signing in goes as the test wants. Outlives the jobs that ask it.
struct AnsweringDesk {
    explicit AnsweringDesk(const qd::ui::wizards::AccessPtr& real)
        : access(std::make_shared<qd::ui::wizards::AccessDesk>(*real)) {
        using namespace qd;
        access->secondsToWait = [this](const desk::Environment&, const std::string&) { return wait; };
        access->mustChangePassphrase = [this](desk::Session&) -> Result<bool> { return mustChange; };
        access->openWorkspace =
            [this](const desk::Environment& environment,
                   const desk::WorkspaceRequest& request) -> Result<std::unique_ptr<desk::Session>> {
            users.append(QString::fromStdString(request.user));
            codes.append(QString::fromStdString(request.oneTimeCode));
            if (!wantedCode.empty() && request.oneTimeCode.empty())
                return Error{ErrorCode::Refused, say("a one-time code is needed to sign in")};
            if (request.oneTimeCode != wantedCode)
                return Error{ErrorCode::Refused, say("the one-time code does not fit")};
            return desk::openWorkspace(environment, request);
        };
    }
    AnsweringDesk(const AnsweringDesk&) = delete;
    AnsweringDesk& operator=(const AnsweringDesk&) = delete;

    std::shared_ptr<qd::ui::wizards::AccessDesk> access;
    int wait = 0;             ///< seconds until the next attempt
    bool mustChange = false;  ///< the passphrase is somebody else's choice
    std::string wantedCode;   ///< empty: none is asked for
    QStringList users;        ///< who tried to sign in
    QStringList codes;        ///< with which codes
};
