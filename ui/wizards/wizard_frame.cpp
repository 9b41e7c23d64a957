// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizard_frame.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/kit/accessible_role.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::wizards {
namespace {

constexpr int kRail = 240;
constexpr int kMargin = 28;
constexpr int kFooter = 60;
constexpr int kButton = 28;

QFrame* makeSurface(const char* surface, QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setProperty("qdSurface", QString::fromLatin1(surface));
    return frame;
}

QFrame* makeRule(bool upright, QWidget* parent) {
    QFrame* rule = makeSurface("rule", parent);
    upright ? rule->setFixedWidth(1) : rule->setFixedHeight(1);
    return rule;
}

}  // namespace

WizardFrame::WizardFrame(const Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(makeLabel(TextRole::Title, {}, this)),
      m_line(makeParagraph(TextRole::Muted, {}, this)),
      m_scroll(new QScrollArea(this)),
      m_steps(new QVBoxLayout),
      m_back(makeButton(ButtonRole::Quiet, tr("Back"), this)),
      m_later(makeButton(ButtonRole::Plain, {}, this)),
      m_primary(makeButton(ButtonRole::Primary, {}, this)) {
    auto* holder = new QWidget;
    holder->setProperty("qdScroll", true);
    holder->setLayout(m_steps);
    m_steps->setContentsMargins(kMargin, 4, kMargin, 16);
    m_scroll->setWidget(holder);
    setAccessibleRole(m_scroll, QAccessible::Pane);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(kMargin, 26, kMargin, 10);
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addWidget(m_line);
    auto* centre = new QVBoxLayout;
    centre->setSpacing(0);
    centre->addLayout(head);
    centre->addWidget(m_scroll, 1);
    m_footer = makeFooter();
    centre->addWidget(m_footer);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    if (!name.isEmpty()) {
        row->addWidget(makeRail(name));
        row->addWidget(makeRule(true, this));
    }
    row->addLayout(centre, 1);
}

QWidget* WizardFrame::makeRail(const QString& name) {
    QFrame* bar = makeSurface("bar", this);
    bar->setFixedWidth(kRail);
    m_rail = new StepRail(m_theme, bar);
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(24, 26, 16, 20);
    column->setSpacing(4);
    column->addWidget(makeLabel(TextRole::Title, QStringLiteral("Quarterdeck"), bar));
    column->addWidget(makeLabel(TextRole::Muted, name, bar));
    column->addSpacing(28);
    column->addWidget(m_rail);
    column->addStretch(1);
    column->addWidget(
        makeParagraph(TextRole::Label, tr("Everything stays on this machine, encrypted."), bar));
    return bar;
}

QWidget* WizardFrame::makeFooter() {
    QFrame* bar = makeSurface("bar", this);
    m_back->setObjectName(QStringLiteral("back"));
    m_later->setObjectName(QStringLiteral("later"));
    m_primary->setObjectName(QStringLiteral("primary"));
    auto* row = new QHBoxLayout;
    // Margins, not stretch: the buttons do not grow, and the rule has to stay at the top edge.
    const int above = (kFooter - 1 - kButton) / 2;
    row->setContentsMargins(kMargin - 8, above, kMargin, above);
    row->setSpacing(8);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_later);
    row->addWidget(m_primary);
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeRule(false, bar));
    column->addLayout(row);
    column->addStretch(1);
    bar->setFixedHeight(kFooter);
    connect(m_back, &QPushButton::clicked, this, &WizardFrame::backRequested);
    connect(m_later, &QPushButton::clicked, this, &WizardFrame::laterRequested);
    connect(m_primary, &QPushButton::clicked, this, &WizardFrame::press);
    const QKeySequence keys(Qt::CTRL | Qt::Key_Return);
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &WizardFrame::press);
    m_primary->installEventFilter(this);
    m_primary->setToolTip(keys.toString(QKeySequence::NativeText));
    return bar;
}

void WizardFrame::addStep(StepPage* step) {
    // In a row with a spring: a step narrower than the room stays at the left.
    auto* row = new QHBoxLayout;
    row->addWidget(step, 1);
    row->addStretch(0);
    m_steps->addLayout(row);
    step->hide();
    connect(step, &StepPage::changed, this, &WizardFrame::refresh);
    connect(step, &StepPage::submitted, this, [this] {
        if (m_step == nullptr || !m_step->decides()) return press();
        m_primary->setFocus(Qt::TabFocusReason);  // no bare Return decides
    });
}

void WizardFrame::press() {
    if (m_step != nullptr && m_step->ready() && !m_step->verb().isEmpty()) m_step->act();
}

bool WizardFrame::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_primary && event->type() == QEvent::KeyPress && m_step != nullptr &&
        !m_step->decides()) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        const bool bare = key.modifiers() == Qt::NoModifier || key.modifiers() == Qt::KeypadModifier;
        if (bare && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)) {
            press();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void WizardFrame::showStep(StepPage* step) {
    if (m_step == step) return refresh();
    if (m_step != nullptr) m_step->hide();
    m_step = step;
    m_step->show();
    m_scroll->verticalScrollBar()->setValue(0);
    refresh();
    m_step->enter();
}

void WizardFrame::setMarks(const QList<StepMark>& marks) {
    if (m_rail != nullptr) m_rail->setMarks(marks);
}

void WizardFrame::setBack(bool shown, bool enabled) {
    m_back->setVisible(shown);
    m_back->setEnabled(enabled);
    showFooter();
}

void WizardFrame::setLater(const QString& verb, bool enabled) {
    m_later->setText(verb);
    m_later->setVisible(!verb.isEmpty());
    m_later->setEnabled(enabled);
    showFooter();
}

void WizardFrame::refresh() {
    if (m_step == nullptr) return;
    m_title->setText(m_step->title());
    m_line->setText(m_step->line());
    const QString verb = m_step->verb();
    m_primary->setText(verb);
    m_primary->setVisible(!verb.isEmpty());
    m_primary->setEnabled(m_step->ready());
    m_scroll->setAccessibleName(m_step->title());
    showFooter();
}

void WizardFrame::showFooter() {
    m_footer->setVisible(!m_back->isHidden() || !m_later->isHidden() || !m_primary->isHidden());
}

}  // namespace qd::ui::wizards
