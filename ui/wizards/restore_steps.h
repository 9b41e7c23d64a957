// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/key_value_list.h"
#include "ui/wizards/restore_flow.h"
#include "ui/wizards/step_page.h"

class QLabel;
class QLineEdit;

namespace qd::ui {
class FieldRow;
class SegmentedButtons;
}  // namespace qd::ui

namespace qd::ui::wizards {

class JobLine;
class Note;
class PathField;
class RecoveryFields;

/// Which backup, and where the workspace comes back.
class RestoreChooseStep final : public StepPage {
    Q_OBJECT

public:
    RestoreChooseStep(const Theme& theme, RestoreFlow& flow, QWidget* parent = nullptr);
    [[nodiscard]] QString verb() const override { return tr("Next"); }
    [[nodiscard]] bool ready() const override { return m_flow.canGoOn(); }
    void act() override { m_flow.next(); }
    void enter() override;

private:
    void refresh();

    RestoreFlow& m_flow;
    PathField* m_file;
    FieldRow* m_fileRow;
    KeyValueList* m_facts;
    QLabel* m_says;
    PathField* m_target;
};

/// Who opens it: somebody's passphrase of that day, or the recovery key.
class RestoreUnlockStep final : public StepPage {
    Q_OBJECT

public:
    RestoreUnlockStep(const WizardContext& context, RestoreFlow& flow, QWidget* parent = nullptr);
    [[nodiscard]] QString verb() const override;
    [[nodiscard]] bool ready() const override;
    void act() override;
    void enter() override;

private:
    void refresh();
    void showFailure(const QString& words);
    /// What opens the backup, in the order of the choices.
    enum class Opener { Passphrase, RecoveryKey, TwoShares };
    void setOpener(Opener opener);
    [[nodiscard]] bool useRecovery() const { return m_opener != Opener::Passphrase; }

    RestoreFlow& m_flow;
    Opener m_opener = Opener::Passphrase;
    SegmentedButtons* m_kind;
    QLineEdit* m_user;
    FieldRow* m_userRow;
    QLineEdit* m_passphrase;
    FieldRow* m_passphraseRow;
    RecoveryFields* m_key;
    JobLine* m_line;
};

/// What will happen, before it does.
class RestoreConfirmStep final : public StepPage {
    Q_OBJECT

public:
    RestoreConfirmStep(const WizardContext& context, RestoreFlow& flow, QWidget* parent = nullptr);
    [[nodiscard]] QString verb() const override;
    [[nodiscard]] bool ready() const override { return !m_flow.busy() && m_flow.proof().has_value(); }
    [[nodiscard]] bool decides() const override { return true; }
    void act() override { m_flow.start(); }
    void enter() override { refresh(); }

private:
    void refresh();

    RestoreFlow& m_flow;
    Note* m_proved;
    Note* m_note;
    Note* m_failed;
    JobLine* m_line;
};

/// What came back, and how it was verified.
class RestoreProofStep final : public StepPage {
    Q_OBJECT

public:
    RestoreProofStep(const Theme& theme, const RestoreFlow& flow, QWidget* parent = nullptr);
    [[nodiscard]] QString verb() const override { return tr("Open the workspace"); }
    void act() override { Q_EMIT onward(); }
    void enter() override;

Q_SIGNALS:
    void onward();

private:
    const RestoreFlow& m_flow;
    Note* m_proved;
    KeyValueList* m_facts;
};

}  // namespace qd::ui::wizards
