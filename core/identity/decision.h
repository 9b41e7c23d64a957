// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/identity/permissions.h"

namespace qd::identity {

/// What a person decided, as a value.
struct Decision {
    std::string workspace;      ///< id, 32 hex digits
    std::string kind;           ///< "report.sign_off": small letters, digits, '.' and '_'
    std::string subject;        ///< "report 3"
    std::string contentSha256;  ///< of the bytes that the decision is about, 64 hex digits
    PersonId preparedBy;
    PersonId decidedBy;
    Role role = Role::Auditor;  ///< of the person who decided, at that moment
    Timestamp at;
    bool approves = true;  ///< false: rejects
    std::string reason;    ///< in words, may be empty; lines end with LF

    bool operator==(const Decision&) const = default;
};

/// The bytes that are signed: UTF-8 lines that each end with LF, in this order and no others.
///
///   quarterdeck decision 1
///   workspace: 32 hex digits
///   kind: report.sign_off
///   subject: report 3
///   content: 64 hex digits
///   prepared by: person 1
///   decided by: person 2
///   role: risk
///   at: 2026-11-21T09:14:05.123Z
///   verdict: approve            (or reject)
///   reason: words               (LF is written as \n, a backslash as \\)
///
/// There is one text for a decision and one decision for a text. Error BadInput for a value that cannot be
/// written so: characters that cannot be printed, more than 200 bytes of subject or 2,000 of reason, the same
/// person twice.
Result<std::string> canonicalDecision(const Decision& decision);
/// The decision of a text; error Integrity for whatever canonicalDecision() does not write.
Result<Decision> parseDecision(std::string_view text);

}  // namespace qd::identity
