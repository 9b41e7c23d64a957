// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/unlock_view.h"

#include <QFontMetrics>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/wizards/choose_passphrase_form.h"
#include "ui/wizards/passphrase_rules.h"
#include "ui/wizards/sign_in_form.h"

namespace qd::ui::wizards {
namespace {
constexpr int kWidth = 380;
constexpr int kPadding = 28;
constexpr int kLockSize = 28;
constexpr int kLookMs = 50;
}  // namespace

UnlockView::UnlockView(const WizardContext& context, const QString& path, QWidget* parent)
    : QWidget(parent),
      m_theme(context.theme),
      m_flow(new WorkspaceFlow(context, this)),
      m_lock(new QLabel(this)),
      m_name(makeLabel(TextRole::Title, {}, this)),
      m_place(makeLabel(TextRole::Secondary, {}, this)),
      m_form(new SignInForm(context, *m_flow, this)),
      m_choose(
          makeParagraph(TextRole::Body,
                        tr("Somebody else chose the passphrase that you signed in with. Choose your own: "
                           "then nobody else can sign in, or sign decisions, as you."),
                        this)),
      m_own(new ChoosePassphraseForm(context.theme, this)),
      m_notice(makeParagraph(TextRole::Secondary, {}, this)),
      m_unlock(makeButton(ButtonRole::Primary, tr("Unlock"), this)),
      m_another(makeButton(ButtonRole::Quiet, tr("Another workspace\u2026"), this)),
      m_restore(makeButton(ButtonRole::Quiet, tr("Restore from a backup\u2026"), this)) {
    m_restore->setObjectName(QStringLiteral("restore"));
    m_unlock->setObjectName(QStringLiteral("unlock"));
    m_another->setObjectName(QStringLiteral("another"));
    for (QLabel* label : {m_name, m_place})
        alignAsWindow(label);
    build();
    wire();
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
    column->addWidget(m_form);
    m_choose->setContentsMargins(0, 0, 0, space::kStep);
    m_notice->setContentsMargins(0, space::kTight, 0, space::kTight);
    column->addWidget(m_choose);
    column->addWidget(m_own);
    column->addSpacing(space::kStep);
    column->addWidget(m_unlock);
    column->addWidget(m_notice);
    for (QPushButton* way : {m_another, m_restore})
        column->addWidget(way, 0, Qt::AlignHCenter);
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

void UnlockView::wire() {
    connect(m_unlock, &QPushButton::clicked, this, &UnlockView::press);
    connect(m_form, &SignInForm::submitted, this, &UnlockView::press);
    connect(m_form, &SignInForm::changed, this, &UnlockView::refresh);
    connect(m_own, &ChoosePassphraseForm::changed, this, &UnlockView::refresh);
    connect(m_own, &ChoosePassphraseForm::submitted, this, &UnlockView::press);
    connect(m_another, &QPushButton::clicked, this, [this] {
        if (m_flow->mustChoose())
            m_flow->leave();
        else
            Q_EMIT anotherRequested();
    });
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_open.expired()) setOpenSession({});
    });
    connect(m_restore, &QPushButton::clicked, this, &UnlockView::restoreRequested);
    connect(m_flow, &WorkspaceFlow::changed, this, &UnlockView::refresh);
    connect(m_flow, &WorkspaceFlow::opened, this, &UnlockView::unlocked);
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
    m_form->setPath(path);
}

void UnlockView::setOpenSession(const std::weak_ptr<desk::Session>& session) {
    m_form->setOpenSession(session);
    m_open = session;
    session.expired() ? m_look.stop() : m_look.start();
    refresh();
}

void UnlockView::setNotice(const QString& text) {
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void UnlockView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_form->begin();
}

void UnlockView::press() {
    if (!m_flow->mustChoose()) return m_form->submit();
    m_own->setNear({m_form->user(), workspaceName(m_path)});
    if (!m_flow->busy() && m_own->check()) m_flow->choose(m_own->take());
}

void UnlockView::showStep(bool choosing) {
    if (m_own->isVisibleTo(this) == choosing && m_form->isVisibleTo(this) != choosing) return;
    m_form->setVisible(!choosing);
    m_choose->setVisible(choosing);
    m_own->setVisible(choosing);
    m_own->clear();
    if (!isVisible()) return;
    if (choosing)
        m_own->begin();
    else
        m_form->begin();
}

void UnlockView::refresh() {
    const bool busy = m_flow->busy();
    const bool choosing = m_flow->mustChoose();
    showStep(choosing);
    m_own->setEnabled(!busy);
    m_another->setEnabled(!busy);
    m_another->setText(choosing ? tr("Do not open") : tr("Another workspace\u2026"));
    m_restore->setEnabled(!busy);
    m_restore->setVisible(!choosing && !m_look.isActive());
    m_unlock->setText(choosing ? (busy ? tr("Setting\u2026") : tr("Set passphrase and open"))
                               : m_form->verb());
    m_unlock->setEnabled(choosing ? !busy && m_own->filled() : m_form->ready());
    if (!choosing) return;
    if (const auto error = m_flow->error()) {
        m_flow->clearError();
        m_own->showProblem(format::error(*error) + QLatin1Char(' ') + tr("The passphrase is as it was."));
    }
}

}  // namespace qd::ui::wizards
