// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/welcome_step.h"

#include "ui/wizards/choice_card.h"

namespace qd::ui::wizards {
namespace {
constexpr int kWidest = 640;
}

WelcomeStep::WelcomeStep(const Theme& theme, FirstRunFlow& flow, QWidget* parent)
    : StepPage({tr("Welcome aboard"),
                tr("Quarterdeck keeps everything in one encrypted file, the workspace. How do you want to "
                   "begin?")},
               kWidest, parent) {
    const auto add = [&](Icon icon, const char* name, const QString& title, const QString& sentence,
                         FirstRunFlow::Step step) {
        auto* card = new ChoiceCard(theme, icon, title, sentence, this);
        card->setObjectName(QString::fromLatin1(name));
        connect(card, &ChoiceCard::clicked, this, [&flow, step] { flow.choose(step); });
        addPart(card);
        return card;
    };
    m_first = add(
        Icon::Plus, "chooseMake", tr("Make a workspace"),
        tr("A new encrypted file for your prices, portfolio, backtests and reports. Takes a few minutes."),
        FirstRunFlow::Step::Workspace);
    add(Icon::Unlock, "chooseOpen", tr("Open a workspace"),
        tr("One that was made before, here or on another machine. You need its passphrase."),
        FirstRunFlow::Step::Open);
    ChoiceCard* demo =
        add(Icon::Play, "chooseDemo", tr("Build the demo workspace"),
            tr("An invented market with a portfolio and backtests, to look around. Takes seconds."),
            FirstRunFlow::Step::Demo);
    demo->setChip(tr("SYNTHETIC"));
    auto* restore =
        new ChoiceCard(theme, Icon::Undo, tr("Restore from a backup"),
                       tr("Bring back a workspace that is lost or damaged. You need the backup, and a "
                          "passphrase of its day or the recovery key."),
                       this);
    restore->setObjectName(QStringLiteral("chooseRestore"));
    connect(restore, &ChoiceCard::clicked, this, &WelcomeStep::restoreRequested);
    addPart(restore);
}

void WelcomeStep::enter() {
    m_first->setFocus(Qt::OtherFocusReason);
}

}  // namespace qd::ui::wizards
