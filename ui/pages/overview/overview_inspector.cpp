// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_inspector.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::pages::overview {
namespace {

constexpr int kSectionGap = 20;
constexpr int kAttentionAt = 1;  ///< place in the column, below the notice

QVBoxLayout* tightColumn(QWidget* box, int spacing) {
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

}  // namespace

OverviewInspector::OverviewInspector(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_notice(makeParagraph(TextRole::Secondary, {}, this)),
      m_column(new QVBoxLayout(this)),
      m_openRun(makeButton(ButtonRole::Plain, tr("Open the backtest"), this)) {
    setAccessibleName(tr("Facts"));
    m_column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                                 space::kPageMargin);
    m_column->setSpacing(kSectionGap);
    m_column->addWidget(m_notice);
    m_data = addSection(tr("Data"), QStringLiteral("data"));
    m_run = addSection(tr("Latest backtest"), QStringLiteral("run"));
    m_audit = addSection(tr("Audit"), QStringLiteral("audit"));
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_openRun);
    actions->addStretch(1);
    qobject_cast<QVBoxLayout*>(m_run.box->layout())->addLayout(actions);
    m_column->addStretch(1);
    connect(m_openRun, &QPushButton::clicked, this,
            [this] { Q_EMIT pageRequested(QStringLiteral("backtests"), m_runItem); });
    setNotice({});
}

OverviewInspector::Section OverviewInspector::addSection(const QString& title, const QString& name) {
    Section section;
    section.box = new QWidget(this);
    section.synthetic = new Chip(m_theme, Severity::Neutral, tr("SYNTHETIC"), section.box);
    section.stale = new Chip(m_theme, Severity::Warn, tr("STALE"), section.box);
    section.stale->setToolTip(tr("Newer prices have come in since"));
    section.list = new KeyValueList(m_theme, section.box);
    section.list->setObjectName(name);
    section.list->setAccessibleName(title);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(6);
    heading->addWidget(makeLabel(TextRole::Strong, title, section.box));
    heading->addStretch(1);
    heading->addWidget(section.stale);
    heading->addWidget(section.synthetic);
    QVBoxLayout* column = tightColumn(section.box, 4);
    column->addLayout(heading);
    column->addWidget(section.list);
    section.stale->hide();
    m_column->addWidget(section.box);
    return section;
}

void OverviewInspector::fill(const Section& section, const QList<KeyValue>& items, bool synthetic) {
    section.list->setItems(items);
    section.synthetic->setVisible(synthetic);
    section.box->setVisible(!items.isEmpty());
}

void OverviewInspector::setShown(const OverviewShown& shown) {
    m_notice->hide();
    setAttention(shown.attention);
    fill(m_data, shown.facts.data, shown.facts.dataSynthetic);
    fill(m_run, shown.facts.run, shown.facts.runSynthetic);
    fill(m_audit, shown.facts.audit, false);
    m_run.stale->setVisible(shown.facts.runOnOlderData);
    m_runItem = shown.facts.runItem;
}

void OverviewInspector::setNotice(const QString& words) {
    m_notice->setText(words);
    m_notice->setVisible(!words.isEmpty());
    if (m_attention != nullptr) m_attention->hide();
    for (const Section& section : {m_data, m_run, m_audit})
        section.box->hide();
}

void OverviewInspector::setAttention(const QList<AttentionLine>& lines) {
    if (m_attention != nullptr) {
        m_column->removeWidget(m_attention);
        m_attention->hide();
        m_attention->deleteLater();  // one of its buttons may be on the stack
    }
    m_attention = new QWidget(this);
    m_attention->setObjectName(QStringLiteral("attention"));
    QVBoxLayout* column = tightColumn(m_attention, 10);
    column->addWidget(makeLabel(TextRole::Strong, tr("Needs you"), m_attention));
    for (qsizetype from = 0; from < lines.size();) {
        qsizetype to = from + 1;
        while (to < lines.size() && lines.at(to).page == lines.at(from).page)
            ++to;
        column->addWidget(makeGroup(lines.mid(from, to - from), from == 0));
        from = to;
    }
    if (lines.isEmpty()) {
        auto* calm = new IconLabel(m_theme, Icon::Check, tr("Nothing needs you now"), m_attention);
        calm->setSeverity(Severity::Ok);
        column->addWidget(calm);
    }
    m_column->insertWidget(kAttentionAt, m_attention);
    m_attention->show();
}

QWidget* OverviewInspector::makeGroup(const QList<AttentionLine>& lines, bool first) {
    const AttentionLine& worst = lines.front();
    auto* box = new QWidget(m_attention);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    QStringList sentences;
    for (const AttentionLine& line : lines) {
        const int row = grid->rowCount();
        auto* chip = new Chip(m_theme, line.severity, severityWord(line.severity), box);
        grid->addWidget(chip, row, 0, Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(makeParagraph(TextRole::Body, line.text, box), row, 1);
        sentences.append(line.text);
    }
    const bool urgent = first && worst.severity != Severity::Info;
    auto* go = makeButton(urgent ? ButtonRole::Primary : ButtonRole::Plain, worst.action, box);
    go->setAccessibleDescription(sentences.join(QStringLiteral("; ")));
    grid->addWidget(go, grid->rowCount(), 0, 1, 2, Qt::AlignLeft);
    // Several lines mean the page; one may mean an item of it.
    const QString item = lines.size() == 1 ? worst.item : QString();
    connect(go, &QPushButton::clicked, this,
            [this, page = worst.page, item] { Q_EMIT pageRequested(page, item); });
    return box;
}

}  // namespace qd::ui::pages::overview
