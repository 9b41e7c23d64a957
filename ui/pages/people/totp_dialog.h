// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/kit/banner.h"
#include "ui/kit/job_bridge.h"
#include "ui/kit/theme.h"
#include "ui/wizards/access_desk.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace qd::ui {
class FieldRow;
}

namespace qd::ui::wizards {
class QrView;
class SecretLabel;
}  // namespace qd::ui::wizards

namespace qd::ui::pages::people {

/// What the dialog acts through; all of it outlives it.
struct TotpParts {
    const Theme& theme;
    JobBridge& jobs;
    std::shared_ptr<desk::Session> session;
    wizards::AccessPtr access;
};

/// Sets up one-time codes for who sits at the keyboard: the key as a picture and as text, a code that proves
/// that the device has it, then ten recovery codes, shown once.
class TotpDialog final : public QDialog {
    Q_OBJECT

public:
    TotpDialog(TotpParts parts, QWidget* parent = nullptr);

    /// Does nothing while codes are on the screen that were not written down.
    void reject() override;

Q_SIGNALS:
    /// From now on a code is asked for; the dialog shows the recovery codes.
    void enrolled();

private:
    QWidget* makeKeyPage();
    QWidget* makeCodesPage();
    void begin();
    void confirm();
    void showCodes(const std::vector<crypto::Secret>& codes);
    void refresh();

    TotpParts m_parts;
    std::shared_ptr<const desk::TotpEnrolment> m_enrolment;
    bool m_busy = false;
    bool m_enrolled = false;
    Banner* m_banner;
    QStackedWidget* m_pages;
    wizards::QrView* m_qr;
    wizards::SecretLabel* m_text;
    QLineEdit* m_code;
    FieldRow* m_codeRow;
    QList<wizards::SecretLabel*> m_codes;
    QCheckBox* m_kept;
    QPushButton* m_cancel;
    QPushButton* m_next;
};

}  // namespace qd::ui::pages::people
