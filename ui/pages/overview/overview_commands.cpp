// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done on the overview by key and from the palette.
#include <QPushButton>
#include <utility>

#include "ui/pages/overview/overview_content.h"
#include "ui/pages/overview/overview_inspector.h"
#include "ui/pages/overview/overview_page.h"

namespace qd::ui::pages::overview {

void OverviewPage::addCommand(const char* id, const QString& title, const QKeySequence& keys,
                              std::function<void()> run, std::function<bool()> enabled) {
    shell::Command command;
    command.id = QString::fromLatin1(id);
    command.title = title;
    command.group = tr("Overview");
    command.keys = {keys};
    command.run = std::move(run);
    command.enabled = std::move(enabled);
    m_context.commands->add(this, std::move(command));
}

void OverviewPage::addCommands() {
    const auto open = [this](const QString& page, const QString& item) {
        m_context.services.openPage(page, item);
    };
    addCommand(
        "overview.review-data", tr("Review the data"), QKeySequence(Qt::CTRL | Qt::Key_R),
        [this, open] { open(QStringLiteral("data"), m_shown.facts.dataItem); },
        [this] { return !m_shown.facts.dataItem.isEmpty(); });
    addCommand("overview.show-positions", tr("Show all positions"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
               [open] { open(QStringLiteral("positions"), {}); });
    addCommand(
        "overview.open-backtest", tr("Open the latest backtest"), QKeySequence(Qt::CTRL | Qt::Key_Return),
        [this, open] { open(QStringLiteral("backtests"), m_shown.facts.runItem); },
        [this] { return !m_shown.facts.runItem.isEmpty(); });
    addCommand(
        "overview.explain", tr("Explain this number"), QKeySequence(Qt::Key_E),
        [this] { m_context.services.explain(m_content->currentNumber()); }, [this] { return m_hasContent; });
    connect(m_context.commands, &shell::CommandRegistry::changed, &m_alive, [this] { showKeys(); });
    showKeys();
}

void OverviewPage::showKeys() {
    const auto tip = [this](const char* id) {
        const QString name = QString::fromLatin1(id);
        const shell::Command* command = m_context.commands->find(name);
        if (command == nullptr) return QString();
        const QString keys = m_context.commands->keys(name).value(0).toString(QKeySequence::NativeText);
        return keys.isEmpty() ? command->title : tr("%1 (%2)").arg(command->title, keys);
    };
    m_content->showAll()->setToolTip(tip("overview.show-positions"));
    m_inspector->openRun()->setToolTip(tip("overview.open-backtest"));
}

}  // namespace qd::ui::pages::overview
