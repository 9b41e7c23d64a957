// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/audit_view.h"

#include <algorithm>
#include <array>
#include <utility>

namespace qd::desk {

namespace {

struct ActionWords {
    std::string_view action;
    Words words;
};

constexpr auto kActions = std::to_array<ActionWords>({
    {"workspace.create", Words("Workspace made")},
    {"workspace.migrate", Words("Brought to a newer schema")},
    {"workspace.restore", Words("Workspace restored from a backup")},
    {"workspace.rollback_accepted", Words("Older state accepted")},
    {"session.open", Words("Signed in")},
    {"session.close", Words("Session ended")},
    {"session.refuse", Words("Attempt refused")},
    {"session.confirm", Words("Confirmed by code")},
    {"user.add", Words("User added")},
    {"user.disable", Words("User disabled")},
    {"user.enable", Words("User enabled")},
    {"user.role", Words("Role changed")},
    {"user.unlock", Words("Wait after failed attempts ended")},
    {"user.passphrase", Words("First passphrase set anew")},
    {"user.key", Words("Signing key put on record")},
    {"user.totp_on", Words("One-time codes switched on")},
    {"user.totp_off", Words("One-time codes switched off")},
    {"user.recover", Words("Let in by the recovery key")},
    {"person.export", Words("Personal data handed out")},
    {"person.erase", Words("Personal data erased")},
    {"decision.approve", Words("Approved")},
    {"decision.reject", Words("Rejected")},
    {"keys.change", Words("Keys changed")},
    {"keys.recovery", Words("Recovery key made")},
    {"keys.rotate", Words("Data key replaced")},
    {"keys.bind_keychain", Words("Bound to a keychain")},
    {"keys.free_keychain", Words("Freed from a keychain")},
    {"evidence.export", Words("Evidence exported")},
    {"evidence.anchor_folder", Words("Folder for checkpoints set")},
    {"backup.create", Words("Backup made")},
    {"backup.verify", Words("Backup verified")},
    {"backup.drill", Words("Restore rehearsed")},
    {"backup.plan", Words("Backup plan changed")},
    {"backup.rotate", Words("Old backups removed")},
    {"hold.place", Words("Legal hold placed")},
    {"hold.release", Words("Legal hold released")},
    {"retention.policy", Words("Retention changed")},
    {"retention.run", Words("Retention run")},
    {"recommendation.criteria", Words("Criteria of recommendations set")},
    {"prices.import", Words("Prices imported")},
    {"sectors.import", Words("Sectors imported")},
    {"securities.import", Words("Securities imported")},
    {"holdings.import", Words("Holdings imported")},
    {"membership.import", Words("Membership imported")},
    {"backtest.run", Words("Backtest recorded")},
    {"run.tags", Words("Tags of a run set")},
    {"search.run", Words("Search recorded")},
    {"report.make", Words("Report made")},
    {"model.train", Words("Training recorded")},
    {"model.reproduce", Words("Training made again")},
    {"model.register", Words("Model registered")},
    {"model.attach", Words("Model given its training run")},
    {"model.retire", Words("Model retired")},
    {"model.inventory", Words("Inventory of a model changed")},
    {"model.finding", Words("Finding about a model")},
    {"model.finding_closed", Words("Finding about a model closed")},
    {"model.policy", Words("Promotion policy set")},
    {"model.live", Words("Live returns of a model recorded")},
    {"drift.begin", Words("Drift scan begun")},
    {"drift.scan", Words("Drift scan recorded")},
    {"drift.stop", Words("Drift scan given up")},
    {"drift.interval", Words("Interval of drift scans set")},
});

Message wordsOf(const std::string& action) {
    const auto* at = std::find_if(kActions.begin(), kActions.end(),
                                  [&](const ActionWords& k) { return k.action == action; });
    return at == kActions.end() ? Message(action) : say(at->words);
}

bool isNumber(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "run 12" → "backtests/12"; holdings lead to the positions.
std::string linkOf(const vault::AuditDraft& what) {
    if (what.action == "holdings.import") return "positions/";
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kPages{
        {{"dataset ", "data/"}, {"run ", "backtests/"}, {"report ", "reports/"}}};
    for (const auto& [prefix, page] : kPages) {
        if (!what.subject.starts_with(prefix)) continue;
        const auto number = std::string_view(what.subject).substr(prefix.size());
        return isNumber(number) ? std::string(page) + std::string(number) : std::string();
    }
    return {};
}

}  // namespace

Result<std::shared_ptr<const AuditView>> loadAudit(Session& session, std::int64_t limit) {
    QD_TRY(const auto entries, listAudit(session, limit));
    auto view = std::make_shared<AuditView>();
    view->lines.reserve(entries.size());
    for (const auto& entry : entries)
        view->lines.push_back({entry.sequence, entry.at, entry.what.actor, entry.what.action,
                               wordsOf(entry.what.action), entry.what.subject, linkOf(entry.what),
                               entry.hash});
    if (!entries.empty()) {
        view->entries = entries.front().sequence;
        view->head = entries.front().hash;
    }
    return std::shared_ptr<const AuditView>(std::move(view));
}

Result<vault::AuditVerdict> verifyAuditChain(Session& session, const jobs::JobContext& job) {
    QD_CHECK(job.checkpoint("Computing every hash again", 0.0));
    auto verdict = verifyAudit(session);
    if (verdict.ok())
        job.log(say("%1 entries fit, the head is %2", verdict->entries, verdict->head));
    else
        job.log(verdict.error().said());
    job.report("Done", 1.0);
    return verdict;
}

}  // namespace qd::desk
