// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lineage_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>
#include <utility>

#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/core_text.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"
#include "ui/shell/job_words.h"
#include "ui/shell/lineage_model.h"
#include "ui/shell/lineage_words.h"

namespace qd::ui::shell {

namespace {

constexpr QSize kSize{720, 620};
constexpr double kLabelShare = 0.42;

Severity severityOf(desk::LineageCheck check) {
    if (check == desk::LineageCheck::Matches) return Severity::Ok;
    return check == desk::LineageCheck::Differs ? Severity::Hard : Severity::Info;
}

QLabel* selectable(QLabel* label) {
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    return label;
}

}  // namespace

LineagePanel::LineagePanel(const PageContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_model(new LineageModel(context.theme, this)),
      m_tree(new QTreeView(this)),
      m_title(makeLabel(TextRole::Title, {}, this)),
      m_subject(makeParagraph(TextRole::Secondary, {}, this)),
      m_value(makeLabel(TextRole::Title, {}, this)),
      m_check(new Chip(context.theme, Severity::Info, {}, this)),
      m_verdict(makeParagraph(TextRole::Secondary, {}, this)),
      m_meaning(makeParagraph(TextRole::Body, {}, this)),
      m_definition(selectable(makeLabel(TextRole::Code, {}, this))),
      m_numbers(selectable(makeLabel(TextRole::Code, {}, this))),
      m_source(makeParagraph(TextRole::Secondary, {}, this)),
      m_failure(makeParagraph(TextRole::Body, {}, this)),
      m_body(new QStackedWidget(this)),
      m_open(makeButton(ButtonRole::Plain, tr("Open"), this)),
      m_copy(makeButton(ButtonRole::Plain, tr("Copy as text"), this)),
      m_guide(makeButton(ButtonRole::Quiet, tr("Open the guide"), this)) {
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(tr("Where the number comes from"));
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setStretchLastSection(true);
    m_body->addWidget(m_tree);
    m_failure->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_body->addWidget(m_failure);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(makeHead());
    column->addWidget(m_body, 1);
    column->addWidget(makeButtons());
    resize(kSize);
    m_tree->header()->resizeSection(LineageModel::What, static_cast<int>(kSize.width() * kLabelShare));
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LineagePanel::currentChanged);
    connect(m_tree, &QTreeView::doubleClicked, this, &LineagePanel::openCurrent);
    connect(&context.theme, &Theme::changed, m_tree, [this] { m_tree->viewport()->update(); });
}

QWidget* LineagePanel::makeHead() {
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_title);
    top->addStretch(1);
    top->addWidget(m_value);
    column->addLayout(top);
    column->addWidget(m_subject);
    auto* verdict = new QHBoxLayout;
    verdict->setSpacing(8);
    verdict->addWidget(m_check);
    verdict->addWidget(m_verdict, 1);
    column->addLayout(verdict);
    for (QLabel* label : {m_meaning, m_definition, m_numbers, m_source})
        column->addWidget(label);
    return head;
}

QWidget* LineagePanel::makeButtons() {
    auto* buttons = new QWidget(this);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    auto* close = makeButton(ButtonRole::Plain, tr("Close"), buttons);
    row->addWidget(m_guide);
    row->addStretch(1);
    for (QPushButton* button : {m_open, m_copy, close}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_guide->setAutoDefault(false);
    m_open->setToolTip(tr("Open what the selected line comes from"));
    connect(m_open, &QPushButton::clicked, this, &LineagePanel::openCurrent);
    connect(m_copy, &QPushButton::clicked, this, &LineagePanel::copy);
    connect(m_guide, &QPushButton::clicked, this, [this] {
        if (m_lineage != nullptr) m_context.services.openHelp(format::text(m_lineage->anchor));
    });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return buttons;
}

void LineagePanel::explain(const QString& number) {
    const int asked = ++m_asked;
    m_context.jobs.query<std::shared_ptr<const desk::Lineage>>(
        [session = m_context.session, name = format::utf8(number)](jobs::JobContext&) {
            return desk::explainNumber(*session, name);
        },
        this,
        [this, asked](Result<std::shared_ptr<const desk::Lineage>> lineage) {
            if (asked != m_asked) return;
            if (lineage.ok())
                show(std::move(lineage).value());
            else
                showError(lineage.error());
        });
}

void LineagePanel::show(std::shared_ptr<const desk::Lineage> lineage) {
    QD_REQUIRE(lineage != nullptr);
    m_lineage = std::move(lineage);
    const QString title = metricWords(m_lineage->title);
    setWindowTitle(tr("%1: where it comes from").arg(title));
    m_title->setText(title);
    m_subject->setText(core_text::text(m_lineage->subject));
    m_value->setText(m_lineage->value ? figureText(*m_lineage->value) : tr("not defined"));
    m_check->set(severityOf(m_lineage->check), checkWord(m_lineage->check));
    m_check->setVisible(true);
    m_verdict->setText(core_text::text(m_lineage->verdict));
    showFormula();
    m_model->setLineage(m_lineage);
    m_tree->expandToDepth(0);
    m_tree->setCurrentIndex(m_model->index(0, 0));
    m_body->setCurrentWidget(m_tree);
    m_copy->setEnabled(true);
    m_guide->setVisible(!m_lineage->anchor.empty());
    m_tree->setFocus(Qt::OtherFocusReason);
    currentChanged();
    show();
    raise();
    activateWindow();
    Q_EMIT loaded();
}

void LineagePanel::showFormula() {
    const auto put = [](QLabel* label, const QString& words) {
        label->setText(words);
        label->setVisible(!words.isEmpty());
    };
    put(m_meaning, metricWords(m_lineage->meaning));
    put(m_definition, formulaDefinition(m_lineage->formula));
    const QString filled = formulaText(m_lineage->formula);
    put(m_numbers, filled.isEmpty() ? QString() : QStringLiteral("= ") + filled);
    put(m_source,
        m_lineage->source.empty() ? QString() : tr("Source: %1").arg(metricWords(m_lineage->source)));
}

void LineagePanel::showError(const Error& error) {
    m_lineage.reset();
    m_model->setLineage(nullptr);
    setWindowTitle(tr("Where a number comes from"));
    m_title->setText(tr("This number cannot be explained"));
    for (QLabel* label : {m_subject, m_value, m_verdict, m_meaning, m_definition, m_numbers, m_source})
        label->clear();
    m_check->setVisible(false);
    m_failure->setText(format::error(error));
    m_body->setCurrentWidget(m_failure);
    m_copy->setEnabled(false);
    m_open->setEnabled(false);
    m_guide->setVisible(false);
    show();
    Q_EMIT loaded();
}

void LineagePanel::currentChanged() {
    const auto* node = m_model->node(m_tree->currentIndex());
    m_open->setEnabled(node != nullptr && !node->link.empty());
}

void LineagePanel::openCurrent() {
    const auto* node = m_model->node(m_tree->currentIndex());
    if (node == nullptr || node->link.empty()) return;
    const auto [page, item] = placeOf(format::text(node->link));
    m_context.services.openPage(page, item);
}

void LineagePanel::copy() {
    if (m_lineage != nullptr) QGuiApplication::clipboard()->setText(lineageText(*m_lineage));
}

void LineagePanel::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copy();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return openCurrent();
    QDialog::keyPressEvent(event);
}

}  // namespace qd::ui::shell
