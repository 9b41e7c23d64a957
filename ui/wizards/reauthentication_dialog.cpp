// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/reauthentication_dialog.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/field_row.h"
#include "ui/kit/format.h"
#include "ui/wizards/caps_lock.h"

namespace qd::ui::wizards {
namespace {
constexpr int kLongestCode = 64;
}

ReauthenticationDialog::ReauthenticationDialog(const Theme& theme, JobBridge& jobs, const ActWords& words,
                                               const QString& user, QWidget* parent)
    : ActDialog(theme, jobs, words, parent),
      m_passphrase(makePassphraseField(this)),
      m_code(new QLineEdit(this)),
      m_passphraseRow(new FieldRow(tr("Passphrase of %1").arg(user), m_passphrase, {}, this)),
      m_codeRow(new FieldRow(tr("One-time code"), m_code,
                             tr("The six digits that your device shows now, or one of your recovery codes."),
                             this)) {
    m_passphrase->setObjectName(QStringLiteral("proofPassphrase"));
    m_code->setObjectName(QStringLiteral("proofCode"));
    m_code->setMaxLength(kLongestCode);
    m_code->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    new CapsLockHint(m_passphrase, m_passphraseRow);
    proofLayout()->addWidget(m_passphraseRow);
    proofLayout()->addWidget(m_codeRow);
    m_codeRow->hide();
    for (QLineEdit* field : {m_passphrase, m_code})
        connect(field, &QLineEdit::textChanged, this, [this](const QString& text) {
            if (text.isEmpty()) return;
            m_passphraseRow->setError({});
            m_codeRow->setError({});
        });
    m_passphrase->setFocus(Qt::OtherFocusReason);  // Return in it decides nothing
}

void ReauthenticationDialog::setCodeNeeded(bool needed) {
    m_codeRow->setVisible(needed);
}

ActDialog::Work ReauthenticationDialog::complete() {
    const bool code = m_codeRow->isVisibleTo(this);
    m_passphraseRow->setError(m_passphrase->text().isEmpty() ? tr("Type your passphrase.") : QString());
    m_codeRow->setError(code && m_code->text().trimmed().isEmpty() ? tr("Type the code.") : QString());
    for (FieldRow* row : {m_passphraseRow, m_codeRow})
        if (row->hasError()) {
            row->control()->setFocus(Qt::OtherFocusReason);
            return {};
        }
    const ProofWork work = m_prepareProof ? m_prepareProof() : ProofWork();
    if (!work) return {};
    const SecretPtr secret = takeSecret(*m_passphrase);
    const std::string typed = format::utf8(m_code->text().trimmed());
    m_code->setText(QString());
    return [work, secret, typed](jobs::JobContext& job) { return work({secret.get(), typed}, job); };
}

void ReauthenticationDialog::failed(const Error& error) {
    if (error.code == ErrorCode::Refused && error.messageId == desk::kOneTimeCodeNeeded) {
        setCodeNeeded(true);
        m_codeRow->setError(tr("A one-time code is needed, and the passphrase again."));
        m_passphrase->setFocus(Qt::OtherFocusReason);
        return;
    }
    ActDialog::failed(error);
    m_passphrase->setFocus(Qt::OtherFocusReason);
}

}  // namespace qd::ui::wizards
