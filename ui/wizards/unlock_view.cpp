// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/unlock_view.h"

#include <QFontMetrics>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/wizards/caps_lock.h"
#include "ui/wizards/passphrase_rules.h"

namespace qd::ui::wizards {
namespace {
constexpr int kWidth = 380;
constexpr int kPadding = 28;
constexpr int kLockSize = 28;
}  // namespace

UnlockView::UnlockView(const WizardContext& context, const QString& path, QWidget* parent)
    : QWidget(parent),
      m_theme(context.theme),
      m_flow(new WorkspaceFlow(context.jobs, context.environment, context.user, this)),
      m_lock(new QLabel(this)),
      m_name(makeLabel(TextRole::Title, {}, this)),
      m_place(makeLabel(TextRole::Secondary, {}, this)),
      m_passphrase(makePassphraseField(this)),
      m_row(new FieldRow(tr("Passphrase"), m_passphrase, {}, this)),
      m_notice(makeParagraph(TextRole::Secondary, {}, this)),
      m_unlock(makeButton(ButtonRole::Primary, tr("Unlock"), this)),
      m_another(makeButton(ButtonRole::Quiet, tr("Another workspace\u2026"), this)) {
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_unlock->setObjectName(QStringLiteral("unlock"));
    m_another->setObjectName(QStringLiteral("another"));
    new CapsLockHint(m_passphrase, m_row);
    build();
    connect(m_unlock, &QPushButton::clicked, this, &UnlockView::unlock);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockView::unlock);
    connect(m_passphrase, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.isEmpty()) m_row->setError({});
        refresh();
    });
    connect(m_another, &QPushButton::clicked, this, &UnlockView::anotherRequested);
    connect(m_flow, &WorkspaceFlow::changed, this, &UnlockView::refresh);
    connect(m_flow, &WorkspaceFlow::opened, this, &UnlockView::unlocked);
    connect(&m_theme, &Theme::changed, this, &UnlockView::paintLock);
    setPath(path);
    setNotice({});
    paintLock();
    refresh();
}

void UnlockView::build() {
    auto* card = new QFrame(this);
    card->setProperty("qdSurface", QStringLiteral("card"));
    card->setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(kPadding, kPadding, kPadding, 20);
    column->setSpacing(4);
    column->addWidget(m_lock);
    column->addSpacing(6);
    column->addWidget(m_name);
    column->addWidget(m_place);
    column->addSpacing(14);
    column->addWidget(m_row);
    column->addSpacing(space::kStep);
    column->addWidget(m_unlock);
    column->addWidget(m_notice);
    column->addWidget(m_another, 0, Qt::AlignHCenter);
    auto* page = new QVBoxLayout(this);
    // In a row with springs, not aligned: an aligned card would not grow with the lines of its error.
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    page->addStretch(2);
    page->addLayout(row);
    page->addStretch(3);
}

void UnlockView::paintLock() {
    m_lock->setPixmap(iconPixmap(Icon::Lock, m_theme.palette().accent, kLockSize, devicePixelRatioF()));
}

void UnlockView::setPath(const QString& path) {
    m_path = path;
    m_name->setText(workspaceName(path));
    m_name->setToolTip(path);
    const QFontMetrics metrics(m_place->font());
    m_place->setText(metrics.elidedText(path, Qt::ElideMiddle, kWidth - 2 * kPadding));
    m_place->setToolTip(path);
    m_row->setError({});
    m_passphrase->setText(QString());
}

void UnlockView::setNotice(const QString& text) {
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void UnlockView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_passphrase->setFocus(Qt::OtherFocusReason);
}

void UnlockView::unlock() {
    if (m_flow->busy() || m_passphrase->text().isEmpty()) return;
    if (auto held = m_held.lock())
        m_flow->unlock(std::move(held), takeSecret(*m_passphrase));
    else
        m_flow->open(m_path, takeSecret(*m_passphrase));
}

void UnlockView::refresh() {
    const bool busy = m_flow->busy();
    m_passphrase->setEnabled(!busy);
    m_another->setEnabled(!busy);
    m_unlock->setText(busy ? tr("Unlocking\u2026") : tr("Unlock"));
    m_unlock->setEnabled(!busy && !m_passphrase->text().isEmpty());
    if (const auto error = m_flow->error()) {
        m_flow->clearError();
        m_row->setError(format::error(*error) + QLatin1Char(' ') + tr("The workspace is unchanged."));
        m_passphrase->setFocus(Qt::OtherFocusReason);
    }
}

}  // namespace qd::ui::wizards
