// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/audit_view.h"

#include <algorithm>
#include <array>
#include <utility>

namespace qd::desk {

namespace {

struct ActionWords {
    std::string_view action;
    Message words;
};

Message wordsOf(const std::string& action) {
    const std::array<ActionWords, 9> known{{{"workspace.create", say("Workspace made")},
                                            {"user.add", say("User added")},
                                            {"prices.import", say("Prices imported")},
                                            {"sectors.import", say("Sectors imported")},
                                            {"securities.import", say("Securities imported")},
                                            {"holdings.import", say("Holdings imported")},
                                            {"membership.import", say("Membership imported")},
                                            {"backtest.run", say("Backtest recorded")},
                                            {"report.make", say("Report made")}}};
    const auto at =
        std::find_if(known.begin(), known.end(), [&](const ActionWords& k) { return k.action == action; });
    return at == known.end() ? Message(action) : at->words;
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
