// SPDX-License-Identifier: GPL-3.0-or-later
// What the page is made of.
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/kit/accessible_role.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/vault/vault_page.h"

namespace qd::ui::pages::vault {

namespace {

constexpr int kTableHeight = 110;  ///< px: head and three rows

QVBoxLayout* columnOf(QWidget* whole) {
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    return column;
}

/// A part of the page that scrolls where the window is too low for it.
QWidget* scrolling(QWidget* whole, const QString& name, QWidget* parent) {
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    setAccessibleRole(scroll, QAccessible::Pane);
    scroll->setAccessibleName(name);
    whole->setProperty("qdScroll", QStringLiteral("true"));
    scroll->setWidget(whole);
    return scroll;
}

/// A sentence in a bordered surface of its own.
Card* sentenceCard(const QString& title, QLabel* sentence, QWidget* parent) {
    auto* card = new Card(title, parent);
    card->setBody(sentence);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return card;
}

}  // namespace

models::BlotterView* VaultPage::makeTable(const char* name, const QString& title, const QString& empty) {
    auto* table = new models::BlotterView(m_context.theme, this);
    table->table()->setAccessibleName(title);
    table->setEmptyText(empty);
    table->setMinimumHeight(kTableHeight);
    // What the others leave: with its own wish, the page would scroll while a table has room to spare.
    table->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    table->setFilterVisible(false);
    table->setJobs(&m_context.jobs);
    table->useViews(QLatin1String("vault-") + QLatin1String(name), m_context.preferences, m_context.undo);
    connect(table, &models::BlotterView::currentRowChanged, this, &VaultPage::refreshActions);
    connect(table, &models::BlotterView::saveRequested, this,
            [this](const QByteArray& bytes, const QString& file) {
                m_context.services.saveFile(bytes, QStringLiteral("vault-") + file);
            });
    return table;
}

QPushButton* VaultPage::makeAction(const QString& verb, void (VaultPage::*run)(), bool primary) {
    auto* button = makeButton(primary ? ButtonRole::Primary : ButtonRole::Plain, verb, this);
    button->setEnabled(false);
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

QWidget* VaultPage::makeBackups() {
    auto* whole = new QWidget(this);
    auto* column = columnOf(whole);
    m_backupTiles = new TileStrip(m_context.theme, whole);
    m_backupTiles->setLoading(4);
    m_plan = makeParagraph(TextRole::Body, {}, whole);
    m_backups = makeTable("backups", tr("Backups"), tr("No backup yet"));
    m_drills = makeTable("drills", tr("Restore drills"), tr("No restore was rehearsed yet"));
    auto* plan = sentenceCard(tr("Schedule"), m_plan, whole);
    m_schedule = makeButton(ButtonRole::Plain, tr("Change\u2026"), this);
    connect(m_schedule, &QPushButton::clicked, this,
            [this] { m_context.services.trigger(QStringLiteral("backup-plan")); });
    plan->addAction(m_schedule);
    auto* list = new Card(tr("Backups"), whole);
    m_prove = makeAction(tr("Prove again"), &VaultPage::proveBackup);
    list->addAction(m_prove);
    list->setBody(m_backups, false);
    auto* drills = new Card(tr("Restore drills"), whole);
    m_drill = makeAction(tr("Rehearse a restore"), &VaultPage::runDrill);
    drills->addAction(m_drill);
    drills->setBody(m_drills, false);
    column->addWidget(m_backupTiles);
    column->addWidget(plan);
    column->addWidget(list, 3);
    column->addWidget(drills, 2);
    return scrolling(whole, tr("Backups"), this);
}

QWidget* VaultPage::makeEvidence() {
    auto* whole = new QWidget(this);
    auto* column = columnOf(whole);
    m_evidenceTiles = new TileStrip(m_context.theme, whole);
    m_evidenceTiles->setLoading(4);
    m_checkpoints = makeTable("checkpoints", tr("Signed checkpoints"), tr("No checkpoint yet"));
    auto* words = makeParagraph(
        TextRole::Body,
        tr("A checkpoint signs the audit log and the state as they are. A log that was cut off, rewritten or "
           "set "
           "back does not fit a checkpoint that was kept outside: in the key file, in backups, in the "
           "footer of every report, and in a folder of your choice."),
        whole);
    auto* list = new Card(tr("Signed checkpoints"), whole);
    m_checkpoint = makeAction(tr("Checkpoint now"), &VaultPage::makeCheckpoint);
    m_anchor = makeAction(tr("Folder outside\u2026"), &VaultPage::chooseAnchorFolder);
    m_export = makeAction(tr("Export evidence\u2026"), &VaultPage::exportEvidence, true);
    list->addAction(m_anchor);
    list->addAction(m_checkpoint);
    list->addAction(m_export);
    list->setBody(m_checkpoints, false);
    column->addWidget(m_evidenceTiles);
    column->addWidget(sentenceCard(tr("What it proves"), words, whole));
    column->addWidget(list, 1);
    return scrolling(whole, tr("Evidence"), this);
}

QWidget* VaultPage::makeRetention() {
    auto* whole = new QWidget(this);
    auto* column = columnOf(whole);
    m_policy = makeParagraph(TextRole::Body, {}, whole);
    m_due = makeTable("due", tr("Past its time"), tr("Nothing is past its time"));
    m_holds = makeTable("holds", tr("Legal holds"), tr("Nothing is held"));
    auto* due = new Card(tr("Past its time"), whole);
    m_remove = makeAction(tr("Remove\u2026"), &VaultPage::removeDue);
    due->addAction(m_remove);
    due->setBody(m_due, false);
    auto* holds = new Card(tr("Legal holds"), whole);
    m_place = makeAction(tr("Place a hold\u2026"), &VaultPage::placeHold);
    m_release = makeAction(tr("Release\u2026"), &VaultPage::releaseHold);
    holds->addAction(m_release);
    holds->addAction(m_place);
    holds->setBody(m_holds, false);
    column->addWidget(sentenceCard(tr("Retention"), m_policy, whole));
    column->addWidget(due, 3);
    column->addWidget(holds, 2);
    return scrolling(whole, tr("Retention"), this);
}

}  // namespace qd::ui::pages::vault
