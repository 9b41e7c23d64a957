// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reports/report_inspector.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/inspector_body.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/labels.h"
#include "ui/pages/reports/sign_off.h"

namespace qd::ui::pages::reports {

ReportInspector::ReportInspector(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_hint(
          makeParagraph(TextRole::Secondary, tr("Choose a report to see its facts and save a copy."), this)),
      m_body(new QWidget(this)),
      m_title(makeParagraph(TextRole::Strong, {}, m_body)),
      m_format(new Chip(theme, Severity::Neutral, {}, m_body)),
      m_synthetic(new Chip(theme, Severity::Neutral, tr("SYNTHETIC"), m_body)),
      m_note(makeParagraph(TextRole::Secondary, {}, m_body)),
      m_save(makeButton(ButtonRole::Primary, tr("Save a copy\u2026"), m_body)),
      m_openRun(makeButton(ButtonRole::Plain, tr("Open the run"), m_body)),
      m_signOff(new SignOffPanel(theme, m_body)),
      m_figuresHeading(makeLabel(TextRole::Strong, tr("The run at a glance"), m_body)),
      m_figures{new TileStrip(theme, m_body), new TileStrip(theme, m_body)},
      m_facts(new KeyValueList(theme, m_body)),
      m_hash(makeLabel(TextRole::Code, {}, m_body)),
      m_copyHash(makeButton(ButtonRole::Plain, tr("Copy hash"), m_body)) {
    layOut();
    connect(m_save, &QPushButton::clicked, this, &ReportInspector::saveRequested);
    connect(m_openRun, &QPushButton::clicked, this, &ReportInspector::runRequested);
    connect(m_copyHash, &QPushButton::clicked, this, &ReportInspector::copyHash);
    for (TileStrip* figures : m_figures) {
        figures->setAccessibleName(tr("The run at a glance"));
        connect(figures, &TileStrip::explainRequested, this, &ReportInspector::explainRequested);
        connect(figures, &TileStrip::guideRequested, this, &ReportInspector::guideRequested);
    }
    showReport(std::nullopt);
}

void ReportInspector::layOut() {
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(8);
    body->addWidget(m_title);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(6);
    chips->addWidget(m_format);
    chips->addWidget(m_synthetic);
    chips->addStretch(1);
    body->addLayout(chips);
    body->addWidget(m_note);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_save);
    buttons->addWidget(m_openRun);
    buttons->addStretch(1);
    body->addSpacing(4);
    body->addLayout(buttons);
    body->addSpacing(10);
    body->addWidget(m_signOff);
    m_signOff->hide();
    body->addSpacing(10);
    body->addWidget(m_figuresHeading);
    for (TileStrip* figures : m_figures)
        body->addWidget(figures);
    body->addSpacing(10);
    body->addWidget(makeLabel(TextRole::Strong, tr("Facts"), m_body));
    m_facts->setAccessibleName(tr("Facts"));
    body->addWidget(m_facts);
    body->addSpacing(10);
    body->addWidget(makeLabel(TextRole::Strong, tr("SHA-256"), m_body));
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_hash->setAccessibleName(tr("SHA-256 of the file"));
    body->addWidget(m_hash);
    body->addWidget(makeParagraph(TextRole::Secondary,
                                  tr("A copy with this hash is the report as it was made, byte by byte."),
                                  m_body));
    body->addWidget(m_copyHash, 0, Qt::AlignLeading);
    fillInspector(this, m_hint, m_body);
}

void ReportInspector::showReport(const std::optional<ReportRow>& report) {
    m_report = report;
    m_hint->setVisible(!report);
    m_body->setVisible(report.has_value());
    if (!report) return;
    m_title->setText(report->title);
    m_format->set(Severity::Neutral, report->format);
    m_synthetic->setVisible(report->synthetic);
    m_note->setText(formatNote(report->format));
    showFigures(report->figures);
    m_facts->setItems(factsOf(*report));
    m_hash->setText(hashLines(report->sha256));
}

void ReportInspector::showFigures(const QList<Tile>& figures) {
    const qsizetype half = (figures.size() + 1) / 2;
    m_figures[0]->setTiles(figures.mid(0, half));
    m_figures[1]->setTiles(figures.mid(half));
    const bool beside = !figures.isEmpty() && !figures.first().context.isEmpty();
    m_figuresHeading->setText(beside ? tr("The run against its benchmark") : tr("The run at a glance"));
    m_figuresHeading->setVisible(!figures.isEmpty());
    m_figures[0]->setVisible(half > 0);
    m_figures[1]->setVisible(figures.size() > half);
}

QString ReportInspector::hashText() const {
    return m_hash->text();
}

QString ReportInspector::note() const {
    return m_note->text();
}

void ReportInspector::copyHash() const {
    if (m_report) QGuiApplication::clipboard()->setText(m_report->sha256);
}

}  // namespace qd::ui::pages::reports
