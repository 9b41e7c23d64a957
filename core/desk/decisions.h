// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/desk/access.h"
#include "core/desk/session.h"
#include "core/vault/people.h"

namespace qd::desk {

/// What is to be decided. `content` are the bytes that the decision is about: their hash is signed, so that
/// the decision does not hold for anything else.
struct DecisionRequest {
    std::string kind;     ///< "report.sign_off"
    std::string subject;  ///< "report 3"
    std::string content;
    std::string preparedBy;  ///< user name
    std::string reason;      ///< in words, may be empty
    bool approves = true;    ///< false: rejects
};
/// Signs a decision with the person's key and stores it with its audit entry and a checkpoint. Permission
/// Approve; the person who prepared it never decides (Refused); re-authentication each time.
///
/// `brings` is what the decision brings about, in its transaction: both stand, or neither. May be empty.
using DecisionEffect = std::function<Status(vault::Writer& writer, DecisionId decision)>;
Result<DecisionId> decide(Session& session, const DecisionRequest& request, const Reauthentication& proof,
                          const DecisionEffect& brings = {});
/// Checks a stored decision again, where it is used: signature, signer's key, role at the time, that preparer
/// and decider differ, and that it was about `content`. Error Integrity when anything does not fit, Refused
/// when there is none or it rejects.
Status checkDecision(Session& session, const std::string& kind, const std::string& subject,
                     const std::string& content);

struct DecisionLine {
    DecisionId id;
    std::string kind;
    std::string subject;
    std::string preparedBy;
    std::string decidedBy;
    Timestamp at;
    bool approves = true;
    std::string reason;
    /// Everything about it holds (decision_check.h), and a stored report is the one that was signed off.
    bool valid = false;
};
/// Newest first. Permission ReadPortfolio.
Result<std::vector<DecisionLine>> listDecisions(Session& session);

/// A second person's sign-off of a stored report: its bytes are what is decided about.
Result<DecisionId> signOffReport(Session& session, ReportId report, bool approves, const std::string& reason,
                                 const Reauthentication& proof);

}  // namespace qd::desk
