// SPDX-License-Identifier: GPL-3.0-or-later
// What the page promises the window: finding, remembering, and its commands.
#include <QJsonObject>
#include <QLineEdit>

#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/vault/vault_page.h"
#include "ui/shell/command_registry.h"

namespace qd::ui::pages::vault {

namespace {

constexpr const char* kPartIds[] = {"backups", "evidence", "retention"};

}  // namespace

void VaultPage::openItem(const QString& what) {
    for (int i = 0; i < 3; ++i)
        if (what == QLatin1String(kPartIds[i])) showPart(static_cast<Part>(i));
}

bool VaultPage::focusFilter() {
    if (!m_view) return false;
    auto* table = m_part == Part::Backups ? m_backups : m_part == Part::Evidence ? m_checkpoints : m_due;
    table->setFilterVisible(true);
    table->focusFilter();
    return true;
}

QString VaultPage::itemTitle() const {
    switch (m_part) {
        case Part::Backups:
            return {};
        case Part::Evidence:
            return tr("Evidence");
        case Part::Retention:
            return tr("Retention");
    }
    return {};
}

QString VaultPage::itemId() const {
    return QString::fromLatin1(kPartIds[static_cast<int>(m_part)]);
}

QString VaultPage::helpSection() const {
    switch (m_part) {
        case Part::Backups:
            return QStringLiteral("backups");
        case Part::Evidence:
            return QStringLiteral("prove-it-to-an-outsider");
        case Part::Retention:
            return QStringLiteral("retention");
    }
    return {};
}

QJsonValue VaultPage::saveState() const {
    return QJsonObject{{QStringLiteral("part"), itemId()},
                       {QStringLiteral("backups"), m_backups->state()},
                       {QStringLiteral("checkpoints"), m_checkpoints->state()}};
}

void VaultPage::restoreState(const QJsonValue& state) {
    const QJsonObject object = state.toObject();
    openItem(object.value(QStringLiteral("part")).toString());
    if (object.value(QStringLiteral("backups")).isObject())
        m_backups->setState(object.value(QStringLiteral("backups")).toObject());
    if (object.value(QStringLiteral("checkpoints")).isObject())
        m_checkpoints->setState(object.value(QStringLiteral("checkpoints")).toObject());
}

void VaultPage::addCommand(const char* id, const QString& title, void (VaultPage::*run)(),
                           bool (VaultPage::*enabled)() const) {
    shell::Command command;
    command.id = QStringLiteral("vault.") + QLatin1String(id);
    command.title = title;
    command.group = tr("Vault");
    command.run = [this, run] { (this->*run)(); };
    command.enabled = [this, enabled] { return (this->*enabled)(); };
    m_context.commands->add(this, command);
}

void VaultPage::addCommands() {
    if (m_context.commands == nullptr) return;
    addCommand("prove", tr("Prove the backup again"), &VaultPage::proveBackup, &VaultPage::canProve);
    addCommand("drill", tr("Rehearse a restore"), &VaultPage::runDrill, &VaultPage::canBackUp);
    addCommand("checkpoint", tr("Make a checkpoint"), &VaultPage::makeCheckpoint, &VaultPage::canCheckpoint);
    addCommand("export", tr("Export evidence"), &VaultPage::exportEvidence, &VaultPage::canExport);
    addCommand("anchor", tr("Choose a folder for checkpoints"), &VaultPage::chooseAnchorFolder,
               &VaultPage::canBackUp);
    addCommand("hold", tr("Place a legal hold"), &VaultPage::placeHold, &VaultPage::canHold);
    addCommand("release", tr("Release the legal hold"), &VaultPage::releaseHold, &VaultPage::canRelease);
    addCommand("remove", tr("Remove what is past its time"), &VaultPage::removeDue, &VaultPage::canRemove);
}

}  // namespace qd::ui::pages::vault
