// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/decision_dialog.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/kit/accessible_role.h"
#include "ui/kit/key_caps.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui {
namespace {

constexpr int kWidth = 460;

bool isReturn(const QKeyEvent& key) {
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

void clear(QVBoxLayout& column) {
    while (QLayoutItem* item = column.takeAt(0)) {
        if (QWidget* old = item->widget()) old->deleteLater();
        delete item;
    }
}

}  // namespace

DecisionDialog::DecisionDialog(const Theme& theme, const QString& title, const QString& verb, ButtonRole role,
                               QWidget* parent)
    : QDialog(parent),
      m_theme(theme),
      m_title(title),
      m_sentences(new QVBoxLayout),
      m_undo(makeParagraph(TextRole::Secondary, {}, this)),
      m_body(new QVBoxLayout),
      m_why(makeParagraph(TextRole::Secondary, {}, this)),
      m_cancel(makeButton(ButtonRole::Plain, tr("Cancel"), this)),
      m_decide(makeButton(role, verb, this)) {
    setWindowTitle(title);
    setModal(true);
    QLabel* heading = makeLabel(TextRole::Title, title, this);
    heading->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kStep);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_decide);
    auto* keys = new KeyCaps(theme, QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    buttons->addWidget(keys);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kSection, space::kSection - space::kTight, space::kSection,
                               space::kSection);
    column->setSpacing(space::kWide);
    column->addWidget(heading);
    m_sentences->setSpacing(space::kTight);
    column->addLayout(m_sentences);
    column->addLayout(m_body);
    column->addWidget(m_undo);
    column->addWidget(m_why);
    column->addSpacing(space::kTight);
    column->addLayout(buttons);
    setMinimumWidth(kWidth);
    m_undo->hide();
    m_why->hide();
    m_decide->setDefault(false);
    m_decide->installEventFilter(this);
    m_cancel->setFocus(Qt::OtherFocusReason);  // where the keyboard begins, nothing is decided
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_decide, &QPushButton::clicked, this, &DecisionDialog::decide);
    setAccessibleRole(this, QAccessible::AlertMessage);
    setAccessibleName(title);
}

void DecisionDialog::setConsequences(const QStringList& sentences) {
    clear(*m_sentences);
    for (const QString& sentence : sentences)
        m_sentences->addWidget(makeParagraph(TextRole::Body, sentence, this));
    setAccessibleDescription(sentences.join(QLatin1Char(' ')));
}

void DecisionDialog::setUndoWords(const QString& words) {
    m_undo->setText(words);
    m_undo->setVisible(!words.isEmpty());
}

void DecisionDialog::setBody(QWidget* body) {
    clear(*m_body);
    m_body->addWidget(body);
}

void DecisionDialog::refuse(const QString& why) {
    m_why->setText(why);
    m_why->show();
    m_decide->setEnabled(false);
    m_decide->setAccessibleDescription(why);
}

void DecisionDialog::allow() {
    m_why->hide();
    m_decide->setEnabled(true);
    m_decide->setAccessibleDescription({});
}

QSize DecisionDialog::sizeHint() const {
    // Not narrower than it will be: wrapped words would ask for lines that they do not need.
    return QDialog::sizeHint().expandedTo(minimumSize());
}

void DecisionDialog::decide() {
    if (!m_decide->isEnabled()) return;
    accept();
    Q_EMIT decided();
}

void DecisionDialog::keyPressEvent(QKeyEvent* event) {
    if (!isReturn(*event)) return QDialog::keyPressEvent(event);
    // QDialog would press some button on Return. Only Ctrl+Return decides.
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier)) decide();
}

bool DecisionDialog::eventFilter(QObject* watched, QEvent* event) {
    // Some platforms press a focused button on Return: not this one.
    if (watched == m_decide && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (isReturn(*key)) {
            keyPressEvent(key);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace qd::ui
