// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <functional>

#include "ui/pages/vault/vault_view.h"
#include "ui/shell/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace qd::ui {
class Card;
class NoticeStack;
class PageHeader;
class SegmentedButtons;
class StateView;
}  // namespace qd::ui

namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::vault {

/// What keeps the workspace safe and provable: backups and drills, checkpoints and evidence, retention.
class VaultPage final : public shell::Page {
    Q_OBJECT

public:
    enum class Part { Backups, Evidence, Retention };

    VaultPage(const shell::PageContext& context, QWidget* parent);
    ~VaultPage() override;

    void refresh() override;
    /// "backups", "evidence", "retention".
    void openItem(const QString& what) override;
    bool focusFilter() override;
    [[nodiscard]] QString itemTitle() const override;
    [[nodiscard]] QString itemId() const override;
    [[nodiscard]] QString helpSection() const override;
    [[nodiscard]] QJsonValue saveState() const override;
    void restoreState(const QJsonValue& state) override;

    [[nodiscard]] Part part() const { return m_part; }
    void showPart(Part part);
    [[nodiscard]] const VaultViewPtr& view() const { return m_view; }
    [[nodiscard]] StateView* state() const { return m_state; }
    [[nodiscard]] NoticeStack* notices() const { return m_notices; }
    [[nodiscard]] models::BlotterView* backups() const { return m_backups; }
    [[nodiscard]] models::BlotterView* drills() const { return m_drills; }
    [[nodiscard]] TileStrip* measures() const { return m_backupTiles; }
    [[nodiscard]] models::BlotterView* checkpoints() const { return m_checkpoints; }
    [[nodiscard]] models::BlotterView* due() const { return m_due; }
    [[nodiscard]] models::BlotterView* holds() const { return m_holds; }

    /// Proves the chosen backup as a job.
    void proveBackup();
    /// Rehearses a restore of the newest backup into a temporary vault, as a job.
    void runDrill();
    void makeCheckpoint();
    /// Asks where to, then writes an evidence pack as a job.
    void exportEvidence();
    void chooseAnchorFolder();
    void acceptRollback();
    void placeHold();
    void releaseHold();
    void removeDue();

private:
    [[nodiscard]] QWidget* makeBackups();
    [[nodiscard]] QWidget* makeEvidence();
    [[nodiscard]] QWidget* makeRetention();
    [[nodiscard]] models::BlotterView* makeTable(const char* name, const QString& title,
                                                 const QString& empty);
    [[nodiscard]] QPushButton* makeAction(const QString& verb, void (VaultPage::*run)(),
                                          bool primary = false);
    void wire();
    void addCommands();
    void addCommand(const char* id, const QString& title, void (VaultPage::*run)(),
                    bool (VaultPage::*enabled)() const);
    void take(Result<VaultViewPtr> view);
    void showView();
    void refreshActions();
    [[nodiscard]] const desk::BackupLine* chosenBackup() const;
    [[nodiscard]] const desk::LegalHold* chosenHold() const;
    [[nodiscard]] bool canBackUp() const { return m_view && m_view->mayBackUp; }
    [[nodiscard]] bool canProve() const;
    [[nodiscard]] bool canExport() const { return m_view && m_view->mayExport; }
    [[nodiscard]] bool canCheckpoint() const { return m_view && m_view->evidence.ok(); }
    [[nodiscard]] bool canRemove() const;
    [[nodiscard]] bool canHold() const { return m_view && m_view->mayRemove; }
    [[nodiscard]] bool canRelease() const;
    void fail(const char* key, const Error& error, const QString& safe);
    /// Runs what takes no time off the GUI thread; then the workspace has changed.
    void change(std::function<Status(desk::Session&)> work, const QString& done, const char* key);

    shell::PageContext m_context;
    VaultViewPtr m_view;
    int m_turn = 0;
    Part m_part = Part::Backups;
    PageHeader* m_header;
    SegmentedButtons* m_parts;
    NoticeStack* m_notices;
    QStackedWidget* m_stack;
    StateView* m_state = nullptr;
    TileStrip* m_backupTiles = nullptr;
    TileStrip* m_evidenceTiles = nullptr;
    QLabel* m_plan = nullptr;
    QLabel* m_policy = nullptr;
    models::BlotterView* m_backups = nullptr;
    models::BlotterView* m_drills = nullptr;
    models::BlotterView* m_checkpoints = nullptr;
    models::BlotterView* m_due = nullptr;
    models::BlotterView* m_holds = nullptr;
    QPushButton* m_backUp = nullptr;
    QPushButton* m_restore = nullptr;
    QPushButton* m_schedule = nullptr;
    QPushButton* m_prove = nullptr;
    QPushButton* m_drill = nullptr;
    QPushButton* m_checkpoint = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_anchor = nullptr;
    QPushButton* m_place = nullptr;
    QPushButton* m_release = nullptr;
    QPushButton* m_remove = nullptr;
};

}  // namespace qd::ui::pages::vault
