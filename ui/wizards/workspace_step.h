// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/banner.h"
#include "ui/kit/field_row.h"
#include "ui/wizards/first_run_flow.h"
#include "ui/wizards/key_timer.h"
#include "ui/wizards/step_page.h"

namespace qd::ui {
class PassphraseStrength;
class SegmentedButtons;
}  // namespace qd::ui

namespace qd::ui::wizards {

class JobLine;
class Note;
class PathField;

/// Name, place, first user, passphrase and its cost; makes an empty workspace, or the demo.
class WorkspaceStep final : public StepPage {
    Q_OBJECT

public:
    enum class Purpose { Empty, Demo };
    /// `flow` outlives it.
    WorkspaceStep(const WizardContext& context, FirstRunFlow& flow, Purpose purpose,
                  QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString line() const override;
    [[nodiscard]] QString verb() const override;
    [[nodiscard]] bool ready() const override;
    [[nodiscard]] bool decides() const override { return !made(); }
    void act() override;
    void enter() override;

private:
    [[nodiscard]] QWidget* makePlace();
    [[nodiscard]] QWidget* makePassphrase();
    [[nodiscard]] QWidget* makeCost();
    void wire();
    [[nodiscard]] bool current() const;
    [[nodiscard]] bool made() const;
    [[nodiscard]] QString file() const;
    [[nodiscard]] bool check();
    void chooseCost(int index);
    void measureCost();
    [[nodiscard]] crypto::KdfParams cost() const;
    void showPlan();
    void refresh();

    FirstRunFlow& m_flow;
    Purpose m_purpose;
    std::vector<KeyCost> m_costs;
    std::size_t m_cost = 0;
    KeyTimer* m_timer;
    Banner* m_banner;
    QWidget* m_form;
    QLineEdit* m_name;
    QLineEdit* m_user;
    PathField* m_folder;
    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    FieldRow* m_nameRow;
    FieldRow* m_userRow;
    FieldRow* m_folderRow;
    FieldRow* m_passphraseRow;
    FieldRow* m_againRow;
    PassphraseStrength* m_strength;
    SegmentedButtons* m_costButtons;
    QLabel* m_costWords;
    Note* m_lost;
    Note* m_plan;
    Note* m_made;
    JobLine* m_job;
};

}  // namespace qd::ui::wizards
