// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of promotion in force, and who may change them.
#include "core/base/json.h"
#include "core/crypto/hash.h"
#include "core/desk/model_promotion.h"
#include "core/desk/settings.h"

namespace qd::desk {

using config::PromotionConfig;
using identity::Permission;

Result<PromotionConfig> loadPromotionPolicy(Session& session) {
    QD_CHECK(session.require(Permission::ReadPortfolio));
    QD_TRY(const auto stored, session.vault().setting(kPromotionPolicyKey));
    if (!stored || stored->empty()) return PromotionConfig{};
    auto policy = config::parsePromotionConfig(*stored, "workspace");
    if (policy.ok()) return policy;
    return Error{ErrorCode::Integrity, say("the promotion policy in the workspace is damaged"),
                 say("set the policy again")};
}

Result<PromotionConfig> savePromotionPolicy(Session& session, const std::string& yaml) {
    QD_CHECK(session.require(Permission::ManageUsers));
    QD_TRY(const auto policy, config::parsePromotionConfig(yaml, "policy"));
    QD_TRY(const auto before, loadPromotionPolicy(session));
    if (policy == before) return policy;
    const auto text = config::writePromotionConfig(policy);
    QD_CHECK(session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setSetting(kPromotionPolicyKey, text));
        Json detail = Json::object();
        detail.set("before_sha256", crypto::sha256Hex(config::writePromotionConfig(before)));
        detail.set("sha256", crypto::sha256Hex(text)).set("policy", text);
        return vault::AuditDraft{session.actor().user, "model.policy", "promotion policy", detail.dump()};
    }));
    return policy;
}

}  // namespace qd::desk
