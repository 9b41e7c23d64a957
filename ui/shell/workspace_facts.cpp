// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace_facts.h"

#include <QCoreApplication>

#include "ui/kit/format.h"

namespace qd::ui::shell {

namespace {
QString words(const char* text) {
    return QCoreApplication::translate("qd::ui::shell::WorkspaceFacts", text);
}
}  // namespace

Result<WorkspaceFacts> loadFacts(desk::Session& session) {
    QD_TRY(const auto info, desk::workspaceInfo(session));
    QD_TRY(const auto datasets, session.vault().datasets());
    WorkspaceFacts facts;
    facts.synthetic = info.synthetic;
    facts.auditEntries = info.auditEntries;
    facts.auditHead = format::text(info.auditHead);
    if (!datasets.empty()) facts.dataAsOf = datasets.front().to;
    return facts;
}

QString dataSentence(const WorkspaceFacts& facts) {
    if (!facts.dataAsOf) return words(QT_TRANSLATE_NOOP("qd::ui::shell::WorkspaceFacts", "No data yet"));
    return words(QT_TRANSLATE_NOOP("qd::ui::shell::WorkspaceFacts", "Data as of %1"))
        .arg(format::date(*facts.dataAsOf));
}

QString auditSentence(const WorkspaceFacts& facts) {
    return words(QT_TRANSLATE_NOOP("qd::ui::shell::WorkspaceFacts", "Audit head %1 · entries: %2"))
        .arg(format::shortHash(facts.auditHead), format::integer(facts.auditEntries));
}

QString jobsSentence(int active) {
    if (active == 0) return words(QT_TRANSLATE_NOOP("qd::ui::shell::WorkspaceFacts", "No jobs"));
    if (active == 1) return words(QT_TRANSLATE_NOOP("qd::ui::shell::WorkspaceFacts", "1 job"));
    return words(QT_TRANSLATE_NOOP("qd::ui::shell::WorkspaceFacts", "%1 jobs")).arg(active);
}

}  // namespace qd::ui::shell
