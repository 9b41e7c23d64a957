// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/people/totp_dialog.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/field_row.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/wizards/qr_view.h"
#include "ui/wizards/secret_label.h"

namespace qd::ui::pages::people {
namespace {

constexpr int kCodes = 10;
constexpr int kDigits = 6;
constexpr QSize kLeast{660, 360};

}  // namespace

TotpDialog::TotpDialog(TotpParts parts, QWidget* parent)
    : QDialog(parent),
      m_parts(std::move(parts)),
      m_banner(new Banner(m_parts.theme, this)),
      m_pages(new QStackedWidget(this)),
      m_qr(new wizards::QrView(tr("The key of the one-time codes as a QR code"), this)),
      m_text(new wizards::SecretLabel(tr("The key as text"), this)),
      m_code(new QLineEdit(this)),
      m_codeRow(new FieldRow(tr("Code that the device shows now"), m_code, {}, this)),
      m_kept(new QCheckBox(tr("I have written them down where others do not look"), this)),
      m_cancel(makeButton(ButtonRole::Plain, tr("Cancel"), this)),
      m_next(makeButton(ButtonRole::Primary, tr("Switch on"), this)) {
    setWindowTitle(tr("One-time codes"));
    setMinimumSize(kLeast);
    m_code->setObjectName(QStringLiteral("totpCode"));
    m_kept->setObjectName(QStringLiteral("codesKept"));
    m_next->setObjectName(QStringLiteral("totpNext"));
    m_pages->addWidget(makeKeyPage());
    m_pages->addWidget(makeCodesPage());
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kStep);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kSection, space::kSection, space::kSection, space::kSection);
    column->setSpacing(space::kWide);
    column->addWidget(makeLabel(TextRole::Title, tr("One-time codes"), this));
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
    for (QPushButton* button : {m_cancel, m_next})
        button->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &TotpDialog::reject);
    connect(m_next, &QPushButton::clicked, this, [this] { m_enrolled ? accept() : confirm(); });
    connect(m_code, &QLineEdit::returnPressed, this, &TotpDialog::confirm);
    connect(m_code, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.isEmpty()) m_codeRow->setError({});
        refresh();
    });
    connect(m_kept, &QCheckBox::toggled, this, &TotpDialog::refresh);
    begin();
}

QWidget* TotpDialog::makeKeyPage() {
    auto* page = new QWidget(this);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::kStep);
    words->addWidget(
        makeParagraph(TextRole::Body,
                      tr("Scan the picture with an authenticator app, or type the key into it: six "
                         "digits, a new code every 30 seconds."),
                      page));
    words->addWidget(makeLabel(TextRole::Label, tr("The key as text"), page));
    words->addWidget(m_text);
    words->addSpacing(space::kWide);
    words->addWidget(m_codeRow);
    words->addStretch(1);
    m_code->setMaxLength(kDigits + 2);  // people type a blank in the middle
    m_code->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSection);
    row->addWidget(m_qr, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return page;
}

QWidget* TotpDialog::makeCodesPage() {
    auto* page = new QWidget(this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kSection);
    grid->setVerticalSpacing(space::kStep);
    for (int i = 0; i < kCodes; ++i) {
        auto* code = new wizards::SecretLabel(tr("Recovery code %1").arg(i + 1), page);
        m_codes.append(code);
        grid->addWidget(code, i % (kCodes / 2), i / (kCodes / 2));
    }
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kWide);
    column->addWidget(
        makeParagraph(TextRole::Body,
                      tr("One-time codes are on. Without the device, each of these recovery codes "
                         "lets you in once. They are shown now and never again."),
                      page));
    column->addLayout(grid);
    column->addWidget(m_kept);
    column->addStretch(1);
    return page;
}

void TotpDialog::begin() {
    m_busy = true;
    using Enrolment = std::shared_ptr<const desk::TotpEnrolment>;
    m_parts.jobs.query<Enrolment>(
        [session = m_parts.session, access = m_parts.access](jobs::JobContext&) -> Result<Enrolment> {
            QD_TRY(auto enrolment, access->beginTotp(*session));
            return Enrolment(std::make_shared<const desk::TotpEnrolment>(std::move(enrolment)));
        },
        this,
        [this](const Result<Enrolment>& enrolment) {
            m_busy = false;
            if (enrolment.ok()) {
                m_enrolment = *enrolment;
                m_qr->setCode(m_enrolment->qr);
                m_text->showSecret(m_enrolment->base32);
                m_code->setFocus(Qt::OtherFocusReason);
            } else {
                m_banner->showError(enrolment.error(), tr("Nothing was changed."));
            }
            refresh();
        });
    refresh();
}

void TotpDialog::confirm() {
    if (!m_next->isEnabled() || m_enrolled) return;
    m_busy = true;
    m_banner->dismiss();
    using Codes = std::shared_ptr<const std::vector<crypto::Secret>>;
    m_parts.jobs.query<Codes>(
        [session = m_parts.session, access = m_parts.access, enrolment = m_enrolment,
         code = format::utf8(m_code->text().remove(QLatin1Char(' ')))](jobs::JobContext&) -> Result<Codes> {
            QD_TRY(auto codes, access->confirmTotp(*session, enrolment->key, code));
            return Codes(std::make_shared<const std::vector<crypto::Secret>>(std::move(codes)));
        },
        this,
        [this](const Result<Codes>& codes) {
            m_busy = false;
            m_code->setText(QString());
            if (codes.ok()) {
                showCodes(**codes);
            } else {
                m_codeRow->setError(format::error(codes.error()));
                m_code->setFocus(Qt::OtherFocusReason);
            }
            refresh();
        });
    refresh();
}

void TotpDialog::showCodes(const std::vector<crypto::Secret>& codes) {
    m_enrolled = true;
    m_enrolment.reset();
    m_qr->clear();
    m_pages->setCurrentIndex(1);
    for (qsizetype i = 0; i < m_codes.size(); ++i)
        if (const auto index = static_cast<std::size_t>(i); index < codes.size())
            m_codes.at(i)->showSecret(codes[index]);
    m_kept->setFocus(Qt::OtherFocusReason);
    Q_EMIT enrolled();
}

void TotpDialog::refresh() {
    m_cancel->setVisible(!m_enrolled);
    m_code->setEnabled(!m_busy && m_enrolment != nullptr);
    m_next->setText(m_enrolled ? tr("Close") : tr("Switch on"));
    const int digits = static_cast<int>(m_code->text().remove(QLatin1Char(' ')).size());
    m_next->setEnabled(m_enrolled ? m_kept->isChecked()
                                  : !m_busy && m_enrolment != nullptr && digits == kDigits);
}

void TotpDialog::reject() {
    if (!m_enrolled || m_kept->isChecked()) return QDialog::reject();
    m_kept->setFocus(Qt::OtherFocusReason);
}

}  // namespace qd::ui::pages::people
