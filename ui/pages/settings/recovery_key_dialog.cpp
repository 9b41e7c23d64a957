// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/recovery_key_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/wizards/qr_view.h"
#include "ui/wizards/recovery_fields.h"
#include "ui/wizards/secret_label.h"

namespace qd::ui::pages::settings {
namespace {

constexpr QSize kLeast{720, 340};
constexpr int kGroupsInLine = 5;

}  // namespace

RecoveryKeyDialog::RecoveryKeyDialog(Parts parts, Keys keys, QWidget* parent)
    : QDialog(parent),
      m_parts(std::move(parts)),
      m_count(static_cast<int>(keys->size())),
      m_banner(new Banner(m_parts.theme, this)),
      m_pages(new QStackedWidget(this)),
      m_keys(std::move(keys)),
      m_fields(new wizards::RecoveryFields(this)),
      m_back(makeButton(ButtonRole::Plain, tr("Show it again"), this)),
      m_next(makeButton(ButtonRole::Primary, {}, this)) {
    QD_REQUIRE(m_count == 1 || m_count == 2);
    setWindowTitle(tr("The recovery key"));
    setMinimumSize(kLeast);
    m_next->setObjectName(QStringLiteral("recoveryNext"));
    m_back->setObjectName(QStringLiteral("recoveryBack"));
    m_fields->setShares(m_count == 2);
    for (int i = 0; i < m_count; ++i) {
        const QString title = m_count == 1 ? tr("The recovery key") : tr("Share %1 of 2").arg(i + 1);
        m_pages->addWidget(makePart((*m_keys)[static_cast<std::size_t>(i)], title));
    }
    m_pages->addWidget(makeProof());
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kStep);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kSection, space::kSection, space::kSection, space::kSection);
    column->setSpacing(space::kWide);
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
    for (QPushButton* button : {m_back, m_next})
        button->setAutoDefault(false);
    connect(m_next, &QPushButton::clicked, this, &RecoveryKeyDialog::press);
    connect(m_back, &QPushButton::clicked, this, &RecoveryKeyDialog::back);
    connect(m_fields, &wizards::RecoveryFields::changed, this, &RecoveryKeyDialog::refresh);
    connect(m_fields, &wizards::RecoveryFields::submitted, this, &RecoveryKeyDialog::press);
    refresh();
}

QWidget* RecoveryKeyDialog::makePart(const desk::RecoveryKey& key, const QString& title) {
    auto* page = new QWidget(this);
    auto* qr = new wizards::QrView(tr("%1 as a QR code").arg(title), page);
    qr->setCode(key.qr);
    auto* text = new wizards::SecretLabel(title, page);
    m_texts.append(text);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::kWide);
    words->addWidget(makeLabel(TextRole::Title, title, page));
    words->addWidget(text);
    words->addWidget(makeParagraph(
        TextRole::Body,
        m_count == 1
            ? tr("Write it on paper, or print it on a printer that keeps no copies. It is shown now and "
                 "never "
                 "again. Whoever has it opens the workspace without a passphrase: put it in a safe.")
            : tr("Write it on paper and give it to one person. The other share is for another person: both "
                 "together open the workspace, one alone opens nothing."),
        page));
    words->addStretch(1);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSection);
    row->addWidget(qr, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return page;
}

QWidget* RecoveryKeyDialog::makeProof() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kWide);
    column->addWidget(makeLabel(TextRole::Title, tr("Type it from paper"), page));
    column->addWidget(
        makeParagraph(TextRole::Body,
                      tr("Only what can be read back from paper will help one day. The key is compared "
                         "with the one of the workspace."),
                      page));
    column->addWidget(m_fields);
    column->addStretch(1);
    return page;
}

bool RecoveryKeyDialog::typing() const {
    return m_pages->currentIndex() == m_count;
}

void RecoveryKeyDialog::back() {
    m_fields->clear();
    m_pages->setCurrentIndex(0);
    refresh();
}

void RecoveryKeyDialog::press() {
    if (!m_next->isEnabled()) return;
    if (m_done) return accept();
    if (typing()) return check();
    m_pages->setCurrentIndex(m_pages->currentIndex() + 1);
    if (typing()) m_fields->begin();
    refresh();
}

void RecoveryKeyDialog::check() {
    m_busy = true;
    m_banner->dismiss();
    const auto typed = std::make_shared<const std::vector<wizards::SecretPtr>>(m_fields->take());
    m_parts.jobs.query<bool>(
        [session = m_parts.session, access = m_parts.access, typed](jobs::JobContext&) -> Result<bool> {
            std::vector<const crypto::Secret*> parts;
            for (const wizards::SecretPtr& part : *typed)
                parts.push_back(part.get());
            QD_CHECK(access->confirmRecoveryKey(*session, parts));
            return true;
        },
        this,
        [this](const Result<bool>& same) {
            m_busy = false;
            m_done = same.ok();
            if (m_done) {
                m_keys.reset();
                m_fields->setEnabled(false);
                m_banner->showMessage(
                    Severity::Ok, tr("It is the recovery key of this workspace."),
                    tr("Keep the paper where it will be found, and where others do not look."));
                Q_EMIT confirmed();
            } else {
                m_banner->showError(same.error(),
                                    tr("The new key holds nevertheless: show it again and compare."));
                m_fields->begin();
            }
            refresh();
        });
    refresh();
}

void RecoveryKeyDialog::refresh() {
    // A label forgets its secret when it is hidden: the one on the screen gets it again.
    if (const int page = m_pages->currentIndex(); page < m_count && m_keys)
        m_texts.at(page)->showSecret((*m_keys)[static_cast<std::size_t>(page)].text, kGroupsInLine);
    m_back->setVisible(typing() && !m_done);
    m_back->setEnabled(!m_busy);
    if (m_done)
        m_next->setText(tr("Close"));
    else if (typing())
        m_next->setText(tr("Compare"));
    else if (m_pages->currentIndex() + 1 < m_count)
        m_next->setText(tr("I have written it down: next share"));
    else
        m_next->setText(tr("I have written it down"));
    m_next->setEnabled(m_done || (!m_busy && (!typing() || m_fields->complete())));
}

}  // namespace qd::ui::pages::settings
