// SPDX-License-Identifier: GPL-3.0-or-later
// The one step back: the former model into production again, signed, in one transaction.
#include "core/base/json.h"
#include "core/desk/decisions.h"
#include "core/desk/model_guard.h"
#include "core/desk/model_promotion.h"
#include "core/desk/model_steps.h"
#include "core/desk/model_words.h"

namespace qd::desk {

namespace {

Result<vault::ModelRecord> formerModel(Session& session, const vault::ModelRecord& current) {
    QD_TRY(const auto events, session.vault().models().modelEvents());
    const auto number = std::to_string(current.id.value);
    const auto former = formerOf(events, current.id);
    if (!former)
        return Error{ErrorCode::Refused, say("there is no model to go back to from model %1", number),
                     say("one step can be taken back; promote another model")};
    QD_TRY(const auto record, findModel(session, *former));
    if (record.stage == name(ModelStage::Staging)) return record;
    return Error{ErrorCode::Refused, say("%1, which was in production before, is at the stage %2",
                                         subjectOf(record.id), record.stage)};
}

}  // namespace

Result<Rollback> rollBackModel(Session& session, const std::string& purpose, const std::string& reason,
                               const Reauthentication& proof) {
    QD_CHECK(session.require(identity::Permission::Approve));
    QD_CHECK(checkReason(reason));
    QD_TRY(const auto current, inProduction(session.vault(), purpose));
    if (!current) return Error{ErrorCode::Refused, say("no model is in production for '%1'", purpose)};
    QD_TRY(const auto former, formerModel(session, *current));
    QD_CHECK(checkModelSteps(session, former.id));
    QD_CHECK(filesOnRecord(session.vault(), former));
    Json document = Json::object();
    document.set("step", former.stage + " to production").set("roll_back_of", current->id.value);
    document.set("reason", reason);
    const auto evidence = document.dump();
    const auto to = std::string(name(ModelStage::Production));
    const DecisionRequest request{std::string(decisionKind(ModelStep::Produce)),
                                  subjectOf(former.id),
                                  decisionContent(former, former.stage, to, evidence),
                                  former.developer,
                                  reason,
                                  true};
    Rollback out{current->id, former.id, {}};
    QD_TRY(out.decision,
           decide(session, request, proof, [&](vault::Writer& writer, DecisionId decision) -> Status {
               QD_CHECK(writer.moveModel(standDown(session, *current, former.id, decision)));
               return writer.moveModel(
                   signedStep(session, former, ModelStage::Production, decision, evidence, reason));
           }));
    return out;
}

}  // namespace qd::desk
