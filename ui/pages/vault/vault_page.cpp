// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows; what it is made of is in vault_layout.cpp, what it starts in vault_work.cpp.
#include "ui/pages/vault/vault_page.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/page_header.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"

namespace qd::ui::pages::vault {

VaultPage::VaultPage(const shell::PageContext& context, QWidget* parent)
    : Page(parent),
      m_context(context),
      m_header(new PageHeader(tr("Vault"), tr("Loading"), this)),
      m_parts(new SegmentedButtons({tr("Backups"), tr("Evidence"), tr("Retention")}, this)),
      m_notices(new NoticeStack(context.theme, this)),
      m_stack(new QStackedWidget(this)) {
    m_parts->setAccessibleName(tr("Parts of the page"));
    m_parts->setCurrent(0);
    m_stack->addWidget(makeBackups());
    m_stack->addWidget(makeEvidence());
    m_stack->addWidget(makeRetention());
    m_backUp = makeButton(ButtonRole::Primary, tr("Back up\u2026"), this);
    m_restore = makeButton(ButtonRole::Plain, tr("Restore\u2026"), this);
    m_header->addAction(m_parts);
    m_header->addAction(m_restore);
    m_header->addAction(m_backUp);
    m_state = new StateView(m_context.theme, m_stack, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_header);
    column->addWidget(m_notices);
    column->addWidget(m_state, 1);
    wire();
    addCommands();
    setFocusProxy(m_backups->table());
    m_state->showLoading({{SkeletonPart::Shape::Table, 8}});
    refreshActions();
}

VaultPage::~VaultPage() = default;

void VaultPage::wire() {
    connect(m_parts, &SegmentedButtons::chosen, this, [this](int index) {
        showPart(static_cast<Part>(index));
        Q_EMIT itemChanged();
    });
    connect(m_backUp, &QPushButton::clicked, this,
            [this] { m_context.services.trigger(QStringLiteral("backup-workspace")); });
    connect(m_restore, &QPushButton::clicked, this,
            [this] { m_context.services.trigger(QStringLiteral("restore-workspace")); });
    connect(m_state, &StateView::actionTriggered, this, &VaultPage::refresh);
    connect(m_notices, &NoticeStack::actionTriggered, this, [this](const QString& key) {
        if (key == QStringLiteral("rollback")) acceptRollback();
    });
}

void VaultPage::refresh() {
    const int turn = ++m_turn;
    m_context.jobs.query<VaultViewPtr>(
        [session = m_context.session](jobs::JobContext& job) { return loadVault(*session, job); }, this,
        [this, turn](Result<VaultViewPtr> view) {
            if (turn == m_turn) take(std::move(view));
        });
}

void VaultPage::take(Result<VaultViewPtr> view) {
    if (view.ok()) {
        m_view = std::move(view).value();
        showView();
    } else if (m_view) {
        m_state->setNotice(StateView::State::Stale,
                           {Severity::Warn, format::error(view.error()),
                            tr("Shown is what was read before. Nothing was changed."), tr("Try again")});
    } else {
        m_state->showError(failureOf(view.error(), tr("Nothing was changed."), tr("Try again")));
    }
    Q_EMIT loaded();
}

void VaultPage::showView() {
    m_state->clearNotice(StateView::State::Stale);
    m_header->setLine(headline(*m_view));
    if (const auto notice = rollbackNotice(*m_view))
        m_notices->post(QStringLiteral("rollback"), *notice);
    else
        m_notices->withdraw(QStringLiteral("rollback"));
    m_backupTiles->setTiles(backupTiles(*m_view));
    m_evidenceTiles->setTiles(evidenceTiles(*m_view));
    m_plan->setText(m_view->backups.ok() ? planSentence(m_view->backups.value()->plan)
                                         : format::error(m_view->backups.error()));
    m_policy->setText(m_view->policy.ok() ? policySentence(m_view->policy.value())
                                          : format::error(m_view->policy.error()));
    m_checkpoints->setEmptyText(m_view->evidence.ok() ? tr("No checkpoint yet")
                                                      : format::error(m_view->evidence.error()));
    m_due->setEmptyText(m_view->due.ok() ? tr("Nothing is past its time")
                                         : format::error(m_view->due.error()));
    m_backups->setSnapshot(backupTable(m_view));
    m_drills->setSnapshot(drillTable(m_view));
    m_checkpoints->setSnapshot(checkpointTable(m_view));
    m_due->setSnapshot(dueTable(m_view));
    m_holds->setSnapshot(holdTable(m_view));
    m_state->showContent();
    const Severity now = standing(*m_view);
    Q_EMIT badgeChanged(now == Severity::Hard || now == Severity::Warn ? 1 : 0, now);
    refreshActions();
}

void VaultPage::showPart(Part part) {
    m_part = part;
    m_parts->setCurrent(static_cast<int>(part));
    m_stack->setCurrentIndex(static_cast<int>(part));
    setFocusProxy((part == Part::Backups    ? m_backups
                   : part == Part::Evidence ? m_checkpoints
                                            : m_due)
                      ->table());
}

const desk::BackupLine* VaultPage::chosenBackup() const {
    const int row = m_backups->selectedRow();
    if (!m_view || !m_view->backups.ok() || row < 0) return nullptr;
    const auto& lines = m_view->backups.value()->backups;
    return row < static_cast<int>(lines.size()) ? &lines[static_cast<std::size_t>(row)] : nullptr;
}

const desk::LegalHold* VaultPage::chosenHold() const {
    const int row = m_holds->selectedRow();
    if (!m_view || !m_view->holds.ok() || row < 0) return nullptr;
    const auto& lines = m_view->holds.value();
    return row < static_cast<int>(lines.size()) ? &lines[static_cast<std::size_t>(row)] : nullptr;
}

bool VaultPage::canProve() const {
    return canBackUp() && chosenBackup() != nullptr;
}

bool VaultPage::canRelease() const {
    const auto* hold = chosenHold();
    return canHold() && hold != nullptr && !hold->releasedAt;
}

bool VaultPage::canRemove() const {
    if (!m_view || !m_view->mayRemove || !m_view->due.ok()) return false;
    const auto& due = m_view->due.value().due;
    return std::any_of(due.begin(), due.end(), [](const auto& item) { return item.keptBy.empty(); });
}

void VaultPage::refreshActions() {
    const auto offer = [](QPushButton* button, bool can, const QString& why) {
        button->setEnabled(can);
        button->setToolTip(can ? QString() : why);
    };
    const QString backups = tr("Your role does not manage backups.");
    offer(m_backUp, canBackUp(), backups);
    offer(m_restore, canBackUp(), backups);
    offer(m_schedule, canBackUp(), backups);
    offer(m_drill, canBackUp(), backups);
    offer(m_anchor, canBackUp(), backups);
    offer(m_prove, canProve(), canBackUp() ? tr("Choose a backup first.") : backups);
    offer(m_checkpoint, canCheckpoint(), tr("Your role does not read the audit log."));
    offer(m_export, canExport(), tr("Your role does not export evidence."));
    const QString retention = tr("Your role does not manage retention.");
    offer(m_place, canHold(), retention);
    offer(m_release, canRelease(), canHold() ? tr("Choose a hold that is not released.") : retention);
    offer(m_remove, canRemove(), canHold() ? tr("Nothing is to be removed.") : retention);
}

}  // namespace qd::ui::pages::vault
