// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reports/sign_off.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/core_text.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/pages/reports/words.h"

namespace qd::ui::pages::reports {

namespace {

constexpr const char* kKind = "report.sign_off";
constexpr std::string_view kSubject = "report ";

/// "Compliance and Risk".
QString deciders() {
    using identity::Role;
    QStringList names;
    for (const Role role : {Role::Admin, Role::PortfolioManager, Role::Risk, Role::Compliance, Role::Trader,
                            Role::Auditor, Role::Service})
        if (identity::allows(role, identity::Permission::Approve))
            names.append(core_text::recognised(identity::label(role)));
    return format::list(names);
}

}  // namespace

Result<SignOffs> loadSignOffs(desk::Session& session, const wizards::AccessDesk& access) {
    SignOffs signOffs;
    QD_TRY(const auto decisions, access.listDecisions(session));
    for (const desk::DecisionLine& decision : decisions) {
        if (decision.kind != kKind || !decision.subject.starts_with(kSubject)) continue;
        const qint64 report = format::text(decision.subject.substr(kSubject.size())).toLongLong();
        if (signOffs.contains(report)) continue;  // newest first
        const QString words =
            decision.approves ? Words::tr("Approved by %1, %2") : Words::tr("Rejected by %1, %2");
        signOffs.insert(report, {decision.approves, decision.valid,
                                 words.arg(format::text(decision.decidedBy), format::dateTime(decision.at)),
                                 format::text(decision.reason)});
    }
    return signOffs;
}

QString whyNotDecide(const identity::Actor& actor, const QString& preparedBy) {
    if (!identity::allows(actor.role, identity::Permission::Approve))
        return Words::tr("Your role may not decide. These may: %1.").arg(deciders());
    if (format::text(actor.user) == preparedBy)
        return Words::tr("You made this report: a second person has to decide.");
    return {};
}

SignOffPanel::SignOffPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_chip(new Chip(theme, Severity::Neutral, {}, this)),
      m_state(makeParagraph(TextRole::Body, {}, this)),
      m_why(makeParagraph(TextRole::Secondary, {}, this)),
      m_approve(makeButton(ButtonRole::Plain, tr("Approve\u2026"), this)),
      m_reject(makeButton(ButtonRole::Plain, tr("Reject\u2026"), this)) {
    auto* heading = new QHBoxLayout;
    heading->setSpacing(space::kStep);
    heading->addWidget(makeLabel(TextRole::Strong, tr("Sign-off"), this));
    heading->addWidget(m_chip);
    heading->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kStep);
    buttons->addWidget(m_approve);
    buttons->addWidget(m_reject);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    column->addLayout(heading);
    column->addWidget(m_state);
    column->addWidget(m_why);
    column->addLayout(buttons);
    connect(m_approve, &QPushButton::clicked, this, [this] { Q_EMIT asked(true); });
    connect(m_reject, &QPushButton::clicked, this, [this] { Q_EMIT asked(false); });
}

void SignOffPanel::show(const SignOff* signOff, const QString& why) {
    if (signOff == nullptr) {
        m_chip->set(Severity::Neutral, tr("Open"));
        m_state->setText(tr("Nobody has signed it off yet."));
    } else {
        const QString verdict = signOff->approved ? tr("Approved") : tr("Rejected");
        m_chip->set(!signOff->valid     ? Severity::Hard
                    : signOff->approved ? Severity::Ok
                                        : Severity::Warn,
                    signOff->valid ? verdict : tr("Not valid"));
        QStringList lines{signOff->words};
        if (!signOff->reason.isEmpty()) lines.append(format::quoted(signOff->reason));
        lines.append(signOff->valid ? tr("The signature holds.")
                                    : tr("This sign-off does not hold: do not rely on it."));
        m_state->setText(lines.join(QLatin1Char('\n')));
    }
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    for (QPushButton* button : {m_approve, m_reject}) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
}

QString SignOffPanel::state() const {
    return m_state->text();
}

QString SignOffPanel::why() const {
    return m_why->text();
}

}  // namespace qd::ui::pages::reports
