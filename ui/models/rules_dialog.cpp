// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rules_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/models/blotter_view.h"

namespace qd::ui::models {

namespace {
constexpr int kBar = -1;
}

RulesDialog::RulesDialog(const Theme& theme, BlotterView& view)
    : QDialog(&view),
      m_view(view),
      m_list(new QListWidget(this)),
      m_column(new QComboBox(this)),
      m_condition(new QLineEdit(this)),
      m_meaning(new QComboBox(this)),
      m_error(makeLabel(TextRole::Secondary, {}, this)) {
    setWindowTitle(tr("Colour rules"));
    const SnapshotTableModel* model = view.model();
    for (int i = 0; i < model->columnCount(); ++i)
        m_column->addItem(model->column(i).title, model->column(i).id);
    for (const Severity severity : {Severity::Warn, Severity::Hard, Severity::Ok, Severity::Info})
        m_meaning->addItem(severityWord(severity), static_cast<int>(severity));
    m_meaning->addItem(tr("Bar"), kBar);
    m_list->setAccessibleName(tr("Rules"));
    m_column->setAccessibleName(tr("Column"));
    m_condition->setAccessibleName(tr("Condition"));
    m_condition->setPlaceholderText(QStringLiteral(">5"));
    m_meaning->setAccessibleName(tr("Meaning"));
    m_error->setWordWrap(true);
    QPalette ink = m_error->palette();
    ink.setColor(QPalette::WindowText, theme.palette().hard);
    m_error->setPalette(ink);
    m_error->hide();
    compose();
    fill();
    resize(460, 380);
}

void RulesDialog::compose() {
    auto* addButton = makeButton(ButtonRole::Plain, tr("Add"), this);
    auto* removeButton = makeButton(ButtonRole::Plain, tr("Remove"), this);
    auto* close = makeButton(ButtonRole::Primary, tr("Close"), this);
    removeButton->setAutoDefault(false);
    addButton->setDefault(true);
    close->setAutoDefault(false);
    auto* rule = new QHBoxLayout;
    rule->addWidget(m_column, 2);
    rule->addWidget(m_condition, 2);
    rule->addWidget(m_meaning, 1);
    rule->addWidget(addButton);
    auto* ends = new QHBoxLayout;
    ends->addWidget(removeButton);
    ends->addStretch(1);
    ends->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(
        makeParagraph(TextRole::Muted,
                      tr("Cells that meet a condition carry a mark and its colour. Conditions are "
                         "written as in the filter row."),
                      this));
    column->addLayout(rule);
    column->addWidget(m_error);
    column->addWidget(m_list, 1);
    column->addLayout(ends);
    connect(addButton, &QPushButton::clicked, this, &RulesDialog::add);
    connect(removeButton, &QPushButton::clicked, this, &RulesDialog::remove);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_meaning, &QComboBox::currentIndexChanged, this,
            [this] { m_condition->setEnabled(m_meaning->currentData().toInt() != kBar); });
}

QString RulesDialog::words(const CellRule& rule) const {
    const int at = m_view.model()->columnOf(rule.column);
    const QString title = at >= 0 ? m_view.model()->column(at).title : rule.column;
    return rule.bar ? tr("%1: bar").arg(title)
                    : tr("%1 %2: %3").arg(title, rule.condition, severityWord(rule.severity));
}

void RulesDialog::fill() {
    m_list->clear();
    for (const CellRule& rule : m_view.rules())
        m_list->addItem(words(rule));
}

void RulesDialog::add() {
    const int at = m_view.model()->columnOf(m_column->currentData().toString());
    if (at < 0) return;
    const Column& column = m_view.model()->column(at);
    CellRule rule;
    rule.column = column.id;
    rule.bar = m_meaning->currentData().toInt() == kBar;
    QString error;
    if (rule.bar) {
        if (!isNumeric(column.kind)) error = tr("Only numbers can be shown as a bar");
    } else {
        rule.condition = m_condition->text().trimmed();
        rule.severity = static_cast<Severity>(m_meaning->currentData().toInt());
        error = FilterReader(locale()).read(rule.condition, column).error;
        if (error.isEmpty() && rule.condition.isEmpty()) error = tr("Write a condition, such as >5");
    }
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    if (!error.isEmpty()) return;
    std::vector<CellRule> rules = m_view.rules();
    rules.push_back(rule);
    m_view.setRules(rules);
    m_condition->clear();
    fill();
}

void RulesDialog::remove() {
    std::vector<CellRule> rules = m_view.rules();
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(rules.size())) return;
    rules.erase(rules.begin() + row);
    m_view.setRules(rules);
    fill();
}

}  // namespace qd::ui::models
