// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace_facts.h"

#include <QCoreApplication>

#include "ui/kit/format.h"

namespace qd::ui::shell {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(qd::ui::shell::WorkspaceFacts)
};
}  // namespace

Result<WorkspaceFacts> loadFacts(desk::Session& session) {
    QD_TRY(const auto info, desk::workspaceInfo(session));
    QD_TRY(const auto datasets, session.vault().datasets());
    WorkspaceFacts facts;
    facts.synthetic = info.synthetic;
    facts.auditEntries = info.auditEntries;
    facts.auditHead = format::text(info.auditHead);
    if (datasets.empty()) return facts;
    facts.dataAsOf = datasets.front().to;
    facts.dataSynthetic = datasets.front().synthetic;
    facts.sessionsBehind = desk::sessionsBehind(datasets.front(), session.env().clock.now().date());
    return facts;
}

QString dataSentence(const WorkspaceFacts& facts) {
    if (!facts.dataAsOf) return Words::tr("No data yet");
    const QString asOf = Words::tr("Data as of %1").arg(format::date(*facts.dataAsOf));
    if (facts.dataSynthetic) return Words::tr("%1 · synthetic").arg(asOf);
    if (facts.sessionsBehind < desk::kStaleSessions) return asOf;
    return Words::tr("%1 · stale, %2")
        .arg(asOf, Words::tr("%n session(s) behind", nullptr, facts.sessionsBehind));
}

QString auditSentence(const WorkspaceFacts& facts) {
    return Words::tr("Audit head %1 · entries: %2")
        .arg(format::shortHash(facts.auditHead), format::integer(facts.auditEntries));
}

QString jobsSentence(int active) {
    return active == 0 ? Words::tr("No jobs") : Words::tr("%n job(s)", nullptr, active);
}

}  // namespace qd::ui::shell
