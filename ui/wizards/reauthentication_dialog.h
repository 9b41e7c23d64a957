// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/act_dialog.h"

class QLineEdit;

namespace qd::ui {
class FieldRow;
}

namespace qd::ui::wizards {

/// A decision that needs proof of who is at the keyboard: asks for the passphrase, and for a one-time code
/// where the person has them, each time anew.
class ReauthenticationDialog final : public ActDialog {
    Q_OBJECT

public:
    using ProofWork = std::function<Status(const desk::Reauthentication&, jobs::JobContext&)>;

    /// What is handed in outlives it. `user`: who is at the keyboard.
    ReauthenticationDialog(const Theme& theme, JobBridge& jobs, const ActWords& words, const QString& user,
                           QWidget* parent = nullptr);

    /// As ActDialog::setWork(), with the proof.
    void setProofWork(std::function<ProofWork()> prepare) { m_prepareProof = std::move(prepare); }
    void setProofWork(ProofWork work) {
        m_prepareProof = [work = std::move(work)] { return work; };
    }
    /// Whether the person is known to have one-time codes; otherwise the field comes when the desk asks.
    void setCodeNeeded(bool needed);

protected:
    [[nodiscard]] Work complete() override;
    void failed(const Error& error) override;

private:
    std::function<ProofWork()> m_prepareProof;
    QLineEdit* m_passphrase;
    QLineEdit* m_code;
    FieldRow* m_passphraseRow;
    FieldRow* m_codeRow;
};

}  // namespace qd::ui::wizards
